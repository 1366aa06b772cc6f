/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.image.internal.ImageEditor;

/** Does a thousand things at random by mouse and commands on two images, takes all of them back and does them again, and compares the files. */
class UndoTest {

	private static final int OPERATIONS = 1000;
	/** How often each move has to have changed something among a thousand of a fixed seed. */
	private static final int LEAST_OF_EACH = 2;
	/** Commands of the editor that change nothing that is stored; whatever else it has must be among the moves. */
	private static final Set<String> SIGHTS = Set.of("next", "previous", "fit", "fitSelection", "zoomIn", "zoomOut", "actualSize", "crosshair", "loupe", "minimap",
			"rulers", "clearGuides", "brighter", "darker", "moreContrast", "lessContrast", "window", "autoWindow", "invert", "plainTones", "keys", "severalLabels",
			"nextObject", "previousObject", "objectBelow", "autoAdvance", "sticky", "classTool", "snap", "snapToImage", "largerBrush", "smallerBrush", "brushForm",
			"wandReach", "panoptic", "unlabelled", "nextUnlabelled", "opaquerMasks", "clearerMasks", "hide", "isolate", "showAll", "lock", "unlockAll", "layers",
			"lockLayer");

	@TempDir
	private Path temp;

	@Test
	void aThousandOperationsAreTakenBackToTheLastByte() throws Exception {
		RandomHand hand = run(20260101, OPERATIONS);
		assertEquals(Set.of(), commandsThatAreNoMoves(hand));
		assertTrue(hand.effective() > OPERATIONS * 7 / 10, "only " + hand.effective() + " operations changed something");
		Map<String, Integer> few = hand.moves().stream().filter(move -> hand.effects().getOrDefault(move, 0) < LEAST_OF_EACH)
				.collect(Collectors.toMap(move -> move, move -> hand.effects().getOrDefault(move, 0)));
		assertEquals(Map.of(), few, "moves that did nothing or next to nothing");
		assertEquals(EnumSet.complementOf(EnumSet.of(GeometryKind.CUBOID, GeometryKind.INTERVAL, GeometryKind.SPAN)), hand.kinds());
		assertEquals(Set.of("answers", "answers about the image", "attributes", "groups", "hidden joints", "holes", "parts", "relations"), hand.features());
		assertTrue(hand.sights().keySet().containsAll(List.of("hide", "isolate", "lock", "panoptic", "sticky")), hand.sights().toString());
	}

	@Test
	void soAreSomeThatNobodyHasSeenBefore() throws Exception {
		// How much such a walk finds to do is a matter of luck.
		run(System.nanoTime(), 100);
	}

	/** A new tool or command of the editor belongs to the moves, unless it changes nothing that is stored. */
	private static Set<String> commandsThatAreNoMoves(RandomHand hand) {
		Set<String> used = hand.moves().stream().map(move -> move.split(" ")[0]).collect(Collectors.toSet());
		Set<String> missing = new TreeSet<>();
		for (IConfigurationElement one : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.commands")) {
			String id = Optional.ofNullable(one.getAttribute("id")).orElse("");
			String name = id.substring(id.lastIndexOf('.') + 1);
			if (one.getName().equals("command") && one.getContributor().getName().equals("org.labelwright.ui.image") && !SIGHTS.contains(name) && !used.contains(name)) {
				missing.add(name);
			}
		}
		return missing;
	}

	private Workbench open() throws Exception {
		Ontology ontology = Ontologies.full();
		LabelClass sign = OntologyFactory.eINSTANCE.createLabelClass();
		sign.setId("sign");
		sign.setName("sign");
		sign.setHotKey("s");
		ontology.getClasses().add(sign);
		ontology.getQuestions().addAll(List.copyOf(Ontologies.weather().getQuestions()));
		List<SourceRecord> records = new ArrayList<>();
		Path media = Files.createDirectories(temp.resolve("media"));
		for (int i = 0; i < 2; i++) {
			Path file = media.resolve("img" + i + ".png");
			ImageIO.write(patches(), "png", file.toFile());
			records.add(new SourceRecord(Item.image("img" + i, "img" + i + ".png", "image/png", Workbench.WIDTH, Workbench.HEIGHT), Optional.of(file), List.of()));
		}
		return new Workbench(temp.resolve("data"), records, ontology);
	}

	/** Areas for the magic wand. */
	private static BufferedImage patches() {
		BufferedImage image = new BufferedImage(Workbench.WIDTH, Workbench.HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		for (int x = 0; x < Workbench.WIDTH; x += 40) {
			for (int y = 0; y < Workbench.HEIGHT; y += 40) {
				graphics.setColor(new Color(60 * ((x / 40 + 2 * y / 40) % 4), 60 * (y / 40 % 4), 80));
				graphics.fillRect(x, y, 40, 40);
			}
		}
		graphics.dispose();
		return image;
	}

	private RandomHand run(long seed, int operations) throws Exception {
		List<IViewReference> views = List.of(Workbench.page().getViewReferences());
		// They show each step, which takes longer than the steps.
		views.forEach(Workbench.page()::hideView);
		try (Workbench workbench = open()) {
			return run(workbench, seed, operations);
		} finally {
			for (IViewReference view : views) {
				Workbench.page().showView(view.getId(), view.getSecondaryId(), IWorkbenchPage.VIEW_CREATE);
			}
		}
	}

	private RandomHand run(Workbench workbench, long seed, int operations) throws Exception {
		ImageEditor editor = workbench.editor();
		editor.session().orElseThrow().apply(new Edit(Change.add(annotation("a", new Box(20.25, 30, 60, 40))),
				Change.add(annotation("b", Polygon.of(120, 40, 200.5, 60, 180, 140, 110, 120))), Change.add(annotation("c", new Box(220, 160, 90, 70)))));
		workbench.command("next");
		editor.session().orElseThrow().apply(new Edit(Change.add(annotation("d", new Box(30, 30, 50.5, 40)))));
		workbench.command("previous");
		Map<String, String> before = files(workbench);
		RandomHand hand = new RandomHand(workbench, new Random(seed));
		for (int i = 0; i < operations; i++) {
			hand.move();
		}
		hand.end();
		CommandStack stack = editor.getAdapter(CommandStack.class);
		int kept = 0;
		while (stack.canRedo()) {
			stack.redo();
		}
		Map<String, String> after = files(workbench);
		for (; stack.canUndo(); kept++) {
			stack.undo();
		}
		System.out.println("UndoTest: seed " + seed + ", " + hand.effective() + " of " + operations + " steps changed something, " + kept
				+ " are to be taken back; " + hand.effects() + "; in vain " + hand.idle());
		assertSame(before, files(workbench), "seed " + seed + ", taken back");
		while (stack.canRedo()) {
			stack.redo();
		}
		assertSame(after, files(workbench), "seed " + seed + ", done again");
		return hand;
	}

	/** Says of files that are not the same the first line that is not. */
	private static void assertSame(Map<String, String> expected, Map<String, String> actual, String when) {
		assertEquals(expected.keySet(), actual.keySet(), when);
		expected.forEach((name, content) -> {
			if (!content.equals(actual.get(name))) {
				List<String> wanted = content.lines().toList();
				List<String> found = actual.get(name).lines().toList();
				int line = 0;
				while (line < Math.min(wanted.size(), found.size()) && wanted.get(line).equals(found.get(line))) {
					line++;
				}
				assertEquals(wanted.subList(line, Math.min(line + 1, wanted.size())), found.subList(line, Math.min(line + 1, found.size())),
						when + ": " + name + ", line " + (line + 1));
				assertEquals(content, actual.get(name), when + ": " + name);
			}
		});
	}

	private static Annotation annotation(String id, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass("car");
		annotation.setGeometry(geometry);
		return annotation;
	}

	/** Each byte a character. */
	private Map<String, String> files(Workbench workbench) throws IOException {
		for (String step : List.of("next", "previous")) {
			workbench.command(step);
			Workbench.until(() -> workbench.editor().session().orElseThrow().isSaved());
		}
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(temp.resolve("data/annotations"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(temp.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return contents;
	}
}
