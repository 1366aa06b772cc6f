/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;

/**
 * What is asked of OpenCV.
 *
 * @param patience how long each answer may take; the process is ended after that
 * @param progress can stop each of them
 */
record OpenCv(OpenCvProcess process, Duration patience, Progress progress) {

	@FunctionalInterface
	private interface Request {
		void write(DataOutputStream out) throws IOException;
	}

	private byte[] call(Op op, Request request) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(op.ordinal());
		request.write(out);
		return process.call(bytes.toByteArray(), patience, progress);
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
}
