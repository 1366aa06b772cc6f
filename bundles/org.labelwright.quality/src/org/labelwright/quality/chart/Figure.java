/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

/**
 * A chart with the figures it draws.
 *
 * @param id names it in files and links: lower case letters and hyphens
 * @param counted what was counted, and in which unit, in one or two sentences
 */
public record Figure(String id, String counted, Chart chart, DataTable table) {
}
