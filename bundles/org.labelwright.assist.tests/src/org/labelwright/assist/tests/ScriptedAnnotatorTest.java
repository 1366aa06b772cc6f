/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.assist.synthetic.SceneOptions;
import org.labelwright.assist.synthetic.SceneSource;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Outlines 20 objects with and without assistants and counts what a person would do. No clock is read: each action takes what the keystroke-level model says (S. K.
 * Card, T. P. Moran and A. Newell, The keystroke-level model for user performance time with interactive systems, 1980). The table of docs/assistants.md is what
 * this prints.
 */
class ScriptedAnnotatorTest {

	private static final int OBJECTS = 20;
	private static final double GOOD = 0.9;
	private static final int CLICKS = 3;

	/** What a person does, in seconds each. */
	private enum Action {
		/** Makes up one's mind: what to do, or whether what is shown is right. */
		THINK(1.35),
		/** Moves the mouse to a place. */
		POINT(1.1),
		/** Presses or releases a button of the mouse; a click is two. */
		BUTTON(0.1),
		/** Hits a key, with the hand that is not at the mouse. */
		KEY(0.28);

		private final double seconds;

		Action(double seconds) {
			this.seconds = seconds;
		}
	}

	/** What was done. */
	private static final class Work {

		private final int[] counts = new int[Action.values().length];

		Work does(Action... actions) {
			for (Action action : actions) {
				counts[action.ordinal()]++;
			}
			return this;
		}

		Work clicks(int times) {
			for (int i = 0; i < times; i++) {
				does(Action.POINT, Action.BUTTON, Action.BUTTON);
			}
			return this;
		}

		int count(Action action) {
			return counts[action.ordinal()];
		}

		double seconds() {
			double seconds = 0;
			for (Action action : Action.values()) {
				seconds += counts[action.ordinal()] * action.seconds;
			}
			return seconds;
		}

		String row(String how) {
			return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d | %.0f |", how, count(Action.THINK), count(Action.POINT), count(Action.BUTTON), count(Action.KEY), seconds());
		}
	}

	private final Work byHand = new Work();
	private final Work outlined = new Work();
	private final Work reviewed = new Work();
	private int objects;
	private int givenUp;

	/** As few corners as an outline that is good enough can have. */
	private static int corners(Mask truth) {
		Polygon exact = MaskTracer.polygon(truth).orElseThrow();
		int fewest = Polygons.corners(exact);
		for (double tolerance = 0.5; tolerance < 12; tolerance += 0.25) {
			Polygon simple = Polygons.simplify(exact, tolerance);
			if (Rasterizer.mask(simple, truth.width(), truth.height()).iou(truth) >= GOOD) {
				fewest = Math.min(fewest, Polygons.corners(simple));
			}
		}
		return fewest;
	}

	/** Chooses the class by its key, which brings the tool along, clicks the corners and ends the polygon. */
	private static void draw(Work work, Mask truth) {
		work.does(Action.THINK, Action.KEY).clicks(corners(truth)).does(Action.KEY);
	}

	/** A box by dragging, a look at what is proposed, clicks where it is wrong; where that does not help, all by hand. */
	private void outline(InteractiveAssistant.Session session, Mask truth) throws IOException {
		outlined.does(Action.THINK, Action.KEY, Action.KEY, Action.POINT, Action.BUTTON, Action.POINT, Action.BUTTON);
		Prompt prompt = Prompt.ofBox(truth.bounds().orElseThrow());
		for (int click = 0; click <= CLICKS; click++) {
			List<Proposal> answer = session.propose(prompt, Progress.NONE);
			outlined.does(Action.THINK);
			Mask proposed = answer.isEmpty() ? truth.difference(truth) : Rasterizer.mask(answer.getFirst().geometry(), truth.width(), truth.height());
			if (proposed.iou(truth) >= GOOD) {
				outlined.does(Action.KEY);
				return;
			}
			if (click < CLICKS) {
				outlined.clicks(1);
				prompt = AutoPolygonBench.corrected(prompt, proposed, truth);
			}
		}
		givenUp++;
		outlined.does(Action.KEY);
		draw(outlined, truth);
	}

	/** What a model predicted that finds four of five objects, and sees one where there is none as often as it misses one. */
	private void review(int object, Mask truth) {
		if (object % 5 == 4) {
			reviewed.does(Action.THINK, Action.KEY);
			draw(reviewed, truth);
		} else {
			reviewed.does(Action.THINK, Action.KEY);
		}
	}

	private void label(SourceRecord one) throws IOException {
		Subject subject = new Subject(one.item(), one.media().orElseThrow(), OntologyFactory.eINSTANCE.createOntology());
		try (InteractiveAssistant.Session session = new Assistants(Contributions.ofPlatform()).interactiveOf("auto-polygon").interactive().orElseThrow().get()
				.open(subject, Progress.NONE)) {
			for (Annotation label : one.documents().getFirst().getAnnotations()) {
				Mask truth = (Mask) label.getGeometry();
				if (objects < OBJECTS && truth.area() >= 400) {
					draw(byHand, truth);
					outline(session, truth);
					review(objects, truth);
					objects++;
				}
			}
		}
	}

	@Test
	void twentyObjects() throws IOException {
		try (SceneSource source = new SceneSource(6, 12, new SceneOptions(640, 480, 4, 5, GeometryKind.MASK, 10))) {
			source.forEach(this::label, Progress.NONE);
		}
		assertEquals(OBJECTS, objects);
		System.out.println("| how | think | point | button | key | seconds |");
		System.out.println("| --- | --- | --- | --- | --- | --- |");
		System.out.println(byHand.row("polygons by hand"));
		System.out.println(outlined.row("Auto Annotate Polygon, " + (OBJECTS - givenUp) + " of 20 good within three clicks"));
		System.out.println(reviewed.row("review of predictions, 16 of 20 found, 4 wrong ones"));
		assertTrue(outlined.seconds() < byHand.seconds(), outlined.seconds() + " s, by hand " + byHand.seconds());
		assertTrue(reviewed.seconds() < outlined.seconds(), reviewed.seconds() + " s, outlined " + outlined.seconds());
	}
}
