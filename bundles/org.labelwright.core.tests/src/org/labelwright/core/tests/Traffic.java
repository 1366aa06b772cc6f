/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.Ontology;

/**
 * Items of a made-up street: each has a red car a, a blue car b, a truck c, a person d who drives a, a polygon e of a car,
 * a skeleton f, a turned box g, a mask h, an answer about the driver and one about the item, and a track t of a car that turns from red to blue.
 */
final class Traffic implements DatasetSource {

	private static final String ONTOLOGY = """
			{"schemaVersion": 1, "id": "traffic", "name": "Traffic", "version": "1.2.3", "classes": [
			  {"id": "vehicle", "name": "Vehicle", "abstract": true,
			   "attributes": [{"id": "parked", "name": "Parked", "kind": "flag"}],
			   "subclasses": [
			    {"id": "car", "name": "Car", "color": "#2f7ed8", "geometryKinds": ["box", "polygon"],
			     "attributes": [{"id": "colour", "name": "Colour", "kind": "choice", "choices": ["red", "blue", "green"]}]},
			    {"id": "truck", "name": "Truck", "geometryKinds": ["box"],
			     "attributes": [{"id": "colour", "name": "Colour", "kind": "choice", "choices": ["red", "white"]},
			                    {"id": "axles", "name": "Axles", "kind": "number", "minimum": 2, "maximum": 9, "required": true}]}]},
			  {"id": "person", "name": "Person", "questions": [{"id": "helmet", "name": "Helmet?", "choices": [{"id": "yes"}, {"id": "no"}]}]},
			  {"id": "pose", "name": "Pose", "geometryKinds": ["keypoints"], "skeleton": "body"},
			  {"id": "plane", "name": "Plane", "geometryKinds": ["rotatedBox"],
			   "attributes": [{"id": "seen", "name": "Seen", "kind": "choices", "choices": ["wing", "tail", "nose"]}]},
			  {"id": "road", "name": "Road", "geometryKinds": ["mask"]}],
			 "skeletons": [{"id": "body", "name": "Body", "joints": [{"id": "head"}, {"id": "neck"}, {"id": "hip"}],
			   "bones": [{"from": "head", "to": "neck"}, {"from": "neck", "to": "hip"}]}],
			 "questions": [{"id": "weather", "name": "Weather?", "choices": [{"id": "rain"}, {"id": "sun"}]},
			   {"id": "wet", "name": "Is the road wet?", "condition": "rain", "choices": [{"id": "wet-yes"}]}],
			 "relationTypes": [{"id": "drives", "name": "drives", "sources": ["person"], "targets": ["car", "truck"]}]}
			""";

	private final int count;
	private final Random random = new Random(7);

	private Traffic(int count) {
		this.count = count;
	}

	/** A dataset with this many items. */
	static void create(Path folder, int count) throws IOException {
		Dataset.create(folder, "Traffic");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			Ontology ontology = read();
			dataset.replaceOntology(ontology);
			dataset.importFrom(new Traffic(count), Staging.Options.DEFAULT, Progress.NONE);
		}
	}

	private static Ontology read() throws IOException {
		return new OntologyText().read(ONTOLOGY, Path.of("traffic.ontology"));
	}

	private Annotation annotation(String id, String labelClass, boolean polygon) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		double x = random.nextInt(50);
		double y = random.nextInt(50);
		annotation.setGeometry(polygon ? Polygon.of(x, y, x + 20, y, x + 10, y + 30) : new Box(x, y, 10 + random.nextDouble(), 5));
		return annotation;
	}

	private static Annotation shaped(String id, String labelClass, Geometry geometry) {
		Annotation annotation = Samples.annotation(id, geometry);
		annotation.setLabelClass(labelClass);
		return annotation;
	}

	private static Answer answer(String question, String choice) {
		Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
		answer.setQuestion(question);
		answer.getChoices().add(choice);
		return answer;
	}

	private AnnotationDocument document(int item) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setLayer("main");
		String prefix = item + "-";
		Annotation red = annotation(prefix + "a", "car", false);
		red.getAttributes().put("colour", new AttributeValue.Text("red"));
		red.getAttributes().put("parked", new AttributeValue.Flag(true));
		Annotation blue = annotation(prefix + "b", "car", false);
		blue.getAttributes().put("colour", new AttributeValue.Text("blue"));
		Annotation truck = annotation(prefix + "c", "truck", false);
		truck.getAttributes().put("colour", new AttributeValue.Text("white"));
		truck.getAttributes().put("axles", new AttributeValue.Numeric(3));
		Annotation person = annotation(prefix + "d", "person", false);
		Relation drives = AnnotationFactory.eINSTANCE.createRelation();
		drives.setType("drives");
		drives.setTarget(red.getId());
		person.getRelations().add(drives);
		person.getAnswers().add(answer("helmet", "yes"));
		document.getAnswers().add(answer("weather", "rain"));
		document.getAnnotations().addAll(List.of(red, blue, truck, person, annotation(prefix + "e", "car", true)));
		document.getAnnotations().add(shaped(prefix + "f", "pose", new Keypoints(List.of(new Keypoint(1, 1, Keypoint.Visibility.VISIBLE),
				new Keypoint(1, 5, Keypoint.Visibility.VISIBLE), new Keypoint(1, 9, Keypoint.Visibility.VISIBLE)))));
		Annotation plane = shaped(prefix + "g", "plane", new RotatedBox(20, 20, 10, 4, 0.5));
		plane.getAttributes().put("seen", new AttributeValue.Choices(List.of("wing", "tail")));
		document.getAnnotations().add(plane);
		document.getAnnotations().add(shaped(prefix + "h", "road", Rasterizer.mask(Polygon.of(2, 2, 12, 2, 12, 8), 100, 80)));
		Track track = AnnotationFactory.eINSTANCE.createTrack();
		track.setId(prefix + "t");
		track.setLabelClass("car");
		for (String colour : List.of("red", "blue")) {
			Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
			keyframe.setTime(track.getKeyframes().size() * 40_000L);
			keyframe.setGeometry(Polygon.of(0, 0, 9, 0, 9, 9));
			keyframe.getAttributes().put("colour", new AttributeValue.Text(colour));
			track.getKeyframes().add(keyframe);
		}
		document.getTracks().add(track);
		return document;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		for (int i = 0; i < count; i++) {
			visitor.visit(new SourceRecord(Item.image("street-" + i, "street-" + i + ".png", "image/png", 100, 80), Optional.empty(), List.of(document(i))));
		}
	}

	@Override
	public String name() {
		return "Traffic";
	}

	@Override
	public String format() {
		return "test";
	}

	@Override
	public Ontology ontology() {
		try {
			return read();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public List<Layer> layers() {
		return List.of(Layer.MAIN);
	}

	@Override
	public long itemCount() {
		return count;
	}

	@Override
	public Optional<String> origin() {
		return Optional.empty();
	}

	@Override
	public void close() {
		// Nothing is open.
	}
}
