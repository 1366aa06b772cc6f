/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

/** Names an annotation or track of a dataset by ids. */
public record LabelRef(String item, String layer, String label) {
}
