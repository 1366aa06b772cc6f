/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.labelwright.media.text.CodePoints;

/** How words with labels look: on the colour of the shortest label, with a line of that of the longest below them. */
final class WordStyles {

	private final AudioColors colors;

	WordStyles(AudioColors colors) {
		this.colors = colors;
	}

	/** In the order of the text, none overlapping. */
	StyleRange[] of(CodePoints text, List<WordLabels.Shown> labels, Optional<String> selected) {
		TreeSet<Integer> borders = new TreeSet<>();
		List<WordLabels.Shown> inside = labels.stream().filter(one -> one.span().end() <= text.length()).toList();
		inside.forEach(one -> one.span().fragments().forEach(part -> borders.addAll(List.of(part.start(), part.end()))));
		List<StyleRange> ranges = new ArrayList<>();
		for (Integer start : borders) {
			Integer end = borders.higher(start);
			List<WordLabels.Shown> there = end == null ? List.of() : inside.stream()
					.filter(one -> one.span().fragments().stream().anyMatch(part -> part.start() <= start && end <= part.end()))
					.sorted(Comparator.comparingInt(one -> one.span().length())).toList();
			if (!there.isEmpty()) {
				ranges.add(range(text.toUtf16(start), text.toUtf16(end), there, selected));
			}
		}
		return ranges.toArray(StyleRange[]::new);
	}

	private StyleRange range(int from, int to, List<WordLabels.Shown> there, Optional<String> selected) {
		Optional<WordLabels.Shown> chosen = there.stream().filter(one -> selected.filter(one.id()::equals).isPresent()).findFirst();
		StyleRange range = new StyleRange(from, to - from, colors.text(), chosen.map(one -> colors.strongFill(one.rgb())).orElse(colors.fill(there.getFirst().rgb())));
		range.underline = true;
		range.underlineStyle = SWT.UNDERLINE_SINGLE;
		range.underlineColor = colors.edge(there.getLast().rgb());
		if (chosen.isPresent()) {
			range.borderStyle = SWT.BORDER_SOLID;
			range.borderColor = colors.text();
		}
		return range;
	}
}
