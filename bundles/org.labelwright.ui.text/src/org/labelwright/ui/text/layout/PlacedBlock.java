/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.List;

/**
 * A block that is laid out.
 *
 * @param index of the block in the text
 * @param height of all its rows
 */
public record PlacedBlock(int index, Shaped shaped, List<Row> rows, double height) {

	/** The row that an offset stands in. */
	public int rowOf(int offset) {
		int row = rows.size() - 1;
		while (row > 0 && rows.get(row).start() > offset) {
			row--;
		}
		return row;
	}

	/** The row at a height from the top of the block; the nearest where there is none. */
	public int rowAt(double y) {
		int row = 0;
		while (row < rows.size() - 1 && rows.get(row).bottom() <= y) {
			row++;
		}
		return row;
	}
}
