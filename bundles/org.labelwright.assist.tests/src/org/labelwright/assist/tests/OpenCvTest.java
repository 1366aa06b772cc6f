/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.Rasterizer;

/** On a noisy picture with objects whose place is known. */
class OpenCvTest {

	private static final int WIDTH = NoisyPicture.WIDTH;
	private static final int HEIGHT = NoisyPicture.HEIGHT;
	private static final Ellipse DISC = NoisyPicture.DISC;

	@TempDir
	private static Path temp;
	private static Subject subject;

	@BeforeAll
	static void paint() throws IOException {
		subject = NoisyPicture.in(temp);
	}

	private static InteractiveAssistant.Session open(String id) throws IOException {
		return new Assistants(Contributions.ofPlatform()).interactiveOf(id).interactive().orElseThrow().get().open(subject, Progress.NONE);
	}

	private static List<Proposal> ask(String id, Prompt prompt) throws IOException {
		try (InteractiveAssistant.Session session = open(id)) {
			return session.propose(prompt, Progress.NONE);
		}
	}

	private static double iou(Geometry one, Geometry other) {
		return mask(one).iou(mask(other));
	}

	private static Mask mask(Geometry geometry) {
		return geometry instanceof Mask mask ? mask : Rasterizer.mask(geometry, WIDTH, HEIGHT);
	}

	@Test
	void aBoxBecomesAPolygonOfFewCorners() throws Exception {
		List<Proposal> proposals = ask("auto-polygon", Prompt.ofBox(new Box(195, 145, 210, 150)));
		assertThat(proposals).hasSize(1);
		Polygon polygon = (Polygon) proposals.getFirst().geometry();
		assertThat(iou(polygon, DISC)).isGreaterThan(0.96);
		assertThat(Polygons.corners(polygon)).isBetween(8, 60);
	}

	@Test
	void theSamePromptHasTheSameAnswer() throws Exception {
		Prompt prompt = Prompt.ofBox(new Box(195, 145, 210, 150));
		assertThat(ask("auto-polygon", prompt)).isEqualTo(ask("auto-polygon", prompt));
	}

	@Test
	void aClickIsEnoughForAnObjectOfOneColour() throws Exception {
		List<Proposal> proposals = ask("auto-mask", Prompt.ofPoint(300, 220));
		assertThat(iou(proposals.getFirst().geometry(), DISC)).isGreaterThan(0.95);
		assertThat(((Mask) proposals.getFirst().geometry()).width()).isEqualTo(WIDTH);
	}

	@Test
	void clicksOutsideTakeAwayWhatTheBoxHoldsBesides() throws Exception {
		// The box holds a cross as well; the click says that it is not meant.
		Prompt box = Prompt.ofBox(new Box(30, 30, 380, 260));
		Prompt refined = box.withInside(300, 220).withOutside(52, 52);
		Geometry geometry = ask("auto-mask", refined).getFirst().geometry();
		assertThat(((Mask) geometry).contains(52, 52)).isFalse();
		assertThat(iou(geometry, DISC)).isGreaterThan(0.95);
	}

	@Test
	void clicksOneAfterTheOtherAnswerAsAllAtOnce() throws Exception {
		// The worker goes on from its last answer where a click is added, which may not show.
		for (Prompt first : List.of(Prompt.ofBox(new Box(30, 30, 380, 260)), Prompt.ofPoint(300, 220))) {
			Prompt second = first.withInside(300, 220);
			Prompt third = second.withOutside(52, 52);
			ask("auto-mask", first);
			List<Proposal> two = ask("auto-mask", second);
			List<Proposal> three = ask("auto-mask", third);
			for (Prompt between : List.of(Prompt.ofBox(new Box(195, 145, 210, 150)), first.withOutside(200, 100))) {
				ask("auto-mask", between);
				assertThat(ask("auto-mask", third)).isEqualTo(three);
				assertThat(ask("auto-mask", second)).isEqualTo(two);
			}
		}
	}

	@Test
	void aLooseBoxIsTightened() throws Exception {
		Box box = (Box) ask("tighten-box", Prompt.ofBox(new Box(190, 130, 230, 180))).getFirst().geometry();
		assertThat(box.x()).isCloseTo(210, within(2.0));
		assertThat(box.y()).isCloseTo(160, within(2.0));
		assertThat(box.right()).isCloseTo(390, within(2.0));
		assertThat(box.bottom()).isCloseTo(280, within(2.0));
	}

	@Test
	void scissorsFollowTheEdge() throws Exception {
		try (InteractiveAssistant.Session session = open("scissors")) {
			// From the left end of the disc over its top to the right end.
			Prompt prompt = Prompt.ofStroke(Coordinates.of(210, 220, 300, 160, 390, 220));
			Coordinates path = ((Polyline) session.propose(prompt, Progress.NONE).getFirst().geometry()).path();
			assertThat(path.size()).isGreaterThan(100);
			int near = 0;
			for (int i = 0; i < path.size(); i++) {
				double radius = Math.hypot((path.x(i) - 300) / 90, (path.y(i) - 220) / 60);
				near += Math.abs(radius - 1) < 0.06 ? 1 : 0;
			}
			assertThat((double) near / path.size()).as("part of the path that is on the edge").isGreaterThan(0.9);
			assertThat(path.x(path.size() - 1)).isEqualTo(390);
		}
	}

	@Test
	void placesThatLookTheSameAreFound() throws Exception {
		List<Proposal> found = ask("find-similar", Prompt.ofBox(new Box(38, 38, 28, 28)));
		assertThat(found.stream().map(proposal -> (Box) proposal.geometry())).containsExactlyInAnyOrder(new Box(558, 58, 28, 28), new Box(98, 398, 28, 28));
		assertThat(found).allSatisfy(proposal -> assertThat(proposal.confidence().orElseThrow()).isBetween(0.7, 1.0));
	}

	@Test
	void superpixelsAreCollectedByStrokes() throws Exception {
		try (InteractiveAssistant.Session session = open("superpixels")) {
			Prompt prompt = Prompt.ofStroke(Coordinates.of(230, 220, 370, 220));
			Mask mask = (Mask) session.propose(prompt, Progress.NONE).getFirst().geometry();
			assertThat(mask.contains(300, 220)).isTrue();
			double inDisc = (double) mask.intersection(mask(DISC)).area() / mask.area();
			assertThat(inDisc).as("parts do not cross the edge of the disc").isGreaterThan(0.93);
			Mask less = (Mask) session.propose(prompt.withOutside(300, 220), Progress.NONE).getFirst().geometry();
			assertThat(less.contains(300, 220)).isFalse();
			assertThat(less.area()).isLessThan(mask.area());
		}
	}

	@Test
	void anOldWorkerThatWasKilledIsReplaced() throws Exception {
		Prompt prompt = Prompt.ofBox(new Box(195, 145, 210, 150));
		try (InteractiveAssistant.Session session = open("auto-polygon")) {
			List<Proposal> before = session.propose(prompt, Progress.NONE);
			ProcessHandle worker = ProcessHandle.current().children()
					.filter(child -> child.info().commandLine().filter(line -> line.contains("OpenCvWorker")).isPresent()).findFirst().orElseThrow();
			worker.destroyForcibly();
			worker.onExit().join();
			assertThat(session.propose(prompt, Progress.NONE)).isEqualTo(before);
		}
	}
}
