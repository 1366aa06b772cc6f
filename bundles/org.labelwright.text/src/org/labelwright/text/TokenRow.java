/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/**
 * A row of a sentence, as CoNLL-U numbers them (universaldependencies.org/format.html).
 *
 * @param number of a word from 1 on in its sentence, "2-3" of a token of several words, "5.1" of an empty node
 */
public record TokenRow(Annotation annotation, Kind kind, String number) {

	/** What a row is; the order of those that begin at one place. */
	public enum Kind {
		/** A word that is not in the text. */
		EMPTY_NODE,
		/** What is written as one and is several words, which follow. */
		MULTIWORD,
		/** A word: it alone has a head. */
		WORD
	}

	public Span span() {
		return (Span) annotation.getGeometry();
	}

	public String id() {
		return annotation.getId();
	}

	public boolean isWord() {
		return kind == Kind.WORD;
	}
}
