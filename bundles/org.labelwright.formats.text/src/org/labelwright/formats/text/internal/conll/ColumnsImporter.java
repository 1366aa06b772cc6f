/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
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

/** Reads columns of tokens with tags of entities; each document becomes a text with a sentence a line. */
public final class ColumnsImporter implements Importer {

	private static final Pattern SPACE = Pattern.compile("[ \\t]+");
	private static final int MAX_LINE = 1 << 20;
	private static final FormatOption ENCODING = FormatOption.choice("encoding", "How characters are coded; the files of CoNLL-2002 are ISO-8859-1",
			"UTF-8", "ISO-8859-1");

	private final Origins origins = new Origins(ColumnsFormat.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isRegularFile(path)) {
			return 0;
		}
		int tagged = 0;
		int columns = 0;
		for (String line : (Iterable<String>) Reading.headText(path).lines().limit(200)::iterator) {
			if (line.isBlank() || line.startsWith(ColumnsFormat.DOCUMENT)) {
				continue;
			}
			String[] cells = SPACE.split(ColumnsFormat.trimmed(line));
			if (columns == 0) {
				columns = cells.length;
			}
			if (cells.length != columns || columns < 2 || columns > 20 || !TagScheme.isTag(cells[cells.length - 1])) {
				// The head of a long file may end within a line.
				return tagged > 150 ? 0.8 : 0;
			}
			tagged++;
		}
		return tagged > 0 ? 0.8 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(ColumnsFormat.COLUMN_NAMES, ENCODING);
	}

	@Override
	public Capabilities capabilities() {
		return ColumnsFormat.CAPABILITIES;
	}

	/** A document as it stands in the file. */
	private record Document(String path, List<String> start, List<List<String[]>> sentences, String separator, int line) {
	}

	@FunctionalInterface
	private interface DocumentVisitor {
		void visit(Document document) throws IOException;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = new TextOntology(Folders.name(path));
		ontology.labelClass(Tokens.SENTENCE);
		ontology.labelClass(Tokens.TOKEN);
		Charset charset = Charset.forName(options.text("encoding"));
		TagScheme.Guess guess = new TagScheme.Guess();
		long[] count = new long[1];
		int[] columns = new int[1];
		forEach(path, charset, document -> {
			count[0]++;
			for (List<String[]> sentence : document.sentences()) {
				List<String> tags = tags(sentence);
				guess.see(tags);
				TagScheme.decode(tags).forEach(chunk -> ontology.labelClass(chunk.type()));
				columns[0] = sentence.getFirst().length;
				names(options, columns[0]).stream().skip(1).limit(Math.max(0, columns[0] - 2L))
						.forEach(name -> ontology.attribute(ontology.labelClass(Tokens.TOKEN), name, AttributeKind.TEXT));
			}
		}, progress);
		TagScheme scheme = guess.scheme();
		losses.found("scheme", scheme.id());
		if (columns[0] > 0) {
			losses.found(ColumnsFormat.COLUMN_NAMES.name(), String.join(",", names(options, columns[0])));
		}
		losses.found(ENCODING.name(), charset.name());
		return new TextSource(Folders.name(path), ColumnsFormat.ID, ontology.ontology(), count[0], Optional.empty(),
				(sink, telling) -> forEach(path, charset, document -> sink.accept(text(path, document, names(options, columns(document)), scheme, ontology)), telling));
	}

	private static int columns(Document document) {
		return document.sentences().isEmpty() ? 2 : document.sentences().getFirst().getFirst().length;
	}

	private static List<String> names(Options options, int columns) throws BadInputException {
		String given = options.text("columns");
		if (given.isBlank()) {
			return ColumnsFormat.names(columns);
		}
		List<String> names = List.of(given.strip().split("\\s*,\\s*"));
		if (names.size() != columns) {
			throw new BadInputException("The option columns names " + names.size() + " columns, the file has " + columns);
		}
		return names;
	}

	private static List<String> tags(List<String[]> sentence) {
		return sentence.stream().map(cells -> cells[cells.length - 1]).toList();
	}

	private void forEach(Path file, Charset charset, DocumentVisitor visitor, Progress progress) throws IOException {
		String stem = Folders.stem(file.getFileName().toString());
		long size = Files.size(file);
		long at = 0;
		int number = 0;
		int documents = 0;
		Document document = new Document(stem + ".txt", List.of(), new ArrayList<>(), " ", 1);
		List<String[]> sentence = new ArrayList<>();
		int columns = 0;
		try (BufferedReader in = Files.newBufferedReader(file, charset)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				number++;
				if (line.length() > MAX_LINE) {
					throw new BadInputException(file, "line " + number, "is longer than a token can be");
				}
				at += line.length() + 1L;
				String plain = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
				if (plain.isBlank()) {
					end(file, number, document, sentence);
					sentence = new ArrayList<>();
				} else if (plain.startsWith(ColumnsFormat.DOCUMENT)) {
					end(file, number, document, sentence);
					sentence = new ArrayList<>();
					if (!document.sentences().isEmpty() || !document.start().isEmpty()) {
						visitor.visit(document);
						progress.at(Math.min(at, size), size);
					}
					document = new Document(stem + "/" + ++documents + ".txt", List.of(plain), new ArrayList<>(), plain.indexOf('\t') >= 0 ? "\t" : " ", number);
				} else {
					String[] cells = SPACE.split(ColumnsFormat.trimmed(plain));
					columns = columns == 0 ? cells.length : columns;
					if (cells.length != columns || columns < 2) {
						throw new BadInputException(file, "line " + number, "has " + cells.length + " columns, " + (columns < 2 ? "a word and a tag are the least"
								: "those before it " + columns));
					}
					if (plain.indexOf('\t') >= 0 && document.sentences().isEmpty() && sentence.isEmpty()) {
						document = new Document(document.path(), document.start(), document.sentences(), "\t", document.line());
					}
					sentence.add(cells);
				}
			}
			end(file, number, document, sentence);
			if (!document.sentences().isEmpty() || !document.start().isEmpty()) {
				visitor.visit(document);
			}
		} catch (CharacterCodingException e) {
			throw Reading.notUtf8(file, "; the option encoding names another", e);
		}
	}

	private static void end(Path file, int line, Document document, List<String[]> sentence) throws IOException {
		if (!sentence.isEmpty()) {
			Reading.at(file, "before line " + line, () -> TagScheme.decode(tags(sentence)));
			document.sentences().add(sentence);
		}
	}

	private TextSource.Text text(Path file, Document from, List<String> names, TagScheme scheme, TextOntology ontology) {
		ObjectNode kept = origins.object().put(ColumnsFormat.FILE, file.getFileName().toString()).put(ColumnsFormat.SCHEME, scheme.id())
				.put(ColumnsFormat.SEPARATOR, from.separator());
		ArrayNode columns = kept.putArray(ColumnsFormat.COLUMNS);
		names.forEach(columns::add);
		from.start().forEach(line -> kept.put(ColumnsFormat.START, line));
		Item item = TextSource.item(from.path()).withOrigin(origins.text(kept));
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		TextBuilder text = new TextBuilder();
		for (List<String[]> sentence : from.sentences()) {
			int start = text.length();
			List<String> tags = tags(sentence);
			List<TagScheme.Chunk> chunks = TagScheme.decode(tags);
			boolean regular = scheme.encode(chunks, tags.size()).equals(tags);
			List<Span> spans = new ArrayList<>();
			List<Annotation> tokens = new ArrayList<>();
			for (String[] cells : sentence) {
				if (!spans.isEmpty()) {
					text.add(" ");
				}
				Span span = text.add(cells[0]);
				spans.add(span);
				Annotation token = annotations.annotation(ontology.id(Tokens.TOKEN), span);
				for (int i = 1; i < cells.length - 1; i++) {
					Values.put(token, names.get(i), new AttributeValue.Text(cells[i]));
				}
				if (!regular) {
					token.setOrigin(origins.orNull(origins.object().put(ColumnsFormat.TAG, cells[cells.length - 1])));
				}
				tokens.add(token);
			}
			document.getAnnotations().add(annotations.annotation(ontology.id(Tokens.SENTENCE), Span.of(start, text.length())));
			document.getAnnotations().addAll(tokens);
			for (TagScheme.Chunk chunk : chunks) {
				document.getAnnotations().add(annotations.annotation(ontology.id(chunk.type()),
						Span.of(spans.get(chunk.first()).start(), spans.get(chunk.end() - 1).end())));
			}
			text.add("\n");
		}
		return new TextSource.Text(item, text.toString(), Optional.empty(), document);
	}
}
