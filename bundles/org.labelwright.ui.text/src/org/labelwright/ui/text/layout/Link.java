/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

/**
 * A relation between two marks.
 *
 * @param from the id of the mark it leads from
 * @param directed whether it has an arrow
 */
public record Link(String id, String from, String to, String label, boolean directed) {
}
