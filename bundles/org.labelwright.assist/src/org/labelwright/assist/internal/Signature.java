/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;

/** Who a prediction is by. */
public final class Signature {

	private Signature() {
	}

	/** Leaves the confidence and the tool as they are. */
	public static void sign(Annotation annotation, String author, Clock clock) {
		Provenance provenance = annotation.getProvenance();
		if (provenance == null) {
			provenance = AnnotationFactory.eINSTANCE.createProvenance();
			annotation.setProvenance(provenance);
		}
		provenance.setAuthor(author);
		provenance.setAuthorKind(AuthorKind.MODEL);
		provenance.setCreated(clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}
}
