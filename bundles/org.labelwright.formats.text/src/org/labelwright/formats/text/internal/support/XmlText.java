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
		StringBuilder plain = new StringBuilder(text);
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0xFFFE) {
				plain.setCharAt(i, ' ');
				losses.add("characters", "XML has no way to write them; written as a space", item, "");
			}
		}
		return Xml.escape(plain.toString(), false);
	}
}
