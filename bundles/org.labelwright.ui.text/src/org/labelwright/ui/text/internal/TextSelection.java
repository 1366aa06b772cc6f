/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;

/**
 * What is selected of a text, in code points.
 *
 * @param from where the selection began
 * @param caret where it ends, before or after that
 * @param kept other stretches that belong to it
 */
public record TextSelection(int from, int caret, List<Fragment> kept) {

	static final TextSelection START = at(0);

	static TextSelection at(int place) {
		return new TextSelection(place, place, List.of());
	}

	static TextSelection of(Fragment fragment) {
		return new TextSelection(fragment.start(), fragment.end(), List.of());
	}

	Fragment last() {
		return new Fragment(Math.min(from, caret), Math.max(from, caret));
	}

	/** Whether nothing is selected. */
	public boolean isEmpty() {
		return from == caret && kept.isEmpty();
	}

	TextSelection withCaret(int place) {
		return new TextSelection(from, place, kept);
	}

	/** The stretch that is being selected is kept, and the next begins at a place. */
	TextSelection keepAndStart(int place) {
		return new TextSelection(place, place, fragments());
	}

	/** All stretches in the order of the text; those that overlap or touch are one. */
	List<Fragment> fragments() {
		return from == caret ? kept : merged(kept, List.of(last()));
	}

	/** Empty where nothing is selected. */
	public Optional<Span> span() {
		return fragments().isEmpty() ? Optional.empty() : Optional.of(new Span(fragments()));
	}

	static List<Fragment> merged(List<Fragment> some, List<Fragment> others) {
		List<Fragment> sorted = new ArrayList<>(some);
		sorted.addAll(others);
		sorted.sort(Comparator.comparingInt(Fragment::start));
		List<Fragment> merged = new ArrayList<>();
		for (Fragment one : sorted) {
			if (!merged.isEmpty() && one.start() <= merged.getLast().end()) {
				merged.set(merged.size() - 1, new Fragment(merged.getLast().start(), Math.max(merged.getLast().end(), one.end())));
			} else {
				merged.add(one);
			}
		}
		return merged;
	}
}
