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
 * Comma-separated values after RFC 4180, record by record; a quoted cell may hold commas, doubled quotes and line breaks, and
 * another sign may stand in place of the comma. The first line names the columns unless somebody else does. Lines can be read again from their places, so that none has to be kept.
 */
public final class CsvTable {

	static final char COMMA = ',';

	/** Takes a line; the cells by the names of the columns. */
	@FunctionalInterface
	public interface Visitor {
		void visit(Map<String, String> row, Line line) throws IOException;
	}

	/**
	 * Where a line is.
	 *
	 * @param number from 1, that of its first line where it has several
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

		/** A line break has one or two. */
		private static final int BETWEEN = 2;

		private final List<Line> runs = new ArrayList<>(1);

		/** Lines are added in the order of the file. */
		public void add(Line line) {
			Line run = runs.isEmpty() ? line : runs.getLast();
			if (run != line && line.from() - run.to() <= BETWEEN && line.to() - run.from() <= LONGEST) {
				runs.set(runs.size() - 1, new Line(run.number(), run.from(), line.to()));
			} else {
				runs.add(line);
			}
		}

		public Line first() {
			return runs.getFirst();
		}
	}

	private final Path file;
	private final List<String> columns;
	private final char delimiter;
	private final boolean named;

	private CsvTable(Path file, List<String> columns, char delimiter, boolean named) {
		this.file = file;
		this.columns = columns;
		this.delimiter = delimiter;
		this.named = named;
	}

	/** Reads the names of the columns. */
	public static CsvTable of(Path file) throws IOException {
		return of(file, UnaryOperator.identity());
	}

	/** @param names gives columns the names under which they are wanted; of two with one name the first counts */
	public static CsvTable of(Path file, UnaryOperator<String> names) throws IOException {
		return of(file, COMMA, names);
	}

	/** @param delimiter what stands between cells */
	public static CsvTable of(Path file, char delimiter, UnaryOperator<String> names) throws IOException {
		String head = first(file, delimiter);
		return new CsvTable(file, Reading.at(file, "line 1", () -> cells(head, delimiter).stream().map(String::strip).map(names).toList()), delimiter, true);
	}

	/** A table whose first line is like the others. */
	public static CsvTable ofColumns(Path file, char delimiter, List<String> columns) {
		return new CsvTable(file, List.copyOf(columns), delimiter, false);
	}

	/** The first record, without the mark of its encoding. */
	static String first(Path file, char delimiter) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			LineReader reader = new LineReader(in, file, 0, 1, delimiter);
			if (!reader.next()) {
				throw new BadInputException(file, "", "is empty");
			}
			return withoutMark(reader.text());
		}
	}

	private static String withoutMark(String text) {
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	public Path file() {
		return file;
	}

	/** Gives each line, below that of the names, but blank ones. */
	public void forEach(Visitor visitor) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			LineReader reader = new LineReader(in, file, 0, 1, delimiter);
			if (named) {
				reader.next();
			}
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
				visit(new LineReader(new ByteArrayInputStream(bytes.array()), file, run.from(), run.number(), delimiter), visitor);
			}
		}
	}

	private void visit(LineReader reader, Visitor visitor) throws IOException {
		while (reader.next()) {
			String text = reader.line().from() == 0 ? withoutMark(reader.text()) : reader.text();
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
		List<String> cells = cells(text, delimiter);
		if (cells.size() != columns.size()) {
			throw new IllegalArgumentException("has " + cells.size() + " cells, " + (named ? "the first line " : "the columns are ") + columns.size());
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
		/** As many bytes say that a file is UTF-8. */
		private static final int MARK = 3;

		private final InputStream in;
		private final Path file;
		private byte[] bytes = new byte[256];
		private int length;
		private long at;
		private long from;
		private int number;
		private boolean afterReturn;
		private final char delimiter;
		/** How many lines of the file the record has that was read last. */
		private int lines = 1;

		LineReader(InputStream in, Path file, long at, int number, char delimiter) {
			this.delimiter = delimiter;
			this.in = in;
			this.file = file;
			this.at = at;
			this.number = number - lines;
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
			number += lines;
			lines = 1;
			from = at;
			Quotes quotes = new Quotes(delimiter);
			int before = 0;
			while (next >= 0 && (quotes.open || next != '\n' && next != '\r')) {
				quotes.take(next, at == 0 && length < MARK);
				lines += next == '\r' || next == '\n' && before != '\r' ? 1 : 0;
				before = next;
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

	/** Whether what comes next lies within quotes: as {@link #cells} has it, one begins a cell, and two in it are one. */
	private static final class Quotes {

		private final char delimiter;
		private boolean open;
		private boolean begins = true;
		private boolean closed;

		Quotes(char delimiter) {
			this.delimiter = delimiter;
		}

		/** @param mark whether it may belong to the mark of the encoding, after which the first cell begins */
		void take(int next, boolean mark) {
			boolean quote = next == '"';
			boolean opens = quote && !open && (begins || closed);
			closed = quote && open;
			open = opens || open && !quote;
			begins = !open && next == delimiter || mark && begins && next > 0x7f;
		}
	}

	/** The cells of a line. */
	public static List<String> cells(String line) {
		return cells(line, COMMA);
	}

	/** The cells of a record. */
	static List<String> cells(String line, char delimiter) {
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
			} else if (c == delimiter) {
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

	/** A cell, quoted where it must be. */
	public static String cell(String text) {
		return cell(text, COMMA);
	}

	static String cell(String text, char delimiter) {
		boolean plain = text.indexOf(delimiter) < 0 && text.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r') && text.equals(text.strip());
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
