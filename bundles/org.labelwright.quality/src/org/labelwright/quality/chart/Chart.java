/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

import java.util.List;

/**
 * A drawing of figures that any back end can paint: an HTML page as SVG, a window with its own graphics.
 *
 * @param title what it shows, in a few words
 * @param description the same for who cannot see it
 * @param width in pixels at 100 %
 * @param marks from back to front
 */
public record Chart(String title, String description, double width, double height, List<Mark> marks) {

	public Chart {
		marks = List.copyOf(marks);
	}

	/** What can be chosen, in the order of marks. */
	public List<Mark> choices() {
		return marks.stream().filter(mark -> mark.hit().isPresent()).toList();
	}
}
