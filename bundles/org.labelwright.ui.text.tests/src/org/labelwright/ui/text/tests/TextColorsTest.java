/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.labelwright.ui.canvas.Contrast;
import org.labelwright.ui.text.internal.TextColors;

/** Whatever colours classes have, text is read in the light theme and in the dark one. */
class TextColorsTest {

	private static final double READABLE = 4.5;

	/** Page, text and selection, as GTK and the themes of the workbench have them. */
	private static final List<List<RGB>> THEMES = List.of(
			List.of(new RGB(255, 255, 255), new RGB(46, 52, 54), new RGB(53, 132, 228)),
			List.of(new RGB(255, 255, 255), new RGB(0, 0, 0), new RGB(0, 120, 215)),
			List.of(new RGB(47, 47, 47), new RGB(204, 204, 204), new RGB(75, 110, 175)),
			List.of(new RGB(45, 45, 45), new RGB(238, 238, 236), new RGB(21, 83, 158)));

	@Test
	void textIsReadInEveryColour() {
		Random random = new Random(1);
		for (List<RGB> theme : THEMES) {
			TextColors colors = new TextColors(new Color(theme.get(0)), new Color(theme.get(1)), theme.get(2));
			RGB text = theme.get(1);
			assertThat(contrast(colors.faint(), theme.get(0))).as("faint on the page " + theme).isGreaterThanOrEqualTo(READABLE);
			assertThat(contrast(colors.selection(), text)).as("text in the selection " + theme).isGreaterThanOrEqualTo(READABLE);
			assertThat(contrast(colors.found(), text)).as("what was found " + theme).isGreaterThanOrEqualTo(READABLE);
			for (int i = 0; i < 300; i++) {
				int rgb = i == 0 ? 0 : i == 1 ? 0xffffff : random.nextInt(0x1000000);
				assertThat(contrast(colors.line(rgb), theme.get(0))).as("%06x written on the page %s", rgb, theme).isGreaterThanOrEqualTo(READABLE);
				assertThat(contrast(colors.bar(rgb), text)).as("text on %06x %s", rgb, theme).isGreaterThanOrEqualTo(READABLE);
				assertThat(contrast(colors.tint(rgb), text)).as("text on the tint of %06x %s", rgb, theme).isGreaterThanOrEqualTo(READABLE);
			}
		}
	}

	private static double contrast(Color one, RGB other) {
		return Contrast.ratio(one.getRGB(), other);
	}
}
