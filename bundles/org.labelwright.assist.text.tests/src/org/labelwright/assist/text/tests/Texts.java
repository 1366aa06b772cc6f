/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** Texts, and what installed assistants say of them. */
final class Texts {

	private Texts() {
	}

	static SourceRecord text(Path folder, String text, Annotation... annotations) throws IOException {
		Path file = Files.writeString(folder.resolve("text.txt"), text);
		return Annotations.sourceRecord(new Item("text", file.toString(), "text/plain", 0, 0, Optional.empty(), Optional.empty(), Optional.empty()), Optional.of(file),
				List.of(annotations));
	}

	/** The first item of a file in CoNLL-U, with the ontology of the import. */
	static SourceRecord conllu(Path folder, String rows, List<Ontology> ontology) throws IOException {
		Path file = Files.writeString(folder.resolve("text.conllu"), rows);
		List<SourceRecord> items = new ArrayList<>();
		try (DatasetSource source = new Formats(Contributions.ofPlatform()).open(file, Optional.of("conllu"), Map.of(), new LossReport(), Progress.NONE)) {
			ontology.add(source.ontology());
			source.forEach(one -> {
				String text = Files.readString(one.media().orElseThrow());
				Path kept = Files.writeString(folder.resolve("kept.txt"), text);
				items.add(new SourceRecord(one.item(), Optional.of(kept), one.documents()));
			}, Progress.NONE);
		}
		return items.getFirst();
	}

	static BatchAssistant assistant(String id) throws IOException {
		return new Assistants(Contributions.ofPlatform()).batch(id).batch().orElseThrow().get();
	}

	static BatchAssistant.Run start(String id, Ontology ontology, Map<String, String> options) throws IOException {
		BatchAssistant assistant = assistant(id);
		return assistant.start(ontology, Options.of(assistant.options(), options), Progress.NONE);
	}

	static List<Annotation> predict(BatchAssistant.Run run, SourceRecord one) throws IOException {
		return run.predict(one, Progress.NONE).getAnnotations();
	}

	/** A line for each: class, words, parts of speech. */
	static String lines(SourceRecord one, List<Annotation> annotations) throws IOException {
		CodePoints text = new CodePoints(Files.readString(one.media().orElseThrow()));
		StringBuilder lines = new StringBuilder();
		for (Annotation annotation : annotations) {
			lines.append(annotation.getLabelClass()).append(" [").append(text.text((Span) annotation.getGeometry())).append(']');
			annotation.getAttributes().map().forEach((name, value) -> lines.append(' ').append(name).append('=').append(value instanceof AttributeValue.Text(String word) ? word : value));
			lines.append('\n');
		}
		return lines.toString();
	}
}
