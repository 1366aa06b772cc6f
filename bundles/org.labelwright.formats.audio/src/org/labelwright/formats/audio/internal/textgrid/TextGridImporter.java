/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.json.Json;
import org.labelwright.formats.audio.internal.support.FileImporter;
import org.labelwright.formats.audio.internal.support.Labels;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.Interval;

/** Reads TextGrids of Praat in the long and short text form, UTF-8 or UTF-16, and in the binary form. */
public final class TextGridImporter extends FileImporter {

	private static final double SURE = 0.95;
	private static final Pattern OLD_POINT = Pattern.compile("(?m)^\\s*time = ");
	private static final Pattern LONG = Pattern.compile("(?m)^xmin = \\S+( ?)\\r?$");

	public TextGridImporter() {
		super(TextGrid.ID, TextGrid.EXTENSION.toLowerCase(Locale.ROOT));
	}

	@Override
	public Capabilities capabilities() {
		return TextGrid.CAPABILITIES;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Labels.OPTION);
	}

	@Override
	protected double detect(byte[] head) {
		if (isBinary(head)) {
			return SURE;
		}
		String text = Texts.head(head);
		if (!text.startsWith("File type")) {
			return 0;
		}
		try {
			return TextGridReader.head(text) > 0 ? SURE : 0;
		} catch (IllegalArgumentException e) {
			return 0;
		}
	}

	private static boolean isBinary(byte[] bytes) {
		return Arrays.equals(bytes, 0, Math.min(bytes.length, TextGridReader.BINARY.length), TextGridReader.BINARY, 0, TextGridReader.BINARY.length);
	}

	@Override
	protected Recording read(Path file, Path folder, String stem, Options options, LossReport losses) throws IOException {
		ObjectNode kept = Json.mapper().createObjectNode();
		TextGrid grid;
		if (isBinary(Reading.head(file))) {
			grid = TextGridReader.binary(Files.readAllBytes(file));
			kept.put(Kept.BINARY, true);
		} else {
			// Praat wrote ISO Latin-1 before it wrote Unicode, and reads it where a file is no UTF-8.
			Texts text = Texts.read(file, Optional.of(StandardCharsets.ISO_8859_1));
			if (text.charset().equals(StandardCharsets.ISO_8859_1)) {
				losses.add("encoding", "the file is no UTF-8 and was read as ISO Latin-1, as Praat does; it is written as UTF-8", stem, "");
			}
			grid = TextGridReader.text(text.text());
			keepStyle(kept, text);
		}
		// The whole may begin before the recording does; only its marks have to be within.
		kept.put(Kept.XMIN, grid.start()).put(Kept.XMAX, grid.end());
		Set<String> names = new HashSet<>();
		boolean unique = grid.tiers().stream().allMatch(tier -> names.add(tier.name()));
		ArrayNode tiers = kept.putArray(Kept.TIERS);
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < grid.tiers().size(); i++) {
			TextGrid.Tier tier = grid.tiers().get(i);
			ObjectNode keptTier = tiers.addObject().put(Kept.NAME, tier.name()).put(Kept.KIND, tier.kind());
			if (!tier.start().equals(grid.start()) || !tier.end().equals(grid.end())) {
				keptTier.put(Kept.XMIN, tier.start()).put(Kept.XMAX, tier.end());
			}
			try {
				read(tier, unique ? -1 : i, options, keptTier, segments);
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException("tier " + tier.name() + ", " + e.getMessage(), e);
			}
		}
		return new Recording(item(folder, stem), kept, segments);
	}

	private static void keepStyle(ObjectNode kept, Texts file) {
		String text = file.text();
		int end = TextGridReader.head(text);
		String head = text.substring(0, end).replace("\r\n", "\n");
		String rest = text.substring(end).stripLeading();
		boolean isShort = !rest.isEmpty() && !Character.isLetter(rest.charAt(0));
		put(kept, Kept.SHORT, isShort);
		put(kept, Kept.BARE, !isShort && LONG.matcher(text).results().findFirst().filter(line -> line.group(1).isEmpty()).isPresent());
		put(kept, Kept.TIMES, !isShort && OLD_POINT.matcher(text).find());
		put(kept, Kept.CRLF, Texts.newline(text).equals("\r\n"));
		put(kept, Kept.MARK, file.mark());
		if (!TextGridWriter.isUsual(head)) {
			kept.put(Kept.HEAD, head);
		}
		if (!file.charset().equals(StandardCharsets.UTF_8) && !file.charset().equals(StandardCharsets.ISO_8859_1)) {
			kept.put(Kept.CHARSET, file.charset().name());
		}
	}

	private static void put(ObjectNode kept, String name, boolean value) {
		if (value) {
			kept.put(name, true);
		}
	}

	/** @param number of the tier, -1 where its name says enough */
	private static void read(TextGrid.Tier tier, int number, Options options, ObjectNode keptTier, List<Segment> segments) {
		List<TextGrid.Mark> marks = tier.marks();
		boolean sparse = !tier.isPoints() && isSparse(tier);
		put(keptTier, Kept.SPARSE, sparse);
		for (int i = 0; i < marks.size(); i++) {
			TextGrid.Mark mark = marks.get(i);
			String where = (tier.isPoints() ? "point " : "interval ") + (i + 1) + ": ";
			try {
				Interval interval = Times.interval(Times.micros(mark.start(), "start"), Times.micros(mark.end(), "end"));
				boolean usual = Kept.usual(mark.start()).equals(mark.start()) && Kept.usual(mark.end()).equals(mark.end());
				if (!tier.isPoints() && mark.text().isEmpty()) {
					boolean second = i > 0 && marks.get(i - 1).text().isEmpty() || i + 1 < marks.size() && marks.get(i + 1).text().isEmpty();
					if (second || !usual || sparse) {
						keptTier.withArray(Kept.GAPS).addArray().add(mark.start()).add(mark.end());
					}
				} else {
					ObjectNode kept = Json.mapper().createObjectNode();
					if (!usual) {
						kept.put(Kept.XMIN, mark.start()).put(Kept.XMAX, mark.end());
					}
					if (number >= 0) {
						kept.put(Kept.TIER, number);
					}
					put(kept, Kept.INTERVAL, !tier.isPoints() && interval.length() == 0);
					segments.add(Labels.segment(tier.name(), mark.text(), interval, options).keeping(kept));
				}
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(where + e.getMessage(), e);
			}
		}
	}

	private static boolean isSparse(TextGrid.Tier tier) {
		String at = tier.start();
		for (TextGrid.Mark mark : tier.marks()) {
			if (!isSame(at, mark.start())) {
				return true;
			}
			at = mark.end();
		}
		return !isSame(at, tier.end());
	}

	private static boolean isSame(String one, String other) {
		return one.equals(other) || Times.micros(one, "time") == Times.micros(other, "time");
	}
}
