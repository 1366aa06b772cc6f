/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.matching;

import java.util.HashMap;
import java.util.Map;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** From which intersection over union on two annotations count as the same object: what the ontology says of their classes. */
public final class Thresholds {

	private static final double USUAL = 0.5;

	private final Map<String, Double> byClass = new HashMap<>();

	public Thresholds(Ontology ontology) {
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			byClass.putIfAbsent(labelClass.getId(), labelClass.getIouThreshold());
		}
	}

	/** Of a class by its id; 0.5 for one that is not in the ontology. */
	public double of(String labelClass) {
		return byClass.getOrDefault(labelClass, USUAL);
	}

	/** Of two annotations: the lower one where their classes differ, so that a confusion is seen as one. */
	public double of(Annotation one, Annotation other) {
		return Math.min(of(one.getLabelClass()), of(other.getLabelClass()));
	}
}
