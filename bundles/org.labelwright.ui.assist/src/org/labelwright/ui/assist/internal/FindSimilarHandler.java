/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.ui.PlatformUI;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.core.Ids;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.ui.canvas.SceneShape;

/** Proposes what looks like the box that is selected as predictions, to be accepted or rejected. */
public final class FindSimilarHandler extends SelectedBoxes {

	private final Ids ids = new Ids();

	public FindSimilarHandler() {
		super(1);
	}

	@Override
	void run(OpenEditor editor, List<SceneShape> boxes) {
		SceneShape box = boxes.getFirst();
		Optional<String> labelClass = editor.items().session().flatMap(session -> session.find(box.id())).map(Annotation::getLabelClass);
		Conversation.open(editor, assistant()).ifPresent(conversation -> conversation.ask(Prompt.ofBox((Box) box.geometry()), (List<Proposal> proposals) -> {
			conversation.close();
			if (!proposals.isEmpty()) {
				PlatformUI.getWorkbench().getService(Reviews.class).of(editor.part())
						.ifPresent(review -> review.propose(proposals.stream().map(one -> prediction(one, labelClass)).toList()));
			}
		}));
	}

	private Annotation prediction(Proposal proposal, Optional<String> labelClass) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(ids.next());
		annotation.setGeometry(proposal.geometry());
		proposal.labelClass().or(() -> labelClass).ifPresent(annotation::setLabelClass);
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthor(assistant());
		provenance.setAuthorKind(AuthorKind.MODEL);
		provenance.setTool(assistant());
		proposal.confidence().ifPresent(provenance::setConfidence);
		provenance.setCreated(Instant.now().truncatedTo(ChronoUnit.MILLIS));
		annotation.setProvenance(provenance);
		return annotation;
	}
}
