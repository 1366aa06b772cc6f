/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.coco;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.formats.ontology.internal.Draft;
import org.labelwright.formats.ontology.internal.JsonHead;
import org.labelwright.formats.ontology.internal.JsonPlace;
import org.labelwright.formats.ontology.internal.Kept;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/**
 * Reads COCO categories (cocodataset.org, "Data format"): a list of them, or a whole file, of which all else is skipped
 * without being held in memory. A supercategory becomes an abstract class, or is the class of that name. Each category
 * is kept as it came, in the form in which the importer of COCO datasets keeps it.
 */
public final class CocoReader implements OntologyReader {

	static final String COCO = "coco";

	@Override
	public double detect(Path file) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (head.list()) {
			return head.has("id", "name", "supercategory") ? 0.9 : 0;
		}
		boolean whole = head.has("images") && (head.has("annotations") || head.has("categories") || head.has("images/file_name"))
				|| head.has("annotations/category_id", "annotations/image_id");
		return head.has("categories/id", "categories/name") ? 0.9 : whole ? 0.7 : 0;
	}

	@Override
	public Ontology read(Path file, LossReport losses) throws IOException {
		List<JsonPlace> categories = categories(file);
		Draft draft = new Draft(file);
		Map<String, LabelClass> byName = new LinkedHashMap<>();
		Map<String, LabelClass> groups = new HashMap<>();
		Map<String, Skeleton> skeletons = new HashMap<>();
		Set<String> names = new HashSet<>();
		Set<JsonNode> ids = new HashSet<>();
		for (JsonPlace category : categories) {
			names.add(category.required("name"));
			if (category.has("id") && !ids.add(category.node().get("id"))) {
				throw category.bad("the category id " + category.node().get("id") + " stands twice");
			}
		}
		for (JsonPlace category : categories) {
			String name = category.required("name");
			String above = category.text("supercategory").orElse("");
			boolean grouped = !above.isBlank() && !above.equals("none") && !names.contains(above);
			LabelClass labelClass = draft.labelClass(name, grouped ? Optional.of(groups.computeIfAbsent(above, group -> group(draft, group))) : Optional.empty());
			color(category, labelClass);
			skeleton(draft, category, skeletons).ifPresent(labelClass::setSkeleton);
			new Kept(COCO).put(labelClass, category.object());
			if (byName.putIfAbsent(name, labelClass) != null) {
				losses.add("the name \"" + name + "\" of several categories", "the later ones are told apart by their ids alone");
			}
		}
		for (LabelClass labelClass : byName.values()) {
			nest(labelClass, byName);
		}
		return draft.done();
	}

	private static LabelClass group(Draft draft, String name) {
		LabelClass group = draft.labelClass(name, Optional.empty());
		group.setAbstract(true);
		return group;
	}

	/** Puts a class below the category that is its supercategory, unless that lies below it. */
	private static void nest(LabelClass labelClass, Map<String, LabelClass> byName) {
		LabelClass above = byName.get(new Kept(COCO).of(labelClass).path("supercategory").asText());
		if (above == null || above == labelClass) {
			return;
		}
		for (LabelClass one = above; one != null; one = one.getParent()) {
			if (one == labelClass) {
				return;
			}
		}
		above.getSubclasses().add(labelClass);
	}

	/** The panoptic dialect gives each category three numbers from 0 to 255. */
	private static void color(JsonPlace category, LabelClass labelClass) throws BadInputException {
		JsonNode color = category.node().path("color");
		if (color.isArray() && color.size() == 3) {
			String hex = "#";
			for (JsonPlace part : category.at("color").elements()) {
				double number = part.number();
				if (number < 0 || number > 255) {
					throw part.bad("a part of a colour is from 0 to 255, not " + part.node());
				}
				hex += String.format("%02x", (int) number);
			}
			labelClass.setColor(hex);
		}
	}

	/** Categories with the same key points share a skeleton. Places are not told, so the joints stand on a circle. */
	private static Optional<Skeleton> skeleton(Draft draft, JsonPlace category, Map<String, Skeleton> known) throws BadInputException {
		List<JsonPlace> names = category.at("keypoints").elements();
		if (names.isEmpty()) {
			return Optional.empty();
		}
		String key = category.node().path("keypoints") + " " + category.node().path("skeleton");
		Skeleton same = known.get(key);
		if (same != null) {
			return Optional.of(same);
		}
		Skeleton skeleton = draft.skeleton(category.required("name"));
		for (JsonPlace name : names) {
			if (!name.node().isTextual()) {
				throw name.bad("the name of a key point should be a text, here is " + name.node());
			}
			var joint = Draft.joint(skeleton, name.node().textValue());
			double angle = 2 * Math.PI * (skeleton.getJoints().size() - 1) / names.size();
			joint.setX(Math.round(1000 * (0.5 + 0.4 * Math.sin(angle))) / 1000.0);
			joint.setY(Math.round(1000 * (0.5 - 0.4 * Math.cos(angle))) / 1000.0);
		}
		for (JsonPlace bone : category.at("skeleton").elements()) {
			List<JsonPlace> ends = bone.elements();
			if (ends.size() != 2) {
				throw bone.bad("a bone of a skeleton has two ends, here is " + bone.node());
			}
			Draft.bone(skeleton, skeleton.getJoints().get(index(ends.get(0), names.size())), skeleton.getJoints().get(index(ends.get(1), names.size())));
		}
		known.put(key, skeleton);
		return Optional.of(skeleton);
	}

	private static int index(JsonPlace end, int count) throws BadInputException {
		if (!end.node().isIntegralNumber() || !end.node().canConvertToInt() || end.node().intValue() < 1 || end.node().intValue() > count) {
			throw end.bad("the end of a bone is the number of a key point from 1 to " + count + ", not " + end.node());
		}
		return end.node().intValue() - 1;
	}

	private static List<JsonPlace> categories(Path file) throws IOException {
		ObjectMapper mapper = Json.mapper();
		try (InputStream in = Files.newInputStream(file); JsonParser parser = mapper.createParser(in)) {
			return categories(file, mapper, parser);
		} catch (CharConversionException e) {
			throw new BadInputException(file, "", "is not encoded in UTF-8: " + e.getMessage(), e);
		}
	}

	private static List<JsonPlace> categories(Path file, ObjectMapper mapper, JsonParser parser) throws IOException {
		List<JsonPlace> categories = new ArrayList<>();
		try {
			boolean found = false;
			JsonToken first = parser.nextToken();
			if (first == JsonToken.START_ARRAY) {
				list(file, parser, mapper, categories);
				found = true;
			} else if (first == JsonToken.START_OBJECT) {
				while (parser.nextToken() != JsonToken.END_OBJECT) {
					boolean wanted = parser.currentName().equals("categories");
					JsonToken value = parser.nextToken();
					if (wanted && value == JsonToken.START_ARRAY) {
						list(file, parser, mapper, categories);
						found = true;
					} else {
						parser.skipChildren();
					}
				}
			}
			if (!found) {
				throw new BadInputException(file, "", "has no list \"categories\" and is none itself");
			}
			if (parser.nextToken() != null) {
				throw new BadInputException(file, "line " + parser.currentTokenLocation().getLineNr(), "something follows after the end of the JSON");
			}
		} catch (JsonProcessingException e) {
			throw JsonPlace.notJson(file, parser, e);
		}
		return categories;
	}

	private static void list(Path file, JsonParser parser, ObjectMapper mapper, List<JsonPlace> into) throws IOException {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			JsonLocation location = parser.currentTokenLocation();
			JsonNode node = mapper.readTree(parser);
			JsonPlace place = new JsonPlace(file, node, "line " + location.getLineNr() + ", category " + (into.size() + 1));
			if (!(node instanceof ObjectNode)) {
				throw place.bad("a category should be an object, here is " + node);
			}
			into.add(place);
		}
	}
}
