/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/** Takes a joint out of a skeleton, the bones that end there, and its keypoint out of every label. */
public record DeleteJoint(String skeleton, String joint) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		Draft draft = new Draft(before);
		Skeleton holder = draft.skeleton(skeleton);
		Joint gone = Draft.joint(holder, joint);
		int joints = holder.getJoints().size();
		if (joints == 1) {
			throw new BadInputException("\"" + joint + "\" is the last joint of " + skeleton + "; a skeleton needs one");
		}
		List<String> classes = LabelClasses.all(draft.ontology()).stream().filter(labelClass -> labelClass.getSkeleton() == holder)
				.map(LabelClass::getId).toList();
		LabelStep step = new LabelStep.DropKeypoint(classes, joint, holder.getJoints().indexOf(gone), joints);
		holder.getBones().removeIf(bone -> bone.getFrom() == gone || bone.getTo() == gone);
		EcoreUtil.delete(gone);
		return new Plan("Delete joint " + Optional.ofNullable(gone.getName()).orElse(joint) + " of " + skeleton, "delete-joint", draft.ontology(), List.of(step),
				ChangeLevel.BREAKING);
	}
}
