/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;

/**
 * Gives a joint of a skeleton another name, and on wish another id. Touches no label: keypoints go by the order of the joints.
 *
 * @param newId empty to keep the id
 */
public record RenameJoint(String skeleton, String joint, String newName, Optional<String> newId) implements Refactoring {

	@Override
	public Plan plan(Ontology before) throws BadInputException {
		if (newName.isBlank()) {
			throw new BadInputException("A new name is needed");
		}
		Draft draft = new Draft(before);
		Skeleton holder = draft.skeleton(skeleton);
		Joint renamed = Draft.joint(holder, joint);
		if (newId.isPresent() && !newId.get().equals(joint)) {
			Draft.requireId(newId.get());
			if (holder.getJoints().stream().anyMatch(one -> newId.get().equals(one.getId()))) {
				throw new BadInputException("There is a joint \"" + newId.get() + "\" already");
			}
			renamed.setId(newId.get());
		}
		renamed.setName(newName);
		return new Plan("Rename joint " + joint + " of " + skeleton + " to " + newName, "rename-joint", draft.ontology(), List.of(), ChangeLevel.COSMETIC);
	}
}
