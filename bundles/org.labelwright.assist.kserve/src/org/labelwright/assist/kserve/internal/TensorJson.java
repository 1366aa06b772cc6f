/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.kserve.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Set;
import org.labelwright.assist.onnx.internal.Tensor;

/** Tensors as the JSON of the Open Inference Protocol has them: name, shape, datatype, and the numbers in row-major order, flat or in nested lists. */
final class TensorJson {

	private static final Set<String> FLOATING = Set.of("FP32", "FP64");
	private static final Set<String> WHOLE = Set.of("INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64", "BOOL");
	/** So many numbers have 256 MB. */
	private static final long MOST = 1L << 26;

	private TensorJson() {
	}

	/** Whether JSON can carry numbers of a datatype; it cannot carry those of half precision, which servers want in binary. */
	static boolean isCarried(String datatype) {
		return FLOATING.contains(datatype) || WHOLE.contains(datatype);
	}

	static void write(JsonGenerator out, ServedTensor as, Tensor tensor) throws IOException {
		out.writeStartObject();
		out.writeStringField("name", as.name());
		out.writeStringField("datatype", as.datatype());
		out.writeArrayFieldStart("shape");
		for (long size : tensor.shape()) {
			out.writeNumber(size);
		}
		out.writeEndArray();
		out.writeArrayFieldStart("data");
		boolean whole = WHOLE.contains(as.datatype());
		boolean truth = as.datatype().equals("BOOL");
		if (tensor.kind() == Tensor.Kind.LONG) {
			LongBuffer values = tensor.data().asLongBuffer();
			while (values.hasRemaining()) {
				if (truth) {
					out.writeBoolean(values.get() != 0);
				} else {
					out.writeNumber(values.get());
				}
			}
		} else {
			FloatBuffer values = tensor.data().asFloatBuffer();
			while (values.hasRemaining()) {
				if (truth) {
					out.writeBoolean(values.get() != 0);
				} else if (whole) {
					out.writeNumber(Math.round(values.get()));
				} else {
					out.writeNumber(values.get());
				}
			}
		}
		out.writeEndArray();
		out.writeEndObject();
	}

	/** @throws IllegalArgumentException with the reason where it is no tensor of numbers */
	static Tensor read(JsonNode node) {
		String name = node.path("name").asText();
		String datatype = node.path("datatype").asText();
		boolean whole = WHOLE.contains(datatype);
		if (!whole && !FLOATING.contains(datatype) && !datatype.equals("FP16") && !datatype.equals("BF16")) {
			throw new IllegalArgumentException("its output \"" + name + "\" is of the datatype \"" + datatype + "\", not of numbers");
		}
		JsonNode sizes = node.path("shape");
		long[] shape = new long[sizes.size()];
		long count = sizes.isArray() ? 1 : -1;
		for (int i = 0; i < shape.length && count >= 0; i++) {
			shape[i] = sizes.get(i).isIntegralNumber() ? sizes.get(i).longValue() : -1;
			count = shape[i] < 0 || shape[i] > MOST || count * shape[i] > MOST ? -1 : count * shape[i];
		}
		if (count < 0) {
			throw new IllegalArgumentException("its output \"" + name + "\" has no shape that can be: " + sizes);
		}
		if (!node.path("data").isArray()) {
			throw new IllegalArgumentException("its output \"" + name + "\" has no list of numbers \"data\"");
		}
		Numbers numbers = new Numbers(name, whole, (int) count);
		numbers.add(node.get("data"), shape.length + 1);
		return numbers.tensor(shape);
	}

	/** Collects numbers out of lists. */
	private static final class Numbers {

		private final String name;
		private final long[] whole;
		private final float[] floating;
		private final int count;
		private int at;

		Numbers(String name, boolean isWhole, int count) {
			this.name = name;
			this.count = count;
			whole = new long[isWhole ? count : 0];
			floating = new float[isWhole ? 0 : count];
		}

		void add(JsonNode list, int deep) {
			for (JsonNode one : list) {
				if (one.isArray() && deep > 0) {
					add(one, deep - 1);
				} else if (!one.isNumber() && !one.isBoolean()) {
					throw new IllegalArgumentException("its output \"" + name + "\" holds what is no number");
				} else if (at == count) {
					throw new IllegalArgumentException("its output \"" + name + "\" has more numbers than the " + count + " of its shape");
				} else if (whole.length > 0) {
					whole[at++] = one.isBoolean() ? one.booleanValue() ? 1 : 0 : one.longValue();
				} else {
					floating[at++] = one.floatValue();
				}
			}
		}

		Tensor tensor(long[] shape) {
			if (at < count) {
				throw new IllegalArgumentException("its output \"" + name + "\" has " + at + " numbers, its shape " + count);
			}
			return whole.length > 0 ? Tensor.of(whole, shape) : Tensor.of(floating, shape);
		}
	}
}
