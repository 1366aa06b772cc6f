/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes models as files of ONNX: the protocol buffers of onnx.proto3, as much of it as the bench and the tests need. */
public final class Graph {

	public static final int FLOAT = 1;
	public static final int LONG = 7;
	public static final int BOOL = 9;

	/** A message of protocol buffers. */
	private static final class Message {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private void varint(long value) {
			long rest = value;
			while ((rest & ~0x7FL) != 0) {
				bytes.write((int) (rest & 0x7F | 0x80));
				rest >>>= 7;
			}
			bytes.write((int) rest);
		}

		Message number(int field, long value) {
			varint(field << 3);
			varint(value);
			return this;
		}

		Message real(int field, float value) {
			varint(field << 3 | 5);
			bytes.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
			return this;
		}

		Message bytes(int field, byte[] value) {
			varint(field << 3 | 2);
			varint(value.length);
			bytes.writeBytes(value);
			return this;
		}

		Message text(int field, String value) {
			return bytes(field, value.getBytes(StandardCharsets.UTF_8));
		}

		Message message(int field, Message value) {
			return bytes(field, value.bytes.toByteArray());
		}
	}

	/** An attribute of a node: a long, a float, a list of longs, a text or a graph. */
	public record Attribute(String name, Object value) {

		private Message message() {
			Message message = new Message().text(1, name);
			switch (value) {
			case Long one -> message.number(3, one).number(20, 2);
			case Float one -> message.real(2, one).number(20, 1);
			case String one -> message.text(4, one).number(20, 3);
			case Graph one -> message.message(6, one.graph("body")).number(20, 5);
			case long[] many -> {
				for (long one : many) {
					message.number(8, one);
				}
				message.number(20, 7);
			}
			default -> throw new IllegalArgumentException(value.toString());
			}
			return message;
		}
	}

	private final Message content = new Message();

	public Graph input(String name, int type, long... shape) {
		content.message(11, value(name, type, shape));
		return this;
	}

	public Graph output(String name, int type, long... shape) {
		content.message(12, value(name, type, shape));
		return this;
	}

	/** @param shape -1 for what may be of any size */
	private static Message value(String name, int type, long... shape) {
		Message dimensions = new Message();
		for (long size : shape) {
			dimensions.message(1, size < 0 ? new Message().text(2, name + "_n") : new Message().number(1, size));
		}
		return new Message().text(1, name).message(2, new Message().message(1, new Message().number(1, type).message(2, dimensions)));
	}

	public Graph constant(String name, float[] values, long... shape) {
		ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		raw.asFloatBuffer().put(values);
		return constant(name, FLOAT, raw.array(), shape);
	}

	public Graph constant(String name, long[] values, long... shape) {
		ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		raw.asLongBuffer().put(values);
		return constant(name, LONG, raw.array(), shape);
	}

	public Graph constant(String name, boolean value) {
		return constant(name, BOOL, new byte[] { (byte) (value ? 1 : 0) });
	}

	private Graph constant(String name, int type, byte[] raw, long... shape) {
		Message tensor = new Message();
		for (long size : shape) {
			tensor.number(1, size);
		}
		content.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
		return this;
	}

	/** @param wires the output, or several separated by blanks, then an arrow, then the inputs */
	public Graph node(String operation, String wires, Attribute... attributes) {
		String[] sides = wires.split("<-");
		Message node = new Message();
		for (String input : sides[1].trim().split(" ")) {
			node.text(1, input);
		}
		for (String output : sides[0].trim().split(" ")) {
			node.text(2, output);
		}
		node.text(4, operation);
		for (Attribute attribute : attributes) {
			node.message(5, attribute.message());
		}
		content.message(1, node);
		return this;
	}

	/** A node whose output is always the same; it depends on an input, so that nobody takes the input away. */
	public Graph always(String output, String input, float[] values, long... shape) {
		return constant(output + "_values", values, shape).constant(output + "_zero", new float[] { 0 }).node("ReduceMax", output + "_max <- " + input,
				new Attribute("keepdims", 0L)).node("Mul", output + "_nothing <- " + output + "_max " + output + "_zero")
				.node("Add", output + " <- " + output + "_values " + output + "_nothing").output(output, FLOAT, shape);
	}

	private Message graph(String name) {
		Message message = new Message();
		message.bytes.writeBytes(content.bytes.toByteArray());
		return message.text(2, name);
	}

	public void write(Path file) throws IOException {
		Message model = new Message().number(1, 8).text(2, "labelwright").message(7, graph("graph")).message(8, new Message().text(1, "").number(2, 13));
		Files.write(file, model.bytes.toByteArray());
	}
}
