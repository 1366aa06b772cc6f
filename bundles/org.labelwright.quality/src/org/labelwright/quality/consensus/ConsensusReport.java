/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.util.List;

/**
 * What became of the labels of several layers.
 *
 * @param layer that was made
 * @param documents how many items it says something of
 * @param objects that are in it
 * @param dropped objects that too few had
 * @param disputed objects in it whose class not everybody gave who has them
 * @param skills one an annotator
 */
public record ConsensusReport(String layer, String method, long documents, long objects, long dropped, long disputed, List<Skill> skills) {

	/**
	 * How much one annotator's labels weigh.
	 *
	 * @param skill the probability to be right on the classes of objects, one that is not there included, as Dawid and Skene
	 *            estimate it; 1 for everybody where votes are counted
	 */
	public record Skill(String annotator, double skill) {
	}
}
