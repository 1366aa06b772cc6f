/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;

/**
 * The person of COCO's keypoint task: names, order and bones as {@code person_keypoints_*.json} has them in its category,
 * sigmas as {@code cocoeval.py} of the COCO API has them. Places are of a person who faces the camera, so that the left
 * of the body is at the right of the picture.
 */
final class CocoPerson {

	private record Part(String name, double x, double y, double sigma) {
	}

	private static final List<Part> PARTS = List.of(new Part("nose", 0.5, 0.12, 0.026), new Part("left_eye", 0.54, 0.08, 0.025),
			new Part("right_eye", 0.46, 0.08, 0.025), new Part("left_ear", 0.58, 0.115, 0.035), new Part("right_ear", 0.42, 0.115, 0.035),
			new Part("left_shoulder", 0.64, 0.25, 0.079), new Part("right_shoulder", 0.36, 0.25, 0.079), new Part("left_elbow", 0.7, 0.39, 0.072),
			new Part("right_elbow", 0.3, 0.39, 0.072), new Part("left_wrist", 0.74, 0.52, 0.062), new Part("right_wrist", 0.26, 0.52, 0.062),
			new Part("left_hip", 0.58, 0.53, 0.107), new Part("right_hip", 0.42, 0.53, 0.107), new Part("left_knee", 0.6, 0.73, 0.087),
			new Part("right_knee", 0.4, 0.73, 0.087), new Part("left_ankle", 0.61, 0.93, 0.089), new Part("right_ankle", 0.39, 0.93, 0.089));

	/** Numbered from 1, as in COCO's files. */
	private static final int[][] BONES = { { 16, 14 }, { 14, 12 }, { 17, 15 }, { 15, 13 }, { 12, 13 }, { 6, 12 }, { 7, 13 }, { 6, 7 }, { 6, 8 }, { 7, 9 },
			{ 8, 10 }, { 9, 11 }, { 2, 3 }, { 1, 2 }, { 1, 3 }, { 2, 4 }, { 3, 5 }, { 4, 6 }, { 5, 7 } };

	private CocoPerson() {
	}

	static Skeleton create() {
		OntologyFactory factory = OntologyFactory.eINSTANCE;
		Skeleton skeleton = factory.createSkeleton();
		List<Joint> joints = new ArrayList<>();
		for (Part part : PARTS) {
			Joint joint = factory.createJoint();
			joint.setId(part.name());
			joint.setName(part.name());
			joint.setX(part.x());
			joint.setY(part.y());
			joint.setSigma(part.sigma());
			joints.add(joint);
		}
		skeleton.getJoints().addAll(joints);
		for (int[] ends : BONES) {
			Bone bone = factory.createBone();
			bone.setFrom(joints.get(ends[0] - 1));
			bone.setTo(joints.get(ends[1] - 1));
			skeleton.getBones().add(bone);
		}
		SkeletonEdits.pairByNames(skeleton);
		return skeleton;
	}

	/** The sigma of a joint that has the name of one of the 17. */
	static Optional<Double> sigma(Joint joint) {
		return PARTS.stream().filter(part -> part.name().equals(joint.getName()) || part.name().equals(joint.getId())).map(Part::sigma).findFirst();
	}
}
