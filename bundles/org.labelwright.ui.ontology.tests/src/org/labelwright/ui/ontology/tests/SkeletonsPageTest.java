/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.ontology.internal.SourcePage;
import org.labelwright.ui.ontology.internal.skeletons.SkeletonsPage;

class SkeletonsPageTest {

	/** The side of the unit square in units of the diagram. */
	private static final int SIZE = 560;

	@TempDir
	private Path folder;
	private Bench bench;
	private SkeletonsPage page;

	@BeforeEach
	void open() throws Exception {
		bench = new Bench(folder.resolve("data"), SourcePageTest.ontology());
		page = bench.editor().page(SkeletonsPage.class);
		bench.editor().activate(page);
	}

	@AfterEach
	void close() throws Exception {
		bench.close();
	}

	private Skeleton addPerson() {
		Bench.send(page.list().viewer().getTree(), SWT.KeyDown, 'p', 'p', SWT.MOD1);
		return skeleton();
	}

	private Skeleton addEmpty() {
		Bench.send(page.list().viewer().getTree(), SWT.KeyDown, SWT.INSERT, (char) 0, 0);
		return skeleton();
	}

	private Skeleton skeleton() {
		return bench.editor().ontology().getSkeletons().getLast();
	}

	private Joint joint(String id) {
		return skeleton().getJoints().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
	}

	private Hand hand() {
		return new Hand(page.viewer());
	}

	private void click(Joint joint, int mask) {
		hand().click(joint.getX() * SIZE, joint.getY() * SIZE, mask);
	}

	private String text() throws IOException {
		return new OntologyText().write(bench.editor().ontology());
	}

	private void undo() {
		bench.editor().edits().commands().undo();
	}

	private static double place(double unit) {
		return Math.round(unit * 100_000) / 100_000.0;
	}

	@Test
	void thePersonOfCocoHasItsNamesBonesPairsAndSigmas() throws Exception {
		String before = text();
		Skeleton person = addPerson();
		assertEquals(List.of("nose", "left_eye", "right_eye", "left_ear", "right_ear", "left_shoulder", "right_shoulder", "left_elbow", "right_elbow", "left_wrist",
				"right_wrist", "left_hip", "right_hip", "left_knee", "right_knee", "left_ankle", "right_ankle"), person.getJoints().stream().map(Joint::getName).toList());
		assertEquals(List.of(.026, .025, .025, .035, .035, .079, .079, .072, .072, .062, .062, .107, .107, .087, .087, .089, .089),
				person.getJoints().stream().map(Joint::getSigma).toList());
		Function<Joint, Integer> number = joint -> person.getJoints().indexOf(joint) + 1;
		assertEquals("16-14 14-12 17-15 15-13 12-13 6-12 7-13 6-7 6-8 7-9 8-10 9-11 2-3 1-2 1-3 2-4 3-5 4-6 5-7", String.join(" ",
				person.getBones().stream().map(bone -> number.apply(bone.getFrom()) + "-" + number.apply(bone.getTo())).toList()));
		assertNull(joint("nose").getMirror());
		for (Joint joint : person.getJoints().subList(1, 17)) {
			assertSame(joint, joint.getMirror().getMirror());
			assertEquals(joint.getId().replace("left", "side").replace("right", "side"), joint.getMirror().getId().replace("left", "side").replace("right", "side"));
		}
		undo();
		assertEquals(before, text());
	}

	@Test
	void aClickPlacesAJointExactlyThereAndShiftSnaps() throws Exception {
		addEmpty();
		String before = text();
		Hand hand = hand();
		hand.key('j', 0);
		hand.click(123, 217, 0);
		assertEquals(1, skeleton().getJoints().size());
		Joint first = skeleton().getJoints().getFirst();
		assertEquals("joint 1", first.getName());
		assertEquals("joint-1", first.getId());
		assertEquals(place(hand.atX(123) / SIZE), first.getX());
		assertEquals(place(hand.atY(217) / SIZE), first.getY());
		assertEquals(List.of(first), page.selected());
		hand.click(0.52 * SIZE, 0.71 * SIZE, SWT.SHIFT);
		Joint second = skeleton().getJoints().get(1);
		assertEquals(0.5, second.getX());
		assertEquals(0.7, second.getY());
		undo();
		undo();
		assertEquals(before, text());
	}

	@Test
	void aDragMovesEverythingSelectedAsOneCommand() throws Exception {
		addPerson();
		String before = text();
		Joint left = joint("left_wrist");
		Joint right = joint("right_wrist");
		double leftX = left.getX();
		double rightX = right.getX();
		double y = left.getY();
		click(left, 0);
		click(right, SWT.SHIFT);
		assertEquals(List.of(left, right), page.selected());
		Hand hand = hand();
		double fromX = right.getX() * SIZE;
		double fromY = right.getY() * SIZE;
		hand.drag(fromX, fromY, fromX + 40, fromY - 30, 0);
		double dx = (hand.screenX(fromX + 40) - hand.screenX(fromX)) / page.viewer().camera().scale() / SIZE;
		double dy = (hand.screenY(fromY - 30) - hand.screenY(fromY)) / page.viewer().camera().scale() / SIZE;
		assertEquals(place(leftX + dx), left.getX());
		assertEquals(place(rightX + dx), right.getX());
		assertEquals(place(y + dy), left.getY());
		assertEquals(place(y + dy), right.getY());
		undo();
		assertEquals(before, text());
		assertEquals(List.of(left, right), page.selected());
	}

	@Test
	void escapeDuringADragLeavesTheJointWhereItWas() throws Exception {
		addPerson();
		String before = text();
		Joint nose = joint("nose");
		Hand hand = hand();
		hand.press(nose.getX() * SIZE, nose.getY() * SIZE, 300, 300, 0);
		hand.key(SWT.ESC, SWT.BUTTON1);
		assertEquals(before, text());
		assertEquals(nose.getX() * SIZE, page.viewer().part(nose).orElseThrow().getFigure().getBounds().getCenter().x, 1);
	}

	@Test
	void bonesAreDrawnByDraggingAndOnlyOnce() throws Exception {
		addPerson();
		Joint nose = joint("nose");
		Joint hip = joint("left_hip");
		Hand hand = hand();
		hand.key('b', 0);
		hand.drag(nose.getX() * SIZE, nose.getY() * SIZE, hip.getX() * SIZE, hip.getY() * SIZE, 0);
		assertEquals(20, skeleton().getBones().size());
		Bone bone = skeleton().getBones().getLast();
		assertSame(nose, bone.getFrom());
		assertSame(hip, bone.getTo());
		hand.drag(hip.getX() * SIZE, hip.getY() * SIZE, nose.getX() * SIZE, nose.getY() * SIZE, 0);
		hand.drag(hip.getX() * SIZE, hip.getY() * SIZE, hip.getX() * SIZE + 3, hip.getY() * SIZE, 0);
		assertEquals(20, skeleton().getBones().size());
		hand.key('v', 0);
		hand = hand();
		hand.click((nose.getX() + hip.getX()) / 2 * SIZE, (nose.getY() + hip.getY()) / 2 * SIZE, 0);
		assertEquals(List.of(bone), page.selected());
		hand.key(SWT.DEL, 0);
		assertEquals(19, skeleton().getBones().size());
		assertEquals(17, skeleton().getJoints().size());
	}

	@Test
	void aJointTakesItsBonesAndItsPairAlongAndUndoBringsThemBack() throws Exception {
		addPerson();
		String before = text();
		click(joint("left_knee"), 0);
		assertEquals(List.of(joint("left_knee")), page.selected());
		hand().key(SWT.DEL, 0);
		assertEquals(16, skeleton().getJoints().size());
		assertEquals(17, skeleton().getBones().size());
		assertNull(joint("right_knee").getMirror());
		undo();
		assertEquals(before, text());
	}

	@Test
	void keysAloneBuildASkeleton() throws Exception {
		addEmpty();
		String before = text();
		Hand hand = hand();
		hand.key(SWT.INSERT, 0);
		hand.key(SWT.F2, 0);
		hand.type("left_hand");
		hand.key(SWT.ARROW_LEFT, SWT.SHIFT);
		hand.key(SWT.ARROW_UP, 0);
		hand.key(SWT.ARROW_RIGHT, SWT.MOD1);
		Joint left = skeleton().getJoints().getFirst();
		assertEquals("left_hand", left.getName());
		assertEquals(0.451, left.getX());
		assertEquals(0.49, left.getY());
		hand.key(SWT.INSERT, 0);
		hand.key(SWT.F2, 0);
		hand.type("right_hand");
		Joint right = skeleton().getJoints().get(1);
		hand.key('a', SWT.MOD1);
		hand.key('c', 0);
		assertEquals(1, skeleton().getBones().size());
		hand.key('m', 0);
		assertSame(right, left.getMirror());
		assertSame(left, right.getMirror());
		hand.key('m', SWT.SHIFT);
		assertEquals(place(1 - left.getX()), right.getX());
		assertEquals(left.getY(), right.getY());
		hand.key('c', 0);
		assertEquals(0, skeleton().getBones().size());
		while (!text().equals(before)) {
			assertTrue(bench.editor().edits().commands().canUndo(), "undone to the end without being as before");
			undo();
		}
	}

	@Test
	void tabGoesThroughTheJointsAndThenOutOfTheCanvas() {
		addPerson();
		Hand hand = hand();
		page.viewer().deselectAll();
		for (Joint joint : skeleton().getJoints()) {
			assertFalse(hand.tab(true));
			assertEquals(List.of(joint), page.selected());
		}
		assertTrue(hand.tab(true));
		assertFalse(hand.tab(false));
		assertEquals(List.of(joint("left_ankle")), page.selected());
	}

	@Test
	void altAndArrowsChangeTheOrderOfKeypoints() throws Exception {
		addPerson();
		String before = text();
		Table table = (Table) page.jointTable();
		click(joint("nose"), 0);
		assertEquals(0, table.getSelectionIndex());
		Bench.send(table, SWT.KeyDown, SWT.ARROW_DOWN, (char) 0, SWT.ALT);
		assertEquals(List.of("left_eye", "nose", "right_eye"), skeleton().getJoints().subList(0, 3).stream().map(Joint::getId).toList());
		assertEquals(1, table.getSelectionIndex());
		undo();
		assertEquals(before, text());
	}

	@Test
	void aDragOnNothingSelectsWhatLiesInTheArea() {
		addPerson();
		hand().drag(0.2 * SIZE, 0.86 * SIZE, 0.8 * SIZE, 0.99 * SIZE, 0);
		assertTrue(page.selected().containsAll(List.of(joint("left_ankle"), joint("right_ankle"))));
		assertEquals(2, page.selected().stream().filter(Joint.class::isInstance).count());
		hand().click(0.05 * SIZE, 0.5 * SIZE, 0);
		assertEquals(List.of(), page.selected());
	}

	@Test
	void jointsMovedTogetherStopAtTheEdgeOfTheTemplate() {
		addPerson();
		double apart = joint("left_wrist").getX() - joint("right_wrist").getX();
		Hand hand = hand();
		hand.key('a', SWT.MOD1);
		assertEquals(List.copyOf(skeleton().getJoints()), page.selected());
		for (int i = 0; i < 10; i++) {
			hand.key(SWT.ARROW_RIGHT, SWT.SHIFT);
			assertEquals(17, page.selected().size());
		}
		assertEquals(1, joint("left_wrist").getX());
		assertEquals(apart, joint("left_wrist").getX() - joint("right_wrist").getX(), 1e-9);
	}

	@Test
	void whatIsSelectedStaysSoWhenTheTextIsEdited() {
		addPerson();
		page.reveal(joint("left_elbow"));
		SourcePage source = bench.editor().page(SourcePage.class);
		bench.editor().activate(source);
		source.text().setText(source.text().getText().replace("\"name\" : \"nose\"", "\"name\" : \"tip\""));
		source.commit();
		bench.editor().activate(page);
		assertEquals("tip", joint("nose").getName());
		assertEquals(List.of(joint("left_elbow")), page.selected());
	}

	@Test
	void aPictureIsShownBehindAndABrokenOneSaysSo() throws Exception {
		addPerson();
		String before = text();
		Path picture = folder.resolve("person.png");
		ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
		page.showPicture(picture);
		Bench.until(page::hasPicture);
		page.showPicture(Files.writeString(folder.resolve("broken.png"), "no picture"));
		Bench.until(() -> !page.hasPicture());
		assertEquals(before, text());
		assertFalse(Display.getCurrent().isDisposed());
	}
}
