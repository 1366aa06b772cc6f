/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReader;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.BufferedFileImageInputStreamSpi;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import org.labelwright.media.image.GeoTransform;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.ImageInfo;
import org.labelwright.media.image.Orientation;
import org.labelwright.media.image.Tile;

/** A picture that a reader of Image I/O decodes. */
public final class ImageIoFile implements ImageFile {

	/** The fourth byte of a BigTIFF file, whichever end comes first. */
	private static final int BIG_TIFF = 43;

	private final ImageInputStream in;
	private final ImageReader reader;
	private final int index;
	private final ImageInfo info;
	/** The reader for BigTIFF fails where less than whole rows of tiles are wanted. */
	private final boolean wholeRows;
	/** Where there are too many pixels for the reader. */
	private final Optional<TiffParts> parts;

	public ImageIoFile(Path file, int page) throws IOException {
		String type = MediaTypes.ofBytes(file)
				.orElseThrow(() -> new IOException("its bytes are those of no image that can be read (PNG, JPEG, TIFF, WebP, GIF, BMP, PSD)"));
		in = stream(file);
		ImageReader opened = null;
		int number;
		ImageInfo known;
		try {
			boolean tiff = type.equals("image/tiff");
			boolean big = tiff && isBigTiff(in);
			opened = tiff ? tiffReader(in) : reader(type);
			Optional<TiffTags> tags = tiff ? Optional.of(TiffTags.read(in)) : Optional.empty();
			List<Integer> pages = tags.map(TiffTags::pages).orElse(List.of(0));
			if (page < 0 || page >= pages.size()) {
				throw new IOException("it has " + pages.size() + (pages.size() == 1 ? " page" : " pages") + ", there is no page " + (page + 1));
			}
			in.seek(0);
			opened.setInput(in, false, true);
			int directory = pages.get(page);
			Orientation orientation = tags.isPresent() ? tags.get().orientation(directory) : Exif.orientation(file, type);
			number = directory;
			known = info(opened, directory, type, pages.size(), orientation, tags.flatMap(one -> one.geo(directory)));
			if (big && known.floating()) {
				throw new IOException("it is a BigTIFF file of floating point samples, which no reader here keeps as they are; save it as TIFF");
			}
			wholeRows = big;
			parts = tiff && known.pixels() > Integer.MAX_VALUE ? Optional.of(new TiffParts(in, reader(type), directory, big)) : Optional.empty();
		} catch (IOException e) {
			release(opened);
			throw e;
		} catch (RuntimeException e) {
			// Readers meet broken headers with all kinds of these.
			release(opened);
			throw new IOException("its header cannot be read: " + e.getMessage(), e);
		}
		reader = opened;
		index = number;
		info = known;
	}

	/** With a buffer, which those of the JDK do not have: the tables of a huge TIFF file are hundreds of thousands of numbers, read one by one. */
	static ImageInputStream stream(Path file) throws IOException {
		return new BufferedFileImageInputStreamSpi().createInputStreamInstance(file.toFile(), false, null);
	}

	private void release(ImageReader opened) throws IOException {
		if (opened != null) {
			opened.dispose();
		}
		in.close();
	}

	private static boolean isBigTiff(ImageInputStream in) throws IOException {
		byte[] head = new byte[4];
		in.readFully(head);
		in.seek(0);
		return head[2] == BIG_TIFF || head[3] == BIG_TIFF;
	}

	/** For a TIFF file, which may be a BigTIFF file; the stream stands at its beginning, also afterwards. */
	static ImageReader tiffReader(ImageInputStream in) throws IOException {
		return isBigTiff(in) ? new TIFFImageReaderSpi().createReaderInstance(null) : reader("image/tiff");
	}

	/** The JDK's where it has one, as they keep all samples as they are. */
	private static ImageReader reader(String type) throws IOException {
		return switch (type) {
		case "image/webp" -> new WebPImageReaderSpi().createReaderInstance(null);
		case "image/vnd.adobe.photoshop" -> new PSDImageReaderSpi().createReaderInstance(null);
		case "image/jpeg" -> {
			JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
			// Tells it the reader of the JDK, on which it stands; it is not put into the registry, which all share.
			spi.onRegistration(IIORegistry.getDefaultInstance(), javax.imageio.spi.ImageReaderSpi.class);
			yield spi.createReaderInstance(null);
		}
		default -> {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
			while (readers.hasNext()) {
				ImageReader reader = readers.next();
				if (reader.getClass().getModule() == ImageIO.class.getModule()) {
					yield reader;
				}
			}
			throw new IOException("there is no reader for " + type);
		}
		};
	}

	private static ImageInfo info(ImageReader reader, int index, String type, int pages, Orientation orientation, Optional<GeoTransform> geo) throws IOException {
		int width = reader.getWidth(index);
		int height = reader.getHeight(index);
		if (width <= 0 || height <= 0) {
			throw new IOException("its header says " + width + " x " + height + " pixels");
		}
		ImageTypeSpecifier pixels = reader.getRawImageType(index);
		if (pixels == null) {
			Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
			pixels = Objects.requireNonNull(types.hasNext() ? types.next() : null, "no kind of pixels");
		}
		int bits = Rasters.bits(pixels.getSampleModel(), pixels.getColorModel());
		boolean floating = bits > 8 && Rasters.isFloating(pixels.getSampleModel());
		boolean turned = orientation.swapsAxes();
		return new ImageInfo(type, turned ? height : width, turned ? width : height, orientation, pages, bits, floating,
				Rasters.bands(pixels.getColorModel()), type.equals("image/tiff") && !(reader instanceof TIFFImageReader) && reader.isImageTiled(index),
				geo);
	}

	@Override
	public ImageInfo info() {
		return info;
	}

	@Override
	public Tile read(int x, int y, int width, int height) throws IOException {
		if (x < 0 || y < 0 || width < 1 || height < 1 || x + (long) width > info.width() || y + (long) height > info.height()) {
			throw new IllegalArgumentException(x + ", " + y + ", " + width + " x " + height + " is not within " + info.width() + " x " + info.height());
		}
		Orientation orientation = info.orientation();
		if (orientation == Orientation.NORMAL) {
			return stored(new Rectangle(x, y, width, height));
		}
		int firstX = orientation.storedX(x, y, info.width(), info.height());
		int firstY = orientation.storedY(x, y, info.width(), info.height());
		int lastX = orientation.storedX(x + width - 1, y + height - 1, info.width(), info.height());
		int lastY = orientation.storedY(x + width - 1, y + height - 1, info.width(), info.height());
		Rectangle area = new Rectangle(Math.min(firstX, lastX), Math.min(firstY, lastY), Math.abs(lastX - firstX) + 1, Math.abs(lastY - firstY) + 1);
		return stored(area).remap(width, height, (toX, toY) -> (orientation.storedY(x + toX, y + toY, info.width(), info.height()) - area.y) * area.width
				+ orientation.storedX(x + toX, y + toY, info.width(), info.height()) - area.x);
	}

	private synchronized Tile stored(Rectangle area) throws IOException {
		try {
			if (parts.isPresent()) {
				return Rasters.tile(parts.get().read(area));
			}
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceRegion(wholeRows ? new Rectangle(0, area.y, reader.getWidth(index), area.height) : area);
			BufferedImage image = reader.read(index, param);
			if (wholeRows) {
				image = image.getSubimage(area.x, 0, area.width, image.getHeight());
			}
			if (image.getWidth() != area.width || image.getHeight() != area.height) {
				throw new IOException("the file ends before the picture does");
			}
			return Rasters.tile(image);
		} catch (RuntimeException e) {
			// Readers meet damaged files with all kinds of these.
			throw new IOException("it cannot be decoded: " + e.getMessage(), e);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		parts.ifPresent(TiffParts::dispose);
		reader.dispose();
		in.close();
	}
}
