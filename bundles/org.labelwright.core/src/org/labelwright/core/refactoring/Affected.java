/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.Optional;

/**
 * A label that a refactoring touches, or an item where its label is empty.
 *
 * @param labelClass the id of its class before
 * @param classAfter the id of its class after; the same where the class stays or the label goes
 * @param text what happens, for people
 * @param removed whether it goes
 * @param loss what it said and will say no longer, for people
 */
public record Affected(LabelRef label, String labelClass, String classAfter, String text, boolean removed, Optional<String> loss) {
}
