/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.labelwright.worker.WorkerHandler;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.opencv.imgproc.IntelligentScissorsMB;
import org.opencv.ximgproc.SuperpixelSLIC;
import org.opencv.ximgproc.Ximgproc;

/**
 * The side that runs in a process of its own: the only code that calls OpenCV. Pictures come as width, height and bytes of
 * red, green, blue, row by row.
 */
public final class OpenCvWorker implements WorkerHandler {

	private final IntelligentScissorsMB scissors;
	private Mat scissorsPicture;
	private Optional<Cut> last = Optional.empty();

	/** @throws UnsatisfiedLinkError with the reason, for people, where OpenCV does not run on this computer */
	public OpenCvWorker() {
		load();
		scissorsPicture = new Mat();
		scissors = new IntelligentScissorsMB();
		scissors.setEdgeFeatureCannyParameters(32, 100);
		scissors.setGradientMagnitudeMaxLimit(200);
	}

	/** What the loader says, it says of each place where it has looked; why the last one was of no use is the reason. */
	private static void load() {
		try {
			Loader.load(opencv_java.class);
		} catch (LinkageError e) {
			Throwable last = e;
			while (last.getCause() != null) {
				last = last.getCause();
			}
			UnsatisfiedLinkError told = new UnsatisfiedLinkError("OpenCV does not run on this computer (" + Loader.getPlatform() + "): " + last.getMessage());
			told.initCause(e);
			throw told;
		}
	}

	@Override
	public void handle(DataInputStream request, DataOutputStream answer) throws IOException {
		switch (Op.values()[request.readByte()]) {
		case CUT_OUT -> cutOut(request, answer);
		case SCISSORS_PICTURE -> {
			scissorsPicture = picture(request);
			scissors.applyImage(scissorsPicture);
		}
		case SCISSORS_START -> scissors.buildMap(place(request));
		case SCISSORS_PATH -> path(request, answer);
		case SIMILAR -> similar(request, answer);
		case SUPERPIXELS -> superpixels(request, answer);
		}
	}

	private static Mat picture(DataInputStream request) throws IOException {
		int width = request.readInt();
		int height = request.readInt();
		return picture(width, height, request.readNBytes(3 * width * height));
	}

	private static Mat picture(int width, int height, byte[] bytes) {
		Mat rgb = new Mat(height, width, CvType.CV_8UC3);
		rgb.put(0, 0, bytes);
		return rgb;
	}

	private static Point place(DataInputStream request) throws IOException {
		return new Point(request.readInt(), request.readInt());
	}

	/** The last cut: a click more on the same object starts from it. */
	private record Cut(byte[] rgb, int width, Rect box, List<CutOut.Click> clicks, Optional<CutOut.Known> known) {

		/** What another cut may start from. Without a box the first click inside is what all starts from, so there has to have been one. */
		Optional<CutOut.Known> knownFor(byte[] picture, int wide, Rect around, List<CutOut.Click> all) {
			boolean same = wide == width && around.equals(box) && all.size() >= clicks.size() && all.subList(0, clicks.size()).equals(clicks)
					&& (box.width > 0 || clicks.stream().anyMatch(CutOut.Click::inside));
			return same && Arrays.equals(picture, rgb) ? known : Optional.empty();
		}
	}

	private void cutOut(DataInputStream request, DataOutputStream answer) throws IOException {
		int width = request.readInt();
		int height = request.readInt();
		byte[] bytes = request.readNBytes(3 * width * height);
		Rect box = new Rect(request.readInt(), request.readInt(), request.readInt(), request.readInt());
		List<CutOut.Click> clicks = new ArrayList<>();
		for (int count = request.readInt(); count > 0; count--) {
			clicks.add(new CutOut.Click(place(request), request.readBoolean()));
		}
		CutOut cut = new CutOut(picture(width, height, bytes), box, clicks, last.flatMap(one -> one.knownFor(bytes, width, box, clicks)));
		Mat mask = cut.mask();
		last = Optional.of(new Cut(bytes, width, box, clicks, cut.known()));
		byte[] object = new byte[width * height];
		mask.get(0, 0, object);
		answer.write(object);
	}

	private void path(DataInputStream request, DataOutputStream answer) throws IOException {
		Mat contour = new Mat();
		scissors.getContour(place(request), contour);
		int[] xy = new int[2 * contour.rows()];
		contour.get(0, 0, xy);
		ByteBuffer bytes = ByteBuffer.allocate(4 * xy.length);
		bytes.asIntBuffer().put(xy);
		answer.write(bytes.array());
	}

	/** Greedy: the likest place first, then what lies around it is left out, and so on. */
	private static void similar(DataInputStream request, DataOutputStream answer) throws IOException {
		Mat rgb = picture(request);
		Rect box = new Rect(request.readInt(), request.readInt(), request.readInt(), request.readInt());
		double least = request.readDouble();
		int most = request.readInt();
		Mat likeness = new Mat();
		Imgproc.matchTemplate(rgb, rgb.submat(box), likeness, Imgproc.TM_CCOEFF_NORMED);
		for (int found = 0; found < most; found++) {
			Core.MinMaxLocResult best = Core.minMaxLoc(likeness);
			if (!(best.maxVal >= least)) {
				return;
			}
			int x = (int) best.maxLoc.x;
			int y = (int) best.maxLoc.y;
			answer.writeInt(x);
			answer.writeInt(y);
			answer.writeDouble(Math.min(1, best.maxVal));
			int halfWidth = Math.max(1, box.width / 2);
			int halfHeight = Math.max(1, box.height / 2);
			likeness.submat(Math.max(0, y - halfHeight), Math.min(likeness.rows(), y + halfHeight + 1), Math.max(0, x - halfWidth),
					Math.min(likeness.cols(), x + halfWidth + 1)).setTo(Scalar.all(-1));
		}
	}

	private static void superpixels(DataInputStream request, DataOutputStream answer) throws IOException {
		Mat rgb = picture(request);
		int size = request.readInt();
		float smooth = request.readFloat();
		Mat lab = new Mat();
		Imgproc.cvtColor(rgb, lab, Imgproc.COLOR_RGB2Lab);
		SuperpixelSLIC slic = Ximgproc.createSuperpixelSLIC(lab, Ximgproc.SLICO, size, smooth);
		slic.iterate(10);
		slic.enforceLabelConnectivity(25);
		Mat labels = new Mat();
		slic.getLabels(labels);
		int[] numbers = new int[rgb.rows() * rgb.cols()];
		labels.get(0, 0, numbers);
		ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
		bytes.asIntBuffer().put(numbers);
		answer.write(bytes.array());
	}
}
