/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.json.Json;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * Reports, while a source is written, what other formats keep in origins: it is written back to those alone. Of what a format
 * keeps, the members {@code rest} and {@code raw} are fields of the file; the others say how it put what the model holds.
 */
final class KeptElsewhere extends ForwardingSource {

	private static final List<String> FIELDS = List.of("rest", "raw");

	private final Formats formats;
	private final Format target;
	private final Set<String> related;
	private final LossReport losses;
	private final ObjectMapper mapper = Json.mapper();
	private final Map<String, Set<String>> restated = new HashMap<>();
	private boolean told;

	/** @param related formats whose fields the target writes back too */
	KeptElsewhere(DatasetSource source, Formats formats, Format target, Set<String> related, LossReport losses) {
		super(source);
		this.formats = formats;
		this.target = target;
		this.related = related;
		this.losses = losses;
	}

	/** Some exporters read twice; the first time is reported. */
	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		if (told) {
			super.forEach(visitor, progress);
			return;
		}
		report(origin(), "", "");
		super.forEach(one -> {
			String item = one.item().id();
			report(one.item().origin(), item, "");
			for (AnnotationDocument document : one.documents()) {
				document.getAnnotations().forEach(annotation -> report(Optional.ofNullable(annotation.getOrigin()), item, annotation.getId()));
				document.getTracks().forEach(track -> report(Optional.ofNullable(track.getOrigin()), item, track.getId()));
			}
			visitor.visit(one);
		}, progress);
		told = true;
	}

	private void report(Optional<String> origin, String item, String annotation) {
		if (origin.isEmpty() || FIELDS.stream().noneMatch(origin.get()::contains)) {
			return;
		}
		try (JsonParser parser = mapper.createParser(origin.get())) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				String format = parser.currentName();
				parser.nextToken();
				if (format.equals(target.id()) || related.contains(format) || parser.currentToken() != JsonToken.START_OBJECT) {
					parser.skipChildren();
				} else {
					members(parser, format, item, annotation);
				}
			}
		} catch (JsonProcessingException e) {
			losses.add("the origin", "is no JSON, so that nobody knows what it keeps", item, annotation);
		} catch (IOException e) {
			throw new IllegalStateException("Text cannot fail to be read", e);
		}
	}

	private void members(JsonParser parser, String format, String item, String annotation) throws IOException {
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			boolean fields = FIELDS.contains(parser.currentName());
			JsonToken value = parser.nextToken();
			if (fields && value == JsonToken.START_OBJECT) {
				while (parser.nextToken() == JsonToken.FIELD_NAME) {
					lost(format, "the field " + parser.currentName(), parser.currentName(), item, annotation);
					parser.nextToken();
					parser.skipChildren();
				}
			} else if (fields && value == JsonToken.START_ARRAY) {
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					lost(format, "an element", "", item, annotation);
					parser.skipChildren();
				}
			} else {
				parser.skipChildren();
			}
		}
	}

	private void lost(String format, String what, String field, String item, String annotation) {
		if (!restated.computeIfAbsent(format, this::restated).contains(field)) {
			String name = formats.find(format).map(Format::name).orElse(format);
			losses.add(what + " of " + name, "is kept for " + name + " and not written as " + target.name(), item, annotation);
		}
	}

	private Set<String> restated(String format) {
		return formats.find(format).flatMap(Format::importer).map(Supplier::get).map(Importer::restated).orElse(Set.of());
	}
}
