/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.autoaccept;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How right a model is about one class on the gold layer, and from which confidence on that proves what is wanted.
 *
 * @param author of the predictions
 * @param labelClass its id
 * @param name of the class, for people
 * @param iou from which intersection over union on a prediction is right
 * @param all of the predictions of the class on gold items
 * @param threshold the least confidence from which on the wanted precision is proven; empty where none is
 * @param above of predictions that reach the threshold, or where there is none, that from which on the model does best
 * @param lower no less is the precision of these, as sure as was wanted
 * @param lacking so many more predictions on gold items would prove it, were they as right as those that are there; empty where it is proven, or where
 *        the precision that was measured is too low
 * @param refusal for people; empty where there is a threshold
 */
public record ClassPrecision(String author, String labelClass, String name, double iou, AcceptRule.Evidence all, OptionalDouble threshold,
		AcceptRule.Evidence above, double lower, Optional<Long> lacking, Optional<String> refusal) {

	ClassPrecision refused(String reason) {
		return new ClassPrecision(author, labelClass, name, iou, all, OptionalDouble.empty(), above, lower, Optional.empty(), Optional.of(reason));
	}
}
