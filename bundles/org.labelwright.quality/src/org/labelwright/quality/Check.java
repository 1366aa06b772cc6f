/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/**
 * Looks for one kind of mistake in what one layer says about one item. Contributed through
 * {@code org.labelwright.quality.checks}; needs a constructor without arguments, keeps no state, and is called by
 * several threads.
 */
public interface Check {

	/** What a check may look at, and where it puts what it finds. */
	interface Context {

		Item item();

		AnnotationDocument document();

		/** The label class an annotation names, empty where the ontology has none of that id. */
		Optional<LabelClass> labelClass(Annotation annotation);

		/** Reports about an annotation, with the severity of the contribution. */
		void report(Annotation annotation, String message);

		/** Reports about the item. */
		void report(String message);
	}

	void run(Context context);
}
