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
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The other end of a {@link WorkerProcess}. Requests come through the standard input: their length, then their bytes. An answer
 * goes out in the same way after a byte that is {@link #ANSWER} or {@link #FAILURE}. Ends with its input.
 */
public final class WorkerMain {

	static final int ANSWER = 0;
	static final int FAILURE = 1;
	/** The handler could not be made; the process ends. */
	static final int UNREADY = 2;
	/** The process ends, as nobody knows what the memory was lacking for. */
	static final int OUT_OF_MEMORY = 3;

	private WorkerMain() {
	}

	/** @param arguments the name of the class of the handler */
	public static void main(String[] arguments) throws Exception {
		DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
		// Native code that talks must not talk into the answers.
		System.setOut(System.err);
		DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
		try {
			WorkerHandler handler = (WorkerHandler) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
			while (answerNext(handler, in, out)) {
				// The next one.
			}
		} catch (OutOfMemoryError e) {
			send(out, OUT_OF_MEMORY, Long.toString(Runtime.getRuntime().maxMemory() >> 20).getBytes(StandardCharsets.UTF_8));
		} catch (ReflectiveOperationException | LinkageError e) {
			send(out, UNREADY, reason(e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e).getBytes(StandardCharsets.UTF_8));
		} finally {
			// Whoever started this process may be gone, and with it who would clean up.
			Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
			if (TempFolder.isOne(temporary)) {
				TempFolder.delete(temporary);
			}
		}
	}

	private static boolean answerNext(WorkerHandler handler, DataInputStream in, DataOutputStream out) throws IOException {
		int length;
		try {
			length = in.readInt();
		} catch (EOFException e) {
			return false;
		}
		answer(handler, in.readNBytes(length), out);
		return true;
	}

	private static void answer(WorkerHandler handler, byte[] request, DataOutputStream out) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		int status = ANSWER;
		try {
			handler.handle(new DataInputStream(new ByteArrayInputStream(request)), new DataOutputStream(answer));
		} catch (IOException | RuntimeException | LinkageError e) {
			status = FAILURE;
			answer.reset();
			answer.writeBytes(reason(e).getBytes(StandardCharsets.UTF_8));
		}
		out.writeByte(status);
		out.writeInt(answer.size());
		answer.writeTo(out);
		out.flush();
	}

	private static String reason(Throwable e) {
		return e.getMessage() == null ? e.toString() : e.getMessage();
	}

	private static void send(DataOutputStream out, int status, byte[] text) throws IOException {
		out.writeByte(status);
		out.writeInt(text.length);
		out.write(text);
		out.flush();
	}
}
