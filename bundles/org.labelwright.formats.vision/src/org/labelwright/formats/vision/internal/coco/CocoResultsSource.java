/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.json.Json;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/**
 * COCO results as a source, with the items, format and ontology of the truth they refer to. What pycocotools' loadRes derives is in the origin where our geometry does not say it: a
 * detection that has a box beside its mask has the area of the box there, and so here.
 */
final class CocoResultsSource extends ForwardingSource {

	private final CocoResultsIndex index;
	private final ObjectMapper mapper = Json.mapper();
	private final FileChannel channel;

	CocoResultsSource(CocoResultsIndex index, DatasetSource truth) throws IOException {
		super(truth);
		this.index = index;
		channel = FileChannel.open(index.file());
	}

	@Override
	public String name() {
		return index.file().getFileName().toString();
	}

	@Override
	public List<Layer> layers() {
		return List.of(Layer.MAIN);
	}

	@Override
	public Optional<String> origin() {
		return Optional.empty();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		List<Item> items = index.truth().items();
		for (int i = 0; i < items.size(); i++) {
			progress.at(i, items.size());
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setSchemaVersion(1);
			document.setItem(items.get(i).id());
			document.setLayer(Layer.MAIN.id());
			List<Annotation> detections = new ArrayList<>();
			for (int at = index.first(i); at >= 0; at = index.next(at)) {
				detections.add(detection(at));
			}
			document.getAnnotations().addAll(detections);
			visitor.visit(new SourceRecord(items.get(i), Optional.empty(), List.of(document)));
		}
		progress.at(items.size(), items.size());
	}

	private Annotation detection(int at) throws IOException {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId("detection-" + (at + 1));
		annotation.setLabelClass(index.labelClass(at));
		Annotations.score(annotation, index.score(at));
		if (index.isShaped(at)) {
			readShape(at, annotation);
		} else {
			annotation.setGeometry(new Box(index.box(at, 0), index.box(at, 1), index.box(at, 2), index.box(at, 3)));
		}
		return annotation;
	}

	private void readShape(int at, Annotation annotation) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(index.length(at));
		while (bytes.hasRemaining() && channel.read(bytes, index.offset(at) + bytes.position()) >= 0) {
			// Until all of it is there.
		}
		try {
			JsonNode node = mapper.readTree(bytes.array());
			Optional<Box> box = node.path("bbox").isEmpty() ? Optional.empty() : Optional.of(CocoFields.box(node.get("bbox")));
			Optional<Geometry> shape = node.path("keypoints").isArray() && !node.path("keypoints").isEmpty()
					? Optional.of(keypoints(node.get("keypoints")))
					: node.hasNonNull("segmentation") ? CocoFields.segmentation(node.get("segmentation")) : Optional.empty();
			annotation.setGeometry(shape.or(() -> box)
					.orElseThrow(() -> new IllegalArgumentException("a detection needs a bbox, a segmentation or keypoints")));
			if (box.isPresent() && shape.isPresent()) {
				ObjectNode origin = mapper.createObjectNode();
				ObjectNode raw = origin.putObject(CocoFields.COCO).putObject(CocoFields.RAW);
				raw.set("bbox", node.get("bbox"));
				raw.put("area", box.get().area());
				annotation.setOrigin(origin.toString());
			}
		} catch (JsonProcessingException e) {
			throw new BadInputException(index.file(), "line " + index.line(at), e.getOriginalMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new BadInputException(index.file(), "line " + index.line(at), e.getMessage(), e);
		}
	}

	/** In results the third number of a point says nothing: all points count. */
	private static Keypoints keypoints(JsonNode list) {
		if (list.size() % 3 != 0) {
			throw new IllegalArgumentException("keypoints are three numbers a point, here are " + list.size());
		}
		List<Keypoint> points = new ArrayList<>();
		for (int i = 0; i < list.size(); i += 3) {
			if (!list.get(i).isNumber() || !list.get(i + 1).isNumber()) {
				throw new IllegalArgumentException("keypoints are made of numbers, here is " + list.get(i) + ", " + list.get(i + 1));
			}
			points.add(new Keypoint(list.get(i).doubleValue(), list.get(i + 1).doubleValue(), Keypoint.Visibility.VISIBLE));
		}
		return new Keypoints(points);
	}

	/** Leaves the truth open. */
	@Override
	public void close() throws IOException {
		channel.close();
	}
}
