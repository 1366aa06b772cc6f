/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.model.annotation.AnnotationDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "train", description = "Shows an assistant the labels of one layer, so that it predicts better.", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

	private final Console console;
	private final Assistants assistants;
	private final Formats formats;

	@Parameters(paramLabel = "PATH")
	private Path path;

	@Option(names = "--assistant", paramLabel = "ID", required = true, description = "The id of a batch assistant that can learn.")
	private String id;

	@Option(names = "--layer", paramLabel = "LAYER", description = "The layer to learn from (main).")
	private String layer = "main";

	@Option(names = { "-o", "--option" }, paramLabel = "NAME=VALUE", description = "An option of the assistant; see labelwright assistants.")
	private Map<String, String> options = new LinkedHashMap<>();

	TrainCommand(Console console, Assistants assistants, Formats formats) {
		this.console = console;
		this.assistants = assistants;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		BatchAssistant assistant = assistants.batch(id).batch().orElseThrow().get();
		if (!(assistant instanceof LearningAssistant learner)) {
			throw new BadInputException("The assistant \"" + id + "\" cannot learn");
		}
		Options set = Options.of(assistant.options(), options);
		try (DatasetSource source = formats.open(console.path(path), Optional.empty(), Map.of(), new LossReport(), Progress.NONE)) {
			if (source.layers().stream().noneMatch(one -> one.id().equals(layer))) {
				throw new BadInputException(console.path(path), "", "has no layer \"" + layer + "\"; it has " + String.join(", ", source.layers().stream().map(one -> one.id()).toList()));
			}
			console.out().println(learner.learn(new OneLayer(source, layer), set, console.progress("learning")));
		}
		return 0;
	}

	/** What one layer says, and nothing of the others. */
	private static final class OneLayer extends ForwardingSource {

		private final String layer;

		OneLayer(DatasetSource source, String layer) {
			super(source);
			this.layer = layer;
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			super.forEach(one -> {
				List<AnnotationDocument> documents = one.documents().stream().filter(document -> layer.equals(document.getLayer())).toList();
				visitor.visit(one.withDocuments(documents));
			}, progress);
		}
	}
}
