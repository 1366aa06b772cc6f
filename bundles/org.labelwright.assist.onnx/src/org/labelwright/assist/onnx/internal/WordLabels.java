/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.ArrayList;
import java.util.List;

/** Makes spans of words with labels as CoNLL writes them: B- begins, I- goes on, O is outside; and the further letters of BIOES and BILOU. */
final class WordLabels {

	/** What a model says of a word. */
	record Labelled(String label, double confidence) {
	}

	/**
	 * Words that belong together.
	 *
	 * @param label of its first word
	 * @param confidence the mean of its words
	 */
	record Entity(String label, int firstWord, int lastWord, double confidence) {
	}

	private WordLabels() {
	}

	static List<Entity> entities(List<Labelled> words) {
		List<Entity> entities = new ArrayList<>();
		for (int at = 0; at < words.size();) {
			int first = at;
			double sum = words.get(at).confidence();
			at++;
			while (at < words.size() && goesOn(words.get(at - 1).label(), words.get(at).label())) {
				sum += words.get(at).confidence();
				at++;
			}
			if (!words.get(first).label().equals("O")) {
				entities.add(new Entity(words.get(first).label(), first, at - 1, sum / (at - first)));
			}
		}
		return entities;
	}

	private static boolean goesOn(String before, String label) {
		String entity = Model.entity(label);
		if (!entity.equals(Model.entity(before))) {
			return false;
		}
		boolean prefixed = !entity.equals(label);
		return !prefixed || "IEL".indexOf(label.charAt(0)) >= 0 && "BI".indexOf(before.charAt(0)) >= 0;
	}
}
