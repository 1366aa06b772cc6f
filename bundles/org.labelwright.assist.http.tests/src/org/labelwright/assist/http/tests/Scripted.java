/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Assistants whose answers are known; contributed by the plugin.xml of the tests. */
public final class Scripted {

	private Scripted() {
	}

	/** Answers the box; clicks inside with a box 10 pixels wide around the last of them, as wide as there are clicks outside more. */
	public static final class Echo implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			return (prompt, told) -> List.of(new Proposal(box(prompt), Optional.empty(), OptionalDouble.of(0.75)));
		}

		private static Box box(Prompt prompt) {
			if (prompt.box().isPresent()) {
				return (Box) prompt.box().get();
			}
			Prompt.Click last = prompt.clicks().stream().filter(Prompt.Click::inside).toList().getLast();
			long outside = prompt.clicks().stream().filter(click -> !click.inside()).count();
			return new Box(last.x() - 5, last.y() - 5, 10 + outside, 10);
		}
	}

	/** Answers a box with the diamond in it. */
	public static final class Outline implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			return (prompt, told) -> prompt.box().map(box -> Polygon.of(box.x() + box.width() / 2, box.y(), box.right(), box.y() + box.height() / 2,
					box.x() + box.width() / 2, box.bottom(), box.x(), box.y() + box.height() / 2)).map(Proposal::of).stream().toList();
		}
	}

	/** Answers a box with itself, with its upper left quarter as another way to see it, and with as large a box to its right. */
	public static final class Many implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) {
			return (prompt, told) -> {
				Box box = prompt.box().orElseThrow();
				return Stream.of(box, new Box(box.x(), box.y(), box.width() / 2, box.height() / 2), box.translate(2 * box.width(), 0)).map(Proposal::of).toList();
			};
		}
	}

	/** Labels each word in capitals with the class that its option names. */
	public static final class Capitals implements BatchAssistant {

		@Override
		public List<FormatOption> options() {
			return List.of(FormatOption.text("class", "The class"));
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
			String id = LabelClasses.named(ontology, options.text("class").isEmpty() ? "NAME" : options.text("class")).getId();
			return new Run() {

				@Override
				public String author() {
					return "capitals 1";
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress told) throws IOException {
					AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
					String text = Files.readString(one.media().orElseThrow());
					Matcher matcher = Pattern.compile("\\b[A-Z]{2,}\\b").matcher(text);
					while (matcher.find()) {
						Annotation annotation = new Annotations().annotation(id, Span.of(text.codePointCount(0, matcher.start()), text.codePointCount(0, matcher.end())));
						Annotations.score(annotation, 0.5);
						document.getAnnotations().add(annotation);
					}
					return document;
				}
			};
		}
	}

	/** Never answers, until it is cancelled. */
	public static final class Slow implements BatchAssistant {

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) {
			return new Run() {

				@Override
				public String author() {
					return "slow";
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress told) {
					while (true) {
						told.at(0, -1);
						Thread.onSpinWait();
					}
				}
			};
		}
	}
}
