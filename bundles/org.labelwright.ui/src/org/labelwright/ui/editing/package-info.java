/* SPDX-License-Identifier: EPL-2.0 */
/** What editors of items have in common: the list of label classes, choosing by typing, the sheet of keys, making annotations. */
package org.labelwright.ui.editing;
