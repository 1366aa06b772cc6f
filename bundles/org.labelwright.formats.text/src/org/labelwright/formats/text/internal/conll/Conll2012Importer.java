/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextBuilder;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.AttributeKind;

/** Reads files of CoNLL-2012, one or all of a folder; each part of a document becomes a text with a sentence a line. */
public final class Conll2012Importer implements Importer {

	private static final String[] EXTENSIONS = { "_conll", ".conll" };
	private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
	private static final int MAX_LINE = 1 << 20;

	private final Origins origins = new Origins(Conll2012Format.ID);
	private final Annotations annotations = new Annotations();

	/**
	 * A line.
	 *
	 * @param layout the blanks before, between and after the columns, with bars between them
	 */
	private record Row(String[] cells, String layout, int line) {

		String coreference() {
			return cells[cells.length - 1];
		}

		static Row of(String line, int number) {
			List<String> gaps = new ArrayList<>();
			Matcher blanks = BLANKS.matcher(line);
			while (blanks.find()) {
				if (gaps.isEmpty() && blanks.start() > 0) {
					gaps.add("");
				}
				gaps.add(blanks.group());
			}
			if (!line.endsWith(" ") && !line.endsWith("\t")) {
				gaps.add("");
			}
			return new Row(BLANKS.split(ColumnsFormat.trimmed(line)), String.join("|", gaps), number);
		}

		/** What stands between all columns, if it is the same everywhere and nothing stands around them. */
		String separator() {
			String[] gaps = layout.split("\\|", -1);
			String first = gaps.length > 2 ? gaps[1] : " ";
			return layout.equals(layout(first, cells.length)) ? first : " ";
		}

		static String layout(String separator, int columns) {
			return "|" + (separator + "|").repeat(columns - 1);
		}
	}

	/** A part of a document as it stands in the file. */
	private record Part(String path, String start, List<List<Row>> sentences) {

		Row first() {
			return sentences.getFirst().getFirst();
		}
	}

	@FunctionalInterface
	private interface PartVisitor {
		void visit(Part part) throws IOException;
	}

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, EXTENSIONS);
		if (files.isEmpty() || !Files.isRegularFile(files.getFirst())) {
			return 0;
		}
		return Reading.headText(files.getFirst()).lines().dropWhile(String::isBlank).findFirst().filter(line -> line.startsWith(Conll2012Format.BEGIN)).isPresent() ? 0.95 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return Conll2012Format.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = new TextOntology(Folders.name(path));
		ontology.attribute(ontology.labelClass(Tokens.SENTENCE), Conll2012Format.SPEAKER, AttributeKind.TEXT);
		for (String attribute : Conll2012Format.ATTRIBUTES) {
			if (!attribute.isEmpty()) {
				ontology.attribute(ontology.labelClass(Tokens.TOKEN), attribute, AttributeKind.TEXT);
			}
		}
		ontology.labelClass(Conll2012Format.MENTION);
		List<Path> files = Folders.files(path, EXTENSIONS);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no files that end in _conll or .conll");
		}
		long[] count = new long[1];
		for (Path file : files) {
			forEach(path, file, part -> {
				count[0]++;
				for (List<Row> sentence : part.sentences()) {
					entities(file, sentence).forEach(one -> ontology.labelClass(one.label()));
					mentions(file, sentence);
				}
			}, progress);
		}
		return new TextSource(Folders.name(path), Conll2012Format.ID, ontology.ontology(), count[0], Optional.empty(), (sink, telling) -> {
			for (Path file : files) {
				forEach(path, file, part -> sink.accept(text(file, part, ontology)), telling);
			}
		});
	}

	private static List<Brackets.Labelled> entities(Path file, List<Row> sentence) throws IOException {
		return Reading.at(file, where(sentence), () -> Brackets.nested(sentence.stream().map(row -> row.cells()[Conll2012Format.FIXED - 1]).toList()));
	}

	private static List<Brackets.Labelled> mentions(Path file, List<Row> sentence) throws IOException {
		return Reading.at(file, where(sentence), () -> Brackets.chains(sentence.stream().map(Row::coreference).toList()));
	}

	private static String where(List<Row> sentence) {
		return "lines " + sentence.getFirst().line() + " to " + sentence.getLast().line();
	}

	private static void forEach(Path root, Path file, PartVisitor visitor, Progress progress) throws IOException {
		String stem = Folders.stem(Folders.relative(root, file));
		long size = Files.size(file);
		long at = 0;
		int number = 0;
		Set<String> paths = new HashSet<>();
		Optional<Part> part = Optional.empty();
		List<Row> sentence = new ArrayList<>();
		try (BufferedReader in = Files.newBufferedReader(file)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				number++;
				at += line.length() + 1L;
				if (line.length() > MAX_LINE) {
					throw new BadInputException(file, "line " + number, "is longer than a word can be");
				}
				String plain = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
				if (plain.startsWith(Conll2012Format.BEGIN)) {
					if (part.isPresent()) {
						throw new BadInputException(file, "line " + number, "a document begins before \"" + Conll2012Format.END + "\" of the one before");
					}
					part = Optional.of(begin(file, number, plain, stem, paths));
				} else if (plain.isBlank()) {
					if (!sentence.isEmpty()) {
						part.orElseThrow().sentences().add(sentence);
						sentence = new ArrayList<>();
					}
				} else if (part.isEmpty()) {
					throw new BadInputException(file, "line " + number, "stands in no document; \"" + Conll2012Format.BEGIN + "\" is missing");
				} else if (plain.startsWith(Conll2012Format.END)) {
					if (!sentence.isEmpty()) {
						part.get().sentences().add(sentence);
						sentence = new ArrayList<>();
					}
					visitor.visit(part.get());
					progress.at(Math.min(at, size), size);
					part = Optional.empty();
				} else {
					Row row = Row.of(plain, number);
					check(file, row, part.get(), sentence);
					sentence.add(row);
				}
			}
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, e);
		}
		if (part.isPresent()) {
			throw new BadInputException(file, "line " + number, "ends within a document; \"" + Conll2012Format.END + "\" is missing");
		}
	}

	private static Part begin(Path file, int number, String line, String stem, Set<String> paths) throws BadInputException {
		Matcher begin = Conll2012Format.BEGINNING.matcher(line);
		if (!begin.matches()) {
			throw new BadInputException(file, "line " + number, "should be as \"#begin document (name); part 000\"");
		}
		String name = begin.group(1).replaceAll("[^\\p{L}\\p{N}._/-]+", "_").replace("..", "_").replaceAll("^/+|/+$", "");
		String path = stem + "/" + (name.isEmpty() ? "document" : name) + (begin.group(2) == null ? "" : "-" + begin.group(2));
		String unique = path;
		for (int i = 2; !paths.add(unique); i++) {
			unique = path + "-" + i;
		}
		return new Part(unique + ".txt", line, new ArrayList<>());
	}

	private static void check(Path file, Row row, Part part, List<Row> sentence) throws BadInputException {
		String where = "line " + row.line();
		int columns = row.cells().length;
		if (columns <= Conll2012Format.FIXED) {
			throw new BadInputException(file, where, "has " + columns + " columns; CoNLL-2012 has twelve and one for each predicate");
		}
		if (!sentence.isEmpty() && sentence.getFirst().cells().length != columns) {
			throw new BadInputException(file, where, "has " + columns + " columns, those before it in the sentence " + sentence.getFirst().cells().length);
		}
		if (!row.cells()[2].equals(Integer.toString(sentence.size()))) {
			throw new BadInputException(file, where, "should be word " + sentence.size() + " of the sentence, here is " + row.cells()[2]);
		}
		if (!part.sentences().isEmpty() && !(part.first().cells()[0].equals(row.cells()[0]) && part.first().cells()[1].equals(row.cells()[1]))) {
			throw new BadInputException(file, where, "says it is of " + row.cells()[0] + ", part " + row.cells()[1] + "; the document is " + part.first().cells()[0] + ", part "
					+ part.first().cells()[1]);
		}
	}

	private TextSource.Text text(Path file, Part part, TextOntology ontology) throws IOException {
		ObjectNode kept = origins.object().put(Conll2012Format.FILE, file.getFileName().toString()).put(Conll2012Format.START, part.start());
		String separator = part.sentences().isEmpty() ? " " : part.first().separator();
		if (!part.sentences().isEmpty()) {
			kept.put(Conll2012Format.DOCUMENT, part.first().cells()[0]).put(Conll2012Format.PART, part.first().cells()[1]).put(Conll2012Format.SEPARATOR, separator);
		}
		Item item = TextSource.item(part.path()).withOrigin(origins.text(kept));
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		TextBuilder text = new TextBuilder();
		for (List<Row> sentence : part.sentences()) {
			document.getAnnotations().addAll(sentence(file, sentence, separator, text, ontology));
			text.add("\n");
		}
		return new TextSource.Text(item, text.toString(), Optional.empty(), document);
	}

	private List<Annotation> sentence(Path file, List<Row> rows, String separator, TextBuilder text, TextOntology ontology) throws IOException {
		List<Brackets.Labelled> entities = entities(file, rows);
		List<Brackets.Labelled> mentions = mentions(file, rows);
		List<String> regularEntities = Brackets.nest(entities, rows.size());
		List<String> regularMentions = Brackets.chain(mentions, rows.size());
		int start = text.length();
		List<Span> spans = new ArrayList<>();
		for (Row row : rows) {
			if (!spans.isEmpty()) {
				text.add(" ");
			}
			spans.add(text.add(row.cells()[3]));
		}
		Annotation whole = annotations.annotation(ontology.id(Tokens.SENTENCE), Span.of(start, text.length()));
		whole.setOrigin(origins.orNull(origins.object().put(Conll2012Format.WORDS, rows.size())));
		List<Annotation> made = new ArrayList<>(List.of(whole));
		String speaker = rows.getFirst().cells()[9];
		boolean oneSpeaker = rows.stream().allMatch(row -> row.cells()[9].equals(speaker));
		if (oneSpeaker && !speaker.equals(Conll2012Format.NOTHING)) {
			Values.put(whole, Conll2012Format.SPEAKER, new AttributeValue.Text(speaker));
		}
		for (int i = 0; i < rows.size(); i++) {
			String[] cells = rows.get(i).cells();
			Annotation token = annotations.annotation(ontology.id(Tokens.TOKEN), spans.get(i));
			for (int column = 0; column < Conll2012Format.ATTRIBUTES.size(); column++) {
				String name = Conll2012Format.ATTRIBUTES.get(column);
				String value = cells[column + Conll2012Format.FIRST_ATTRIBUTE];
				if (!name.isEmpty() && !value.equals(Conll2012Format.NOTHING) && !(oneSpeaker && name.equals(Conll2012Format.SPEAKER))) {
					Values.put(token, name, new AttributeValue.Text(value));
				}
			}
			ObjectNode kept = origins.object().put(Conll2012Format.NUMBER, i).put(Conll2012Format.PARSE, cells[5]);
			kept.put(Conll2012Format.ARGUMENTS, String.join(" ", List.of(cells).subList(Conll2012Format.FIXED, cells.length - 1)));
			keep(kept, Conll2012Format.ENTITIES, cells[Conll2012Format.FIXED - 1], regularEntities.get(i));
			keep(kept, Conll2012Format.COREFERENCE, cells[cells.length - 1], regularMentions.get(i));
			keep(kept, Conll2012Format.LAYOUT, rows.get(i).layout(), Row.layout(separator, cells.length));
			token.setOrigin(origins.orNull(kept));
			made.add(token);
		}
		for (Brackets.Labelled entity : entities) {
			made.add(annotations.annotation(ontology.id(entity.label()), span(spans, entity)));
		}
		for (Brackets.Labelled mention : mentions) {
			Annotation annotation = annotations.annotation(ontology.id(Conll2012Format.MENTION), span(spans, mention));
			annotation.setGroup(mention.label());
			made.add(annotation);
		}
		return made;
	}

	private static void keep(ObjectNode kept, String member, String is, String regular) {
		if (!is.equals(regular)) {
			kept.put(member, is);
		}
	}

	private static Span span(List<Span> tokens, Brackets.Labelled of) {
		return Span.of(tokens.get(of.first()).start(), tokens.get(of.end() - 1).end());
	}
}
