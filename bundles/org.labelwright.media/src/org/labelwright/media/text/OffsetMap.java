/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the characters of a text that was taken out of a document stand in that document. In code points of both.
 *
 * @param segments in the order of the text, not overlapping; between them stands what the document does not have, such as
 *            the line breaks between its paragraphs
 */
public record OffsetMap(List<Segment> segments) {

	/**
	 * A piece of the text that stands in the document as it is, or a character that is written otherwise there
	 * ({@code &amp;}).
	 *
	 * @param start in the text
	 * @param source in the document
	 * @param sourceLength as {@code length}, unless it is written otherwise
	 */
	public record Segment(int start, int length, int source, int sourceLength) {

		boolean isPlain() {
			return length == sourceLength;
		}

		int end() {
			return start + length;
		}
	}

	public OffsetMap {
		segments = List.copyOf(segments);
	}

	/** Where the character at an offset begins in the document; empty where it is not of the document. */
	public OptionalInt sourceStart(int offset) {
		Segment segment = at(offset);
		return segment == null ? OptionalInt.empty() : OptionalInt.of(segment.isPlain() ? segment.source() + offset - segment.start() : segment.source());
	}

	/** Where the character before an offset ends in the document: the end of a span. */
	public OptionalInt sourceEnd(int offset) {
		Segment segment = at(offset - 1);
		return segment == null ? OptionalInt.empty()
				: OptionalInt.of(segment.isPlain() ? segment.source() + offset - segment.start() : segment.source() + segment.sourceLength());
	}

	private Segment at(int offset) {
		int low = 0;
		int high = segments.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			Segment one = segments.get(middle);
			if (offset < one.start()) {
				high = middle - 1;
			} else if (offset >= one.end()) {
				low = middle + 1;
			} else {
				return one;
			}
		}
		return null;
	}

	/** Collects segments; those that follow each other in both become one. Not for several threads. */
	static final class Builder {

		private final List<Segment> segments = new ArrayList<>();

		void add(Segment next) {
			if (!segments.isEmpty()) {
				Segment last = segments.getLast();
				if (last.isPlain() && next.isPlain() && last.end() == next.start() && last.source() + last.length() == next.source()) {
					segments.set(segments.size() - 1, new Segment(last.start(), last.length() + next.length(), last.source(), last.length() + next.length()));
					return;
				}
			}
			segments.add(next);
		}

		OffsetMap build() {
			return new OffsetMap(segments);
		}
	}
}
