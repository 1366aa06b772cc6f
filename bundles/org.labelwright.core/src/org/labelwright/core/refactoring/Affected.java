/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

/**
 * A label that a refactoring touches.
 *
 * @param labelClass the id of its class before
 * @param text what happens, for people
 * @param removed whether it goes
 */
public record Affected(LabelRef label, String labelClass, String text, boolean removed) {
}
