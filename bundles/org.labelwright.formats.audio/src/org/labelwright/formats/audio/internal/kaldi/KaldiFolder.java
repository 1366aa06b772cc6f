/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.kaldi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.audio.internal.support.Texts;

/** The tables of a data directory, checked against each other: what one of them names is in the others. */
final class KaldiFolder {

	/** What follows the id of a line, and where. */
	record Row(String rest, int line) {

		String place() {
			return "line " + line;
		}
	}

	private final Path folder;
	private final Map<String, Row> recordings;
	private final Map<String, Row> segments;
	private final Map<String, Row> texts;
	private final Map<String, String> speakers = new LinkedHashMap<>();
	private final Map<String, String> genders = new LinkedHashMap<>();
	private final Map<String, List<String>> utterances = new LinkedHashMap<>();

	KaldiFolder(Path folder) throws IOException {
		this.folder = folder;
		recordings = table(Kaldi.WAV);
		if (recordings.isEmpty()) {
			throw new BadInputException(folder.resolve(Kaldi.WAV), "", "is missing or names no recording");
		}
		segments = table(Kaldi.SEGMENTS);
		texts = table(Kaldi.TEXT);
		readUtterances();
		requireUtterances(Kaldi.TEXT, texts);
		readSpeakers();
		readGenders();
	}

	private Map<String, Row> table(String name) throws IOException {
		Path file = folder.resolve(name);
		Map<String, Row> rows = new LinkedHashMap<>();
		if (!Files.isRegularFile(file)) {
			return rows;
		}
		List<String> lines = Texts.lines(Texts.read(file).text());
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (!line.isEmpty()) {
				String[] fields = line.split("\\s+", 2);
				if (rows.putIfAbsent(fields[0], new Row(fields.length < 2 ? "" : fields[1], i + 1)) != null) {
					throw new BadInputException(file, "line " + (i + 1), "the id \"" + Texts.shortened(fields[0]) + "\" is there for the second time");
				}
			}
		}
		return rows;
	}

	boolean hasSegments() {
		return !segments.isEmpty();
	}

	private void readUtterances() throws IOException {
		recordings.keySet().forEach(id -> utterances.put(id, new ArrayList<>()));
		if (!hasSegments()) {
			recordings.keySet().forEach(id -> utterances.get(id).add(id));
			return;
		}
		for (Map.Entry<String, Row> one : segments.entrySet()) {
			String recording = one.getValue().rest().split("\\s+", 2)[0];
			if (!utterances.containsKey(recording)) {
				throw bad(Kaldi.SEGMENTS, one.getValue(), "the recording \"" + Texts.shortened(recording) + "\" is not in " + Kaldi.WAV);
			}
			utterances.get(recording).add(one.getKey());
		}
	}

	private boolean isUtterance(String id) {
		return hasSegments() ? segments.containsKey(id) : recordings.containsKey(id);
	}

	private void requireUtterances(String file, Map<String, Row> rows) throws IOException {
		for (Map.Entry<String, Row> one : rows.entrySet()) {
			if (!isUtterance(one.getKey())) {
				throw bad(file, one.getValue(), "the utterance \"" + Texts.shortened(one.getKey()) + "\" is not in " + (hasSegments() ? Kaldi.SEGMENTS : Kaldi.WAV));
			}
		}
	}

	/** Either table is enough; where both are there, they say the same. */
	private void readSpeakers() throws IOException {
		Map<String, Row> rows = table(Kaldi.SPEAKERS);
		requireUtterances(Kaldi.SPEAKERS, rows);
		for (Map.Entry<String, Row> one : rows.entrySet()) {
			if (one.getValue().rest().isEmpty() || one.getValue().rest().matches(".*\\s.*")) {
				throw bad(Kaldi.SPEAKERS, one.getValue(), "should be an utterance and its speaker");
			}
			speakers.put(one.getKey(), one.getValue().rest());
		}
		for (Map.Entry<String, Row> one : table(Kaldi.UTTERANCES).entrySet()) {
			for (String utterance : one.getValue().rest().split("\\s+")) {
				if (!isUtterance(utterance)) {
					throw bad(Kaldi.UTTERANCES, one.getValue(), "there is no utterance \"" + Texts.shortened(utterance) + "\"");
				}
				String speaker = rows.isEmpty() ? speakers.putIfAbsent(utterance, one.getKey()) : speakers.get(utterance);
				if (speaker != null && !speaker.equals(one.getKey()) || speaker == null && !rows.isEmpty()) {
					throw bad(Kaldi.UTTERANCES, one.getValue(), "the utterance \"" + Texts.shortened(utterance) + "\" has another speaker elsewhere");
				}
			}
		}
	}

	private void readGenders() throws IOException {
		for (Map.Entry<String, Row> one : table(Kaldi.GENDERS).entrySet()) {
			if (!one.getValue().rest().matches("[mf]")) {
				throw bad(Kaldi.GENDERS, one.getValue(), "the gender should be m or f, here is \"" + Texts.shortened(one.getValue().rest()) + "\"");
			}
			genders.put(one.getKey(), one.getValue().rest());
		}
	}

	private BadInputException bad(String file, Row row, String what) {
		return new BadInputException(folder.resolve(file), row.place(), what);
	}

	/** Runs code about a line of a table; what it refuses is refused with its place. */
	<T> T at(String file, Row row, Reading.Body<T> body) throws IOException {
		return Reading.at(folder.resolve(file), row.place(), body);
	}

	/** What follows the ids of recordings in wav.scp, in its order. */
	Map<String, Row> recordings() {
		return recordings;
	}

	/** The ids of what is said in a recording. */
	List<String> utterances(String recording) {
		return utterances.get(recording);
	}

	Optional<Row> segment(String utterance) {
		return Optional.ofNullable(segments.get(utterance));
	}

	Optional<String> text(String utterance) {
		return Optional.ofNullable(texts.get(utterance)).map(Row::rest);
	}

	/** Who speaks; who is called as the utterance is not known, as Kaldi's guide has it. */
	Optional<String> speaker(String utterance) {
		return Optional.ofNullable(speakers.get(utterance)).filter(speaker -> !speaker.equals(utterance));
	}

	Optional<String> gender(String utterance) {
		return Optional.ofNullable(speakers.get(utterance)).map(genders::get);
	}
}
