/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.labelwright.core.Progress;

/** Where a model looks at one picture: the memory of its input and of what comes of it. For one thread. */
interface Desk extends Closeable {

	/** Gives desks, to several threads at once. */
	@FunctionalInterface
	interface Office {

		/** @param length of the input, in bytes */
		Desk take(int length) throws IOException;

		/** What is to be told at the end though all pictures were looked at. */
		default List<String> remarks() {
			return List.of();
		}
	}

	/** What the numbers of the picture are to be written to, in little endian order. */
	ByteBuffer input();

	/**
	 * Runs the model.
	 *
	 * @param input a tensor of what {@link #input} is
	 * @return the outputs by name, in the order of the model; valid until this is closed
	 */
	Map<String, Tensor> run(String name, Tensor input, Progress progress) throws IOException;
}
