/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.formats.text.internal.support.TokenizedText;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;

/** Writes CoNLL-U: one file with all documents. */
public final class ConlluExporter implements Exporter {

	private static final Pattern NEW_DOCUMENT = Pattern.compile("#\\s*newdoc\\b");
	private static final Pattern TEXT = Pattern.compile("#\\s*text\\s*=");
	private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

	private final Origins origins = new Origins(ConlluFormat.ID);

	@Override
	public Capabilities capabilities() {
		return ConlluFormat.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Map<String, String> classes = Classes.names(source.ontology());
		Map<String, String> relations = TextOntology.relationNames(source.ontology());
		ExportCheck check = new ExportCheck("CoNLL-U", capabilities(), losses);
		boolean several = source.itemCount() > 1;
		return TextRecords.write(source, path, check, losses, progress, (one, text, out) -> new DocumentWriter(one, text, classes, relations, check, losses).write(out, several));
	}

	/** The words of one text. */
	private final class DocumentWriter {

		private final SourceRecord one;
		private final CodePoints text;
		private final Map<String, String> classes;
		private final Map<String, String> relations;
		private final ExportCheck check;
		private final LossReport losses;
		/** The text as it will be read. */
		private final StringBuilder told = new StringBuilder();
		private final List<Annotation> sentences = new ArrayList<>();
		private final List<Annotation> rows = new ArrayList<>();
		private final Set<Annotation> inSentences = new HashSet<>();
		private final TreeMap<Integer, List<Annotation>> byStart = new TreeMap<>();

		DocumentWriter(SourceRecord one, CodePoints text, Map<String, String> classes, Map<String, String> relations, ExportCheck check, LossReport losses) {
			this.one = one;
			this.text = text;
			this.classes = classes;
			this.relations = relations;
			this.check = check;
			this.losses = losses;
		}

		private String kind(Annotation annotation) {
			return classes.getOrDefault(annotation.getLabelClass(), "");
		}

		private Span span(Annotation annotation) {
			return text.requireInside((Span) annotation.getGeometry());
		}

		long write(StringBuilder out, boolean several) {
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					String kind = kind(annotation);
					check.annotation(one.item(), annotation);
					if (!(annotation.getGeometry() instanceof Span)) {
						losses.add("shapes", "CoNLL-U has spans alone", one.item().id(), annotation.getId());
					} else if (kind.equals(Tokens.SENTENCE)) {
						sentences.add(annotation);
					} else if (kind.equals(Tokens.TOKEN) || kind.equals(Tokens.MULTIWORD) || kind.equals(Tokens.EMPTY_NODE)) {
						rows.add(annotation);
					} else {
						losses.add("annotations of other classes", "CoNLL-U has sentences and words alone", one.item().id(), annotation.getId());
					}
				}
			}
			sentences.sort(Comparator.comparingInt(sentence -> span(sentence).start()));
			boolean named = !several || !sentences.isEmpty() && comments(sentences.getFirst()).stream().anyMatch(line -> NEW_DOCUMENT.matcher(line).lookingAt());
			rows.forEach(row -> byStart.computeIfAbsent(span(row).start(), missing -> new ArrayList<>()).add(row));
			long written = 0;
			for (Annotation sentence : sentences) {
				if (!named) {
					out.append("# newdoc id = ").append(Folders.exportStem(one.item())).append('\n');
					named = true;
				}
				written += sentence(out, sentence);
			}
			rows.stream().filter(row -> !inSentences.contains(row)).forEach(row -> losses.add("words", "stand in no sentence", one.item().id(), row.getId()));
			reportText();
			return written;
		}

		private void reportText() {
			if (!told.toString().equals(text.text())) {
				boolean words = TokenizedText.withoutSpace(told).equals(TokenizedText.withoutSpace(text.text()));
				losses.add(words ? "space of texts" : "text", words ? "CoNLL-U has words and, within sentences, single spaces alone; there is the end of a line after a sentence"
						: "stands in no word of a sentence; left out", one.item().id(), "");
			}
		}

		private List<String> comments(Annotation sentence) {
			List<String> comments = new ArrayList<>();
			origins.of(sentence.getOrigin()).path(ConlluFormat.COMMENTS).forEach(line -> comments.add(line.asText()));
			return comments;
		}

		private int sentence(StringBuilder out, Annotation sentence) {
			Span span = span(sentence);
			List<Annotation> inside = new ArrayList<>();
			for (var from : byStart.subMap(span.start(), true, span.end(), true).values()) {
				from.stream().filter(row -> span(row).end() <= span.end() && (span(row).start() < span.end() || span(row).length() == 0)).forEach(inside::add);
			}
			boolean same = inside.size() == origins.of(sentence.getOrigin()).path(ConlluFormat.ROWS).asInt(-1) && areRows(inside);
			if (same) {
				inside.sort(Comparator.comparingInt(row -> kept(row).path(ConlluFormat.ROW).asInt()));
			} else {
				inside.sort(Comparator.<Annotation>comparingInt(row -> span(row).start()).thenComparingInt(this::rank));
			}
			List<String> comments = comments(sentence);
			List<Annotation> all = List.copyOf(inside);
			inside.removeIf(row -> isWithoutWords(row, all));
			if (inside.isEmpty()) {
				losses.add("sentences", "hold no words", one.item().id(), sentence.getId());
				return 0;
			}
			inSentences.addAll(inside);
			comments = comments(comments, oneLine(text.text(span)), same);
			comments.forEach(line -> out.append(line).append('\n'));
			List<String[]> cells = rows(inside, same);
			cells.forEach(row -> out.append(String.join("\t", row)).append('\n'));
			out.append('\n');
			told.append(ConlluDocument.text(new ConlluSentence(comments, cells))).append('\n');
			return inside.size() + 1;
		}

		/** With the text of the sentence as it is now; a sentence that came without any has none as long as it is the same. */
		private static List<String> comments(List<String> read, String shown, boolean same) {
			String told = read.stream().filter(line -> TEXT.matcher(line).lookingAt()).findFirst().orElse("");
			return read.isEmpty() && !same ? List.of("# text = " + shown) : read.stream().map(line -> line.equals(told) && !same ? "# text = " + shown : line).toList();
		}

		/** Whether a multiword token has no words, which it cannot be without. */
		private boolean isWithoutWords(Annotation row, List<Annotation> inside) {
			boolean without = kind(row).equals(Tokens.MULTIWORD) && inside.stream()
					.noneMatch(other -> kind(other).equals(Tokens.TOKEN) && span(other).start() >= span(row).start() && span(other).end() <= span(row).end());
			if (without) {
				losses.add("multiword tokens", "hold no words; left out", one.item().id(), row.getId());
			}
			return without;
		}

		private static String oneLine(String words) {
			return words.replaceAll("\\s+", " ");
		}

		/** Whether each still has its own number of a row. */
		private boolean areRows(List<Annotation> inside) {
			return inside.stream().map(row -> kept(row).path(ConlluFormat.ROW).asInt(-1)).filter(number -> number >= 0 && number < inside.size()).distinct()
					.count() == inside.size();
		}

		private JsonNode kept(Annotation row) {
			return origins.of(row.getOrigin());
		}

		private int rank(Annotation row) {
			return switch (kind(row)) {
			case Tokens.EMPTY_NODE -> 0;
			case Tokens.MULTIWORD -> 1;
			default -> 2;
			};
		}

		private List<String[]> rows(List<Annotation> inside, boolean same) {
			Map<String, String> ids = new HashMap<>();
			int words = 0;
			int empty = 0;
			for (int i = 0; i < inside.size(); i++) {
				Annotation row = inside.get(i);
				switch (kind(row)) {
				case Tokens.EMPTY_NODE -> ids.put(row.getId(), words + "." + ++empty);
				case Tokens.MULTIWORD -> {
					int last = words;
					for (int k = i + 1; k < inside.size() && isWithin(inside.get(k), row); k++) {
						last += kind(inside.get(k)).equals(Tokens.TOKEN) ? 1 : 0;
					}
					ids.put(row.getId(), words + 1 + "-" + last);
				}
				default -> {
					ids.put(row.getId(), Integer.toString(++words));
					empty = 0;
				}
				}
			}
			List<String[]> cells = new ArrayList<>();
			Map<String, String> heads = new HashMap<>();
			for (int i = 0; i < inside.size(); i++) {
				cells.add(row(inside.get(i), ids, heads, same, i == inside.size() - 1 ? Integer.MAX_VALUE : nextStart(inside, i)));
			}
			return cells;
		}

		/** Whether a row is one of a multiword token; an empty node after a word that is all of it stands at its end. */
		private boolean isWithin(Annotation row, Annotation multiword) {
			return switch (kind(row)) {
			case Tokens.MULTIWORD -> false;
			case Tokens.EMPTY_NODE -> span(row).start() <= span(multiword).end();
			default -> span(row).start() < span(multiword).end() && span(row).end() <= span(multiword).end();
			};
		}

		private int nextStart(List<Annotation> inside, int i) {
			return span(inside.get(i + 1)).start();
		}

		/** @param heads of the words before, by their ids in the file */
		private String[] row(Annotation row, Map<String, String> ids, Map<String, String> heads, boolean same, int nextStart) {
			JsonNode kept = kept(row);
			String[] cells = new String[ConlluFormat.COLUMNS];
			cells[0] = ids.get(row.getId());
			cells[1] = attribute(row, ConlluFormat.FORM, "");
			if (cells[1].isEmpty()) {
				cells[1] = cell(text.text(span(row)), row);
			}
			for (int column = 0; column < ConlluFormat.ATTRIBUTES.size(); column++) {
				cells[column + 2] = attribute(row, ConlluFormat.ATTRIBUTES.get(column), ConlluFormat.NOTHING);
				boolean word = column == 0 && cells[1].equals(ConlluFormat.NOTHING);
				if (row.getAttributes().containsKey(ConlluFormat.ATTRIBUTES.get(column)) && cells[column + 2].equals(ConlluFormat.NOTHING) && !word) {
					losses.add("attributes", "CoNLL-U writes _ where nothing is said", one.item().id(), row.getId());
				}
			}
			boolean root = row.getAttributes().map().get(DependencyTree.ROOT) instanceof AttributeValue.Flag(boolean set) && set;
			cells[6] = root ? "0" : ConlluFormat.NOTHING;
			cells[7] = kept.path("deprel").asText(root ? "root" : ConlluFormat.NOTHING);
			for (Relation relation : row.getRelations()) {
				String head = ids.get(relation.getTarget());
				if (head == null || !kind(row).equals(Tokens.TOKEN) || !head.matches("\\d+") || !cells[6].equals(ConlluFormat.NOTHING) || leads(head, cells[0], heads)) {
					losses.add("relations", "CoNLL-U has one head a word, a word of the same sentence, and none that lead in a circle", one.item().id(), row.getId());
				} else {
					cells[6] = head;
					cells[7] = cell(relations.getOrDefault(relation.getType(), ConlluFormat.NOTHING), row);
					heads.put(cells[0], head);
					if (!relation.getAttributes().isEmpty()) {
						losses.add("attributes of relations", "a dependency has a type alone", one.item().id(), row.getId());
					}
				}
			}
			if (same) {
				cells[8] = kept.path(ConlluFormat.DEPS).asText(ConlluFormat.NOTHING);
				cells[9] = kept.path(ConlluFormat.MISC).asText(ConlluFormat.NOTHING);
			} else {
				if (kept.has(ConlluFormat.DEPS)) {
					losses.add("enhanced dependencies", "the words of the sentence have changed", one.item().id(), row.getId());
				}
				cells[8] = ConlluFormat.NOTHING;
				cells[9] = misc(kept.path(ConlluFormat.MISC).asText(""), span(row).end() == nextStart && !kind(row).equals(Tokens.EMPTY_NODE));
			}
			row.getAttributes().keySet().stream().filter(name -> !ConlluFormat.ATTRIBUTES.contains(name) && !name.equals(ConlluFormat.FORM) && !name.equals(DependencyTree.ROOT))
					.forEach(name -> losses.add("attributes", "CoNLL-U has lemma, upos, xpos and feats", one.item().id(), row.getId()));
			return cells;
		}

		/** Whether the heads of a word lead to another one, or it is that. */
		private static boolean leads(String from, String to, Map<String, String> heads) {
			String at = from;
			while (!at.equals(to) && heads.containsKey(at)) {
				at = heads.get(at);
			}
			return at.equals(to);
		}

		/** What tabs and the ends of lines part is one cell without them, and something. */
		private String cell(String said, Annotation row) {
			String cell = said.isEmpty() ? ConlluFormat.NOTHING : BREAKS.matcher(said).replaceAll(" ");
			if (!cell.equals(said)) {
				losses.add("tabs and line breaks", "part columns and rows; written as blanks", one.item().id(), row.getId());
			}
			return cell;
		}

		private static String misc(String before, boolean joined) {
			List<String> parts = new ArrayList<>(List.of(before.split("\\|")));
			parts.removeIf(part -> part.isEmpty() || part.equals("SpaceAfter=No"));
			if (joined) {
				parts.add("SpaceAfter=No");
			}
			return parts.isEmpty() ? ConlluFormat.NOTHING : String.join("|", parts);
		}

		private String attribute(Annotation row, String name, String otherwise) {
			AttributeValue value = row.getAttributes().map().get(name);
			return value == null || value.text().isEmpty() ? otherwise : cell(value.text(), row);
		}
	}
}
