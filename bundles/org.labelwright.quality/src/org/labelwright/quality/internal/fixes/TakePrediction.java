/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;
import org.labelwright.quality.internal.checks.ClassConfusions;
import org.labelwright.quality.internal.checks.Overlooked;

/** Takes what a model says: its class where another one is labelled, its object where none is. */
public final class TakePrediction implements QuickFix {

	@Override
	public Edit fix(Check.Context context, Finding finding) {
		String id = finding.annotation().orElse("");
		return Fixes.annotation(context, finding)
				.map(label -> ClassConfusions.prediction(context, id)
						.map(prediction -> Fixes.change(label, copy -> copy.setLabelClass(prediction.getLabelClass()))).orElse(new Edit()))
				.orElseGet(() -> Overlooked.prediction(context, id).map(TakePrediction::added).orElse(new Edit()));
	}

	/** The same prediction gives the same id, so that it is not taken twice. */
	private static Edit added(Annotation prediction) {
		Annotation label = EcoreUtil.copy(prediction);
		label.setId(UUID.nameUUIDFromBytes(("taken " + prediction.getId()).getBytes(StandardCharsets.UTF_8)).toString());
		label.getRelations().clear();
		label.setReview(ReviewState.NONE);
		return new Edit(Change.add(label));
	}
}
