/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.model.ontology.LabelClass;

/**
 * Lets the letters of label classes win over commands of the editor that have the same key: an annotator presses them hundreds of times
 * an hour, and the commands are in the menu too. Each letter has a context below that of the editor, which is in force as long as a class of
 * the ontology has that letter. UI thread only.
 */
final class ClassLetters {

	private static final String CONTEXT = "org.labelwright.ui.text.classKey.";

	private final IContextService contexts;
	private final List<IContextActivation> active = new ArrayList<>();

	/** @param contexts of the editor, in force only while it has the focus */
	ClassLetters(IContextService contexts) {
		this.contexts = contexts;
	}

	void show(List<LabelClass> classes, Function<LabelClass, String> keys) {
		contexts.deactivateContexts(active);
		active.clear();
		classes.stream().map(keys).map(key -> key.toLowerCase(Locale.ROOT)).filter(key -> key.matches("[a-z]")).distinct()
				.forEach(key -> active.add(contexts.activateContext(CONTEXT + key)));
	}
}
