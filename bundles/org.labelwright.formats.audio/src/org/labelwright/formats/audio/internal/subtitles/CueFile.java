/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.json.Json;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Times;

/**
 * Reads and writes files of cues. What stands between cues, and cues that would be written otherwise than they came, are
 * kept as they are; a cue that was kept is written as long as it says what the segment says.
 */
final class CueFile {

	private static final String PROLOGUE = "prologue";
	private static final String CRLF = "crlf";
	private static final String MARK = "mark";
	/** Of a cue: its name where it is not its number, what follows its times, the whole of it, and what follows it. */
	private static final String NAME = "name";
	private static final String SETTINGS = "settings";
	private static final String SOURCE = "cue";
	private static final String AFTER = "after";

	private static final String ARROW = "-->";
	/** What somebody meant to be times: two of them, with any arrow between. */
	private static final Pattern LIKE_TIMES = Pattern.compile("\\s*(?:\\d+:)+\\d+(?:[.,]\\d*)?\\s*[-=\u2013\u2014\u2192>]+\\s*(?:\\d+:)+\\d+.*");

	private final CueFormat format;

	CueFile(CueFormat format) {
		this.format = format;
	}

	/** Lines from one to before another. */
	private record Block(int first, int times, int end) {
	}

	/**
	 * A file taken apart.
	 *
	 * @param strays the lines, from 1 on, where something begins that the format does not know, and passes over
	 */
	record Content(ObjectNode kept, List<Segment> segments, List<Integer> strays) {
	}

	/** @throws IllegalArgumentException with the line that is wrong */
	Content read(Texts file) {
		String text = file.text();
		List<String> lines = Texts.lines(text);
		int[] starts = new int[lines.size() + 1];
		for (int i = 0; i < lines.size(); i++) {
			int end = text.indexOf('\n', starts[i]);
			starts[i + 1] = end < 0 ? text.length() : end + 1;
		}
		String newline = Texts.newline(text);
		List<Integer> strays = new ArrayList<>();
		List<Block> blocks = format.endsAtBlank() ? blocksBetweenBlanks(lines, strays) : blocks(lines);
		ObjectNode kept = Json.mapper().createObjectNode();
		String prologue = text.substring(0, starts[blocks.isEmpty() ? lines.size() : blocks.getFirst().first()]);
		if (format.prologue(newline).isEmpty() && !prologue.isBlank()) {
			throw new IllegalArgumentException("line 1: here should stand a number and times, " + format.timesShown());
		}
		if (!prologue.equals(format.prologue(newline))) {
			kept.put(PROLOGUE, prologue);
		}
		if (newline.equals("\r\n")) {
			kept.put(CRLF, true);
		}
		if (file.mark()) {
			kept.put(MARK, true);
		}
		List<Segment> segments = new ArrayList<>(blocks.size());
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			try {
				boolean last = i + 1 == blocks.size();
				int next = last ? text.length() : starts[blocks.get(i + 1).first()];
				int end = starts[block.end() - 1] + lines.get(block.end() - 1).length();
				segments.add(cue(lines.subList(block.first(), block.end()), block.times() - block.first(), i + 1, newline, text.substring(starts[block.first()], end),
						text.substring(end, next), last));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException("line " + (block.times() + 1) + ": " + e.getMessage(), e);
			}
		}
		Recording.noteOrder(kept, segments);
		return new Content(kept, segments, strays);
	}

	/**
	 * As the parser of WebVTT (w3.org/TR/webvtt1/#file-parsing) finds them, which passes over what is no cue. A cue whose times are wrong is refused here, and
	 * a comment may have an arrow in it, as cues have that somebody put into one.
	 */
	private List<Block> blocksBetweenBlanks(List<String> lines, List<Integer> strays) {
		List<Block> blocks = new ArrayList<>();
		int at = 1;
		while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).contains(ARROW)) {
			at++;
		}
		while (at < lines.size()) {
			int first = at;
			int times = -1;
			boolean comment = !format.isCue(lines.get(first));
			for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
				if (!comment && lines.get(at).contains(ARROW)) {
					if (times >= 0 || at > first + 1) {
						break;
					}
					times = at;
				}
			}
			if (times >= 0) {
				requireTimes(lines, times);
				blocks.add(new Block(first, times, at));
			} else if (at == first) {
				at++;
			} else if (!comment) {
				lines.subList(first, Math.min(first + 2, at)).stream().filter(line -> LIKE_TIMES.matcher(line).matches()).findFirst()
						.ifPresent(line -> requireTimes(lines, first + (line.equals(lines.get(first)) ? 0 : 1)));
				strays.add(first + 1);
			}
		}
		return blocks;
	}

	private void requireTimes(List<String> lines, int at) {
		if (!format.times().matcher(lines.get(at)).matches()) {
			throw new IllegalArgumentException("line " + (at + 1) + ": the times of a cue should be " + format.timesShown() + ", here is \"" + lines.get(at).strip() + '"');
		}
	}

	private List<Block> blocks(List<String> lines) {
		List<int[]> starts = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (!format.times().matcher(lines.get(i)).matches()) {
				if (LIKE_TIMES.matcher(lines.get(i)).matches() && (i == 0 || lines.get(i - 1).isBlank() || lines.get(i - 1).strip().matches("\\d+"))) {
					requireTimes(lines, i);
				}
				continue;
			}
			boolean begins = i == 0 || lines.get(i - 1).isBlank();
			boolean named = !begins && (i == 1 || lines.get(i - 2).isBlank() || format.isNumbered() && lines.get(i - 1).strip().matches("\\d+"));
			int first = named ? i - 1 : i;
			boolean taken = !starts.isEmpty() && starts.getLast()[1] >= first;
			if ((begins || named) && !taken && format.isCue(lines.get(first))) {
				starts.add(new int[] { first, i });
			}
		}
		List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int times = starts.get(i)[1];
			int limit = i + 1 < starts.size() ? starts.get(i + 1)[0] : lines.size();
			int end = limit;
			while (end > times + 1 && lines.get(end - 1).isBlank()) {
				end--;
			}
			blocks.add(new Block(starts.get(i)[0], times, end));
		}
		return blocks;
	}

	private Segment cue(List<String> lines, int timesAt, int number, String newline, String source, String after, boolean last) {
		Segment segment = parse(lines, timesAt);
		ObjectNode kept = Json.mapper().createObjectNode();
		Optional<String> name = timesAt > 0 ? Optional.of(lines.getFirst()) : Optional.empty();
		if (!name.orElse("").equals(format.isNumbered() ? Integer.toString(number) : "")) {
			kept.put(NAME, name.orElse(""));
		}
		String settings = settings(lines.get(timesAt));
		if (!settings.isBlank()) {
			kept.put(SETTINGS, settings);
		}
		if (!write(segment.keeping(kept), number, newline).equals(source)) {
			kept.put(SOURCE, source);
		}
		if (!after.equals(last ? newline : newline + newline)) {
			kept.put(AFTER, after);
		}
		return segment.keeping(kept);
	}

	private String settings(String times) {
		Matcher matcher = format.times().matcher(times);
		return matcher.matches() ? matcher.group(9).strip() : "";
	}

	private Segment parse(List<String> lines, int timesAt) {
		Matcher times = format.times().matcher(lines.get(timesAt));
		if (!times.matches()) {
			throw new IllegalArgumentException("these are no times");
		}
		Segment segment = Segment.of(CueFormat.CUE, Times.interval(CueFormat.time(times, 1), CueFormat.time(times, 5)));
		return format.read(segment, String.join("\n", lines.subList(timesAt + 1, lines.size())));
	}

	/** The cue as it is written where nothing but name and settings is kept of it. */
	private String write(Segment segment, int number, String newline) {
		JsonNode kept = segment.kept();
		String name = kept.path(NAME).asText(format.isNumbered() ? Integer.toString(number) : "");
		String settings = kept.path(SETTINGS).asText("");
		String payload = format.payload(segment);
		return (name.isEmpty() ? "" : name + newline) + format.time(segment.interval().start()) + " --> " + format.time(segment.interval().end())
				+ (settings.isEmpty() ? "" : " " + settings) + (payload.isEmpty() ? "" : newline + payload.replace("\n", newline));
	}

	/** As it would be read again. */
	Segment again(Segment segment) {
		List<String> lines = Texts.lines(write(segment, 1, "\n"));
		return parse(lines, format.times().matcher(lines.getFirst()).matches() ? 0 : 1);
	}

	Texts write(JsonNode kept, List<Segment> segments) {
		String newline = kept.path(CRLF).asBoolean() ? "\r\n" : "\n";
		StringBuilder out = new StringBuilder(kept.path(PROLOGUE).asText(format.prologue(newline)));
		for (int i = 0; i < segments.size(); i++) {
			Segment segment = segments.get(i);
			boolean last = i + 1 == segments.size();
			String now = write(segment, i + 1, newline);
			String source = segment.kept().path(SOURCE).asText(now);
			out.append(says(source, segment, i + 1, newline, now) ? source : now);
			String after = segment.kept().path(AFTER).asText(last ? newline : newline + newline);
			// A cue that was the last may no longer be it.
			out.append(last || after.startsWith(newline + newline) ? after : newline + newline);
		}
		return new Texts(out.toString(), java.nio.charset.StandardCharsets.UTF_8, kept.path(MARK).asBoolean());
	}

	private boolean says(String source, Segment segment, int number, String newline, String now) {
		List<String> lines = Texts.lines(source);
		int times = format.times().matcher(lines.getFirst()).matches() ? 0 : 1;
		try {
			return source.equals(now) || lines.size() > times && write(parse(lines, times).keeping(segment.kept()), number, newline).equals(now);
		} catch (IllegalArgumentException e) {
			// Somebody has changed what was kept.
			return false;
		}
	}
}
