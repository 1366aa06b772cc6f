/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.labelwright.assist.AssistantException;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.ImageInfo;
import org.labelwright.media.image.ShownPixels;

/**
 * A picture as a model gets it.
 *
 * @param frame where the picture lies in the input
 */
record Photo(Tensor input, Frame frame) {

	/** More are not decoded in one piece. */
	static final long MOST_PIXELS = 64_000_000;

	/** @throws IOException where it is no picture that can be read */
	static Photo read(Path media, PictureInput input) throws IOException {
		return read(media, input, ByteBuffer.allocate(input.length()).order(ByteOrder.LITTLE_ENDIAN));
	}

	/** Only as large as in the input, its samples from 0 to 255, rows of pixels without a batch. */
	static Photo plain(Path media, PictureInput input) throws IOException {
		return read(media, input, (rgb, frame) -> {
			PictureInput plain = input.plain(frame);
			Tensor tensor = plain.tensor(rgb, frame.alone(), ByteBuffer.allocate(plain.length()).order(ByteOrder.LITTLE_ENDIAN));
			return new Tensor(tensor.kind(), new long[] { tensor.size(1), tensor.size(2), tensor.size(3) }, tensor.data());
		});
	}

	/** The same as {@link #read(Path, PictureInput)}, into memory that is there already. */
	static Photo read(Path media, PictureInput input, ByteBuffer data) throws IOException {
		return read(media, input, (rgb, frame) -> input.tensor(rgb, frame, data));
	}

	private static Photo read(Path media, PictureInput input, BiFunction<byte[], Frame, Tensor> made) throws IOException {
		try (ImageFile file = ImageFile.open(media, 0)) {
			ImageInfo info = file.info();
			if (info.pixels() > MOST_PIXELS) {
				throw new AssistantException("the picture has %,d pixels; models are given at most %,d".formatted(info.pixels(), MOST_PIXELS));
			}
			Frame frame = input.frame(info.width(), info.height());
			return new Photo(made.apply(ShownPixels.rgb(info, file.read(0, 0, info.width(), info.height())), frame), frame);
		}
	}
}
