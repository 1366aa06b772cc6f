/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Polygon;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.AspectRatio;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Containment;
import org.labelwright.model.ontology.Count;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.NoOverlap;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.quality.CheckSession;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;

/** What each check finds, and what it leaves alone. */
class ChecksTest {

	private static final OntologyFactory ONTOLOGY = OntologyFactory.eINSTANCE;

	@TempDir
	private Path temp;

	/** The labels that a check finds, as "item:annotation", or the item alone. */
	private static List<String> found(Layered source, String check) throws IOException {
		return new Checks(Installed.contributions()).run(source, new Checks.Selection(true, Set.of(check)), Progress.NONE).stream()
				.map(finding -> finding.item() + finding.annotation().map(id -> ":" + id).orElse("")).toList();
	}

	private static Layered source(String... classes) {
		return new Layered(List.of(classes), "main");
	}

	@Test
	void everyCheckHasADescriptionOfOneSentence() {
		for (Checks.Installed one : new Checks(Installed.contributions()).installed()) {
			assertTrue(one.description().endsWith(".description"), one.id() + " takes its description from plugin.properties: " + one.description());
		}
	}

	@Test
	void constraintsOfTheClassesHold() throws IOException {
		Layered source = source("wheel", "car", "tree");
		MinimumSize minimum = ONTOLOGY.createMinimumSize();
		minimum.setWidth(8);
		minimum.setHeight(8);
		AspectRatio aspect = ONTOLOGY.createAspectRatio();
		aspect.setMinimum(0.5);
		aspect.setMaximum(2.0);
		Count count = ONTOLOGY.createCount();
		count.setMinimum(1);
		count.setMaximum(3);
		Containment inside = ONTOLOGY.createContainment();
		inside.getClasses().add(source.labelClass("car"));
		NoOverlap apart = ONTOLOGY.createNoOverlap();
		apart.getClasses().add(source.labelClass("tree"));
		apart.setMaximumIou(0.1);
		source.labelClass("wheel").getConstraints().addAll(List.of(minimum, aspect, count, inside, apart));
		source.add("a", "main", "car", new Box(0, 0, 100, 50));
		source.add("a", "main", "wheel", new Box(10, 30, 12, 12));
		String small = "a:" + source.add("a", "main", "wheel", new Box(30, 30, 7, 10)).getId();
		String wide = "a:" + source.add("a", "main", "wheel", new Box(40, 30, 30, 10)).getId();
		String outside = "b:" + source.add("b", "main", "wheel", new Box(300, 30, 12, 12)).getId();
		source.add("b", "main", "tree", new Box(300, 30, 12, 20));
		source.add("c", "main", "tree", new Box(300, 30, 12, 20));
		assertEquals(List.of(small), found(source, "minimum-size"));
		assertEquals(List.of(wide), found(source, "aspect-ratio"));
		assertEquals(List.of("c"), found(source, "object-count"), "none on the third");
		assertEquals(List.of(outside), found(source, "containment"));
		assertEquals(List.of(outside), found(source, "overlap"), "12 / 20 of a tree");
		source.add("a", "main", "wheel", new Box(60, 5, 12, 12));
		assertEquals(List.of("a", "c"), found(source, "object-count"), "four on the first");
		inside.setOutside(true);
		assertEquals(4, found(source, "containment").size());
	}

	private static Question question(String id, boolean required, String... choices) {
		Question question = ONTOLOGY.createQuestion();
		question.setId(id);
		question.setName(id);
		question.setRequired(required);
		for (String name : choices) {
			Choice choice = ONTOLOGY.createChoice();
			choice.setId(name);
			question.getChoices().add(choice);
		}
		return question;
	}

	@Test
	void questionsThatAreAskedMustBeAnswered() throws IOException {
		Layered source = new Layered(List.of("car"), "main", "model");
		Question weather = question("weather", true, "dry", "wet");
		Question drops = question("drops", true, "few", "many");
		drops.setCondition(weather.getChoices().get(1));
		source.ontology().getQuestions().addAll(List.of(weather, drops, question("mood", false, "good")));
		source.labelClass("car").getQuestions().add(question("doors", true, "two", "four"));
		source.answer("dry", "main", "weather", "dry");
		source.answer("wet", "main", "weather", "wet");
		source.answer("both", "main", "weather", "wet");
		source.answer("both", "main", "drops", "few");
		source.answer("emptied", "main", "weather");
		String open = "unasked:" + source.add("unasked", "main", "car", new Box(0, 0, 10, 10)).getId();
		source.predict("seen", "model", "car", new Box(0, 0, 10, 10), 0.9);
		assertEquals(List.of("wet", "emptied", "unasked", open), found(source, "missing-answer"));
		AttributeType camera = ONTOLOGY.createAttributeType();
		camera.setId("camera");
		camera.setName("Camera");
		camera.setRequired(true);
		source.ontology().getItemAttributes().add(camera);
		source.document("dry", "main").getAttributes().put("camera", new AttributeValue.Text("left"));
		assertEquals(List.of("wet", "wet", "both", "emptied", "emptied", "unasked", "unasked", open), found(source, "missing-answer"));
	}

	@Test
	void constraintsAreInherited() throws IOException {
		Layered source = source("vehicle");
		LabelClass van = ONTOLOGY.createLabelClass();
		van.setId("van");
		source.labelClass("vehicle").getSubclasses().add(van);
		MinimumSize minimum = ONTOLOGY.createMinimumSize();
		minimum.setWidth(8);
		source.labelClass("vehicle").getConstraints().add(minimum);
		source.add("a", "main", "van", new Box(0, 0, 7, 7));
		assertEquals(1, found(source, "minimum-size").size());
	}

	@Test
	void nearDuplicatesAndDoubleLabels() throws IOException {
		Layered source = source("car", "bus");
		source.add("a", "main", "car", new Box(0, 0, 100, 100));
		String near = "a:" + source.add("a", "main", "car", new Box(0, 0, 100, 88)).getId();
		String twoClasses = "a:" + source.add("a", "main", "bus", new Box(0, 0, 100, 99)).getId();
		source.add("a", "main", "car", new Box(50, 0, 100, 100));
		assertEquals(List.of(near), found(source, "near-duplicate"), "0.88; a third of the last one is no duplicate");
		assertEquals(List.of(twoClasses), found(source, "double-label"));
		assertEquals(List.of(), found(source, "duplicate"));
	}

	@Test
	void outliersOfSizeProportionsAndCount() throws IOException {
		Layered source = source("car");
		Random random = new Random(1);
		for (int i = 0; i < 40; i++) {
			for (int j = 0; j <= i % 3; j++) {
				source.add("i" + i, "main", "car", new Box(10 * j, 0, 40 * Math.exp(0.2 * random.nextGaussian()), 30 * Math.exp(0.2 * random.nextGaussian())));
			}
		}
		assertEquals(List.of(), found(source, "size-outlier"));
		assertEquals(List.of(), found(source, "aspect-outlier"));
		assertEquals(List.of(), found(source, "count-outlier"));
		String huge = "i3:" + source.add("i3", "main", "car", new Box(0, 0, 900, 700)).getId();
		String flat = "i4:" + source.add("i4", "main", "car", new Box(0, 0, 80, 6)).getId();
		for (int i = 0; i < 60; i++) {
			source.add("i5", "main", "car", new Box(10 * i, 50, 40 * Math.exp(0.2 * random.nextGaussian()), 30 * Math.exp(0.2 * random.nextGaussian())));
		}
		assertEquals(List.of(huge), found(source, "size-outlier"));
		assertEquals(List.of(flat), found(source, "aspect-outlier"));
		assertEquals(List.of("i5"), found(source, "count-outlier"));
	}

	@Test
	void predictionsShowConfusedAndOverlookedObjects() throws IOException {
		Layered source = new Layered(List.of("car", "bus"), "main", "model");
		String confused = "a:" + source.add("a", "main", "car", new Box(0, 0, 10, 10)).getId();
		source.predict("a", "model", "bus", new Box(0, 0, 10, 9), 0.9);
		source.add("a", "main", "car", new Box(100, 0, 10, 10));
		source.predict("a", "model", "bus", new Box(100, 0, 10, 10), 0.6);
		String overlooked = "a:" + source.predict("a", "model", "car", new Box(200, 0, 10, 10), 0.75).getId();
		source.predict("a", "model", "car", new Box(300, 0, 10, 10), 0.55);
		assertEquals(List.of(confused), found(source, "class-confusion"), "the second is not sure enough");
		assertEquals(List.of(overlooked), found(source, "overlooked"));
	}

	@Test
	void tracksThatLeap() throws IOException {
		Layered source = source("car");
		source.document("video", "main").getTracks().add(track("smooth", 0, 5, 10, 15, 20, 25));
		source.document("video", "main").getTracks().add(track("leaps", 0, 5, 10, 315, 320, 325));
		assertEquals(List.of("video:leaps"), found(source, "track-jump"));
	}

	private static Track track(String id, double... lefts) {
		Track track = AnnotationFactory.eINSTANCE.createTrack();
		track.setId(id);
		track.setLabelClass("car");
		for (int i = 0; i < lefts.length; i++) {
			Keyframe frame = AnnotationFactory.eINSTANCE.createKeyframe();
			frame.setTime(i * 40_000L);
			frame.setGeometry(new Box(lefts[i], 0, 30, 20));
			track.getKeyframes().add(frame);
		}
		return track;
	}

	@Test
	void relationsKeepToTheirType() throws IOException {
		Layered source = source("person", "bicycle");
		RelationType rides = ONTOLOGY.createRelationType();
		rides.setId("rides");
		rides.setName("rides");
		rides.getSources().add(source.labelClass("person"));
		rides.getTargets().add(source.labelClass("bicycle"));
		rides.setMaxPerSource(1);
		rides.setMaxPerTarget(1);
		RelationType partOf = ONTOLOGY.createRelationType();
		partOf.setId("part-of");
		partOf.setName("part of");
		partOf.setTransitive(true);
		source.ontology().getRelationTypes().addAll(List.of(rides, partOf));
		Annotation person = source.add("a", "main", "person", new Box(0, 0, 5, 5));
		Annotation second = source.add("a", "main", "person", new Box(0, 0, 5, 5));
		Annotation bicycle = source.add("a", "main", "bicycle", new Box(0, 0, 5, 5));
		relate(person, "rides", bicycle);
		assertEquals(List.of(), found(source, "relation"));
		relate(second, "rides", bicycle);
		assertEquals(List.of("a:" + bicycle.getId()), found(source, "relation"), "two ride it");
		second.getRelations().clear();
		relate(bicycle, "rides", person);
		assertEquals(List.of("a:" + bicycle.getId()), found(source, "relation"), "the wrong way round");
		bicycle.getRelations().clear();
		relate(person, "part-of", second);
		relate(second, "part-of", bicycle);
		assertEquals(List.of(), found(source, "relation"));
		relate(bicycle, "part-of", person);
		assertEquals(3, found(source, "relation").size(), "a circle of three");
		bicycle.getRelations().clear();
		relate(bicycle, "eats", person);
		Relation nowhere = AnnotationFactory.eINSTANCE.createRelation();
		nowhere.setType("rides");
		nowhere.setTarget("gone");
		bicycle.getRelations().add(nowhere);
		assertEquals(2, found(source, "relation").size());
	}

	private static void relate(Annotation source, String type, Annotation target) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(type);
		relation.setTarget(target.getId());
		source.getRelations().add(relation);
	}

	private Layered text(String text) throws IOException {
		Path file = Files.writeString(temp.resolve("text.txt"), text);
		return source("PER").item(Item.image("text", "text.txt", "text/plain", 0, 0), file);
	}

	@Test
	void spansThatCutWords() throws IOException {
		// Offsets are code points: the face is one, though two characters in Java. 2..6 is Anna.
		Layered source = text("\ud83d\ude00 Anna-Lena, \u738b\u5c0f\u660e");
		source.add("text", "main", "PER", Span.of(2, 6));
		source.add("text", "main", "PER", Span.of(13, 15)); // Han is written without blanks
		String cut = "text:" + source.add("text", "main", "PER", Span.of(2, 5)).getId();
		String late = "text:" + source.add("text", "main", "PER", Span.of(8, 11)).getId();
		String beyond = "text:" + source.add("text", "main", "PER", Span.of(13, 99)).getId();
		assertEquals(List.of(cut, late, beyond), found(source, "span-in-word"));
	}

	/** In the transcript of a segment, whatever the recording is. */
	@Test
	void spansThatCutWordsOfTranscripts() throws IOException {
		Layered source = source("PER", "segment");
		source.item(Item.image("call", "call.wav", "audio/wav", 0, 0), temp.resolve("call.wav"));
		Annotation segment = source.add("call", "main", "segment", new Interval(0, 1_000_000));
		segment.getAttributes().put("text", new AttributeValue.Text("\ud83d\ude00 Anna-Lena"));
		AttributeSpans.put(source.add("call", "main", "PER", Span.of(2, 6)), segment.getId(), "text");
		Annotation cut = source.add("call", "main", "PER", Span.of(2, 5));
		AttributeSpans.put(cut, segment.getId(), "text");
		Annotation lost = source.add("call", "main", "PER", Span.of(2, 5));
		AttributeSpans.put(lost, "nobody", "text");
		assertEquals(List.of("call:" + cut.getId(), "call:" + lost.getId()), found(source, "span-in-word"));
	}

	/** One sentence for each thing that can be wrong; the first is right, and in the last nothing is said about heads. */
	@Test
	void dependenciesAreATreeASentence() throws IOException {
		Layered source = source("sentence", "token");
		List<List<Annotation>> words = new java.util.ArrayList<>();
		for (int i = 0; i < 8; i++) {
			source.add("t", "main", "sentence", Span.of(10 * i, 10 * i + 8));
			words.add(List.of(source.add("t", "main", "token", Span.of(10 * i, 10 * i + 2)), source.add("t", "main", "token", Span.of(10 * i + 3, 10 * i + 5)),
					source.add("t", "main", "token", Span.of(10 * i + 6, 10 * i + 8))));
		}
		for (int i = 0; i < 6; i++) {
			root(words.get(i).getFirst());
			hangs(words.get(i).get(1), words.get(i).getFirst());
			hangs(words.get(i).get(2), words.get(i).getFirst());
		}
		List<Annotation> two = words.get(1);
		hangs(two.get(2), two.get(1));
		List<Annotation> roots = words.get(2);
		roots.get(2).getRelations().clear();
		root(roots.get(2));
		List<Annotation> circle = words.get(3);
		circle.get(1).getRelations().getFirst().setTarget(circle.get(2).getId());
		circle.get(2).getRelations().getFirst().setTarget(circle.get(1).getId());
		List<Annotation> elsewhere = words.get(4);
		elsewhere.get(1).getRelations().getFirst().setTarget(words.getFirst().getFirst().getId());
		words.get(5).get(2).getRelations().clear();
		List<Annotation> rootless = words.get(6);
		hangs(rootless.get(1), rootless.getFirst());
		hangs(rootless.get(2), rootless.getFirst());
		String sentence = source.document("t", "main").getAnnotations().get(24).getId();
		assertEquals(Set.of("t:" + two.get(2).getId(), "t:" + roots.get(2).getId(), "t:" + circle.get(1).getId(), "t:" + circle.get(2).getId(), "t:" + elsewhere.get(1).getId(),
				"t:" + words.get(5).get(2).getId(), "t:" + rootless.getFirst().getId(), "t:" + sentence), Set.copyOf(found(source, "dependency-tree")));
	}

	private static void root(Annotation word) {
		word.getAttributes().put("root", new AttributeValue.Flag(true));
	}

	private static void hangs(Annotation word, Annotation head) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setTarget(head.getId());
		word.getRelations().add(relation);
	}

	@Test
	void universalPartsOfSpeechAreThoseOfTheList() throws IOException {
		Layered source = source("token");
		source.add("t", "main", "token", Span.of(0, 2)).getAttributes().put("upos", new AttributeValue.Text("PROPN"));
		Annotation wrong = source.add("t", "main", "token", Span.of(3, 5));
		wrong.getAttributes().put("upos", new AttributeValue.Text("NNP"));
		source.add("t", "main", "token", Span.of(6, 8)).getAttributes().put("xpos", new AttributeValue.Text("NNP"));
		assertEquals(List.of("t:" + wrong.getId()), found(source, "part-of-speech"));
	}

	@Test
	void gapsWhereLabelsCoverNearlyEverything() throws IOException {
		Layered source = source("speech");
		for (int i = 0; i < 10; i++) {
			source.add("audio" + i, "main", "speech", new Interval(0, 5_000_000));
			source.add("audio" + i, "main", "speech", new Interval(i == 7 ? 6_000_000 : 5_100_000, 10_000_000));
		}
		assertEquals(List.of("audio7"), found(source, "coverage-gap"));
		Layered sparse = source("speech");
		for (int i = 0; i < 10; i++) {
			sparse.add("audio" + i, "main", "speech", new Interval(0, 1_000_000));
			sparse.add("audio" + i, "main", "speech", new Interval(9_000_000, 10_000_000));
		}
		assertEquals(List.of(), found(sparse, "coverage-gap"), "nobody meant to cover everything");
	}

	@Test
	void rulesOfTheInstructions() throws IOException {
		Layered source = source("Stroller", "Pedestrian", "Road");
		AttributeType occupied = ONTOLOGY.createAttributeType();
		occupied.setId("occupied");
		source.labelClass("Stroller").getAttributes().add(occupied);
		source.labelClass("Stroller").setInstructions("""
				A pram counts too.
				```rules
				class:Stroller must not be inside class:Pedestrian
				class:Stroller must be inside class:Road
				class:Stroller must not overlap class:Stroller
				class:Stroller must have attribute occupied
				# Where there is a stroller, there is a road.
				class:Road must occur at most 1
				```
				""");
		source.add("a", "main", "Road", new Box(0, 0, 100, 100));
		Annotation good = source.add("a", "main", "Stroller", Polygon.of(10, 10, 20, 10, 20, 20, 10, 20));
		good.getAttributes().put("occupied", new AttributeValue.Flag(true));
		assertEquals(List.of(), found(source, "rule"));
		String within = "a:" + source.add("a", "main", "Stroller", new Box(52, 52, 10, 10)).getId();
		source.add("a", "main", "Pedestrian", new Box(50, 50, 20, 20));
		assertEquals(List.of(within, within), found(source, "rule"), "it lies in a pedestrian, and lacks the attribute");
		source.add("a", "main", "Road", new Box(0, 0, 100, 100));
		String floats = "a:" + source.add("a", "main", "Stroller", new Box(300, 300, 10, 10)).getId();
		assertEquals(Set.of(within, floats, "a"), Set.copyOf(found(source, "rule")));
		assertEquals(5, found(source, "rule").size());
	}

	@Test
	void imagesThatLookAlikeAndLeaks() throws IOException {
		Layered source = source("car");
		image(source, "train/one", 1, 0);
		image(source, "train/two", 2, 0);
		image(source, "val/three", 1, 12); // the first, brighter
		image(source, "train2017/four", 2, 6); // the second
		assertEquals(List.of("one", "two", "three", "four"), found(source, "near-duplicate-image"));
		assertEquals(List.of("one", "three"), found(source, "split-leak"));
	}

	private void image(Layered source, String path, long seed, int brighter) throws IOException {
		BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		Random random = new Random(seed);
		for (int i = 0; i < 30; i++) {
			int gray = random.nextInt(200) + brighter;
			graphics.setColor(new Color(gray, gray, gray));
			graphics.fillOval(random.nextInt(320) - 40, random.nextInt(240) - 40, 30 + random.nextInt(120), 30 + random.nextInt(120));
		}
		graphics.dispose();
		Path file = temp.resolve(path + ".png");
		Files.createDirectories(file.getParent());
		ImageIO.write(image, "png", file.toFile());
		String id = file.getFileName().toString().replace(".png", "");
		source.item(Item.image(id, path + ".png", "image/png", 320, 240), file);
	}

	@Test
	void checksOfMediaRunOnlyWhereAskedFor() throws IOException {
		Layered source = source("car");
		image(source, "train/one", 1, 0);
		image(source, "val/two", 1, 0);
		assertEquals(List.of(), new Checks(Installed.contributions()).run(source, Progress.NONE));
	}

	@Test
	void afterAnEditTheItemAloneIsCheckedAgainWithTheSameResult() throws IOException {
		Layered source = source("car", "bus");
		Random random = new Random(4);
		for (int i = 0; i < 60; i++) {
			for (int j = 0; j < 3; j++) {
				source.add("i" + i, "main", random.nextBoolean() ? "car" : "bus", new Box(random.nextInt(800), random.nextInt(800),
						40 * Math.exp(0.3 * random.nextGaussian()), 40 * Math.exp(0.3 * random.nextGaussian())));
			}
		}
		Checks checks = new Checks(Installed.contributions());
		CheckSession session = new CheckSession(checks, source.ontology(), Checks.Selection.USUAL);
		session.runAll(source, Progress.NONE);
		for (int round = 0; round < 30; round++) {
			String item = "i" + random.nextInt(60);
			List<Annotation> annotations = source.document(item, "main").getAnnotations();
			if (round % 3 == 0 && !annotations.isEmpty()) {
				annotations.removeFirst();
			} else {
				source.add(item, "main", "car", new Box(-10, 0, random.nextInt(3) == 0 ? 700 : 40, 40));
			}
			List<Finding> again = session.recheck(source.record(item));
			assertEquals(checks.run(source, Progress.NONE).stream().filter(finding -> finding.item().equals(item)).toList(), again, "round " + round);
		}
	}
}
