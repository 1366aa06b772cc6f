/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.jsonl.JsonRecords;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.model.AttributeValue;

/** Reads JSON records of any make with a text each: an object a line, or one list of objects. Members of members are named with a dot. */
public final class RecordsImporter implements Importer {

	static final String ID = "text-jsonl";
	private static final int MAX_DEPTH = 20;

	private final Origins origins = new Origins(ID);

	@Override
	public double detect(Path path) throws IOException {
		// What knows its records better is surer.
		return JsonRecords.first(path).filter(first -> first.path("text").isTextual()).isPresent() ? 0.4 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return FieldTexts.OPTIONS;
	}

	@Override
	public Capabilities capabilities() {
		return FieldTexts.CAPABILITIES
				.noting("Labels are annotations without a place. The number of a record is kept with the item.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = new TextOntology(Folders.name(path));
		FieldTexts[] texts = new FieldTexts[1];
		Set<String> ids = new HashSet<>();
		// Once to know all names: an ontology is complete before the first item is.
		JsonRecords.forEach(path, progress, (number, node) -> {
			Map<String, AttributeValue> fields = fields(node);
			texts[0] = texts[0] == null ? new FieldTexts(origins, ontology, options, fields.keySet()) : texts[0];
			TextSource.Text text = text(path, number, fields, texts[0]);
			if (!ids.add(text.item().id())) {
				throw new IllegalArgumentException("is named " + text.item().id() + ", as another record is");
			}
		});
		return new TextSource(Folders.name(path), ID, ontology.ontology(), ids.size(), Optional.empty(),
				(sink, telling) -> JsonRecords.forEach(path, telling, (number, node) -> sink.accept(text(path, number, fields(node), texts[0]))));
	}

	private TextSource.Text text(Path file, int number, Map<String, AttributeValue> fields, FieldTexts texts) {
		String stem = Folders.stem(file.getFileName().toString());
		return texts.text(stem + "/" + number + ".txt", stem, fields, origins.object().put("file", file.getFileName().toString()).put("record", number));
	}

	private static Map<String, AttributeValue> fields(JsonNode node) {
		Map<String, AttributeValue> fields = new LinkedHashMap<>();
		add("", Values.object(node, "record"), fields, 0);
		return fields;
	}

	private static void add(String prefix, JsonNode node, Map<String, AttributeValue> fields, int depth) {
		if (depth > MAX_DEPTH) {
			throw new IllegalArgumentException("has objects nested deeper than " + MAX_DEPTH);
		}
		node.properties().forEach(member -> {
			String name = prefix + member.getKey();
			if (member.getValue().isObject()) {
				add(name + ".", member.getValue(), fields, depth + 1);
			} else {
				Values.attribute(member.getValue()).ifPresent(value -> fields.put(name, value));
			}
		});
	}
}
