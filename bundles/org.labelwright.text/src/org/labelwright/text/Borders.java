/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/** Where matches may begin and end in one document. */
final class Borders {

	private final Boundary boundary;
	private final Set<Integer> tokenStarts = new HashSet<>();
	private final Set<Integer> tokenEnds = new HashSet<>();

	/** @param annotations of the document, with its tokens */
	Borders(Boundary boundary, List<Annotation> annotations, TextClasses dividing) {
		this.boundary = boundary;
		if (boundary == Boundary.TOKEN) {
			for (Annotation annotation : annotations) {
				if (dividing.isToken(annotation) && annotation.getGeometry() instanceof Span span) {
					tokenStarts.add(span.start());
					tokenEnds.add(span.end());
				}
			}
		}
	}

	/** @param span where the match is, in code points */
	boolean allow(Finder.Match match, Span span, String text) {
		return switch (boundary) {
		case NONE -> true;
		case TOKEN -> tokenStarts.isEmpty() ? whole(text, match) : tokenStarts.contains(span.start()) && tokenEnds.contains(span.end());
		case WORD -> whole(text, match);
		};
	}

	private static boolean whole(String text, Finder.Match match) {
		return !WordBorders.isInWord(text, match.start()) && !WordBorders.isInWord(text, match.end());
	}
}
