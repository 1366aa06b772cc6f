/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.model.AttributeValue;

/** Writes a JSON object a line for each text, with what is said about it as a whole. */
public final class RecordsExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return FieldTexts.CAPABILITIES
				.noting("Fields are id, text or the names of the parts, label, split, and the ids of attributes and questions. Rankings are lists, best first.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		ObjectMapper mapper = Json.mapper();
		ExportCheck check = new ExportCheck(RecordsImporter.ID, capabilities(), losses);
		TextFields texts = new TextFields(source.ontology(), check, losses);
		return TextRecords.write(source, path, check, losses, progress, (one, text, out) -> {
			TextFields.Fields fields = texts.of(one, text);
			ObjectNode record = mapper.createObjectNode();
			fields.values().forEach((name, value) -> put(record, name, value));
			out.append(record).append('\n');
			return fields.labels();
		});
	}

	private static void put(ObjectNode record, String name, AttributeValue value) {
		switch (value) {
		case AttributeValue.Flag flag -> record.put(name, flag.value());
		case AttributeValue.Numeric number when number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1L << 53 -> record.put(name, (long) number.value());
		case AttributeValue.Numeric number -> record.put(name, number.value());
		case AttributeValue.Choices choices -> choices.values().forEach(record.withArray(name)::add);
		case AttributeValue.Text text -> record.put(name, text.text());
		}
	}
}
