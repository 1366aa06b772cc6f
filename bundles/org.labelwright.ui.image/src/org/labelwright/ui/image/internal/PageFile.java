/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.nio.file.Path;

/**
 * A picture in a file.
 *
 * @param page from 0
 */
record PageFile(Path file, int page) {
}
