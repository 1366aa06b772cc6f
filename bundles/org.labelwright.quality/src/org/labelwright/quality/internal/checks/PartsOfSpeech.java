/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Set;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds words whose universal part of speech is none of the 17 (universaldependencies.org/u/pos). */
public final class PartsOfSpeech implements Check {

	private static final String UPOS = "upos";
	private static final Set<String> UNIVERSAL = Set.of("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

	@Override
	public void run(Context context) {
		for (Annotation annotation : context.document().getAnnotations()) {
			AttributeValue value = annotation.getAttributes().map().get(UPOS);
			if (value != null && !UNIVERSAL.contains(value.text())) {
				context.report(annotation, "\"" + value.text() + "\" is no universal part of speech");
			}
		}
	}
}
