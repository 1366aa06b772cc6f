/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.labelwright.assist.LabelMap;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.annotation.Annotation;

/**
 * What a person points out in Label Studio, the context of a request, as a prompt; and answers to it, as the labelling configuration
 * can hold them.
 *
 * @param label the id of the class that the person chose
 */
record PointedOut(Prompt prompt, Optional<String> label) {

	private static final String SHAPES = "(rectangle|keypoint)(labels)?";
	/** How much of the smaller of two answers may lie within the other, where they are two objects. */
	private static final double APART = 0.5;

	/** @throws RequestException where it points at nothing, or cannot be read */
	static PointedOut of(SourceRecord bare, JsonNode context, StudioCodec codec, LabelMap labels) throws IOException {
		ObjectMapper mapper = Json.mapper();
		List<JsonNode> shapes = StreamSupport.stream(context.spliterator(), false).filter(one -> one.path("type").asText().matches(SHAPES)).toList();
		ArrayNode copies = mapper.createArrayNode();
		shapes.forEach(one -> copies.add(one.deepCopy()));
		JsonNode holder = mapper.createObjectNode().set("predictions", mapper.createArrayNode().add(mapper.createObjectNode().set("result", copies)));
		StudioCodec.Read read = RequestException.unless(() -> codec.documents(bare, holder));
		Map<String, String> names = Classes.names(read.ontology());
		Prompt prompt = new Prompt(Optional.empty(), List.of(), List.of(), Optional.empty());
		Optional<String> label = chosen(context, labels);
		List<Annotation> annotations = read.documents().getFirst().getAnnotations();
		for (int i = 0; i < annotations.size(); i++) {
			prompt = with(prompt, annotations.get(i).getGeometry(), i >= shapes.size() || shapes.get(i).path("is_positive").asBoolean(true));
			if (label.isEmpty() && annotations.get(i).getLabelClass() != null) {
				label = labels.find(names.getOrDefault(annotations.get(i).getLabelClass(), annotations.get(i).getLabelClass()));
			}
		}
		if (prompt.kinds().isEmpty()) {
			throw new RequestException(400, "the context points at nothing: a rectangle or key points are understood");
		}
		return new PointedOut(prompt, label);
	}

	/** Where shapes have no labels of their own, a result beside them says the label. */
	private static Optional<String> chosen(JsonNode context, LabelMap labels) {
		return StreamSupport.stream(context.spliterator(), false).filter(one -> one.path("type").asText().equals("labels"))
				.map(one -> one.at("/value/labels/0").asText("")).filter(name -> !name.isEmpty()).findFirst().flatMap(labels::find);
	}

	private static Prompt with(Prompt prompt, Geometry shape, boolean inside) {
		if (shape instanceof Points click) {
			double x = click.points().x(0);
			double y = click.points().y(0);
			return inside ? prompt.withInside(x, y) : prompt.withOutside(x, y);
		}
		// A rectangle may be turned.
		Optional<Box> box = Optional.ofNullable(shape).flatMap(Geometries::bounds);
		return box.isEmpty() ? prompt : new Prompt(box, prompt.clicks(), prompt.strokes(), prompt.text());
	}

	/**
	 * @param proposals the best first: one that overlaps a better one is another way to see the same object, and left out
	 * @throws RequestException where the configuration has no control that could draw them
	 */
	List<Annotation> answers(List<Proposal> proposals, StudioControls controls, Item item) throws RequestException {
		Annotations factory = new Annotations();
		List<Annotation> answers = new ArrayList<>();
		List<Box> taken = new ArrayList<>();
		for (Proposal one : proposals) {
			Optional<Box> bounds = Geometries.bounds(one.geometry());
			if (bounds.isEmpty() || taken.stream().anyMatch(other -> same(other, bounds.get()))) {
				continue;
			}
			taken.add(bounds.get());
			Annotation made = factory.annotation(one.labelClass().or(() -> label).orElse(null), drawable(one.geometry(), controls, item));
			one.confidence().ifPresent(score -> Annotations.score(made, score));
			answers.add(made);
		}
		return answers;
	}

	private static boolean same(Box one, Box other) {
		return one.intersection(other).map(Box::area).orElse(0.0) > APART * Math.min(one.area(), other.area());
	}

	/** An outline is also given to the pixel or as the box around it, where nothing else can be drawn. */
	private static Geometry drawable(Geometry shape, StudioControls controls, Item item) throws RequestException {
		if (controls.draws(shape.kind())) {
			return shape;
		}
		boolean outline = shape.kind() == GeometryKind.POLYGON || shape.kind() == GeometryKind.MASK;
		Optional<? extends Geometry> other = Optional.empty();
		if (outline && controls.draws(GeometryKind.MASK)) {
			other = Optional.of(Rasterizer.mask(shape, item.width(), item.height()));
		} else if (shape instanceof Mask mask && controls.draws(GeometryKind.POLYGON)) {
			other = MaskTracer.polygon(mask);
		} else if (outline && controls.draws(GeometryKind.BOX)) {
			other = Geometries.bounds(shape);
		}
		if (other.isEmpty()) {
			throw new RequestException(400, "the labelling configuration has no control that draws what was found; add " + StudioControls.named(shape.kind()));
		}
		return other.get();
	}
}
