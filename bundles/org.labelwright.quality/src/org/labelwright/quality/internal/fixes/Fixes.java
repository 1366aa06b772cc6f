/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;

/** What several fixes do. */
final class Fixes {

	private Fixes() {
	}

	/** The annotation a finding is about, as it is now. */
	static Optional<Annotation> annotation(Check.Context context, Finding finding) {
		return context.document().getAnnotations().stream().filter(one -> finding.annotation().equals(Optional.of(one.getId()))).findFirst();
	}

	static Edit delete(Check.Context context, Annotation annotation) {
		return new Edit(Change.delete(annotation, context.document().getAnnotations().indexOf(annotation)));
	}

	/** A changed copy in its place; without changes where the copy is as it was. */
	static Edit change(Annotation annotation, Consumer<Annotation> how) {
		Annotation after = EcoreUtil.copy(annotation);
		how.accept(after);
		return EcoreUtil.equals(annotation, after) ? new Edit() : new Edit(List.of(Change.replace(annotation, after)));
	}
}
