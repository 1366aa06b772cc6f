/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.kserve.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An input or output of a model, as its server declares it.
 *
 * @param datatype as the protocol names it: FP32, INT64, ...
 * @param shape -1 for what may be of any size
 */
record ServedTensor(String name, String datatype, long[] shape) {

	/** Whether a tensor of a shape can be it. */
	boolean fits(long[] given) {
		if (given.length != shape.length) {
			return false;
		}
		for (int i = 0; i < shape.length; i++) {
			if (shape[i] >= 0 && shape[i] != given[i]) {
				return false;
			}
		}
		return true;
	}

	String shapeText() {
		return Arrays.stream(shape).mapToObj(size -> size < 0 ? "any" : Long.toString(size)).collect(Collectors.joining(" x "));
	}
}
