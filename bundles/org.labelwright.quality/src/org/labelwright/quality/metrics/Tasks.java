/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

/** The tasks that metrics of Labelwright itself are for. A plug-in may add others of its own. */
public final class Tasks {

	public static final String DETECTION = "detection";
	public static final String SEGMENTATION = "segmentation";
	public static final String KEYPOINTS = "keypoints";
	public static final String PANOPTIC = "panoptic";
	public static final String SEMANTIC = "semantic";
	public static final String CLASSIFICATION = "classification";
	public static final String TRACKING = "tracking";
	public static final String SPANS = "spans";
	public static final String TOKENS = "tokens";
	public static final String RELATIONS = "relations";
	public static final String RANKING = "ranking";
	public static final String TRANSCRIPT = "transcript";
	public static final String SEGMENTS = "segments";
	public static final String DETECTION_3D = "detection3d";

	private Tasks() {
	}
}
