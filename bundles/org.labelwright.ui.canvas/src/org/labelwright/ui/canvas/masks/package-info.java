/* SPDX-License-Identifier: EPL-2.0 */
/** Tools that paint masks. Where something is painted is said in pixels of the image; one stroke is one command. */
package org.labelwright.ui.canvas.masks;
