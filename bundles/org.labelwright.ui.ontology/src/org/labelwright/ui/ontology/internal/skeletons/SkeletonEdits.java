/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.ontology.internal.Naming;

/** What can be done to a skeleton; to be called within a command. */
final class SkeletonEdits {

	/** Places are kept to a hundred-thousandth: what a mouse can mean, and numbers that read well in a file. */
	private static final double GRAIN = 100_000;

	private SkeletonEdits() {
	}

	/** Inside the template, without the dust of binary fractions. */
	static double place(double wanted) {
		return Math.round(Math.clamp(wanted, 0.0, 1.0) * GRAIN) / GRAIN;
	}

	static Skeleton add(Ontology ontology, Skeleton skeleton, String name) {
		skeleton.setName(Naming.freeName(ontology.getSkeletons(), name));
		skeleton.setId(Naming.freeId(ontology.getSkeletons(), skeleton.getName()));
		ontology.getSkeletons().add(skeleton);
		return skeleton;
	}

	static Joint addJoint(Skeleton skeleton, String name, double x, double y) {
		Joint joint = OntologyFactory.eINSTANCE.createJoint();
		joint.setName(name);
		joint.setId(Naming.freeId(skeleton.getJoints(), name));
		joint.setX(place(x));
		joint.setY(place(y));
		skeleton.getJoints().add(joint);
		return joint;
	}

	static Optional<Bone> bone(Joint one, Joint other) {
		return ((Skeleton) one.eContainer()).getBones().stream()
				.filter(bone -> bone.getFrom() == one && bone.getTo() == other || bone.getFrom() == other && bone.getTo() == one).findFirst();
	}

	static Bone connect(Joint from, Joint to) {
		Bone bone = OntologyFactory.eINSTANCE.createBone();
		bone.setFrom(from);
		bone.setTo(to);
		((Skeleton) from.eContainer()).getBones().add(bone);
		return bone;
	}

	/** Takes joints and bones away, and the bones that would hang loose. */
	static void remove(Skeleton skeleton, Collection<? extends EObject> gone) {
		List<Bone> loose = skeleton.getBones().stream().filter(bone -> gone.contains(bone) || gone.contains(bone.getFrom()) || gone.contains(bone.getTo())).toList();
		skeleton.getBones().removeAll(loose);
		skeleton.getJoints().stream().filter(joint -> gone.contains(joint.getMirror())).forEach(joint -> joint.setMirror(null));
		skeleton.getJoints().removeAll(gone);
	}

	/** Makes two joints the mirror images of each other, and of no others; takes that back where they are it. */
	static void togglePair(Joint one, Joint other) {
		boolean paired = one.getMirror() == other && other.getMirror() == one;
		part(one);
		part(other);
		if (!paired) {
			one.setMirror(other);
			other.setMirror(one);
		}
	}

	/** Takes a joint out of its pair. */
	static void part(Joint joint) {
		Joint partner = joint.getMirror();
		if (partner != null && partner.getMirror() == joint) {
			partner.setMirror(null);
		}
		joint.setMirror(null);
	}

	/** The pairs that names tell: {@code left_eye} and {@code right_eye}. */
	static List<List<Joint>> namedPairs(Skeleton skeleton) {
		List<List<Joint>> pairs = new ArrayList<>();
		for (Joint left : skeleton.getJoints()) {
			Side.named(Naming.shown(left)).filter(named -> named.side() == Side.LEFT)
					.flatMap(named -> skeleton.getJoints().stream()
							.filter(right -> Side.named(Naming.shown(right)).filter(new Side.Named(Side.RIGHT, named.rest())::equals).isPresent()).findFirst())
					.filter(right -> left.getMirror() != right || right.getMirror() != left).ifPresent(right -> pairs.add(List.of(left, right)));
		}
		return pairs;
	}

	static void pairByNames(Skeleton skeleton) {
		namedPairs(skeleton).forEach(pair -> togglePair(pair.get(0), pair.get(1)));
	}

	/**
	 * Puts the partner of each joint where its mirror image is. Of a pair that is given as a whole, or where none is
	 * given, the left one stays.
	 */
	static void mirrorLayout(Skeleton skeleton, Collection<Joint> given) {
		Collection<Joint> joints = given.isEmpty() ? skeleton.getJoints() : given;
		for (Joint joint : joints) {
			Joint partner = joint.getMirror();
			if (partner != null && partner != joint && (!joints.contains(partner) || Side.of(joint) == Side.LEFT)) {
				partner.setX(place(1 - joint.getX()));
				partner.setY(joint.getY());
			}
		}
	}

	static Skeleton duplicate(Ontology ontology, Skeleton skeleton) {
		return add(ontology, EcoreUtil.copy(skeleton), Naming.shown(skeleton));
	}
}
