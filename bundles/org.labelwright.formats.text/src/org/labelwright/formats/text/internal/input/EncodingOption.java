/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.nio.charset.Charset;
import java.util.Optional;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;

/** How characters are coded. */
final class EncodingOption {

	private static final String AUTO = "auto";

	static final FormatOption OPTION = FormatOption.choice("encoding",
			"How characters are coded; auto takes what the file declares and UTF-8 where it is well-formed, and reports what it has to guess",
			AUTO, "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
			"windows-1257", "windows-1258", "windows-874", "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "ISO-8859-9", "ISO-8859-15", "KOI8-R",
			"KOI8-U", "IBM850", "IBM866", "Shift_JIS", "windows-31j", "EUC-JP", "ISO-2022-JP", "GB18030", "GBK", "Big5", "EUC-KR", "x-windows-949", "US-ASCII");

	private EncodingOption() {
	}

	/** Empty for auto. */
	static Optional<Charset> of(Options options) {
		String name = options.text(OPTION.name());
		return name.equals(AUTO) ? Optional.empty() : Optional.of(Charset.forName(name));
	}
}
