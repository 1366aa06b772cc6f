/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import org.labelwright.model.annotation.Annotation;

/**
 * A segment and how it sounds beside another one.
 *
 * @param unlike 0 for the same; see {@link org.labelwright.media.audio.Timbres}
 */
record SimilarSegment(Annotation segment, float unlike) {
}
