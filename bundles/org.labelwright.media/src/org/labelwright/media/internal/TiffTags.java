/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.stream.ImageInputStream;
import org.labelwright.media.image.GeoTransform;
import org.labelwright.media.image.Orientation;

/** What is asked of the tags of a TIFF file, or of EXIF, which is one. */
final class TiffTags {

	private static final int NEW_SUBFILE_TYPE = 254;
	private static final int ORIENTATION = 274;
	private static final int MODEL_PIXEL_SCALE = 33550;
	private static final int MODEL_TIEPOINT = 33922;
	private static final int MODEL_TRANSFORMATION = 34264;
	static final int GEO_KEYS = 34735;
	private static final int GEO_DOUBLES = 34736;
	private static final int GEO_TEXTS = 34737;
	private static final int RASTER_TYPE_KEY = 1025;
	private static final int PIXEL_IS_POINT = 2;
	private static final int GEOGRAPHIC_CRS_KEY = 2048;
	private static final int PROJECTED_CRS_KEY = 3072;
	private static final int USER_DEFINED = 32767;

	private final List<Directory> directories;

	private TiffTags(List<Directory> directories) {
		this.directories = directories;
	}

	static TiffTags read(ImageInputStream in) throws IOException {
		try {
			Directory read = new TIFFReader().read(in);
			return new TiffTags(read instanceof CompoundDirectory compound
					? IntStream.range(0, compound.directoryCount()).mapToObj(compound::getDirectory).toList()
					: List.of(read));
		} catch (RuntimeException e) {
			// Broken directories make the reader throw all kinds of these.
			throw new IOException("its tags cannot be read: " + e.getMessage(), e);
		}
	}

	/** The numbers of the directories that hold pages; those of smaller copies and of masks are left out. */
	List<Integer> pages() {
		List<Integer> pages = IntStream.range(0, directories.size())
				.filter(i -> number(i, NEW_SUBFILE_TYPE).map(type -> (type.intValue() & 5) == 0).orElse(true)).boxed().toList();
		return pages.isEmpty() ? List.of(0) : pages;
	}

	Orientation orientation(int directory) {
		return Orientation.ofExif(number(directory, ORIENTATION).map(Number::intValue).orElse(1));
	}

	Optional<GeoTransform> geo(int directory) {
		double[] keys = numbers(directory, GEO_KEYS);
		double[] matrix = numbers(directory, MODEL_TRANSFORMATION);
		double[] scale = numbers(directory, MODEL_PIXEL_SCALE);
		double[] tie = numbers(directory, MODEL_TIEPOINT);
		int crs = key(keys, PROJECTED_CRS_KEY).or(() -> key(keys, GEOGRAPHIC_CRS_KEY)).filter(code -> code != USER_DEFINED).orElse(0);
		// Where the file says that coordinates are those of the middle of a pixel, its corner is half a pixel away.
		double shift = key(keys, RASTER_TYPE_KEY).orElse(1) == PIXEL_IS_POINT ? 0.5 : 0;
		if (matrix.length == 16) {
			return Optional.of(moved(matrix[0], matrix[1], matrix[3], matrix[4], matrix[5], matrix[7], shift, crs));
		}
		if (scale.length >= 2 && tie.length >= 6) {
			return Optional.of(moved(scale[0], 0, tie[3] - tie[0] * scale[0], 0, -scale[1], tie[4] + tie[1] * scale[1], shift, crs));
		}
		return Optional.empty();
	}

	/**
	 * The tags that say where a picture lies, as GeoTIFF 1.0 names them, for a file of its own.
	 *
	 * @return numbers as double[], or text as String, by the number of the tag
	 */
	Map<Integer, Object> geoFields(int directory) {
		Map<Integer, Object> fields = new TreeMap<>();
		for (int tag : new int[] { MODEL_PIXEL_SCALE, MODEL_TIEPOINT, MODEL_TRANSFORMATION, GEO_KEYS, GEO_DOUBLES }) {
			double[] numbers = numbers(directory, tag);
			if (numbers.length > 0) {
				fields.put(tag, numbers);
			}
		}
		if (directories.get(directory).getEntryById(GEO_TEXTS) instanceof Entry entry && entry.getValue() instanceof String text) {
			fields.put(GEO_TEXTS, text);
		}
		return fields;
	}

	private static GeoTransform moved(double a, double b, double c, double d, double e, double f, double shift, int crs) {
		return new GeoTransform(a, b, c - shift * (a + b), d, e, f - shift * (d + e), crs);
	}

	/** Of the key directory: four numbers a key, the last its value where the second is 0. */
	private static Optional<Integer> key(double[] keys, int id) {
		for (int i = 4; i + 3 < keys.length; i += 4) {
			if (keys[i] == id && keys[i + 1] == 0) {
				return Optional.of((int) keys[i + 3]);
			}
		}
		return Optional.empty();
	}

	private Optional<Number> number(int directory, int tag) {
		double[] numbers = numbers(directory, tag);
		return numbers.length == 0 ? Optional.empty() : Optional.of(numbers[0]);
	}

	private double[] numbers(int directory, int tag) {
		Entry entry = directory < directories.size() ? directories.get(directory).getEntryById(tag) : null;
		Object value = entry == null ? null : entry.getValue();
		if (value instanceof Number one) {
			return new double[] { one.doubleValue() };
		}
		if (value == null || !value.getClass().isArray()) {
			return new double[0];
		}
		return IntStream.range(0, Array.getLength(value)).mapToDouble(i -> Array.get(value, i) instanceof Number n ? n.doubleValue() : Double.NaN).toArray();
	}
}
