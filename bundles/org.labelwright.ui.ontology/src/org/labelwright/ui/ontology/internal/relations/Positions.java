/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.draw2d.geometry.Point;
import org.labelwright.core.json.Json;
import org.labelwright.model.ontology.Element;

/**
 * Where a person put a class or relation type in the diagram. The model has no field for it, as it means nothing to
 * labels: it is kept as the member {@code "diagram": {"x": 120, "y": 40}} of the element, left and top in units of the
 * diagram, so that it is saved, undone, copied and deleted together with it. What was never moved is laid out.
 */
final class Positions {

	private static final String MEMBER = "diagram";

	private final ObjectMapper mapper = Json.mapper();

	Optional<Point> of(Element element) {
		JsonNode place = extra(element).path(MEMBER);
		return place.path("x").isNumber() && place.path("y").isNumber() ? Optional.of(new Point(place.get("x").asInt(), place.get("y").asInt())) : Optional.empty();
	}

	void put(Element element, Point place) {
		ObjectNode extra = extra(element);
		extra.set(MEMBER, mapper.createObjectNode().put("x", place.x).put("y", place.y));
		element.setExtra(extra.toString());
	}

	void remove(Element element) {
		ObjectNode extra = extra(element);
		if (extra.remove(MEMBER) != null) {
			element.setExtra(extra.isEmpty() ? null : extra.toString());
		}
	}

	private ObjectNode extra(Element element) {
		if (element.getExtra() == null) {
			return mapper.createObjectNode();
		}
		try {
			return mapper.readTree(element.getExtra()) instanceof ObjectNode object ? object : mapper.createObjectNode();
		} catch (JsonProcessingException e) {
			ILog.of(Positions.class).warn(e.getMessage(), e);
			return mapper.createObjectNode();
		}
	}
}
