/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.model.ontology.AspectRatio;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Count;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.NoOverlap;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.quality.OntologyCheck;

/** Thresholds and bounds that no label can meet. */
public final class Ranges implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), LabelClass.class).filter(one -> !(one.getIouThreshold() > 0 && one.getIouThreshold() <= 1))
				.forEach(one -> context.report(one, "the IoU threshold " + one.getIouThreshold() + " is not above 0 and at most 1"));
		Elements.own(context.ontology(), AttributeType.class).filter(one -> contradict(one.getMinimum(), one.getMaximum()))
				.forEach(one -> context.report(one, "the minimum " + one.getMinimum() + " is above the maximum " + one.getMaximum()));
		Elements.own(context.ontology(), AspectRatio.class).filter(one -> contradict(one.getMinimum(), one.getMaximum()))
				.forEach(one -> context.report(one, "the minimum " + one.getMinimum() + " is above the maximum " + one.getMaximum()));
		Elements.own(context.ontology(), Count.class).filter(one -> one.getMinimum() < 0 || one.getMaximum() >= 0 && one.getMinimum() > one.getMaximum())
				.forEach(one -> context.report(one, "from " + one.getMinimum() + " to " + one.getMaximum() + " is no count"));
		Elements.own(context.ontology(), MinimumSize.class).filter(one -> !(one.getWidth() >= 0 && one.getHeight() >= 0))
				.forEach(one -> context.report(one, "a size of " + one.getWidth() + " x " + one.getHeight() + " cannot be a minimum"));
		Elements.own(context.ontology(), NoOverlap.class).filter(one -> !(one.getMaximumIou() >= 0 && one.getMaximumIou() < 1))
				.forEach(one -> context.report(one, "the greatest IoU " + one.getMaximumIou() + " is not from 0 to below 1"));
		Elements.own(context.ontology(), RelationType.class).filter(one -> one.getMaxPerSource() == 0 || one.getMaxPerTarget() == 0)
				.forEach(one -> context.report(one, "allows no relation at all: at most 0 for a label"));
	}

	private static boolean contradict(Double minimum, Double maximum) {
		return minimum != null && maximum != null && !(minimum <= maximum);
	}
}
