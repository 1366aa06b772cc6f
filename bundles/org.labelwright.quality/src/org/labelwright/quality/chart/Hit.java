/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

/**
 * What a mark stands for, so that it can be chosen.
 *
 * @param row of the data, from 0; of a chart of bars or lines, the category
 * @param column of the data, from 0; of a chart of bars or lines, the series
 * @param text for people: what it is and its figure
 */
public record Hit(int row, int column, String text) {
}
