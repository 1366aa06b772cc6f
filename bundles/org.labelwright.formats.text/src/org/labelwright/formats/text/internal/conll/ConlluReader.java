/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.format.support.Reading;

/**
 * The sentences of a file, one after the other. A sentence a call, so that a treebank is many short loops over lines and not one long one: that one the virtual
 * machine would compile with all that is done with a sentence in it, several times, which took as long as to read the treebank.
 */
final class ConlluReader implements Closeable {

	private static final int MAX_LINE = 1 << 20;

	private final Path file;
	private final BufferedReader in;
	private final Progress progress;
	private final long size;
	private final List<String> lines = new ArrayList<>();
	private int number;
	private long at;

	ConlluReader(Path file, Progress progress) throws IOException {
		this.file = file;
		this.progress = progress;
		size = Files.size(file);
		in = Files.newBufferedReader(file);
	}

	/** The next sentence; empty at the end of the file. */
	Optional<ConlluSentence> next() throws IOException {
		lines.clear();
		try {
			takeLines();
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, e);
		}
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		int first = number - lines.size();
		ConlluSentence sentence = Reading.at(file, "", () -> ConlluSentence.read(file, first, lines));
		progress.at(Math.min(at, size), size);
		return Optional.of(sentence);
	}

	/** Takes lines up to the next blank one that ends some. The number is that of the line after them, which may be past the end. */
	private void takeLines() throws IOException {
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			number++;
			if (line.length() > MAX_LINE) {
				throw new BadInputException(file, "line " + number, "is longer than a word can be");
			}
			if (!line.isEmpty()) {
				lines.add(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
				at += line.length() + 1;
			} else if (!lines.isEmpty()) {
				return;
			}
		}
		number++;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
