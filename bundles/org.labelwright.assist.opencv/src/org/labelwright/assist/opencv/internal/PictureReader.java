/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.Subject;
import org.labelwright.geometry.Box;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.ShownPixels;

/** Reads parts of the picture of an item. Keeps the last part, as the next prompt is mostly about the same object. */
final class PictureReader implements AutoCloseable {

	/** More are not looked at in one piece. */
	static final long MOST_PIXELS = 40_000_000;

	private final ImageFile file;
	private Optional<Picture> last = Optional.empty();

	PictureReader(Subject subject) throws IOException {
		this(subject.media());
	}

	private PictureReader(Path media) throws IOException {
		file = ImageFile.open(media, 0);
	}

	Box bounds() {
		return new Box(0, 0, file.info().width(), file.info().height());
	}

	/** The whole picture. */
	Picture all() throws IOException {
		return read(bounds());
	}

	/**
	 * The pixels that a box touches, as far as they are in the picture.
	 *
	 * @throws AssistantException where there are too many, or none
	 */
	Picture read(Box box) throws IOException {
		Box part = bounds().intersection(box).orElseThrow(() -> new AssistantException("That is outside of the picture"));
		int left = (int) Math.floor(part.x());
		int top = (int) Math.floor(part.y());
		int width = Math.max(1, (int) Math.ceil(part.right()) - left);
		int height = Math.max(1, (int) Math.ceil(part.bottom()) - top);
		if ((long) width * height > MOST_PIXELS) {
			throw new AssistantException("The part is too large, %,d pixels; take one of at most %,d".formatted((long) width * height, MOST_PIXELS));
		}
		Optional<Picture> same = last.filter(one -> one.left() == left && one.top() == top && one.width() == width && one.height() == height);
		if (same.isPresent()) {
			return same.get();
		}
		Picture picture = new Picture(left, top, width, height, ShownPixels.rgb(file.info(), file.read(left, top, width, height)));
		last = Optional.of(picture);
		return picture;
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
