/* SPDX-License-Identifier: EPL-2.0 */
/** Where times, tiers and segments of a recording are on the screen; knows no window. */
package org.labelwright.ui.audio.layout;
