/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.util.Optional;

/**
 * Something a check found wrong.
 *
 * @param check the id of the check
 * @param item the id of the item
 * @param layer the id of the layer that says it
 * @param annotation the id of the annotation or track, empty where the finding is about the item
 * @param message what is wrong, for people, in one sentence
 */
public record Finding(String check, Severity severity, String item, String layer, Optional<String> annotation, String message) {
}
