/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import java.io.IOException;
import java.util.List;
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
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Assistants that do what a test wants of them; contributed by the plugin.xml of the tests. */
public final class Scripted {

	private Scripted() {
	}

	/** Answers a box with the same box. A text of "fail" fails, "hang" waits for ever. */
	public static final class Echo implements InteractiveAssistant {

		@Override
		public Session open(Subject subject, Progress progress) throws IOException {
			return (prompt, told) -> answer(prompt);
		}

		private static List<Proposal> answer(Prompt prompt) throws IOException {
			switch (prompt.text().orElse("")) {
			case "fail" -> throw new IOException("as it was told to");
			case "hang" -> {
				try {
					Thread.sleep(Long.MAX_VALUE);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}
			default -> {
				// Answered below.
			}
			}
			return prompt.box().map(box -> Proposal.of(box)).stream().toList();
		}
	}

	/** Sees as many boxes as the name of the file says; the item "bad" it cannot read. */
	public static final class Counting implements BatchAssistant {

		@Override
		public List<FormatOption> options() {
			return List.of(FormatOption.text("version", "Which model it is"));
		}

		@Override
		public Run start(Ontology ontology, Options options, Progress progress) {
			return new Run() {

				@Override
				public String author() {
					return "counting " + options.text("version");
				}

				@Override
				public AnnotationDocument predict(SourceRecord one, Progress told) throws IOException {
					if (one.item().id().equals("bad")) {
						throw new IOException("cannot be read");
					}
					AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
					Annotations maker = new Annotations();
					for (int i = 0; i < Integer.parseInt(one.item().id().substring("item".length())); i++) {
						Annotation annotation = maker.annotation("thing", new Box(i, i, 10, 10));
						Annotations.score(annotation, 0.5);
						document.getAnnotations().add(annotation);
					}
					return document;
				}
			};
		}
	}
}
