/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import org.labelwright.geometry.Span;

/** Builds a text out of tokens and tells where each stands, in code points. */
public final class TextBuilder {

	private final StringBuilder text = new StringBuilder();
	private int length;

	public int length() {
		return length;
	}

	/** Appends something; returns where it stands. */
	public Span add(String part) {
		int start = length;
		text.append(part);
		length += part.codePointCount(0, part.length());
		return Span.of(start, length);
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
