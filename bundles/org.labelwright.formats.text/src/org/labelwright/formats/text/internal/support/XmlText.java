/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Xml;

/** Texts within XML. */
public final class XmlText {

	private XmlText() {
	}

	/** A text as XML; what XML 1.0 has no way to say becomes a space, so that offsets stay right, and is reported. */
	public static String escape(String text, LossReport losses, String item) {
		return Xml.escape(plain(text, losses, item, ""), false);
	}

	/**
	 * A text without what XML 1.0 has no way to say, which becomes a space, so that offsets stay right, and is reported.
	 *
	 * @param annotation of which it is said, empty for the item
	 */
	public static String plain(String text, LossReport losses, String item, String annotation) {
		StringBuilder plain = new StringBuilder(text);
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			boolean half = Character.isHighSurrogate(c) ? i + 1 == plain.length() || !Character.isLowSurrogate(plain.charAt(i + 1))
					: Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(plain.charAt(i - 1)));
			if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0xFFFE || half) {
				plain.setCharAt(i, ' ');
				losses.add("characters", "XML has no way to write them; written as a space", item, annotation);
			}
		}
		return plain.toString();
	}
}
