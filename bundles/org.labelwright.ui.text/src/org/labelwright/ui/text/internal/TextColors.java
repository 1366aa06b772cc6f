/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.labelwright.ui.canvas.Contrast;

/** The colours of the page, mixed so that words can be read on them in a light and in a dark theme. UI thread only. */
public final class TextColors {

	/** Amber, as the marker pen. */
	private static final RGB FOUND = new RGB(255, 178, 0);
	/** What WCAG 2.1 asks of text (w3.org/TR/WCAG21, 1.4.3). */
	private static final double READABLE = 4.5;
	private static final double STEP = 0.05;

	private final Color page;
	private final Color text;
	private final Color selection;
	private final Color found;
	private final Map<Integer, Color> bars = new HashMap<>();
	private final Map<Integer, Color> lines = new HashMap<>();
	private final Map<Integer, Color> tints = new HashMap<>();
	private final Color faint;

	public TextColors(Display display) {
		this(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND), display.getSystemColor(SWT.COLOR_LIST_FOREGROUND), display.getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB());
	}

	/** @param selected behind what is selected in a list */
	public TextColors(Color page, Color text, RGB selected) {
		this.page = page;
		this.text = text;
		selection = new Color(behindText(selected, 0.45));
		found = new Color(behindText(FOUND, 0.5));
		faint = new Color(readable(Contrast.mix(text.getRGB(), page.getRGB(), 0.6)));
	}

	/** The colours of a display: these, unless its theme has become another. For who paints again and again, as they take a while to mix. */
	public TextColors now(Display display) {
		boolean same = page.equals(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND)) && text.equals(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		return same ? this : new TextColors(display);
	}

	/** A colour as strong as it may be for text to be read on it. */
	private RGB behindText(RGB wanted, double most) {
		double share = most;
		RGB mixed = Contrast.mix(wanted, page.getRGB(), share);
		while (share > 0 && Contrast.ratio(mixed, text.getRGB()) < READABLE) {
			share -= STEP;
			mixed = Contrast.mix(wanted, page.getRGB(), Math.max(0, share));
		}
		return mixed;
	}

	/** A colour as near to one as it may be to be read on the page. */
	private RGB readable(RGB wanted) {
		double share = 1;
		RGB mixed = wanted;
		while (share > 0 && Contrast.ratio(mixed, page.getRGB()) < READABLE) {
			share -= STEP;
			mixed = Contrast.mix(wanted, text.getRGB(), Math.max(0, share));
		}
		return mixed;
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
	public Color found() {
		return found;
	}

	/** Numbers of paragraphs, relations. */
	public Color faint() {
		return faint;
	}

	/** Behind the words of a label. */
	public Color bar(int rgb) {
		return bars.computeIfAbsent(rgb, key -> new Color(behindText(of(key), 0.35)));
	}

	/** Around it, and along the text of a label. */
	public Color line(int rgb) {
		return lines.computeIfAbsent(rgb, key -> new Color(readable(Contrast.mix(of(key), text.getRGB(), 0.8))));
	}

	/** Behind the text of a label. */
	public Color tint(int rgb) {
		return tints.computeIfAbsent(rgb, key -> new Color(behindText(of(key), 0.16)));
	}
}
