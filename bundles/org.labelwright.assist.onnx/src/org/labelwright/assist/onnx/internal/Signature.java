/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An input or output of a model, as its file declares it.
 *
 * @param type as ONNX Runtime calls it
 * @param shape -1 for what may be of any size
 */
record Signature(String name, String type, long[] shape) {

	static void write(List<Signature> signatures, DataOutputStream out) throws IOException {
		out.writeInt(signatures.size());
		for (Signature one : signatures) {
			out.writeUTF(one.name);
			out.writeUTF(one.type);
			out.writeInt(one.shape.length);
			for (long size : one.shape) {
				out.writeLong(size);
			}
		}
	}

	static List<Signature> read(DataInputStream in) throws IOException {
		List<Signature> signatures = new ArrayList<>();
		for (int count = in.readInt(); count > 0; count--) {
			String name = in.readUTF();
			String type = in.readUTF();
			long[] shape = new long[in.readInt()];
			for (int i = 0; i < shape.length; i++) {
				shape[i] = in.readLong();
			}
			signatures.add(new Signature(name, type, shape));
		}
		return signatures;
	}
}
