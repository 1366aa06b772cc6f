/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import org.labelwright.geometry.Geometry;

/**
 * What a model saw.
 *
 * @param classNumber in the order of the model
 * @param score from 0 to 1
 * @param geometry in the coordinates of the item
 */
record Found(int classNumber, double score, Geometry geometry) {
}
