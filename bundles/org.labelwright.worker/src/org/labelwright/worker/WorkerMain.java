/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The other end of a {@link WorkerProcess}. Requests come through the standard input: their length, then their bytes. An answer
 * goes out in the same way after a byte that is {@link #ANSWER} or {@link #FAILURE}. Ends with its input.
 */
public final class WorkerMain {

	static final int ANSWER = 0;
	static final int FAILURE = 1;

	private WorkerMain() {
	}

	/** @param arguments the name of the class of the handler */
	public static void main(String[] arguments) throws Exception {
		DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
		// Native code that talks must not talk into the answers.
		System.setOut(System.err);
		DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
		WorkerHandler handler = (WorkerHandler) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
		while (true) {
			int length;
			try {
				length = in.readInt();
			} catch (EOFException e) {
				return;
			}
			answer(handler, in.readNBytes(length), out);
		}
	}

	private static void answer(WorkerHandler handler, byte[] request, DataOutputStream out) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		int status = ANSWER;
		try {
			handler.handle(new DataInputStream(new ByteArrayInputStream(request)), new DataOutputStream(answer));
		} catch (IOException | RuntimeException | LinkageError e) {
			status = FAILURE;
			answer.reset();
			answer.writeBytes((e.getMessage() == null ? e.toString() : e.getMessage()).getBytes(StandardCharsets.UTF_8));
		}
		out.writeByte(status);
		out.writeInt(answer.size());
		answer.writeTo(out);
		out.flush();
	}
}
