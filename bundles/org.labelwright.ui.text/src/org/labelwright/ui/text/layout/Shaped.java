/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.List;

/** A block broken into rows. Offsets are UTF-16 units from the start of the block. To be closed after use. */
public interface Shaped extends AutoCloseable {

	/**
	 * What lies at a place.
	 *
	 * @param offset of the first unit of the character there
	 * @param end behind the character
	 * @param trailing whether the place is in the half of it that is read last
	 */
	record Hit(int offset, int end, boolean trailing) {

		/** The gap between characters that is nearest. */
		public int nearest() {
			return trailing ? end : offset;
		}
	}

	int rows();

	/** Where a row begins; for the number of rows, the end of the block. */
	int rowStart(int row);

	double rowHeight(int row);

	/** Where characters stand, from left to right: several stretches where writing directions meet. Empty where there are none. */
	List<Extent> extents(int row, int start, int end);

	/** Where the gap before an offset is. */
	double caret(int row, int offset);

	/** The character at a place, or the nearest in the row. */
	Hit at(int row, double x);

	/** Whether the block is read from right to left. */
	boolean rightToLeft();

	@Override
	void close();
}
