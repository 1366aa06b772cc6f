/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Assistants whose answers a test knows beforehand; contributed by the plugin.xml of the tests. */
public final class Scripted {

	/** What is asked about a box higher than this waits for {@link #GATE}. */
	static final double SLOW = 200;
	/** What is asked about a box broader than this fails. */
	static final double WRONG = 300;
	/** Lets slow answers go. */
	static final Semaphore GATE = new Semaphore(0);
	/** How often the outlining one was given an item. */
	static final AtomicInteger OPENED = new AtomicInteger();

	private Scripted() {
	}

	/** The box in which the object is said to be, less 5 pixels at the left for each click outside and at the right for each inside. */
	static Geometry outline(Prompt prompt) {
		Box box = prompt.box().orElseGet(() -> new Box(prompt.clicks().getFirst().x() - 10, prompt.clicks().getFirst().y() - 10, 20, 20));
		long outside = prompt.clicks().stream().filter(one -> !one.inside()).count();
		long inside = prompt.clicks().size() - outside;
		double left = box.x() + 5 * outside;
		double right = box.right() - 5 * inside;
		return Polygon.of(left, box.y(), right, box.y(), right, box.bottom(), left, box.bottom());
	}

	/** Outlines as {@link #outline} says. */
	public static final class Outline implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			OPENED.incrementAndGet();
			return (prompt, told) -> {
				if (prompt.box().filter(box -> box.width() > WRONG).isPresent()) {
					throw new IOException("the box is too broad");
				}
				if (prompt.box().filter(box -> box.height() > SLOW).isPresent()) {
					GATE.acquireUninterruptibly();
				}
				return List.of(Proposal.of(outline(prompt)));
			};
		}
	}

	/** Goes to a place along x first, then along y. */
	public static final class Corners implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			return (prompt, told) -> {
				Coordinates stroke = prompt.strokes().getLast();
				return List.of(Proposal.of(new Polyline(Coordinates.of(stroke.x(0), stroke.y(0), stroke.x(1), stroke.y(0), stroke.x(1), stroke.y(1)))));
			};
		}
	}

	/** Finds the box again 100 pixels further right, sure of it, and 100 further down, less so. */
	public static final class Similar implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			return (prompt, told) -> {
				Box box = prompt.box().orElseThrow();
				return List.of(new Proposal(new Box(box.x() + 100, box.y(), box.width(), box.height()), Optional.empty(), OptionalDouble.of(0.9)),
						new Proposal(new Box(box.x(), box.y() + 100, box.width(), box.height()), Optional.empty(), OptionalDouble.of(0.4)));
			};
		}
	}

	/** A box two pixels inside of the one that is asked about. */
	public static final class Tighter implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			return (prompt, told) -> {
				Box box = prompt.box().orElseThrow();
				return List.of(Proposal.of(new Box(box.x() + 2, box.y() + 2, box.width() - 4, box.height() - 4)));
			};
		}
	}

	/** Could start by its options, had it what it needs. */
	public static final class Lacking implements BatchAssistant {

		@Override
		public Optional<String> lacks() {
			return Optional.of("There is no model; put one there");
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
			throw new IOException("There is no model; put one there");
		}
	}

	/** Sees three cars in each image, the surest at the left; of which file, an option says. */
	public static final class ThreeCars implements BatchAssistant {

		static final List<Box> BOXES = List.of(new Box(20, 20, 40, 40), new Box(120, 20, 40, 40), new Box(220, 20, 40, 40));
		static final List<Double> CONFIDENCE = List.of(0.9, 0.6, 0.3);

		@Override
		public List<FormatOption> options() {
			return List.of(FormatOption.text("model", "Which model it is"));
		}

		@Override
		public Set<String> required() {
			return Set.of("model");
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) {
			return new Run() {
				@Override
				public String author() {
					return "three cars " + options.text("model");
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress told) {
					AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
					Annotations maker = new Annotations();
					for (int i = 0; i < BOXES.size(); i++) {
						Annotation annotation = maker.annotation("car", BOXES.get(i));
						Annotations.score(annotation, CONFIDENCE.get(i));
						document.getAnnotations().add(annotation);
					}
					return document;
				}
			};
		}
	}
}
