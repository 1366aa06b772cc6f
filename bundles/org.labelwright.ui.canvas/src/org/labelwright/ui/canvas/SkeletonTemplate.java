/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;

/** How the joints of a skeleton stand to each other before anybody has moved one. */
public record SkeletonTemplate(List<Joint> joints, List<Bone> bones) {

	/**
	 * @param x place in the template, 0 at its left and 1 at its right edge
	 * @param y 0 at its top and 1 at its bottom edge
	 * @param mirror the index of the joint at the other side of the body, its own where there is none
	 */
	public record Joint(String name, double x, double y, int mirror) {
	}

	/** A line between two joints, by their indices. */
	public record Bone(int from, int to) {
	}

	public SkeletonTemplate {
		joints = List.copyOf(joints);
		bones = List.copyOf(bones);
	}

	/**
	 * The template stretched over an area, all joints visible. Where the end is left of the start it stands mirrored, as
	 * somebody who is seen from behind.
	 */
	public Keypoints place(double startX, double startY, double endX, double endY) {
		double top = Math.min(startY, endY);
		double bottom = Math.max(startY, endY);
		return new Keypoints(joints.stream().map(joint -> new Keypoint(startX + joint.x() * (endX - startX), top + joint.y() * (bottom - top),
				Keypoint.Visibility.VISIBLE)).toList());
	}

	/** Every joint where its counterpart at the other side was: what was labelled as left is right. */
	public Keypoints flip(Keypoints pose) {
		List<Keypoint> flipped = new ArrayList<>();
		for (int i = 0; i < pose.keypoints().size(); i++) {
			flipped.add(pose.keypoints().get(i < joints.size() ? joints.get(i).mirror() : i));
		}
		return new Keypoints(flipped);
	}
}
