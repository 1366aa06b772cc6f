/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.ontology.internal.relations.RelationsPage;

class RelationsPageTest {

	@TempDir
	private Path folder;
	private Bench bench;
	private RelationsPage page;

	private void open(Ontology ontology) throws Exception {
		bench = new Bench(folder.resolve("data"), ontology);
		page = bench.editor().page(RelationsPage.class);
		bench.editor().activate(page);
	}

	@AfterEach
	void close() throws Exception {
		bench.close();
	}

	private LabelClass labelClass(int index) {
		return bench.editor().ontology().getClasses().get(index);
	}

	private List<RelationType> relations() {
		return bench.editor().ontology().getRelationTypes();
	}

	private Point center(NamedElement element) {
		return page.bounds(element).getCenter();
	}

	private Hand hand() {
		return new Hand(page.viewer());
	}

	private String text() throws IOException {
		return new OntologyText().write(bench.editor().ontology());
	}

	private void undo() {
		bench.editor().edits().commands().undo();
	}

	private RelationType relate() {
		Hand hand = hand();
		hand.key('r', 0);
		hand.drag(center(labelClass(0)), center(labelClass(1)));
		hand.key('v', 0);
		return relations().getLast();
	}

	@Test
	void aDragFromClassToClassMakesARelationType() throws Exception {
		open(SourcePageTest.ontology());
		String before = text();
		RelationType relation = relate();
		assertEquals(1, relations().size());
		assertEquals("relation", relation.getId());
		assertEquals(List.of(labelClass(0)), relation.getSources());
		assertEquals(List.of(labelClass(1)), relation.getTargets());
		assertEquals(List.of(relation), page.selected());
		assertEquals(relation, page.list().selected().orElseThrow());
		undo();
		assertEquals(before, text());
	}

	@Test
	void aDragToOrFromARelationAddsAnEndAndDeletingItsLineTakesItAway() throws Exception {
		open(SourcePageTest.ontology());
		RelationType relation = relate();
		String before = text();
		Hand hand = hand();
		hand.key('r', 0);
		hand.drag(center(labelClass(1)), center(relation));
		assertEquals(List.of(labelClass(0), labelClass(1)), relation.getSources());
		hand().drag(center(relation), center(labelClass(0)));
		assertEquals(List.of(labelClass(1), labelClass(0)), relation.getTargets());
		undo();
		undo();
		assertEquals(before, text());
		hand = hand();
		hand.key('v', 0);
		Rectangle from = page.bounds(labelClass(0));
		Rectangle to = page.bounds(relation);
		// A third of the gap is beside the label in the middle of the line.
		hand.click((from.getCenter().x * 5 + to.getCenter().x * 3) / 8.0, from.bottom() + (to.y - from.bottom()) / 8.0, 0);
		assertEquals(List.of(), page.selected());
		hand.key(SWT.DEL, 0);
		assertEquals(List.of(), relation.getSources());
		assertEquals(List.of(labelClass(1)), relation.getTargets());
		undo();
		assertEquals(before, text());
	}

	@Test
	void keysAloneMakeChangeAndDeleteARelationType() throws Exception {
		open(SourcePageTest.ontology());
		String before = text();
		Hand hand = hand();
		hand.key('a', SWT.MOD1);
		hand.key(SWT.INSERT, 0);
		RelationType relation = relations().getFirst();
		assertEquals(List.of(labelClass(0)), relation.getSources());
		assertEquals(List.of(labelClass(1)), relation.getTargets());
		hand.key(SWT.F2, 0);
		hand.type("drives");
		assertEquals("drives", relation.getName());
		assertEquals("relation", relation.getId());
		List<Text> texts = Arrays.stream(page.form().getChildren()).filter(Text.class::isInstance).map(Text.class::cast).toList();
		type(texts.get(3), "2");
		assertEquals(2, relation.getMaxPerSource());
		type(texts.get(3), "none");
		assertEquals(2, relation.getMaxPerSource());
		type(texts.get(3), "");
		assertEquals(-1, relation.getMaxPerSource());
		org.eclipse.swt.widgets.List targets = page.classLists().get(1);
		targets.setSelection(0);
		Bench.send(targets, SWT.KeyDown, SWT.DEL, SWT.DEL, 0);
		assertEquals(List.of(), relation.getTargets());
		hand.key(SWT.DEL, 0);
		assertEquals(List.of(), relations());
		while (bench.editor().edits().commands().canUndo()) {
			undo();
		}
		assertEquals(before, text());
	}

	private static void type(Text text, String typed) {
		text.setText(typed);
		text.notifyListeners(SWT.DefaultSelection, new Event());
	}

	@Test
	void wherePeoplePutANodeIsKeptAndForgottenOnDemand() throws Exception {
		open(SourcePageTest.ontology());
		String before = text();
		Rectangle place = page.bounds(labelClass(0));
		Hand hand = hand();
		Point from = place.getCenter();
		hand.drag(from.x, from.y, from.x + 37, from.y + 53, 0);
		double scale = page.viewer().camera().scale();
		int dx = (int) Math.round((hand.screenX(from.x + 37) - hand.screenX(from.x)) / scale);
		int dy = (int) Math.round((hand.screenY(from.y + 53) - hand.screenY(from.y)) / scale);
		assertEquals(place.getTranslated(dx, dy), page.bounds(labelClass(0)));
		assertEquals("{\"diagram\":{\"x\":" + (place.x + dx) + ",\"y\":" + (place.y + dy) + "}}", labelClass(0).getExtra());
		String moved = text();
		assertEquals(moved, new OntologyText().write(new OntologyText().read(moved, Path.of("moved"))));
		hand().key('l', 0);
		assertEquals(before, text());
		assertEquals(place, page.bounds(labelClass(0)));
		undo();
		assertEquals(moved, text());
		undo();
		assertEquals(before, text());
	}

	@Test
	void twoHundredClassesAreLaidOutWithoutCoveringEachOther() throws Exception {
		Ontology large = large(200, 60);
		String written = new OntologyText().write(large);
		open(large);
		List<NamedElement> nodes = new ArrayList<>();
		bench.editor().ontology().eAllContents().forEachRemaining(one -> {
			if (one instanceof LabelClass || one instanceof RelationType) {
				nodes.add((NamedElement) one);
			}
		});
		assertEquals(260, nodes.size());
		List<Rectangle> places = nodes.stream().map(page::bounds).toList();
		for (int i = 0; i < places.size(); i++) {
			for (int j = 0; j < i; j++) {
				assertFalse(places.get(i).intersects(places.get(j)), nodes.get(i).getId() + " covers " + nodes.get(j).getId());
			}
		}
		assertEquals(written, text());
		long recoloured = fastest(i -> labelClass(0).setColor("#33" + (60 + i) + "cc"));
		long renamed = fastest(i -> labelClass(0).setName("a longer name".repeat(i + 1)));
		long start = System.nanoTime();
		ImageData picture = page.viewer().picture();
		System.out.printf("260 nodes: a command without layout %d ms, with layout %d ms, painted as %d x %d in %d ms%n", recoloured, renamed, picture.width,
				picture.height, (System.nanoTime() - start) / 1_000_000);
	}

	/** The fastest of five commands, with everything that follows in the user interface, in milliseconds. */
	private long fastest(IntConsumer change) {
		long fastest = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			int number = i;
			long start = System.nanoTime();
			bench.editor().change("Change", () -> change.accept(number));
			fastest = Math.min(fastest, System.nanoTime() - start);
		}
		return fastest / 1_000_000;
	}

	/** A hierarchy, and relations of one to three sources and targets, also in circles. */
	private static Ontology large(int classes, int relations) {
		Random random = new Random(7);
		Ontology ontology = SourcePageTest.ontology();
		List<LabelClass> all = new ArrayList<>(ontology.getClasses());
		while (all.size() < classes) {
			LabelClass one = OntologyFactory.eINSTANCE.createLabelClass();
			one.setId("class-" + all.size());
			one.setName("Class " + all.size());
			one.setColor("#3366cc");
			(random.nextInt(3) == 0 ? ontology.getClasses() : all.get(random.nextInt(all.size())).getSubclasses()).add(one);
			all.add(one);
		}
		for (int i = 0; i < relations; i++) {
			RelationType relation = OntologyFactory.eINSTANCE.createRelationType();
			relation.setId("relation-" + i);
			relation.setName("relation " + i);
			for (int end = 0; end <= random.nextInt(3); end++) {
				relation.getSources().add(all.get(random.nextInt(classes)));
				relation.getTargets().add(all.get(random.nextInt(classes)));
			}
			ontology.getRelationTypes().add(relation);
		}
		return ontology;
	}

	@Test
	void thePictureShowsTheWholeDiagramWhateverIsOnTheScreen() throws Exception {
		open(SourcePageTest.ontology());
		Rectangle place = page.bounds(labelClass(1));
		page.viewer().zoomTo(4);
		ImageData picture = page.viewer().picture();
		Rectangle all = page.bounds(labelClass(0)).getUnion(place).expand(24, 24);
		assertEquals(all.width, picture.width);
		assertEquals(all.height, picture.height);
		assertEquals(new RGB(0x33, 0x66, 0xcc), picture.palette.getRGB(picture.getPixel(place.x - all.x + 4, place.getCenter().y - all.y)));
		assertEquals(4, page.viewer().camera().scale());
	}

	@Test
	void revealSelectsTheRelationInTheDiagramTheListAndTheForm() throws Exception {
		open(SourcePageTest.ontology());
		RelationType relation = relate();
		page.viewer().deselectAll();
		assertTrue(page.selected().isEmpty());
		bench.editor().reveal(relation);
		assertEquals(List.of(relation), page.selected());
		assertEquals(relation, page.list().selected().orElseThrow());
	}
}
