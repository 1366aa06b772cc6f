/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;

/** That an object is a part of another, which some formats can say and no other relation. */
public final class PartOf {

	/** The type of these relations. */
	public static final String TYPE = "part-of";

	private PartOf() {
	}

	/** Makes an object a part of another of the same item. */
	public static void relate(Annotation part, Annotation whole) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(TYPE);
		relation.setTarget(whole.getId());
		part.getRelations().add(relation);
	}
}
