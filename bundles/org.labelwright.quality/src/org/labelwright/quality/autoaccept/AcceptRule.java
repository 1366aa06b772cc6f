/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.autoaccept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That predictions of one class are accepted without a look where the model is sure enough, and what proves it. One line of
 * {@code auto-accept.jsonl}.
 *
 * @param id names the rule; what it accepted says in its provenance that the tool was {@link #tool()}
 * @param layer of the predictions
 * @param author of the predictions, with its version
 * @param iou from which intersection over union on a prediction is right: what the ontology said of the class
 * @param threshold the least confidence
 * @param precision that was wanted
 * @param confidence how sure it has to be that the precision is no less
 * @param gold what was measured on the gold layer, of predictions that reach the threshold
 * @param accepted how many predictions it has accepted
 * @param sample those that it would have accepted, but that were drawn for a person to judge
 * @param audit what came of these so far
 * @param suspended why it accepts nothing any more; empty while it is in force
 */
public record AcceptRule(String id, String layer, String author, String labelClass, double iou, double threshold, double precision, double confidence,
		Evidence gold, Instant made, long accepted, List<Sample> sample, Evidence audit, Optional<Suspension> suspended) {

	/** @param right of those that were judged */
	public record Evidence(long right, long judged) {

		public static final Evidence NONE = new Evidence(0, 0);

		public Evidence plus(Evidence other) {
			return new Evidence(right + other.right, judged + other.judged);
		}
	}

	/** A prediction that waits for a person. */
	public record Sample(String item, String annotation) {
	}

	/** @param why for people */
	public record Suspension(Instant when, String why) {
	}

	public AcceptRule {
		sample = List.copyOf(sample);
	}

	/** What the provenance of what it accepted calls it. */
	public String tool() {
		return "auto-accept " + id;
	}

	AcceptRule with(Evidence found, Optional<Suspension> state) {
		return new AcceptRule(id, layer, author, labelClass, iou, threshold, precision, confidence, gold, made, accepted, sample, found, state);
	}
}
