/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.GeoTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Copies pages of TIFF files by the reader and the writer of the JDK, which keep all samples as they are. */
public final class TiffPages {

	/** What says how the original was stored, not what it shows; the writer says this of its own file. */
	private static final int[] STORAGE = { BaselineTIFFTagSet.TAG_NEW_SUBFILE_TYPE, BaselineTIFFTagSet.TAG_SUBFILE_TYPE, BaselineTIFFTagSet.TAG_COMPRESSION,
			BaselineTIFFTagSet.TAG_PREDICTOR, BaselineTIFFTagSet.TAG_JPEG_TABLES, BaselineTIFFTagSet.TAG_FILL_ORDER,
			BaselineTIFFTagSet.TAG_STRIP_OFFSETS, BaselineTIFFTagSet.TAG_STRIP_BYTE_COUNTS, BaselineTIFFTagSet.TAG_ROWS_PER_STRIP,
			BaselineTIFFTagSet.TAG_TILE_OFFSETS, BaselineTIFFTagSet.TAG_TILE_BYTE_COUNTS, BaselineTIFFTagSet.TAG_TILE_WIDTH,
			BaselineTIFFTagSet.TAG_TILE_LENGTH, BaselineTIFFTagSet.TAG_PHOTOMETRIC_INTERPRETATION, BaselineTIFFTagSet.TAG_PLANAR_CONFIGURATION,
			BaselineTIFFTagSet.TAG_Y_CB_CR_COEFFICIENTS, BaselineTIFFTagSet.TAG_Y_CB_CR_SUBSAMPLING, BaselineTIFFTagSet.TAG_Y_CB_CR_POSITIONING,
			BaselineTIFFTagSet.TAG_REFERENCE_BLACK_WHITE, BaselineTIFFTagSet.TAG_PAGE_NUMBER };

	private static final String NATIVE = "javax_imageio_tiff_image_1.0";

	private TiffPages() {
	}

	/** See {@link org.labelwright.media.image.ImagePages#extract}. */
	public static void extract(Path file, int page, Path to) throws IOException {
		if (MediaTypes.ofBytes(file).filter("image/tiff"::equals).isEmpty()) {
			throw new IOException("is no TIFF file, of which pages could be taken");
		}
		try (ImageInputStream in = ImageIoFile.stream(file)) {
			TiffTags tags = TiffTags.read(in);
			List<Integer> pages = tags.pages();
			if (page < 0 || page >= pages.size()) {
				throw new IOException("it has " + pages.size() + (pages.size() == 1 ? " page" : " pages") + ", there is no page " + (page + 1));
			}
			in.seek(0);
			ImageReader reader = ImageIoFile.tiffReader(in);
			try {
				reader.setInput(in, false, false);
				write(reader, pages.get(page), tags, to);
			} catch (RuntimeException e) {
				// Readers meet damaged files with all kinds of these.
				throw new IOException("it cannot be decoded: " + e.getMessage(), e);
			} finally {
				reader.dispose();
			}
		}
	}

	private static void write(ImageReader reader, int directory, TiffTags tags, Path to) throws IOException {
		// Decoded where the writer gets to, so that a huge page does not have to be in memory as a whole.
		RenderedImage image = reader.readAsRenderedImage(directory, null);
		ImageWriter writer = writer();
		Files.deleteIfExists(to);
		try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
			if (out == null) {
				throw new IOException(to + " cannot be written");
			}
			writer.setOutput(out);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionType("ZLib");
			writer.write(null, new IIOImage(image, null, metadata(writer, image, param, reader.getImageMetadata(directory), tags, directory)), param);
		} finally {
			writer.dispose();
		}
	}

	/** The JDK's, whatever else is registered: it keeps all kinds of samples. */
	private static ImageWriter writer() throws IOException {
		Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
		while (writers.hasNext()) {
			ImageWriter writer = writers.next();
			if (writer.getClass().getModule() == ImageIO.class.getModule()) {
				return writer;
			}
		}
		throw new IOException("there is no writer for TIFF");
	}

	private static IIOMetadata metadata(ImageWriter writer, RenderedImage image, ImageWriteParam param, IIOMetadata original, TiffTags tags, int directory)
			throws IOException {
		try {
			TIFFDirectory own = TIFFDirectory.createFromMetadata(writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param));
			own.addTIFFField(new TIFFField(BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_ORIENTATION), tags.orientation(directory).exif()));
			if (!NATIVE.equals(original.getNativeMetadataFormatName())) {
				// The reader for BigTIFF gives its tags in a form of its own; of these, those matter that no picture shows.
				tags.geoFields(directory).forEach((tag, value) -> own.addTIFFField(geoField(tag, value)));
				return own.getAsMetadata();
			}
			for (TIFFField field : TIFFDirectory.createFromMetadata(original).getTIFFFields()) {
				if (!own.containsTIFFField(field.getTagNumber()) && java.util.Arrays.stream(STORAGE).noneMatch(tag -> tag == field.getTagNumber())) {
					own.addTIFFField(field);
				}
			}
			return own.getAsMetadata();
		} catch (IIOInvalidTreeException | IllegalArgumentException e) {
			throw new IOException("its tags cannot be copied: " + e.getMessage(), e);
		}
	}

	private static TIFFField geoField(int number, Object value) {
		TIFFTag tag = GeoTIFFTagSet.getInstance().getTag(number);
		return switch (value) {
		case String text -> new TIFFField(tag, TIFFTag.TIFF_ASCII, 1, new String[] { text });
		case double[] keys when number == TiffTags.GEO_KEYS -> {
			char[] shorts = new char[keys.length];
			for (int i = 0; i < keys.length; i++) {
				shorts[i] = (char) keys[i];
			}
			yield new TIFFField(tag, TIFFTag.TIFF_SHORT, shorts.length, shorts);
		}
		case double[] numbers -> new TIFFField(tag, TIFFTag.TIFF_DOUBLE, numbers.length, numbers);
		default -> throw new IllegalArgumentException("no value of GeoTIFF: " + value);
		};
	}
}
