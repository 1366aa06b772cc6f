/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory that two processes see, so that large tensors do not go through a pipe: a file that both map. It stays in main memory where the
 * system has a folder for that, and is a file among temporary ones elsewhere.
 */
final class SharedMemory {

	private static final Path IN_MEMORY = Path.of("/dev/shm");
	/** Where a tensor begins is a multiple of this, as vector units like it. */
	private static final int ALIGNMENT = 64;

	private final Path file;
	private final MappedByteBuffer bytes;

	private SharedMemory(Path file, MappedByteBuffer bytes) {
		this.file = file;
		this.bytes = bytes;
	}

	/** Makes one that nobody else but this user can read. */
	static SharedMemory create(int size) throws IOException {
		// Whoever finds it left over sees whose it was.
		String name = "labelwright-" + ProcessHandle.current().pid() + "-";
		Path file = Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() > 2L * size
				? Files.createTempFile(IN_MEMORY, name, ".tensors") : Files.createTempFile(name, ".tensors");
		file.toFile().deleteOnExit();
		return new SharedMemory(file, map(file, size));
	}

	/** The one another process made. */
	static SharedMemory open(Path file) throws IOException {
		return new SharedMemory(file, map(file, Files.size(file)));
	}

	private static MappedByteBuffer map(Path file, long size) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			return channel.map(MapMode.READ_WRITE, 0, size);
		}
	}

	Path file() {
		return file;
	}

	int size() {
		return bytes.capacity();
	}

	/** The room that tensors take, a multiple of what each begins at. */
	static long room(Iterable<Tensor> tensors) {
		long room = 0;
		for (Tensor tensor : tensors) {
			room += room(tensor.data().capacity());
		}
		return room;
	}

	static long room(int length) {
		return (length + ALIGNMENT - 1L) / ALIGNMENT * ALIGNMENT;
	}

	/**
	 * Puts tensors one after the other, and says in a stream where they are.
	 *
	 * @param from where the first one begins
	 * @return where the next one would
	 */
	int put(Map<String, Tensor> tensors, int from, DataOutputStream out) throws IOException {
		out.writeInt(tensors.size());
		int at = from;
		for (Map.Entry<String, Tensor> one : tensors.entrySet()) {
			ByteBuffer data = one.getValue().data().duplicate().clear();
			say(one.getKey(), one.getValue(), at, out);
			bytes.put(at, data, 0, data.capacity());
			at = Math.toIntExact(at + room(data.capacity()));
		}
		return at;
	}

	/** Says where a single tensor is whose numbers were written to {@link #part}. */
	void say(String name, Tensor tensor, DataOutputStream out) throws IOException {
		out.writeInt(1);
		say(name, tensor, 0, out);
	}

	private static void say(String name, Tensor tensor, int at, DataOutputStream out) throws IOException {
		out.writeUTF(name);
		tensor.writeShape(out);
		out.writeInt(at);
	}

	/** The first bytes, to be written. */
	ByteBuffer part(int length) {
		return bytes.slice(0, length).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** The tensors that {@link #put} put there, which change when others are put there. */
	Map<String, Tensor> get(DataInputStream in) throws IOException {
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (int count = in.readInt(); count > 0; count--) {
			String name = in.readUTF();
			tensors.put(name, Tensor.readShape(in, length -> bytes.slice(in.readInt(), length)));
		}
		return tensors;
	}

	/** Copies that stay as they are. */
	static Map<String, Tensor> copies(Map<String, Tensor> tensors) {
		Map<String, Tensor> copies = new LinkedHashMap<>();
		tensors.forEach((name, tensor) -> copies.put(name, new Tensor(tensor.kind(), tensor.shape(),
				ByteBuffer.allocate(tensor.data().capacity()).put(tensor.data().duplicate().clear()).flip().order(ByteOrder.LITTLE_ENDIAN))));
		return copies;
	}

	/** Takes the file away; where a system does not let go of files that are mapped, when the program ends. */
	void delete() {
		file.toFile().delete();
	}
}
