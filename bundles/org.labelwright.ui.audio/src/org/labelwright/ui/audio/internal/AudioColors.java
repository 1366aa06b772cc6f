/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.labelwright.ui.canvas.Contrast;

/** The colours of recordings, mixed so that words can be read on them in a light and in a dark theme. UI thread only. */
final class AudioColors {

	private static final RGB WAVE = new RGB(56, 118, 190);
	private static final RGB PITCH = new RGB(40, 110, 255);
	private static final RGB INTENSITY = new RGB(20, 160, 60);
	private static final RGB CURSOR = new RGB(214, 40, 57);
	private static final RGB MARK = new RGB(0, 150, 60);

	/** What is no text is to stand out from the page by at least this contrast: Web Content Accessibility Guidelines 2.2, criterion 1.4.11. */
	private static final double CONTRAST = 3;
	private static final int STEPS = 20;

	private final RGB page;
	private final RGB text;
	private final RGB selected;
	private final Map<RGB, Color> colors = new HashMap<>();

	AudioColors(Display display) {
		page = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
		text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB();
		selected = display.getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
	}

	private Color of(RGB rgb) {
		return colors.computeIfAbsent(rgb, Color::new);
	}

	private Color mixed(RGB one, RGB other, double share) {
		return of(Contrast.mix(one, other, share));
	}

	private static RGB rgb(int rgb) {
		return new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
	}

	/** A colour, mixed with that of text as far as is needed to stand out from the page. */
	private Color standingOut(RGB rgb) {
		int step = 0;
		while (step < STEPS && Contrast.ratio(mixed(rgb, text, 1 - (double) step / STEPS).getRGB(), page) < CONTRAST) {
			step++;
		}
		return mixed(rgb, text, 1 - (double) step / STEPS);
	}

	/** Whether they are still right. */
	boolean areOf(Display display) {
		return page.equals(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()) && text.equals(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB());
	}

	Color page() {
		return of(page);
	}

	Color text() {
		return of(text);
	}

	/** Of the gutter and the ruler. */
	Color side() {
		return mixed(text, page, 0.06);
	}

	Color line() {
		return mixed(text, page, 0.22);
	}

	Color faint() {
		return mixed(text, page, 0.62);
	}

	/** From the lowest to the highest sample. */
	Color peaks() {
		return mixed(WAVE, page, 0.6);
	}

	/** The part of it that is as loud as the mean. */
	Color rms() {
		return mixed(WAVE, text, 0.8);
	}

	/** Behind selected text, which the platform paints in its own colour. */
	Color selection() {
		return of(selected);
	}

	/** Of lines and bars that say what is selected. */
	Color accent() {
		return standingOut(selected);
	}

	/** Behind the tier in use. */
	Color current() {
		return mixed(accent().getRGB(), page, 0.16);
	}

	Color cursor() {
		return standingOut(CURSOR);
	}

	Color mark() {
		return standingOut(MARK);
	}

	Color pitch() {
		return standingOut(PITCH);
	}

	Color intensity() {
		return standingOut(INTENSITY);
	}

	Color fill(int rgb) {
		return mixed(rgb(rgb), page, 0.36);
	}

	/** What is selected. */
	Color strongFill(int rgb) {
		return mixed(rgb(rgb), page, 0.62);
	}

	Color edge(int rgb) {
		return mixed(rgb(rgb), text, 0.75);
	}
}
