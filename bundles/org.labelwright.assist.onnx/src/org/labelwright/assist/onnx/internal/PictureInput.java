/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.core.BadInputException;

/**
 * How a picture is made into the input of a model. A value of the tensor is (sample * scale - mean) / std, the sample from 0
 * to 255; mean and std by channel, in the order of the channels.
 *
 * @param fill the sample of what lies around a picture that does not fill the input; where there is none the tensor is 0 there
 * @param crop how much of the shorter side is taken of a picture of which only the middle is
 */
record PictureInput(int width, int height, Resize resize, Interpolation interpolation, OptionalDouble fill, double crop, Channels channels, Layout layout, double scale, double[] mean, double[] std) {

	/** 224 of 256 pixels, as the presets of torchvision and timm have it. */
	private static final double CROP = 0.875;
	/** Grey, as the letterbox of YOLO has it. */
	private static final double GREY = 114;

	/** How the picture fits into the input. */
	enum Resize {
		/** Whole and undistorted, in the middle, as YOLO has it. */
		LETTERBOX,
		/** Whole and undistorted, at the top left, as Segment Anything has it. */
		CORNER,
		/** To the size of the input, whatever its sides were. */
		STRETCH,
		/** The middle of it, undistorted, as classifiers are trained; only for what is said of the whole picture. */
		CROP
	}

	/** How samples between samples are made. */
	enum Interpolation {
		/** Of the four nearest ones, however much the picture shrinks, as OpenCV's INTER_LINEAR and so YOLO has it. */
		LINEAR,
		/** Smoothed as the picture shrinks, as Pillow has it. */
		BILINEAR,
		/** The same with a sharper filter, as many models of timm have it. */
		BICUBIC
	}

	/** What the channels are. */
	enum Channels {
		RGB, BGR, GRAY;

		int count() {
			return this == GRAY ? 1 : 3;
		}
	}

	/** The order of the dimensions. */
	enum Layout {
		NCHW, NHWC
	}

	static PictureInput read(Fields fields, Task task) throws BadInputException {
		int width = fields.integer("width", 1, 1 << 13);
		int height = fields.integer("height", 1, 1 << 13);
		Resize resize = fields.choice("resize", Resize.class, Optional.of(switch (task) {
		case DETECT, SEGMENT, POSE, OBB -> Resize.LETTERBOX;
		case SAM -> Resize.CORNER;
		default -> Resize.STRETCH;
		}));
		if (task == Task.OBB && resize == Resize.STRETCH) {
			throw fields.bad("resize", "cannot be \"stretch\" for obb: a turned box is none any more when it is stretched");
		}
		if (task != Task.CLASSIFY && resize == Resize.CROP) {
			throw fields.bad("resize", "can be \"crop\" only for classify: what lies beyond the middle is not looked at");
		}
		Interpolation interpolation = fields.choice("interpolation", Interpolation.class, Optional.of(switch (task) {
		case DETECT, SEGMENT, POSE, OBB -> Interpolation.LINEAR;
		default -> Interpolation.BILINEAR;
		}));
		// Segment Anything and DETR pad what was normalised, with zeros.
		boolean zeros = resize != Resize.LETTERBOX && fields.value("fill").isEmpty();
		OptionalDouble fill = zeros ? OptionalDouble.empty() : OptionalDouble.of(fields.number("fill", GREY, 0, 255));
		double crop = fields.number("crop", CROP, 0, 1);
		if (crop == 0) {
			throw fields.bad("crop", "cannot be 0");
		}
		Channels channels = fields.choice("channels", Channels.class, Optional.of(Channels.RGB));
		Layout layout = fields.choice("layout", Layout.class, Optional.of(Layout.NCHW));
		double scale = fields.number("scale", 1 / 255.0, 0, 255);
		double[] mean = fields.numbers("mean", 0, channels.count());
		double[] std = fields.numbers("std", 1, channels.count());
		for (double one : std) {
			if (one == 0) {
				throw fields.bad("std", "cannot be 0");
			}
		}
		fields.end();
		return new PictureInput(width, height, resize, interpolation, fill, crop, channels, layout, scale, mean, std);
	}

	/** Where a picture of a size comes to lie. */
	Frame frame(int pictureWidth, int pictureHeight) {
		if (resize == Resize.STRETCH || resize == Resize.CROP) {
			return new Frame(pictureWidth, pictureHeight, 0, 0, width, height, width, height);
		}
		double ratio = Math.min((double) width / pictureWidth, (double) height / pictureHeight);
		int shownWidth = Math.clamp(whole(pictureWidth * ratio), 1, width);
		int shownHeight = Math.clamp(whole(pictureHeight * ratio), 1, height);
		// Half a pixel goes to the right and below, as in the letterbox of Ultralytics.
		int left = resize == Resize.CORNER ? 0 : (width - shownWidth) / 2;
		int top = resize == Resize.CORNER ? 0 : (height - shownHeight) / 2;
		return new Frame(pictureWidth, pictureHeight, left, top, shownWidth, shownHeight, width, height);
	}

	/** A half becomes the even number in the letterbox of Ultralytics, as Python rounds, and the larger one in Segment Anything. */
	private long whole(double size) {
		return resize == Resize.LETTERBOX ? (long) Math.rint(size) : Math.round(size);
	}

	/** The picture alone, as large as it is in the input, with its samples as they are, row after row. */
	PictureInput plain(Frame frame) {
		double[] none = new double[channels.count()];
		double[] one = none.clone();
		Arrays.fill(one, 1);
		return new PictureInput(frame.shownWidth(), frame.shownHeight(), Resize.STRETCH, interpolation, OptionalDouble.empty(), crop, channels, Layout.NHWC, 1, none, one);
	}

	/** How many bytes the tensor has. */
	int length() {
		return Math.toIntExact((long) Float.BYTES * channels.count() * width * height);
	}

	/**
	 * The picture as the model wants it.
	 *
	 * @param data for the numbers: {@link #length} bytes in little endian order
	 */
	Tensor tensor(byte[] rgb, Frame frame, ByteBuffer data) {
		int count = channels.count();
		float[] factor = new float[count];
		float[] shift = new float[count];
		float[] around = new float[count];
		for (int channel = 0; channel < count; channel++) {
			factor[channel] = (float) (scale / std[channel]);
			shift[channel] = (float) (-mean[channel] / std[channel]);
			around[channel] = fill.isPresent() ? (float) fill.getAsDouble() * factor[channel] + shift[channel] : 0;
		}
		FloatBuffer values = data.asFloatBuffer();
		Resampling.Side wide = side(frame.pictureWidth(), frame.shownWidth(), frame);
		Resampling.Side high = side(frame.pictureHeight(), frame.shownHeight(), frame);
		Pixels pixels = switch (interpolation) {
		case LINEAR -> new Pixels(rgb, frame.pictureWidth(), axis(wide), axis(high));
		case BILINEAR, BICUBIC -> {
			Resampling.Filter filter = interpolation == Interpolation.BICUBIC ? Resampling.Filter.BICUBIC : Resampling.Filter.BILINEAR;
			yield new Pixels(Resampling.of(rgb, wide, high, filter), wide.count(), Axis.of(wide.count(), wide.count()), Axis.of(high.count(), high.count()));
		}
		};
		int pixelStep = layout == Layout.NCHW ? 1 : count;
		int channelStep = layout == Layout.NCHW ? width : 1;
		// One row of each channel; what is left and right of the picture stays as it is.
		float[] row = new float[count * width];
		float[] empty = row(around, pixelStep, channelStep);
		System.arraycopy(empty, 0, row, 0, row.length);
		for (int y = 0; y < height; y++) {
			boolean shown = y >= frame.top() && y < frame.top() + frame.shownHeight();
			if (shown) {
				resample(pixels, y - frame.top(), row, new Steps(frame.left() * pixelStep, pixelStep, channelStep), factor, shift);
			}
			for (int channel = 0; channel < (layout == Layout.NCHW ? count : 1); channel++) {
				int length = layout == Layout.NCHW ? width : row.length;
				values.put((channel * height + y) * length, shown ? row : empty, channel * length, length);
			}
		}
		long[] shape = layout == Layout.NCHW ? new long[] { 1, count, height, width } : new long[] { 1, height, width, count };
		return new Tensor(Tensor.Kind.FLOAT, shape, data);
	}

	/**
	 * As torchvision's Resize and CenterCrop, and timm's transforms: the shorter side becomes a whole number of pixels, the longer one is cut off to one,
	 * and the middle begins at one.
	 */
	private Resampling.Side side(int picture, int input, Frame frame) {
		if (resize != Resize.CROP) {
			return new Resampling.Side(picture, input, 0, input);
		}
		// What should be a whole number is often a little less.
		double wide = Math.floor(width / crop + 1e-9) / frame.pictureWidth();
		double high = Math.floor(height / crop + 1e-9) / frame.pictureHeight();
		int resized = Math.toIntExact(Math.max(input, (long) (picture * Math.max(wide, high) + 1e-9)));
		return new Resampling.Side(picture, resized, (int) Math.rint((resized - input) / 2.0), input);
	}

	private static Axis axis(Resampling.Side side) {
		double step = (double) side.from() / side.to();
		return Axis.of(side.from(), side.count(), side.first() * step, step);
	}

	/** A picture of three bytes a pixel, and which of them samples are between. */
	private record Pixels(byte[] rgb, int width, Axis across, Axis down) {
	}

	/** Where the numbers of a row are. */
	private record Steps(int first, int pixel, int channel) {
	}

	private float[] row(float[] value, int pixelStep, int channelStep) {
		float[] row = new float[value.length * width];
		for (int channel = 0; channel < value.length; channel++) {
			for (int x = 0; x < width; x++) {
				row[channel * channelStep + x * pixelStep] = value[channel];
			}
		}
		return row;
	}

	private void resample(Pixels pixels, int y, float[] row, Steps steps, float[] factor, float[] shift) {
		byte[] rgb = pixels.rgb();
		Axis across = pixels.across();
		Axis down = pixels.down();
		int upper = 3 * down.first[y] * pixels.width();
		int lower = 3 * down.second[y] * pixels.width();
		float dy = down.part[y];
		int channelStep = steps.channel();
		for (int x = 0, at = steps.first(); x < across.first.length; x++, at += steps.pixel()) {
			int left = 3 * across.first[x];
			int right = 3 * across.second[x];
			float dx = across.part[x];
			float red = between(rgb, upper + left, upper + right, lower + left, lower + right, dx, dy);
			float green = between(rgb, upper + left + 1, upper + right + 1, lower + left + 1, lower + right + 1, dx, dy);
			float blue = between(rgb, upper + left + 2, upper + right + 2, lower + left + 2, lower + right + 2, dx, dy);
			switch (channels) {
			case RGB -> {
				row[at] = red * factor[0] + shift[0];
				row[at + channelStep] = green * factor[1] + shift[1];
				row[at + 2 * channelStep] = blue * factor[2] + shift[2];
			}
			case BGR -> {
				row[at] = blue * factor[0] + shift[0];
				row[at + channelStep] = green * factor[1] + shift[1];
				row[at + 2 * channelStep] = red * factor[2] + shift[2];
			}
			// ITU-R BT.601, as most read a picture as grey.
			case GRAY -> row[at] = (0.299f * red + 0.587f * green + 0.114f * blue) * factor[0] + shift[0];
			}
		}
	}

	private static float between(byte[] rgb, int a, int b, int c, int d, float dx, float dy) {
		float upper = (rgb[a] & 0xFF) + dx * ((rgb[b] & 0xFF) - (rgb[a] & 0xFF));
		float lower = (rgb[c] & 0xFF) + dx * ((rgb[d] & 0xFF) - (rgb[c] & 0xFF));
		return upper + dy * (lower - upper);
	}
}
