/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON-MIN of Label Studio's exports: a task and one annotation of it in one flat object, the data under their own names and the
 * values of a control in a list under the control's name. It does not say which other members are data and which are single
 * answers, so that both are kept as data.
 */
final class StudioMin {

	private static final Set<String> OF_TASK = Set.of("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time", "agreement");
	private static final List<String> SIZES = List.of("original_width", "original_height", "original_length", "image_rotation");

	private StudioMin() {
	}

	/** Whether these are names in the head of such a file, as {@link org.labelwright.core.format.support.Reading#names} has them. */
	static boolean isFile(Set<String> names) {
		return !names.contains("1:data") && names.contains("1:annotation_id") && names.contains("1:annotator");
	}

	/** The task as the full export has it; the same where it is one. */
	static JsonNode full(JsonNode task) {
		if (!task.isObject() || task.has("data") || !task.has("annotation_id")) {
			return task;
		}
		ObjectNode full = JsonNodeFactory.instance.objectNode();
		full.set("id", task.path("id"));
		ObjectNode data = full.putObject("data");
		ObjectNode annotation = full.putArray("annotations").addObject();
		annotation.set("id", task.get("annotation_id"));
		ArrayNode results = annotation.putArray("result");
		for (Map.Entry<String, JsonNode> member : task.properties()) {
			JsonNode value = member.getValue();
			if (member.getKey().equals("annotator")) {
				annotation.set("completed_by", value);
			} else if (value.isArray() && !value.isEmpty() && !type(value.get(0)).isEmpty()) {
				int number = 0;
				for (JsonNode one : value) {
					results.add(result(member.getKey(), number++, one));
				}
			} else if (value.path("choices").isArray()) {
				results.add(result(member.getKey(), 0, value));
			} else if (!OF_TASK.contains(member.getKey())) {
				data.set(member.getKey(), value);
			} else if (!member.getKey().endsWith("id")) {
				annotation.set(member.getKey(), value);
			}
		}
		return full;
	}

	private static ObjectNode result(String control, int number, JsonNode value) {
		ObjectNode result = JsonNodeFactory.instance.objectNode().put("id", control + "-" + number).put("from_name", control).put("type", type(value));
		ObjectNode rest = value.deepCopy();
		SIZES.stream().filter(rest::has).forEach(size -> result.set(size, rest.remove(size)));
		result.set("value", rest);
		return result;
	}

	/** The member with the labels is named as the type of the result. */
	private static String type(JsonNode value) {
		for (Map.Entry<String, JsonNode> member : value.properties()) {
			if (member.getValue().isArray() && (member.getKey().endsWith("labels") || member.getKey().equals("choices"))) {
				return member.getKey();
			}
		}
		return "";
	}
}
