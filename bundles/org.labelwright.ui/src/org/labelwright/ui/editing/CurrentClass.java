/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.Optional;
import java.util.function.Supplier;
import org.labelwright.model.ontology.LabelClass;

/** The class that an editor makes labels of, shown as selected in its list of classes, and the one that was used before it. UI thread only. */
public final class CurrentClass {

	private final Supplier<ClassList> classes;
	private Optional<LabelClass> current = Optional.empty();
	private Optional<LabelClass> last = Optional.empty();

	/** @param classes asked from the first change on */
	public CurrentClass(Supplier<ClassList> classes) {
		this.classes = classes;
	}

	/** Empty only where there are no classes. */
	public Optional<LabelClass> get() {
		return current;
	}

	/** The class that was used before; empty where none was, or where it is gone. */
	public Optional<LabelClass> last() {
		return last;
	}

	/** From now on labels are made of this class. */
	public void use(LabelClass labelClass) {
		last = current.filter(one -> one != labelClass).or(() -> last);
		current = Optional.of(labelClass);
		show();
	}

	/** The list shows other classes now: takes those of the same ids, and the first where the current one is gone. */
	public void classesChanged() {
		ClassList list = classes.get();
		current = current.flatMap(one -> list.find(one.getId())).or(() -> list.classes().stream().findFirst());
		last = last.flatMap(one -> list.find(one.getId()));
		show();
	}

	/** Selects the current class in the list, where something else was chosen there. */
	public void show() {
		classes.get().select(current);
	}
}
