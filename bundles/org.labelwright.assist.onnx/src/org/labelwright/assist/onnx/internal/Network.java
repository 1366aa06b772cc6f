/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of ONNX and how it is run.
 *
 * @param changed when the file was written last, in milliseconds: another time is another model
 * @param cuda false for the processor
 * @param threads 0 for as many as there are cores
 */
record Network(String file, long changed, boolean cuda, int threads) {

	static Network of(Path file, Device device) throws IOException {
		return new Network(file.toAbsolutePath().toString(), Files.getLastModifiedTime(file).toMillis(), device.cuda(), device.threads());
	}

	void write(DataOutputStream out) throws IOException {
		out.writeUTF(file);
		out.writeLong(changed);
		out.writeBoolean(cuda);
		out.writeInt(threads);
	}

	static Network read(DataInputStream in) throws IOException {
		return new Network(in.readUTF(), in.readLong(), in.readBoolean(), in.readInt());
	}
}
