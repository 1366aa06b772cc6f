/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labelwright.core.Ids;
import org.labelwright.core.format.Classes;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;

/** The skeletons of classes with keypoints. */
public final class Skeletons {

	private Skeletons() {
	}

	/** Names for joints that have none. */
	public static List<String> numbered(int count) {
		return IntStream.range(0, count).mapToObj(i -> "joint " + i).toList();
	}

	/**
	 * Gives a class a skeleton of its own.
	 *
	 * @param bones pairs of numbers of joints from 0 on; those that are none are left out
	 */
	public static void add(Classes classes, String className, List<String> joints, List<int[]> bones) {
		add(classes.ontology(), classes.add(className), joints, bones);
	}

	public static void add(Ontology ontology, LabelClass labelClass, List<String> joints, List<int[]> bones) {
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		skeleton.setName(labelClass.getName());
		skeleton.setId(Ids.ofName(labelClass.getName(), id -> ontology.getSkeletons().stream().anyMatch(other -> id.equals(other.getId()))));
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < joints.size(); i++) {
			Joint joint = OntologyFactory.eINSTANCE.createJoint();
			joint.setName(joints.get(i));
			// Joints are found by id in all of the ontology.
			joint.setId(skeleton.getId() + "." + Ids.ofName(joints.get(i), id -> ids.contains(skeleton.getId() + "." + id)));
			ids.add(joint.getId());
			joint.setX(joints.size() == 1 ? 0.5 : (double) i / (joints.size() - 1));
			joint.setY(0.5);
			skeleton.getJoints().add(joint);
		}
		for (int[] pair : bones) {
			if (pair[0] >= 0 && pair[0] < joints.size() && pair[1] >= 0 && pair[1] < joints.size()) {
				Bone bone = OntologyFactory.eINSTANCE.createBone();
				bone.setFrom(skeleton.getJoints().get(pair[0]));
				bone.setTo(skeleton.getJoints().get(pair[1]));
				skeleton.getBones().add(bone);
			}
		}
		ontology.getSkeletons().add(skeleton);
		labelClass.setSkeleton(skeleton);
	}

	/** The names of the joints of a class, empty where it has no skeleton. */
	public static List<String> joints(LabelClass labelClass) {
		return Optional.ofNullable(labelClass.getSkeleton()).map(skeleton -> skeleton.getJoints().stream().map(Joint::getName).toList()).orElse(List.of());
	}
}
