/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

/** Names a document: what one layer says about one item. */
record DocumentId(String item, String layer) {
}
