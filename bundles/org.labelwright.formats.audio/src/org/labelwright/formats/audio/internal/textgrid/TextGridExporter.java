/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.formats.audio.internal.support.FileExporter;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Tiers;
import org.labelwright.formats.audio.internal.support.Times;

/** Writes TextGrids of Praat in the long or short text form, or the binary form. */
public final class TextGridExporter extends FileExporter {

	private static final String BINARY = "binary";
	private static final FormatOption FORM = FormatOption.choice("form", "The form; as it was read, otherwise long", "auto", "long", "short", BINARY);
	private static final FormatOption ENCODING = FormatOption.choice("encoding", "How characters are coded; as it was read, otherwise UTF-8", "auto", "UTF-8", "UTF-16");

	public TextGridExporter() {
		super(TextGrid.ID, "TextGrid", TextGrid.EXTENSION, Set.of(Segment.TIER, Segment.SPEAKER));
	}

	@Override
	public Capabilities capabilities() {
		return TextGrid.CAPABILITIES;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FORM, ENCODING);
	}

	@Override
	protected byte[] file(Recording recording, Options options, Recordings recordings) {
		JsonNode kept = recording.kept();
		String form = options.text(FORM.name());
		TextGrid grid = grid(recording, recordings);
		if (form.equals(BINARY) || form.equals("auto") && kept.path(Kept.BINARY).asBoolean()) {
			recording.segments().stream().filter(segment -> segment.label().length() > TextGridBytes.LONGEST)
					.forEach(segment -> recordings.lost("texts", "the binary form has room for " + TextGridBytes.LONGEST + " characters; cut", recording, segment));
			return TextGridBytes.of(grid);
		}
		boolean isShort = form.equals("auto") ? kept.path(Kept.SHORT).asBoolean() : form.equals("short");
		// A head is of its form.
		String head = isShort == kept.path(Kept.SHORT).asBoolean() ? kept.path(Kept.HEAD).asText("") : "";
		String text = TextGridWriter.text(grid,
				new TextGridWriter.Style(isShort, head, kept.path(Kept.BARE).asBoolean(), kept.path(Kept.TIMES).asBoolean()));
		String encoding = options.text(ENCODING.name());
		String charset = encoding.equals("auto") ? kept.path(Kept.CHARSET).asText(StandardCharsets.UTF_8.name()) : encoding;
		Charset written = charset.equals("UTF-16LE") ? StandardCharsets.UTF_16LE : charset.startsWith("UTF-16") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
		boolean mark = !written.equals(StandardCharsets.UTF_8) || kept.path(Kept.MARK).asBoolean() && encoding.equals("auto");
		return new Texts(kept.path(Kept.CRLF).asBoolean() ? text.replace("\n", "\r\n") : text, written, mark).bytes();
	}

	private static TextGrid grid(Recording recording, Recordings recordings) {
		JsonNode kept = recording.kept();
		List<Tier> tiers = new ArrayList<>();
		Tiers names = new Tiers(kept.path(Kept.TIERS), Kept.NAME);
		kept.path(Kept.TIERS).forEach(tier -> tiers.add(new Tier(tier.path(Kept.NAME).asText(), TextGrid.POINTS.equals(tier.path(Kept.KIND).asText()), tier)));
		for (Segment segment : recording.segments()) {
			String name = names.tier(segment, recordings, recording);
			boolean isPoint = segment.interval().length() == 0 && !segment.kept().path(Kept.INTERVAL).asBoolean();
			int number = segment.kept().path(Kept.TIER).asInt(-1);
			Optional<Tier> fitting = Optional.of(number).filter(n -> n >= 0 && n < tiers.size()).map(tiers::get).filter(tier -> tier.fits(name, isPoint))
					.or(() -> tiers.stream().filter(tier -> tier.fits(name, isPoint)).findFirst());
			Tier tier = fitting.orElseGet(() -> {
				Tier made = new Tier(name, isPoint, kept.path("none"));
				tiers.add(made);
				return made;
			});
			if (!isPoint && segment.label().isEmpty()) {
				recordings.lost("segments without text", "TextGrid has gaps there", recording, segment);
			}
			tier.segments.add(segment);
		}
		List<Tier> apart = new ArrayList<>();
		tiers.forEach(tier -> apart.addAll(tier.withoutOverlap(recordings, recording)));
		Span whole = Span.of(kept.path(Kept.XMIN).asText("0"), kept.path(Kept.XMAX).asText("0")).around(recording.segments());
		return new TextGrid(whole.from(), whole.to(), apart.stream().map(tier -> tier.written(whole)).toList());
	}

	/** A stretch of time in both ways of writing. */
	private record Span(String from, String to, long start, long end) {

		static Span of(String from, String to) {
			return new Span(from, to, micros(from, 0), micros(to, 0));
		}

		/** The same, made longer where segments begin before it or end after it. */
		Span around(List<Segment> segments) {
			long first = segments.stream().mapToLong(segment -> segment.interval().start()).min().orElse(start);
			long last = segments.stream().mapToLong(segment -> segment.interval().end()).max().orElse(end);
			return new Span(first < start ? Kept.time("", first) : from, last > end ? Kept.time("", last) : to, Math.min(first, start), Math.max(last, end));
		}

		private static long micros(String time, long otherwise) {
			try {
				return Times.micros(time, "time");
			} catch (IllegalArgumentException e) {
				// A TextGrid may begin before its recording, or somebody has changed what was kept.
				return otherwise;
			}
		}
	}

	/** A tier that is filled. */
	private static final class Tier {

		private final String name;
		private final boolean isPoints;
		private final JsonNode kept;
		private final List<Segment> segments = new ArrayList<>();

		Tier(String name, boolean isPoints, JsonNode kept) {
			this.name = name;
			this.isPoints = isPoints;
			this.kept = kept;
		}

		boolean fits(String wanted, boolean point) {
			return name.equals(wanted) && isPoints == point;
		}

		/** Intervals of one tier cannot overlap, so those that do come to further tiers of the name. */
		List<Tier> withoutOverlap(Recordings recordings, Recording recording) {
			segments.sort(Comparator.comparingLong(segment -> segment.interval().start()));
			List<Tier> tiers = new ArrayList<>(List.of(this));
			if (isPoints) {
				return tiers;
			}
			List<Segment> all = List.copyOf(segments);
			segments.clear();
			for (Segment segment : all) {
				Optional<Tier> free = tiers.stream()
						.filter(tier -> tier.segments.isEmpty() || tier.segments.getLast().interval().end() <= segment.interval().start()).findFirst();
				if (free.isEmpty()) {
					tiers.add(new Tier(name, false, kept.path("none")));
				}
				Tier tier = free.orElseGet(tiers::getLast);
				tier.segments.add(segment);
				if (tier != this) {
					recordings.lost("overlaps", "a tier of a TextGrid has none; written to another tier of the same name", recording, segment);
				}
			}
			return tiers;
		}

		TextGrid.Tier written(Span whole) {
			Span span = kept.path(Kept.XMIN).isTextual() ? Span.of(kept.path(Kept.XMIN).asText(), kept.path(Kept.XMAX).asText()).around(segments) : whole;
			List<TextGrid.Mark> marks = new ArrayList<>();
			long at = span.start();
			String atText = span.from();
			for (Segment segment : segments) {
				String from = Kept.time(segment.kept().path(Kept.XMIN).asText(""), segment.interval().start());
				String to = Kept.time(segment.kept().path(Kept.XMAX).asText(""), segment.interval().end());
				if (!isPoints) {
					fill(marks, at, atText, segment.interval().start(), from);
					at = segment.interval().end();
					atText = Kept.time("", at);
				}
				marks.add(new TextGrid.Mark(from, to, segment.label()));
			}
			if (!isPoints) {
				fill(marks, at, atText, span.end(), span.to());
			}
			return new TextGrid.Tier(isPoints ? TextGrid.POINTS : TextGrid.INTERVALS, name, span.from(), span.to(), marks);
		}

		/** Intervals without text where nothing is said: those that were kept, and one for what they leave. */
		private void fill(List<TextGrid.Mark> marks, long start, String from, long end, String to) {
			long at = start;
			String atText = from;
			boolean sparse = kept.path(Kept.SPARSE).asBoolean();
			for (JsonNode gap : kept.path(Kept.GAPS)) {
				long first = Span.micros(gap.path(0).asText(), -1);
				long last = Span.micros(gap.path(1).asText(), -1);
				if (first >= at && last > first && last <= end) {
					if (first > at && !sparse) {
						marks.add(new TextGrid.Mark(atText, Kept.time("", first), ""));
					}
					marks.add(new TextGrid.Mark(gap.path(0).asText(), gap.path(1).asText(), ""));
					at = last;
					atText = Kept.time("", last);
				}
			}
			if (at < end && !sparse) {
				marks.add(new TextGrid.Mark(atText, Kept.time(to, end), ""));
			}
		}
	}
}
