/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;

/** Finds sentences whose dependencies are no tree. */
public final class DependencyTrees implements Check {

	@Override
	public void run(Context context) {
		List<Annotation> words = named(context, "token");
		for (DependencyTree.Problem problem : DependencyTree.problems(words, named(context, "sentence"))) {
			context.report(problem.annotation(), switch (problem.kind()) {
			case CYCLE -> "The heads of the word lead in a circle back to it";
			case SEVERAL_HEADS -> "The word has several heads, or one though it is the root";
			case NO_ROOT -> "No word of the sentence is its root";
			case SEVERAL_ROOTS -> "The sentence has another root already";
			case NO_HEAD -> "The word has no head and is not the root, though other words of the sentence have heads";
			case OTHER_SENTENCE -> "The head of the word is in another sentence";
			});
		}
	}

	private static List<Annotation> named(Context context, String name) {
		return context.document().getAnnotations().stream().filter(one -> context.labelClass(one).map(LabelClass::getName).equals(Optional.of(name))).toList();
	}
}
