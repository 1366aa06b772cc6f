/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

/**
 * A tier of a recording.
 *
 * @param key tells it from the others
 * @param depth 0 for one that hangs below no other
 */
public record Tier(String key, String name, int depth) {
}
