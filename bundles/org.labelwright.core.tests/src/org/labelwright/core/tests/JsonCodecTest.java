/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.labelwright.core.json.GeometryJson;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.Quaternion;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.annotation.Scene;
import org.labelwright.model.annotation.SceneMember;
import org.labelwright.model.annotation.Sensor;
import org.labelwright.model.annotation.SensorKind;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.OntologyPackage;
import org.labelwright.model.ontology.RelationType;

class JsonCodecTest {

	private static final List<Geometry> ALL = List.of(new Box(0.1, -2, 3.3333333333333335, 4), new RotatedBox(1, 2, 3, 4, 0.7),
			new Polygon(List.of(new PolygonPart(Coordinates.of(0, 0, 10, 0, 10, 10), List.of(Coordinates.of(5, 1, 6, 1, 6, 2))),
					new PolygonPart(Coordinates.of(20, 0, 30, 0, 30, 10), List.of()))),
			new Polyline(Coordinates.of(0, 0, 1, 1)), new Points(Coordinates.of(1, 2)), new Ellipse(1, 2, 3, 4, 5),
			Mask.ofCounts(4, 3, 2, 5, 5), new Keypoints(List.of(new Keypoint(1, 2, Keypoint.Visibility.OCCLUDED))),
			new ImageCuboid(Coordinates.of(0, 0, 1, 0, 1, 1, 0, 1), Coordinates.of(2, 2, 3, 2, 3, 3, 2, 3)),
			new Cuboid(1, 2, 3, 4, 5, 6, new Quaternion(1, 0, 0, 0)), new Interval(5, 9_000_000_000L),
			new Span(List.of(new Fragment(1, 3), new Fragment(5, 9))), new Whole());

	private final JsonCodec codec = new JsonCodec(Json.mapper());

	private Annotation again(Annotation annotation) {
		return codec.read(codec.write(annotation), AnnotationPackage.Literals.ANNOTATION, Annotation.class);
	}

	@Test
	void everyKindOfGeometryComesBackExactly() {
		assertEquals(GeometryKind.values().length, ALL.stream().map(Geometry::kind).distinct().count());
		for (Geometry geometry : ALL) {
			assertEquals(geometry, again(Samples.annotation("a", geometry)).getGeometry());
		}
	}

	/** Programs that read the file need no trigonometry; what an older file or a script says there counts for nothing. */
	@Test
	void anEllipseHasItsVerticesAndExtremesWhichAreNeverRead() throws IOException {
		Ellipse turned = new Ellipse(100, 50, 40, 20, Math.PI / 6);
		JsonNode written = Json.mapper().readTree(codec.write(Samples.annotation("a", turned))).get("geometry");
		assertEquals(List.of("ellipse", "vertices", "extremes"), written.properties().stream().map(Map.Entry::getKey).toList());
		assertEquals(turned.vertices(), coordinates(written.get("vertices")));
		assertEquals(turned.extremes(), coordinates(written.get("extremes")));
		for (String other : List.of("", ",\"vertices\":[1,2]", ",\"extremes\":\"none\"", ",\"vertices\":[9,9,9,9,9,9,9,9],\"extremes\":null")) {
			assertEquals(new Ellipse(1, 2, 3, 4, 0), GeometryJson.read(Json.mapper().readTree("{\"ellipse\":[1,2,3,4,0]" + other + "}")));
		}
		for (String wrong : List.of("{\"box\":[1,2,3,4],\"vertices\":[1,2]}", "{\"ellipse\":[1,2,3,4,0],\"box\":[1,2,3,4]}", "{\"vertices\":[1,2]}")) {
			JsonNode node = Json.mapper().readTree(wrong);
			assertThrows(IllegalArgumentException.class, () -> GeometryJson.read(node), wrong);
		}
	}

	private static Coordinates coordinates(JsonNode numbers) {
		return Coordinates.of(StreamSupport.stream(numbers.spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray());
	}

	@Test
	void everythingAnAnnotationCanSayComesBack() {
		Annotation annotation = Samples.annotation("a", new Box(1, 2, 3, 4));
		annotation.getAttributes().put("flag", new AttributeValue.Flag(true));
		annotation.getAttributes().put("number", new AttributeValue.Numeric(0.1));
		annotation.getAttributes().put("text", new AttributeValue.Text("\u00fc \u4e2d \ud83d\ude00 \"quoted\"\n"));
		annotation.getAttributes().put("choices", new AttributeValue.Choices(List.of("a", "b")));
		annotation.setCrowd(true);
		annotation.setOrigin("{\"coco\":{\"id\":12345678901234567890,\"x\":[1.5]}}");
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthorKind(AuthorKind.IMPORTER);
		provenance.setConfidence(0.25);
		provenance.setCreated(Instant.parse("2026-01-02T03:04:05.006Z"));
		annotation.setProvenance(provenance);
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType("partOf");
		relation.setTarget("b");
		annotation.getRelations().add(relation);
		assertTrue(EcoreUtil.equals(annotation, again(annotation)), codec.write(annotation));
		assertEquals(codec.write(annotation), codec.write(again(annotation)));
	}

	@Test
	void unknownFieldsSurvive() {
		String text = "{\"id\":\"a\",\"labelClass\":\"car\",\"provenance\":{\"author\":\"x\",\"mood\":\"good\"},\"geometry\":{\"whole\":true},\"future\":{\"deep\":[1,null]}}";
		Annotation read = codec.read(text, AnnotationPackage.Literals.ANNOTATION, Annotation.class);
		String written = codec.write(read);
		assertTrue(written.contains("\"future\":{\"deep\":[1,null]}"), written);
		assertTrue(written.contains("\"mood\":\"good\""), written);
	}

	@Test
	void tracksAndScenesComeBack() {
		Track track = AnnotationFactory.eINSTANCE.createTrack();
		track.setId("t");
		Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
		keyframe.setTime(40_000);
		keyframe.setGeometry(new Box(1, 2, 3, 4));
		track.getKeyframes().add(keyframe);
		track.getOutside().add(new Interval(80_000, 120_000));
		assertTrue(EcoreUtil.equals(track, codec.read(codec.write(track), AnnotationPackage.Literals.TRACK, Track.class)));
		Scene scene = AnnotationFactory.eINSTANCE.createScene();
		Sensor sensor = AnnotationFactory.eINSTANCE.createSensor();
		sensor.setId("front");
		sensor.setKind(SensorKind.CAMERA);
		sensor.setRotation(new Quaternion(1, 0, 0, 0));
		sensor.getTranslation().addAll(List.of(1.5, 0.0, 1.5));
		scene.getSensors().add(sensor);
		SceneMember member = AnnotationFactory.eINSTANCE.createSceneMember();
		member.setItem("image");
		member.setSensor(sensor);
		scene.getMembers().add(member);
		Scene read = codec.read(codec.write(scene), AnnotationPackage.Literals.SCENE, Scene.class);
		assertTrue(EcoreUtil.equals(scene, read));
		assertSame(read.getSensors().get(0), read.getMembers().get(0).getSensor());
	}

	@Test
	void anOntologyComesBackWithItsReferences() {
		Ontology ontology = Samples.ontology("vehicle");
		LabelClass car = OntologyFactory.eINSTANCE.createLabelClass();
		car.setId("car");
		car.setName("Car");
		car.getGeometryKinds().addAll(List.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX));
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId("speed");
		type.setKind(AttributeKind.NUMBER);
		type.setMinimum(0.0);
		car.getAttributes().add(type);
		MinimumSize size = OntologyFactory.eINSTANCE.createMinimumSize();
		size.setWidth(4);
		car.getConstraints().add(size);
		ontology.getClasses().get(0).getSubclasses().add(car);
		RelationType relation = OntologyFactory.eINSTANCE.createRelationType();
		relation.setId("tows");
		relation.getSources().add(car);
		ontology.getRelationTypes().add(relation);
		Ontology read = codec.read(codec.write(ontology), OntologyPackage.Literals.ONTOLOGY, Ontology.class);
		assertTrue(EcoreUtil.equals(ontology, read), codec.write(ontology));
	}

	@Test
	void whatIsWrongIsSaidWithItsPlace() {
		assertMessage("{\"id\":\"a\",\"geometry\":{\"box\":[1,2,3]}}", "/geometry", "4 numbers");
		assertMessage("{\"id\":\"a\",\"geometry\":{\"blob\":[1]}}", "/geometry", "blob");
		assertMessage("{\"id\":\"a\",\"geometry\":{\"box\":[1,2,-3,4]}}", "/geometry", "negative");
		assertMessage("{\"id\":5}", "/id", "expected");
		assertMessage("{\"id\":\"a\",\"provenance\":{\"authorKind\":\"ghost\"}}", "/provenance/authorKind", "ghost");
		assertMessage("{\"id\":\"a\"", "", "not JSON");
		assertMessage("{\"id\":\"a\",\"id\":\"b\"}", "", "uplicate");
	}

	private void assertMessage(String text, String path, String part) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> codec.read(text, AnnotationPackage.Literals.ANNOTATION, Annotation.class));
		assertTrue(e.getMessage().startsWith(path) && e.getMessage().contains(part), e.getMessage());
	}
}
