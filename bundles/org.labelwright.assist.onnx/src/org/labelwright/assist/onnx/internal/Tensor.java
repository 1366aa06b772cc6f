/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An array of numbers with a shape, the last dimension running fastest.
 *
 * @param shape the size of each dimension; none for a single number
 * @param data the numbers in little endian order, from its beginning to its end
 */
public record Tensor(Kind kind, long[] shape, ByteBuffer data) {

	/** What the numbers are. */
	public enum Kind {
		FLOAT(Float.BYTES), LONG(Long.BYTES);

		private final int bytes;

		Kind(int bytes) {
			this.bytes = bytes;
		}
	}

	public Tensor {
		long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
		if (count * kind.bytes != data.capacity()) {
			throw new IllegalArgumentException("A tensor of shape " + Arrays.toString(shape) + " has " + count + " numbers, not " + data.capacity() / kind.bytes);
		}
	}

	static ByteBuffer allocate(Kind kind, long count) {
		return ByteBuffer.allocate(Math.toIntExact(Math.multiplyExact(count, kind.bytes))).order(ByteOrder.LITTLE_ENDIAN);
	}

	public static Tensor of(float[] values, long... shape) {
		ByteBuffer data = allocate(Kind.FLOAT, values.length);
		data.asFloatBuffer().put(values);
		return new Tensor(Kind.FLOAT, shape, data);
	}

	public static Tensor of(long[] values, long... shape) {
		ByteBuffer data = allocate(Kind.LONG, values.length);
		data.asLongBuffer().put(values);
		return new Tensor(Kind.LONG, shape, data);
	}

	int rank() {
		return shape.length;
	}

	/** The size of a dimension. */
	int size(int dimension) {
		return Math.toIntExact(shape[dimension]);
	}

	/** @throws IllegalStateException where they are whole numbers */
	FloatBuffer floats() {
		if (kind != Kind.FLOAT) {
			throw new IllegalStateException("These are whole numbers");
		}
		return data.asFloatBuffer();
	}

	/** All numbers, whole ones made floating. */
	public float[] toFloats() {
		float[] values = new float[data.capacity() / kind.bytes];
		if (kind == Kind.FLOAT) {
			data.asFloatBuffer().get(values);
		} else {
			LongBuffer longs = data.asLongBuffer();
			for (int i = 0; i < values.length; i++) {
				values[i] = longs.get(i);
			}
		}
		return values;
	}

	public String shapeText() {
		return Arrays.toString(shape);
	}

	static void write(Map<String, Tensor> tensors, DataOutputStream out) throws IOException {
		out.writeInt(tensors.size());
		for (Map.Entry<String, Tensor> one : tensors.entrySet()) {
			out.writeUTF(one.getKey());
			Tensor tensor = one.getValue();
			tensor.writeShape(out);
			out.write(tensor.data.array(), tensor.data.arrayOffset(), tensor.data.capacity());
		}
	}

	static Map<String, Tensor> read(DataInputStream in) throws IOException {
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (int count = in.readInt(); count > 0; count--) {
			String name = in.readUTF();
			tensors.put(name, readShape(in, length -> ByteBuffer.wrap(in.readNBytes(length))));
		}
		return tensors;
	}

	/** Writes all but the numbers. */
	void writeShape(DataOutputStream out) throws IOException {
		out.writeByte(kind.ordinal());
		out.writeByte(shape.length);
		for (long size : shape) {
			out.writeLong(size);
		}
	}

	/** Where numbers come from. */
	@FunctionalInterface
	interface Numbers {
		ByteBuffer get(int length) throws IOException;
	}

	/** Reads what {@link #writeShape} wrote; the numbers come from elsewhere. */
	static Tensor readShape(DataInputStream in, Numbers numbers) throws IOException {
		Kind kind = Kind.values()[in.readByte()];
		long[] shape = new long[in.readByte()];
		for (int i = 0; i < shape.length; i++) {
			shape[i] = in.readLong();
		}
		int length = Math.toIntExact(Math.multiplyExact(Arrays.stream(shape).reduce(1, Math::multiplyExact), kind.bytes));
		return new Tensor(kind, shape, numbers.get(length).order(ByteOrder.LITTLE_ENDIAN));
	}
}
