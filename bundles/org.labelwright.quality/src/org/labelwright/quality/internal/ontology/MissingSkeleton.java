/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;

/** Classes of key points that nobody can number. */
public final class MissingSkeleton implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), LabelClass.class).filter(one -> one.getGeometryKinds().contains(GeometryKind.KEYPOINTS) && one.getSkeleton() == null)
				.forEach(one -> context.report(one, "allows key points and has no skeleton"));
	}
}
