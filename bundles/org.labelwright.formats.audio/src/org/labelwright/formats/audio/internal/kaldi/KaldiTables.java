/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.kaldi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.formats.audio.internal.support.Media;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Whole;

/** Gathers the lines of all tables of a data directory and gives ids to what has none. */
final class KaldiTables {

	private static final int DIGITS = 2;
	private static final long MILLI = 1000;

	/** Something that is said in a recording. */
	private record Utterance(String id, String recording, Segment segment) {
	}

	private final Recordings recordings;
	private final String folder;
	private final SortedMap<String, String> files = new TreeMap<>(Kaldi.ORDER);
	private final List<Utterance> whole = new ArrayList<>();
	private final SortedMap<String, String> segments = new TreeMap<>(Kaldi.ORDER);
	private final SortedMap<String, String> texts = new TreeMap<>(Kaldi.ORDER);
	private final SortedMap<String, String> speakers = new TreeMap<>(Kaldi.ORDER);
	private final SortedMap<String, String> genders = new TreeMap<>(Kaldi.ORDER);
	private final Set<String> taken = new HashSet<>();
	private boolean segmented;

	/** @param folder that recordings are named in, empty for where they are */
	KaldiTables(Recordings recordings, String folder) {
		this.recordings = recordings;
		this.folder = folder;
	}

	/** How many segments are in the tables. */
	long written() {
		return speakers.size();
	}

	void add(Recording recording) {
		String kept = recording.kept().path(Kaldi.RECORDING).asText();
		String id = free(kept.isBlank() ? Texts.word(Media.stem(recording.item())).replace('/', '-') : Texts.word(kept), one -> !files.containsKey(one));
		files.put(id, file(recording));
		Set<String> parts = new HashSet<>();
		for (Segment segment : recording.segments()) {
			String ownId = segment.kept().path(Kaldi.KEPT_UTTERANCE).asText();
			boolean isWhole = segment.geometry() instanceof Whole;
			// One utterance that is all of its recording has the id of the recording, until another table says otherwise.
			segmented |= !isWhole || !parts.isEmpty() || !ownId.isBlank() && !ownId.equals(id);
			parts.add(segment.id());
			Utterance utterance = new Utterance(utteranceId(segment, id, ownId), id, segment);
			add(utterance, recording);
			if (isWhole) {
				whole.add(utterance);
			} else {
				segments.put(utterance.id(), id + ' ' + times(segment) + segment.attribute(Segment.CHANNEL).map(channel -> ' ' + Texts.word(channel)).orElse(""));
			}
		}
	}

	private String file(Recording recording) {
		if (!folder.isEmpty()) {
			return folder.replaceAll("/$", "") + '/' + recording.item().path().replaceFirst("^media/", "");
		}
		String kept = recording.kept().path(Kaldi.FILE).asText();
		return kept.isBlank() ? recording.item().path() : kept;
	}

	private static String free(String wanted, Predicate<String> isFree) {
		String id = wanted.isEmpty() ? "unnamed" : wanted;
		for (int i = 2; !isFree.test(id); i++) {
			id = wanted + '-' + i;
		}
		return id;
	}

	/** Begins with the speaker, so that sorting by one sorts by the other, which Kaldi's tools require. */
	private String utteranceId(Segment segment, String recording, String kept) {
		String speaker = segment.attribute(Segment.SPEAKER).map(Texts::word).filter(name -> !name.isEmpty() && !recording.startsWith(name)).map(name -> name + '-').orElse("");
		String made = switch (segment.geometry()) {
		case Interval interval -> String.format("%s%s-%08d-%08d", speaker, recording, interval.start() / MILLI, interval.end() / MILLI);
		default -> recording;
		};
		String id = free(kept.isBlank() ? made : Texts.word(kept), one -> !taken.contains(one));
		taken.add(id);
		return id;
	}

	private void add(Utterance utterance, Recording recording) {
		Segment segment = utterance.segment();
		Optional<String> text = segment.text().map(said -> said.strip().replaceAll("\\s+", " "));
		text.ifPresent(said -> texts.put(utterance.id(), said));
		Optional<String> speaker = segment.attribute(Segment.SPEAKER).map(Texts::word).filter(name -> !name.isEmpty() && !name.equals(utterance.id()));
		speakers.put(utterance.id(), speaker.orElse(utterance.id()));
		Optional<String> gender = segment.attribute(Kaldi.GENDER).filter(one -> one.matches("(?i)(m|f|male|female)(_.*)?")).map(one -> one.substring(0, 1).toLowerCase(java.util.Locale.ROOT));
		String said = gender.map(one -> Optional.ofNullable(genders.putIfAbsent(speakers.get(utterance.id()), one)).orElse(one)).orElse(null);
		Segment now = Segment.of(Kaldi.UTTERANCE, segment.geometry()).with(Segment.SPEAKER, speaker).with(Segment.TEXT, text).with(Kaldi.GENDER, Optional.ofNullable(said))
				.with(Segment.CHANNEL, segment.geometry() instanceof Interval ? segment.attribute(Segment.CHANNEL).map(Texts::word) : Optional.empty());
		recordings.lostBetween(recording, segment, now, Kaldi.CARRIED);
	}

	/** As they were written, as long as they say the same. */
	private static String times(Segment segment) {
		Interval interval = segment.interval();
		String[] kept = segment.kept().path(Kaldi.TIMES).asText().split(" ");
		try {
			Geometry then = kept.length == 2 ? KaldiImporter.geometry(kept[0], kept[1]) : new Whole();
			if (then.equals(interval)) {
				return kept[0] + ' ' + kept[1];
			}
		} catch (IllegalArgumentException e) {
			// Somebody has changed what was kept; the times are written as they are now.
		}
		return Times.seconds(interval.start(), DIGITS) + ' ' + Times.seconds(interval.end(), DIGITS);
	}

	void write(FolderOutput out) throws IOException {
		if (segmented) {
			whole.forEach(one -> segments.put(one.id(), one.recording() + " 0 " + Kaldi.TO_THE_END));
			write(out.file(Kaldi.SEGMENTS), segments);
		}
		write(out.file(Kaldi.WAV), files);
		if (!texts.isEmpty()) {
			write(out.file(Kaldi.TEXT), texts);
		}
		write(out.file(Kaldi.SPEAKERS), speakers);
		SortedMap<String, String> utterances = new TreeMap<>(Kaldi.ORDER);
		speakers.forEach((utterance, speaker) -> utterances.merge(speaker, utterance, (one, other) -> one + ' ' + other));
		write(out.file(Kaldi.UTTERANCES), utterances);
		if (!genders.isEmpty()) {
			write(out.file(Kaldi.GENDERS), genders);
		}
	}

	private static void write(Path file, Map<String, String> lines) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			for (Map.Entry<String, String> line : lines.entrySet()) {
				out.write(line.getKey());
				if (!line.getValue().isEmpty()) {
					out.write(' ');
					out.write(line.getValue());
				}
				out.write('\n');
			}
		}
	}
}
