/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Labelled;

/** What results say beside shapes: text areas, numbers, ratings and dates, choices, and the channel of a stretch of sound. */
final class StudioValues {

	/** Where the channel is in our attributes: counted from 1, and absent for the first, as all formats of sound have it. */
	static final String CHANNEL = "channel";

	private StudioValues() {
	}

	/** Whether a type of results is none of shapes, but something that is said of one or of the whole. */
	static boolean isValue(String type) {
		return type.matches("choices|textarea|number|rating|datetime|pairwise|ranker");
	}

	/** The value of an attribute; empty where a result says something else. */
	static Optional<AttributeValue> read(JsonNode result) {
		JsonNode value = result.path("value");
		return switch (result.path("type").asText()) {
		case "textarea" -> Values.attribute(value.path("text").isArray() && value.path("text").size() == 1 ? value.path("text").get(0) : value.path("text"));
		case "number", "rating", "datetime" -> Values.attribute(value.path(result.path("type").asText()));
		default -> Optional.empty();
		};
	}

	/** The choices of an answer; empty where a result says something else. */
	static Optional<List<String>> choices(JsonNode result) {
		if (!result.path("type").asText().equals("choices")) {
			return Optional.empty();
		}
		List<String> choices = new java.util.ArrayList<>();
		Values.list(result.path("value").path("choices"), "choices").forEach(choice -> choices.add(choice.asText()));
		return Optional.of(choices);
	}

	/** Writes a value into a result that was read, or into a new one. What a control of its type cannot hold becomes a text area. */
	static void write(ObjectNode result, AttributeValue value) {
		String type = result.path("type").asText();
		if (read(result).filter(value::equals).isPresent()) {
			return;
		}
		ObjectNode node = result.withObject("value");
		if ((type.equals("number") || type.equals("rating")) && value instanceof AttributeValue.Numeric number) {
			if (number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1L << 53) {
				node.put(type, (long) number.value());
			} else {
				node.put(type, number.value());
			}
		} else if (type.equals("datetime") && value instanceof AttributeValue.Text text) {
			node.put(type, text.value());
		} else {
			result.put("type", "textarea");
			node.remove(List.of("number", "rating", "datetime"));
			ArrayNode texts = node.putArray("text");
			if (value instanceof AttributeValue.Choices several) {
				several.values().forEach(texts::add);
			} else {
				texts.add(value.text());
			}
		}
	}

	/** As {@link #write}, for an answer. */
	static void write(ObjectNode result, List<String> choices) {
		choices.forEach(result.withObject("value").putArray("choices")::add);
	}

	/** Gives an annotation the channel that a result names. */
	static void readChannel(JsonNode value, Annotation region) {
		if (region.getGeometry() instanceof Interval && value.path(CHANNEL).isIntegralNumber() && value.path(CHANNEL).intValue() > 0) {
			Values.put(region, CHANNEL, new AttributeValue.Text(Integer.toString(value.path(CHANNEL).intValue() + 1)));
		}
	}

	/** The channel of a stretch of sound as Label Studio counts, from 0; empty where it is no number. */
	static Optional<Integer> channel(Labelled region) {
		AttributeValue value = region.getAttributes().get(CHANNEL);
		return !(region instanceof Annotation annotation && annotation.getGeometry() instanceof Interval) ? Optional.empty() : value == null ? Optional.of(0)
				: Optional.of(value.text()).filter(text -> text.matches("[1-9]\\d{0,4}")).map(text -> Integer.parseInt(text) - 1);
	}
}
