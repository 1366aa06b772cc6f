/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * A stretch of text in Unicode code points, half open; of zero length it marks a place.
 *
 * @param start first code point
 * @param end first code point after it
 */
public record Fragment(int start, int end) {

	/** @throws IllegalArgumentException if the fragment ends before it starts or starts before the text */
	public Fragment {
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("A fragment cannot run from " + start + " to " + end);
		}
	}

	public int length() {
		return end - start;
	}
}
