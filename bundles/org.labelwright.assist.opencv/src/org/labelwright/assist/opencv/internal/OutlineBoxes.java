/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Cuts the object out of each box of a layer. */
public final class OutlineBoxes implements BatchAssistant {

	private static final String FROM = "from";
	private static final String FORM = "form";
	private static final String TIMEOUT = "timeout";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.text(FROM, "The layer whose boxes are outlined; main where none is named"),
				FormatOption.choice(FORM, "What the outlines are", "polygon", "mask"),
				FormatOption.integer(TIMEOUT, "Seconds that one outline may take", (int) OpenCvProcess.PATIENCE.toSeconds()));
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		AutoOutline outline = new AutoOutline(options.text(FORM), Duration.ofSeconds(Math.max(1, options.integer(TIMEOUT))));
		return new Outlines(outline, ontology, options.text(FROM).isEmpty() ? Layer.MAIN.id() : options.text(FROM), options.text(FORM));
	}

	private record Outlines(InteractiveAssistant outline, Ontology ontology, String from, String form) implements Run {

		@Override
		public String author() {
			return "outline-boxes 1 (" + form + ", " + from + ")";
		}

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			List<Annotation> boxes = one.documents().stream().filter(document -> document.getLayer().equals(from))
					.flatMap(document -> document.getAnnotations().stream()).filter(annotation -> annotation.getGeometry() instanceof Box).toList();
			if (boxes.isEmpty()) {
				return prediction;
			}
			Annotations maker = new Annotations();
			Subject subject = new Subject(one.item(), one.media().orElseThrow(() -> new AssistantException("the picture is not there")), ontology);
			try (InteractiveAssistant.Session session = outline.open(subject, progress)) {
				for (Annotation box : boxes) {
					Optional<Proposal> proposal = session.propose(Prompt.ofBox((Box) box.getGeometry()), progress).stream().findFirst();
					proposal.ifPresent(found -> prediction.getAnnotations().add(maker.annotation(box.getLabelClass(), found.geometry())));
				}
			}
			return prediction;
		}
	}
}
