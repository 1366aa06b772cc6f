/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.labelwright.core.format.support.Reading;

/** Text formats with a line a record: one line in memory at a time, and what is wrong with one is said with its number. */
public final class Lines {

	/** Takes one line. */
	@FunctionalInterface
	public interface Visitor {
		/** @param number from 1 on */
		void visit(String line, int number) throws IOException;
	}

	private Lines() {
	}

	/** Gives each line, blank ones too; where the visitor refuses one, the place is added. */
	public static void forEach(Path file, Visitor visitor) throws IOException {
		int number = 0;
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				number++;
				int here = number;
				String text = here == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
				Reading.at(file, where(here), () -> {
					visitor.visit(text, here);
					return null;
				});
			}
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, e);
		}
	}

	public static String where(int number) {
		return "line " + number;
	}

	/** The words of a line between blanks. */
	public static String[] words(String line) {
		return line.strip().split("\\s+");
	}
}
