/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.LabelColors;
import org.labelwright.model.ontology.LabelClass;

/** What is done to label classes, each as one command. */
final class ClassEdits {

	private final OntologyEditing editing;

	ClassEdits(OntologyEditing editing) {
		this.editing = editing;
	}

	/** The classes that belong to this ontology, those below another right after it. */
	List<LabelClass> own() {
		return LabelClasses.all(editing.ontology()).stream().filter(ElementTree::isOwn).toList();
	}

	/** Adds a class below another or at the top. */
	LabelClass add(Optional<LabelClass> parent) {
		LabelClass added = LabelClasses.create(editing.ontology(), Messages.Classes_NewName);
		editing.change(Messages.Classes_AddCommand, () -> parent.map(LabelClass::getSubclasses).orElse(editing.ontology().getClasses()).add(added));
		return added;
	}

	/** Adds a copy after a class, without the classes below it. */
	LabelClass duplicate(LabelClass original) {
		LabelClass fresh = LabelClasses.create(editing.ontology(), NLS.bind(Messages.Classes_CopyName, original.getName()));
		LabelClass copy = EcoreUtil.copy(original);
		copy.getSubclasses().clear();
		copy.setName(fresh.getName());
		copy.setId(fresh.getId());
		copy.setColor(fresh.getColor());
		copy.setHotKey(fresh.getHotKey());
		editing.change(Messages.Classes_DuplicateCommand, () -> Siblings.of(original).add(Siblings.of(original).indexOf(original) + 1, copy));
		return copy;
	}

	/** Whether no saved ontology has the class yet, so that nothing can refer to its id. */
	boolean isNew(LabelClass labelClass) {
		return Naming.isNew(editing.saved(), labelClass);
	}

	/** The id of a class that is new follows its name, as long as it did. */
	void rename(LabelClass labelClass, String name) {
		editing.change(Messages.Rename, () -> setName(labelClass, name));
	}

	/** As {@link #rename}, within a command. */
	void setName(LabelClass labelClass, String name) {
		Naming.setName(editing.saved(), labelClass, name, LabelClasses.all(editing.ontology()));
	}

	/** The ids of all other classes. */
	Set<String> others(LabelClass labelClass) {
		return LabelClasses.all(editing.ontology()).stream().filter(one -> one != labelClass).map(LabelClass::getId).collect(Collectors.toSet());
	}

	/** Gives a class a colour that is far from those of all others. */
	void nextColor(LabelClass labelClass) {
		List<String> others = LabelClasses.all(editing.ontology()).stream().filter(one -> one != labelClass).map(LabelClass::getColor).toList();
		// The colour it has is not offered again, so that the next press gives another.
		Set<String> used = new HashSet<>(others);
		used.add(labelClass.getColor());
		editing.change(Messages.Classes_ColorCommand, () -> labelClass.setColor(LabelColors.distinct(used)));
	}

	/** Gives all classes colours that stay distinct for people who cannot see green, or red. */
	void recolorAll() {
		List<LabelClass> classes = own();
		List<String> palette = LabelColors.palette(classes.size());
		editing.change(Messages.Classes_RecolorCommand, () -> {
			for (int i = 0; i < classes.size(); i++) {
				classes.get(i).setColor(palette.get(i));
			}
		});
	}

	/** How many labels a class has with all below it; empty while they are not counted. */
	Optional<Long> labels(LabelClass labelClass) {
		return editing.usage().map(usage -> usage.of(labelClass.getId()) + labelClass.getSubclasses().stream().mapToLong(below -> labels(below).orElse(0L)).sum());
	}
}
