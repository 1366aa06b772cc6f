/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.createml;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.UniqueNames;
import org.labelwright.core.format.Origins;
import org.labelwright.core.json.Json;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes the annotations of Create ML as one JSON file, to be put into the folder of the images. */
public final class CreateMlExporter implements Exporter {

	private final Origins origins = new Origins(CreateMlImporter.ID);

	@Override
	public Capabilities capabilities() {
		return CreateMlImporter.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; Create ML is written into a file");
		}
		ObjectMapper mapper = Json.mapper();
		Map<String, String> names = Classes.names(source.ontology());
		ExportCheck check = new ExportCheck("Create ML", capabilities(), losses);
		UniqueNames unique = new UniqueNames();
		long[] written = new long[1];
		AtomicFiles.write(path, out -> {
			try (JsonGenerator json = mapper.createGenerator(out)) {
				json.writeStartArray();
				source.forEach(one -> {
					ObjectNode node = node(one, names, check, unique, losses);
					written[0] += node.get(list(origins.of(one.item().origin()))).size();
					mapper.writeTree(json, node);
				}, progress);
				json.writeEndArray();
			}
		});
		return written[0];
	}

	/** What the list of annotations was called. */
	private static String list(JsonNode kept) {
		return kept.path("list").asText(CreateMlImporter.LISTS.getFirst());
	}

	private ObjectNode node(SourceRecord one, Map<String, String> names, ExportCheck check, UniqueNames unique, LossReport losses) {
		check.item(one);
		Item item = one.item();
		JsonNode kept = origins.of(item.origin());
		ObjectNode node = origins.object().put(kept.path("member").asText("image"), unique.file(kept.path("name").asText(Images.reference(item, losses)), item, losses));
		if (kept.path("rest").isObject()) {
			node.setAll((ObjectNode) kept.get("rest"));
		}
		ArrayNode list = node.putArray(list(kept));
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(item, annotation);
				check.geometry(item, annotation).ifPresent(geometry -> list.add(annotation(annotation, (Box) geometry, names)));
			}
		}
		return node;
	}

	private ObjectNode annotation(Annotation annotation, Box box, Map<String, String> names) {
		JsonNode kept = origins.of(annotation.getOrigin());
		ObjectNode node = origins.object().put(kept.path("label").asText(CreateMlImporter.LABELS.getFirst()), annotation.getLabelClass() == null ? "" : names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()));
		if (kept.path("of").asLong(-1) == Origins.sum(box)) {
			node.set("coordinates", kept.get("coordinates"));
		} else {
			node.putObject("coordinates").put("x", box.x() + box.width() / 2).put("y", box.y() + box.height() / 2).put("width", box.width()).put("height", box.height());
		}
		Annotations.score(annotation).ifPresent(score -> node.put("confidence", score));
		if (kept.path("rest").isObject()) {
			node.setAll((ObjectNode) kept.get("rest"));
		}
		return node;
	}
}
