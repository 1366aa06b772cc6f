/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.LabelColors;

/** Colours as web tools write them: #rgb, #rrggbb, #rrggbbaa, rgb(), rgba() and the names of CSS Color Module Level 4. */
public final class CssColors {

	private static final Pattern FUNCTION = Pattern.compile("rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,[^)]*)?\\)");

	private final Properties names = new Properties();

	public CssColors() throws IOException {
		try (InputStream in = CssColors.class.getResourceAsStream("css-colors.properties")) {
			names.load(in);
		}
	}

	/** As #rrggbb without transparency, empty where the text is no colour. */
	public Optional<String> hex(String text) {
		String color = text.strip().toLowerCase(Locale.ROOT);
		if (color.matches("#[0-9a-f]{6}([0-9a-f]{2})?")) {
			return Optional.of(color.substring(0, 7));
		}
		if (color.matches("#[0-9a-f]{3}")) {
			return Optional.of("#" + color.substring(1).replaceAll("(.)", "$1$1"));
		}
		Matcher function = FUNCTION.matcher(color);
		if (function.matches()) {
			String hex = "#";
			for (int i = 1; i <= 3; i++) {
				hex += String.format("%02x", Math.min(255, Integer.parseInt(function.group(i))));
			}
			return Optional.of(hex);
		}
		return Optional.ofNullable(names.getProperty(color)).map(hex -> "#" + hex).filter(LabelColors::isColor);
	}
}
