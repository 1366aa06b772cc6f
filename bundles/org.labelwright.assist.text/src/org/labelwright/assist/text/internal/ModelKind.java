/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.util.Optional;
import java.util.stream.Stream;

/** What a model of OpenNLP does. */
enum ModelKind {

	SENTENCES("SentenceDetectorME", "sentences"), TOKENS("TokenizerME", "tokens"), PARTS_OF_SPEECH("POSTaggerME", "parts of speech"), NAMES("NameFinderME", "names");

	private final String component;
	private final String words;

	ModelKind(String component, String words) {
		this.component = component;
		this.words = words;
	}

	/** @param component as the files of models write it */
	static Optional<ModelKind> of(String component) {
		return Stream.of(values()).filter(kind -> kind.component.equals(component)).findFirst();
	}

	/** For people. */
	String words() {
		return words;
	}
}
