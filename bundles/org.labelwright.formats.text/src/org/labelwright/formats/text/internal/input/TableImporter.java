/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.media.text.Encodings;
import org.labelwright.model.AttributeValue;

/** Reads tables whose rows have a text each: CSV (RFC 4180) or TSV. */
public final class TableImporter implements Importer {

	static final String ID = "text-csv";
	private static final FormatOption SEPARATOR = FormatOption.choice("separator", "What stands between columns; auto takes what the first line has most of", "auto", "comma", "semicolon",
			"tab", "pipe");
	private static final FormatOption HEADER = FormatOption.flag("header", "Whether the first row names the columns; otherwise they are called 1, 2, ...", true);
	private static final Map<String, Character> SEPARATORS = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
	private static final Set<String> USUAL = Set.of("text", "sentence", "review", "comment", "tweet", "utterance");

	private final Origins origins = new Origins(ID);

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isRegularFile(path) || !Folders.lowerName(path).matches(".*\\.(csv|tsv)")) {
			return 0;
		}
		String first = Reading.headText(path).lines().findFirst().orElse("");
		for (String column : first.split("[,;\\t|]")) {
			if (USUAL.contains(column.strip().replace("\"", "").replace("\uFEFF", "").toLowerCase(java.util.Locale.ROOT))) {
				return 0.5;
			}
		}
		return 0;
	}

	@Override
	public List<FormatOption> options() {
		List<FormatOption> options = new ArrayList<>(FieldTexts.OPTIONS);
		options.addAll(List.of(SEPARATOR, HEADER, EncodingOption.OPTION));
		return List.copyOf(options);
	}

	@Override
	public Capabilities capabilities() {
		return FieldTexts.CAPABILITIES
				.noting("Labels are annotations without a place. The line of a row and the encoding of the file are kept with the item.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Encodings.Decoded decoded = FileImporter.at(path, () -> Encodings.decode(FileImporter.bytes(path), EncodingOption.of(options)));
		FileImporter.encoding(path, decoded, origins.object(), losses);
		char separator = separator(decoded.text(), options);
		SEPARATORS.entrySet().stream().filter(one -> one.getValue() == separator).forEach(one -> losses.found(SEPARATOR.name(), one.getKey()));
		TextOntology ontology = new TextOntology(Folders.name(path));
		Set<String> ids = new HashSet<>();
		// Once to know all names: an ontology is complete before the first item is.
		long count = forEach(path, decoded, options, ontology, text -> {
			if (!ids.add(text.item().id())) {
				throw new IllegalArgumentException("is named " + text.item().id() + ", as another row is");
			}
		}, progress);
		return new TextSource(Folders.name(path), ID, ontology.ontology(), count, Optional.empty(),
				(sink, telling) -> forEach(path, decoded, options, ontology, sink, telling));
	}

	private long forEach(Path file, Encodings.Decoded decoded, Options options, TextOntology ontology, TextSource.Sink sink, Progress progress) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator(decoded.text(), options)).setIgnoreEmptyLines(true).get();
		String stem = Folders.stem(file.getFileName().toString());
		List<String> columns = List.of();
		FieldTexts texts = null;
		long count = 0;
		long line = 1;
		try (CSVParser parser = CSVParser.parse(new StringReader(decoded.text()), format)) {
			for (CSVRecord row : parser) {
				long at = line;
				line = parser.getCurrentLineNumber() + 1;
				if (texts == null) {
					columns = columns(file, row, options);
					Set<String> names = new LinkedHashSet<>(columns);
					texts = Reading.at(file, "line " + at, () -> {
						FieldTexts made = new FieldTexts(origins, ontology, options, names);
						made.requireColumns(names);
						return made;
					});
					if (options.flag(HEADER.name())) {
						continue;
					}
				}
				if (row.size() != columns.size()) {
					throw new BadInputException(file, "line " + at, "has " + row.size() + " columns, the first row has " + columns.size());
				}
				count++;
				progress.at(row.getCharacterPosition(), decoded.text().length());
				one(file, stem, at, fields(columns, row), texts, count, decoded, sink);
			}
		} catch (CSVException e) {
			throw new BadInputException(file, "line " + line, "is no CSV: " + e.getMessage(), e);
		} catch (UncheckedIOException e) {
			throw new BadInputException(file, "from line " + line, "is no CSV: " + e.getCause().getMessage(), e);
		}
		return count;
	}

	private void one(Path file, String stem, long line, Map<String, AttributeValue> fields, FieldTexts texts, long number, Encodings.Decoded decoded, TextSource.Sink sink)
			throws IOException {
		Reading.at(file, "line " + line, () -> {
			sink.accept(texts.text(stem + "/" + number + ".txt", stem, fields,
					origins.object().put("file", file.getFileName().toString()).put("encoding", decoded.charset().name()).put("line", line)));
			return null;
		});
	}

	private static char separator(String text, Options options) {
		String given = options.text(SEPARATOR.name());
		if (SEPARATORS.containsKey(given)) {
			return SEPARATORS.get(given);
		}
		String first = text.lines().findFirst().orElse("");
		return Collections.max(List.of(',', ';', '\t', '|'), java.util.Comparator.comparingLong(sign -> first.chars().filter(c -> c == sign).count()));
	}

	private static List<String> columns(Path file, CSVRecord first, Options options) throws BadInputException {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < first.size(); i++) {
			String name = options.flag(HEADER.name()) ? first.get(i).strip() : Integer.toString(i + 1);
			if (columns.contains(name)) {
				throw new BadInputException(file, "line 1", "has two columns named \"" + name + "\"");
			}
			columns.add(name);
		}
		return columns;
	}

	private static Map<String, AttributeValue> fields(List<String> columns, CSVRecord row) {
		Map<String, AttributeValue> fields = new LinkedHashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			fields.put(columns.get(i), Values.attribute(row.get(i)));
		}
		return fields;
	}
}
