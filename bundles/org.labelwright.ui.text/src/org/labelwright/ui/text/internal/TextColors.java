/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** The colours of the page, mixed so that words can be read on them in a light and in a dark theme. UI thread only. */
public final class TextColors {

	/** Amber, as the marker pen. */
	private static final RGB FOUND = new RGB(255, 178, 0);

	private final Color page;
	private final Color text;
	private final Color selection;
	private final Color found;
	private final Map<Integer, Color> bars = new HashMap<>();
	private final Map<Integer, Color> lines = new HashMap<>();
	private final Map<Integer, Color> tints = new HashMap<>();
	private final Color faint;

	public TextColors(Display display) {
		page = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		selection = new Color(mix(display.getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB(), page.getRGB(), 0.45));
		found = new Color(mix(FOUND, page.getRGB(), 0.5));
		faint = new Color(mix(text.getRGB(), page.getRGB(), 0.6));
	}

	static RGB mix(RGB one, RGB other, double share) {
		return new RGB((int) Math.round(one.red * share + other.red * (1 - share)), (int) Math.round(one.green * share + other.green * (1 - share)),
				(int) Math.round(one.blue * share + other.blue * (1 - share)));
	}

	private static RGB of(int rgb) {
		return new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
	}

	public Color page() {
		return page;
	}

	public Color text() {
		return text;
	}

	/** Behind selected text. */
	public Color selection() {
		return selection;
	}

	/** Behind what was looked for. */
	Color found() {
		return found;
	}

	/** Numbers of paragraphs, relations. */
	public Color faint() {
		return faint;
	}

	/** Behind the words of a label. */
	Color bar(int rgb) {
		return bars.computeIfAbsent(rgb, key -> new Color(mix(of(key), page.getRGB(), 0.35)));
	}

	/** Around it, and along the text of a label. */
	public Color line(int rgb) {
		return lines.computeIfAbsent(rgb, key -> new Color(mix(of(key), text.getRGB(), 0.8)));
	}

	/** Behind the text of a label. */
	Color tint(int rgb) {
		return tints.computeIfAbsent(rgb, key -> new Color(mix(of(key), page.getRGB(), 0.16)));
	}
}
