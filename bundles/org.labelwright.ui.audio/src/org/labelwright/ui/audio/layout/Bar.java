/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

/**
 * What is painted of a tier: a segment, or several too narrow to tell one from the next.
 *
 * @param segment the first one
 * @param left pixel of its start, from the left edge of what is seen
 * @param right pixel of its end, exclusive; more than {@code left}
 * @param lane in its tier, from the top
 * @param many whether there are more than the first one
 */
public record Bar(Segment segment, int left, int right, int lane, boolean many) {

	public int width() {
		return right - left;
	}
}
