/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Map;

/**
 * What the encoder of Segment Anything makes of a picture, once for all prompts.
 *
 * @param tensors by the names the encoder gives them
 */
record Embedding(Map<String, Tensor> tensors, Frame frame) {
}
