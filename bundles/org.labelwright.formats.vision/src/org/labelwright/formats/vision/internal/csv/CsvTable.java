/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/**
 * Comma-separated values after RFC 4180, line by line; a quoted cell may hold commas and doubled quotes, but no line break. The
 * first line names the columns. Lines can be read again from their places, so that none has to be kept.
 */
public final class CsvTable {

	/** Takes a line; the cells by the names of the columns. */
	@FunctionalInterface
	public interface Visitor {
		void visit(Map<String, String> row, Line line) throws IOException;
	}

	/**
	 * Where a line is.
	 *
	 * @param number from 1
	 * @param from in bytes from the start of the file
	 * @param to where its last byte ends, without the line break
	 */
	public record Line(int number, long from, long to) {

		/** For messages. */
		public String place() {
			return "line " + number;
		}
	}

	/** Places of lines, as few numbers as can be: lines that follow each other are one place. */
	public static final class Lines {

		/** Nobody needs more at once, and a place has to fit into an array. */
		private static final int LONGEST = 1 << 20;

		private final List<Line> runs = new ArrayList<>(1);
		private int last;

		/** Lines are added in the order of the file. */
		public void add(Line line) {
			Line run = runs.isEmpty() ? line : runs.getLast();
			if (run != line && last + 1 == line.number() && line.to() - run.from() <= LONGEST) {
				runs.set(runs.size() - 1, new Line(run.number(), run.from(), line.to()));
			} else {
				runs.add(line);
			}
			last = line.number();
		}

		public Line first() {
			return runs.getFirst();
		}
	}

	private final Path file;
	private final List<String> columns;

	private CsvTable(Path file, List<String> columns) {
		this.file = file;
		this.columns = columns;
	}

	/** Reads the names of the columns. */
	public static CsvTable of(Path file) throws IOException {
		return of(file, UnaryOperator.identity());
	}

	/** @param names gives columns the names under which they are wanted; of two with one name the first counts */
	public static CsvTable of(Path file, UnaryOperator<String> names) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			LineReader reader = new LineReader(in, file, 0, 1);
			if (!reader.next()) {
				throw new BadInputException(file, "", "is empty");
			}
			String head = reader.text();
			return new CsvTable(file, Reading.at(file, "line 1", () -> cells(head.startsWith("\uFEFF") ? head.substring(1) : head).stream().map(String::strip).map(names).toList()));
		}
	}

	public Path file() {
		return file;
	}

	/** Gives each line below the first but blank ones. */
	public void forEach(Visitor visitor) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			LineReader reader = new LineReader(in, file, 0, 1);
			reader.next();
			visit(reader, visitor);
		}
	}

	/** Gives lines again. Safe for use by several threads. */
	public void forEach(Lines lines, Visitor visitor) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			for (Line run : lines.runs) {
				ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(run.to() - run.from()));
				while (bytes.hasRemaining()) {
					if (channel.read(bytes, run.from() + bytes.position()) < 0) {
						throw new EOFException(file + ", line " + run.number() + ": the file has become shorter while it was read");
					}
				}
				visit(new LineReader(new ByteArrayInputStream(bytes.array()), file, run.from(), run.number()), visitor);
			}
		}
	}

	private void visit(LineReader reader, Visitor visitor) throws IOException {
		while (reader.next()) {
			String text = reader.text();
			if (!text.isBlank()) {
				Line line = reader.line();
				Reading.at(file, line.place(), () -> {
					visitor.visit(row(text), line);
					return null;
				});
			}
		}
	}

	private Map<String, String> row(String text) {
		List<String> cells = cells(text);
		if (cells.size() != columns.size()) {
			throw new IllegalArgumentException("has " + cells.size() + " cells, the first line " + columns.size());
		}
		Map<String, String> row = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			row.putIfAbsent(columns.get(i), cells.get(i));
		}
		return row;
	}

	/** Lines of bytes, which end as those of a reader do, with their places. */
	private static final class LineReader {

		private static final int LONGEST = 1 << 24;

		private final InputStream in;
		private final Path file;
		private byte[] bytes = new byte[256];
		private int length;
		private long at;
		private long from;
		private int number;
		private boolean afterReturn;

		LineReader(InputStream in, Path file, long at, int number) {
			this.in = in;
			this.file = file;
			this.at = at;
			this.number = number - 1;
		}

		/** Goes to the next line, if there is one. */
		boolean next() throws IOException {
			length = 0;
			int next = in.read();
			if (next == '\n' && afterReturn) {
				at++;
				next = in.read();
			}
			afterReturn = false;
			if (next < 0) {
				return false;
			}
			number++;
			from = at;
			while (next >= 0 && next != '\n' && next != '\r') {
				if (length == bytes.length) {
					if (length >= LONGEST) {
						throw new BadInputException(file, "line " + number, "is longer than " + (LONGEST >> 20) + " MiB");
					}
					bytes = Arrays.copyOf(bytes, length * 2);
				}
				bytes[length++] = (byte) next;
				next = in.read();
			}
			afterReturn = next == '\r';
			at += length + (next < 0 ? 0 : 1);
			return true;
		}

		Line line() {
			return new Line(number, from, from + length);
		}

		String text() throws IOException {
			try {
				return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
			} catch (CharacterCodingException e) {
				throw new BadInputException(file, "line " + number, "is not text in UTF-8", e);
			}
		}
	}

	/** The cells of a line. */
	public static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (quoted) {
				if (c != '"') {
					cell.append(c);
				} else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
					cell.append(c);
					i++;
				} else {
					quoted = false;
				}
			} else if (c == '"' && cell.isEmpty()) {
				quoted = true;
			} else if (c == ',') {
				cells.add(cell.toString());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		if (quoted) {
			throw new IllegalArgumentException("a quote is not closed");
		}
		cells.add(cell.toString());
		return cells;
	}

	/** A cell, quoted where it must be. Line breaks become spaces. */
	public static String cell(String text) {
		String plain = text.replaceAll("[\\r\\n]+", " ");
		return plain.matches("(?s).*[\",].*|^\\s.*|.*\\s$") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
	}
}
