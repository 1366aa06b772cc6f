/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model that is run again and again, each time with the next row of a table and with what it remembered.
 *
 * @param input takes a row, as an array of 1 x its length
 * @param output of which the first number is kept for each row
 * @param states which outputs are which inputs the next time
 */
record Recurrence(String input, String output, Map<String, String> states) {

	void write(DataOutputStream out) throws IOException {
		out.writeUTF(input);
		out.writeUTF(output);
		out.writeInt(states.size());
		for (Map.Entry<String, String> one : states.entrySet()) {
			out.writeUTF(one.getKey());
			out.writeUTF(one.getValue());
		}
	}

	static Recurrence read(DataInputStream in) throws IOException {
		String input = in.readUTF();
		String output = in.readUTF();
		Map<String, String> states = new LinkedHashMap<>();
		for (int count = in.readInt(); count > 0; count--) {
			states.put(in.readUTF(), in.readUTF());
		}
		return new Recurrence(input, output, states);
	}
}
