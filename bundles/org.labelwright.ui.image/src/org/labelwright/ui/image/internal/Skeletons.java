/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.List;
import java.util.Optional;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.canvas.SkeletonTemplate;

/** Skeletons of the ontology as the canvas wants them. */
final class Skeletons {

	private Skeletons() {
	}

	/** Empty where the class has no skeleton, or one without joints. */
	static Optional<SkeletonTemplate> of(LabelClass labelClass) {
		Skeleton skeleton = labelClass.getSkeleton();
		if (skeleton == null || skeleton.getJoints().isEmpty()) {
			return Optional.empty();
		}
		List<Joint> joints = skeleton.getJoints();
		return Optional.of(new SkeletonTemplate(
				joints.stream().map(joint -> new SkeletonTemplate.Joint(joint.getName() == null ? joint.getId() : joint.getName(), joint.getX(),
						joint.getY(), mirror(joints, joint))).toList(),
				skeleton.getBones().stream().filter(bone -> joints.contains(bone.getFrom()) && joints.contains(bone.getTo()))
						.map(bone -> new SkeletonTemplate.Bone(joints.indexOf(bone.getFrom()), joints.indexOf(bone.getTo()))).toList()));
	}

	private static int mirror(List<Joint> joints, Joint joint) {
		int mirror = joints.indexOf(joint.getMirror());
		return mirror >= 0 ? mirror : joints.indexOf(joint);
	}
}
