/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.geometry.Box;
import org.labelwright.worker.BundleClassPath;
import org.labelwright.worker.WorkerException;
import org.labelwright.worker.WorkerMain;
import org.labelwright.worker.WorkerProcess;
import org.opencv.core.Mat;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * OpenCV in a process of its own, so that a crash of native code ends that process only. Coordinates are pixels of the
 * picture that is given.
 */
final class OpenCv implements AutoCloseable {

	/** The first call starts a Java machine and unpacks the libraries, which took 2 to 20 s. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@FunctionalInterface
	private interface Request {
		void write(DataOutputStream out) throws IOException;
	}

	private Optional<WorkerProcess> process = Optional.empty();

	/** The process that all share who keep nothing in it. */
	static OpenCv shared() throws AssistantException {
		BundleContext context = FrameworkUtil.getBundle(OpenCv.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(OpenCv.class)).map(context::getService)
				.orElseThrow(() -> new AssistantException("The OpenCV assistants are being shut down"));
	}

	private synchronized WorkerProcess process() throws WorkerException {
		if (process.isEmpty()) {
			List<Path> classPath = BundleClassPath.of(WorkerMain.class, OpenCvWorker.class, Loader.class, openblas.class, Mat.class);
			process = Optional.of(new WorkerProcess(new WorkerProcess.Launch("The OpenCV process", classPath, OpenCvWorker.class.getName(),
					List.of("-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"))));
		}
		return process.get();
	}

	/** The process, while it runs. */
	synchronized Optional<ProcessHandle> handle() {
		return process.flatMap(WorkerProcess::process);
	}

	private byte[] call(Op op, Request request) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(op.ordinal());
		request.write(out);
		return process().call(bytes.toByteArray(), PATIENCE);
	}

	private static void write(Picture picture, DataOutputStream out) throws IOException {
		out.writeInt(picture.width());
		out.writeInt(picture.height());
		out.write(picture.rgb());
	}

	private static void write(List<Prompt.Click> clicks, DataOutputStream out) throws IOException {
		out.writeInt(clicks.size());
		for (Prompt.Click click : clicks) {
			out.writeInt((int) Math.floor(click.x()));
			out.writeInt((int) Math.floor(click.y()));
			out.writeBoolean(click.inside());
		}
	}

	private static void write(Box box, DataOutputStream out) throws IOException {
		out.writeInt((int) Math.floor(box.x()));
		out.writeInt((int) Math.floor(box.y()));
		out.writeInt((int) Math.ceil(box.right()) - (int) Math.floor(box.x()));
		out.writeInt((int) Math.ceil(box.bottom()) - (int) Math.floor(box.y()));
	}

	/** 1 where the object is, 0 elsewhere; row by row. */
	byte[] cutOut(Picture picture, Optional<Box> box, List<Prompt.Click> clicks) throws IOException {
		return call(Op.CUT_OUT, out -> {
			write(picture, out);
			write(box.orElse(new Box(0, 0, 0, 0)), out);
			write(clicks, out);
		});
	}

	void scissorsPicture(Picture picture) throws IOException {
		call(Op.SCISSORS_PICTURE, out -> write(picture, out));
	}

	void scissorsStart(int x, int y) throws IOException {
		call(Op.SCISSORS_START, out -> {
			out.writeInt(x);
			out.writeInt(y);
		});
	}

	/** From the start, pixel by pixel: x0, y0, x1, y1, ... */
	int[] scissorsPath(int x, int y) throws IOException {
		return ints(call(Op.SCISSORS_PATH, out -> {
			out.writeInt(x);
			out.writeInt(y);
		}));
	}

	/** Boxes of the same size, the likest first; the given one itself is among them. */
	List<Proposal> similar(Picture picture, Box box, double least, int most) throws IOException {
		ByteBuffer answer = ByteBuffer.wrap(call(Op.SIMILAR, out -> {
			write(picture, out);
			write(box, out);
			out.writeDouble(least);
			out.writeInt(most);
		}));
		List<Proposal> found = new ArrayList<>();
		while (answer.hasRemaining()) {
			Box place = new Box(answer.getInt(), answer.getInt(), box.width(), box.height());
			found.add(new Proposal(place, Optional.empty(), OptionalDouble.of(answer.getDouble())));
		}
		return found;
	}

	/** The number of the part each pixel is of, row by row. */
	int[] superpixels(Picture picture, int size) throws IOException {
		return ints(call(Op.SUPERPIXELS, out -> {
			write(picture, out);
			out.writeInt(size);
			out.writeFloat(10);
		}));
	}

	private static int[] ints(byte[] bytes) {
		int[] ints = new int[bytes.length / 4];
		ByteBuffer.wrap(bytes).asIntBuffer().get(ints);
		return ints;
	}

	@Override
	public synchronized void close() {
		process.ifPresent(WorkerProcess::close);
		process = Optional.empty();
	}
}
