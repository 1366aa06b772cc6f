/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import org.labelwright.core.dataset.Edit;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;

/** Deletes the annotation. */
public final class Remove implements QuickFix {

	@Override
	public Edit fix(Check.Context context, Finding finding) {
		return Fixes.annotation(context, finding).map(annotation -> Fixes.delete(context, annotation)).orElse(new Edit());
	}
}
