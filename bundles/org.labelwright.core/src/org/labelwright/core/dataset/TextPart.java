/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text that stands in the text of an item together with others, which it is compared with: premise and hypothesis, a prompt and
 * the responses to it.
 *
 * @param name unlike that of any other part; a choice of a question that has it as its id means this part
 * @param start where it begins in the text of the item, in code points
 * @param end where it ends
 */
public record TextPart(String name, int start, int end) {

	/** @throws IllegalArgumentException if it has no name, or ends before it begins */
	public TextPart {
		if (name.isEmpty()) {
			throw new IllegalArgumentException("A part of a text needs a name");
		}
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("The part " + name + " cannot go from " + start + " to " + end);
		}
	}

	static void require(List<TextPart> parts) {
		Set<String> names = new HashSet<>();
		int end = 0;
		for (TextPart part : parts) {
			if (!names.add(part.name())) {
				throw new IllegalArgumentException("Two parts of a text are named " + part.name());
			}
			if (part.start() < end) {
				throw new IllegalArgumentException("The part " + part.name() + " begins before the one in front of it ends");
			}
			end = part.end();
		}
	}
}
