/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.commonvoice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.geometry.GeometryKind;

/**
 * The tables of <a href="https://github.com/common-voice/cv-dataset">Mozilla Common Voice</a>: a clip a line, cells between tabs and without
 * quotes, the first line names the columns; the sound is in the folder {@code clips} beside them.
 */
final class CommonVoice {

	/** Takes a line below the first. */
	@FunctionalInterface
	interface Visitor {
		void visit(List<String> cells, int line) throws IOException;
	}

	static final String ID = "commonvoice";
	static final String NAME = "Common Voice";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.SPLITS)
			.noting("A clip is one sentence, said of the whole recording: sentence is the attribute text, client_id is speaker; the other columns are attributes of their names.");

	static final String CLIP = "clip";
	static final String CLIPS = "clips/";
	static final String EXTENSION = "tsv";
	static final String PATH = "path";
	static final String SENTENCE = "sentence";
	static final List<String> REQUIRED = List.of("client_id", PATH, SENTENCE);
	/** Those of release 17 and later. */
	static final List<String> COLUMNS = List.of("client_id", PATH, "sentence_id", SENTENCE, "sentence_domain", "up_votes", "down_votes", "age", "gender", "accents", "variant",
			"locale", "segment");
	/** The tables that are parts of the data; all others have lines of these, or such that nobody has validated. */
	static final List<String> SPLITS = List.of("train", "dev", "test");
	/** Where clips are that are of no part. */
	static final String REST = "validated";

	/** Member of what is kept of the whole; of a clip the path is. */
	static final String KEPT_COLUMNS = "columns";

	/** Attributes that have another name here. */
	private static final Map<String, String> ATTRIBUTES = Map.of("client_id", Segment.SPEAKER, SENTENCE, Segment.TEXT);

	private static final int LONGEST_LINE = 1 << 20;

	private CommonVoice() {
	}

	static String attribute(String column) {
		return ATTRIBUTES.getOrDefault(column, column);
	}

	static List<String> cells(String line) {
		return List.of(line.split("\t", -1));
	}

	/** Gives all lines of a table, the first too; none is in memory when the next is read. */
	static void forEach(Path file, Visitor visitor) throws IOException {
		try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()); BufferedReader lines = new BufferedReader(in)) {
			int number = 0;
			for (String line = line(lines, file, number); line != null; line = line(lines, file, number)) {
				number++;
				String plain = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
				if (!plain.isBlank() || number == 1) {
					visitor.visit(cells(plain), number);
				}
			}
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, e);
		}
	}

	/** As readLine, but never more than a line can be. */
	private static String line(BufferedReader in, Path file, int before) throws IOException {
		StringBuilder line = new StringBuilder();
		int next = in.read();
		if (next < 0) {
			return null;
		}
		for (; next >= 0 && next != '\n'; next = in.read()) {
			if (line.length() == LONGEST_LINE) {
				throw new BadInputException(file, "line " + (before + 1), "is longer than " + LONGEST_LINE + " characters");
			}
			line.append((char) next);
		}
		int length = line.length();
		return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
	}
}
