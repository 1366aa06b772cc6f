/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;
import org.labelwright.quality.internal.checks.NearDuplicates;

/**
 * Makes one annotation of two of the same object: the lower one stays, with what the other one says beside it; of two boxes
 * the mean stays. Relations that led to the other one lead to the one that stays.
 */
public final class MergeDuplicates implements QuickFix {

	@Override
	public Edit fix(Check.Context context, Finding finding) {
		List<Annotation> all = context.document().getAnnotations();
		Optional<Annotation> extra = Fixes.annotation(context, finding);
		Optional<Annotation> twin = extra.flatMap(one -> NearDuplicates.twins(one, all).stream().findFirst());
		if (twin.isEmpty()) {
			return new Edit();
		}
		Annotation kept = all.indexOf(twin.get()) < all.indexOf(extra.get()) ? twin.get() : extra.get();
		Annotation gone = kept == twin.get() ? extra.get() : twin.get();
		Annotation merged = EcoreUtil.copy(kept);
		gone.getAttributes().forEach(entry -> {
			if (!merged.getAttributes().containsKey(entry.getKey())) {
				merged.getAttributes().put(entry.getKey(), entry.getValue());
			}
		});
		merged.getRelations().addAll(EcoreUtil.copyAll(gone.getRelations()));
		if (kept.getGeometry() instanceof Box one && gone.getGeometry() instanceof Box other && !one.equals(other)) {
			merged.setGeometry(Box.ofCorners((one.x() + other.x()) / 2, (one.y() + other.y()) / 2, (one.right() + other.right()) / 2,
					(one.bottom() + other.bottom()) / 2));
		}
		List<Change> changes = new ArrayList<>();
		for (Annotation annotation : all) {
			if (annotation != kept && annotation != gone && annotation.getRelations().stream().anyMatch(relation -> gone.getId().equals(relation.getTarget()))) {
				Annotation redirected = EcoreUtil.copy(annotation);
				redirected.getRelations().stream().filter(relation -> gone.getId().equals(relation.getTarget())).forEach(relation -> relation.setTarget(kept.getId()));
				changes.add(Change.replace(annotation, redirected));
			}
		}
		changes.add(Change.replace(kept, merged));
		changes.add(Change.delete(gone, all.indexOf(gone)));
		return new Edit(changes);
	}
}
