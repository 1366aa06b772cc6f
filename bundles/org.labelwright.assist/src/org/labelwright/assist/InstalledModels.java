/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;

/** The models in folders, as the installed {@link ModelReader readers} know them. For one thread that is not the UI's. */
public final class InstalledModels {

	/** The extension point. */
	public static final String POINT = "org.labelwright.assist.models";

	/** A file that stands for a model. */
	public record Entry(String readerId, Path file) {
	}

	private final Contributions contributions;
	private final Map<String, Supplier<ModelReader>> makers = new LinkedHashMap<>();
	private final Map<String, ModelReader> readers = new LinkedHashMap<>();

	/** @param contributions where to read what is installed, and where failures of contributions are reported */
	public InstalledModels(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution one : contributions.of(POINT)) {
			one.creator("class", ModelReader.class).ifPresent(maker -> makers.put(one.id(), maker));
		}
	}

	/**
	 * What lies in the folders, by name within each; a folder that is not there holds nothing.
	 *
	 * @throws IOException where a folder cannot be read
	 */
	public List<Entry> in(List<Path> folders) throws IOException {
		List<Entry> found = new ArrayList<>();
		for (Path folder : folders) {
			if (Files.isDirectory(folder)) {
				List<Entry> here = new ArrayList<>();
				for (String id : makers.keySet()) {
					contributions.asked(id, () -> reader(id).find(folder)).forEach(file -> here.add(new Entry(id, file)));
				}
				here.sort((one, other) -> one.file().compareTo(other.file()));
				found.addAll(here);
			}
		}
		return found;
	}

	/**
	 * Reads and loads one of them.
	 *
	 * @throws IOException with the reason, for people, where that is impossible
	 * @throws CancellationException where the progress told it to stop
	 */
	public ModelReader.Info read(Entry entry, Progress progress) throws IOException {
		return contributions.asked(entry.readerId(), () -> reader(entry.readerId()).read(entry.file(), progress));
	}

	private ModelReader reader(String id) {
		return readers.computeIfAbsent(id, key -> makers.get(key).get());
	}
}
