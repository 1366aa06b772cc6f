/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

/**
 * Something that can be set on a metric.
 *
 * @param name lower case, with dashes
 * @param defaultValue what holds where nothing is given, as text
 */
public record MetricOption(String name, String description, String defaultValue) {
}
