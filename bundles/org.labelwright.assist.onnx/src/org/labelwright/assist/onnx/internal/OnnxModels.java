/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.ModelReader;
import org.labelwright.core.Progress;

/** The models that JSON files describe. Each is loaded in a process of its own, which a broken one may take with it. */
public final class OnnxModels implements ModelReader {

	@Override
	public List<Path> find(Path folder) throws IOException {
		return Model.in(folder);
	}

	@Override
	public Info read(Path file, Progress progress) throws IOException {
		Model model = Model.read(file);
		List<Path> networks = new ArrayList<>(List.of(model.network()));
		model.encoder().ifPresent(networks::add);
		try (Onnx onnx = new Onnx(Optional.empty())) {
			for (Path network : networks) {
				load(onnx, network, progress);
			}
		}
		String input = model.input().map(one -> one.width() + " \u00d7 " + one.height()).or(() -> model.sound().map(one -> one.rate() + " Hz")).orElse("");
		return new Info(model.author(), model.task().name().toLowerCase(Locale.ROOT), input, model.classes());
	}

	/** The process does not say which of several files it was. */
	private static void load(Onnx onnx, Path network, Progress progress) throws IOException {
		try {
			onnx.describe(Network.of(network, Device.CPU), Device.CPU.patience(), progress);
		} catch (AssistantException e) {
			throw new AssistantException(network + " does not load: " + e.getMessage(), e);
		}
	}
}
