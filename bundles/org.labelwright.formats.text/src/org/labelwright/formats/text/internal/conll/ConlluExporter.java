/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;

/** Writes CoNLL-U: one file with all documents. */
public final class ConlluExporter implements Exporter {

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
		return TextRecords.write(source, path, check, losses, progress, (one, text, out) -> new DocumentWriter(one, text, classes, relations, losses).write(out, several));
	}

	/** The words of one text. */
	private final class DocumentWriter {

		private final SourceRecord one;
		private final CodePoints text;
		private final Map<String, String> classes;
		private final Map<String, String> relations;
		private final LossReport losses;
		private final List<Annotation> sentences = new ArrayList<>();
		private final List<Annotation> rows = new ArrayList<>();
		private final TreeMap<Integer, List<Annotation>> byStart = new TreeMap<>();

		DocumentWriter(SourceRecord one, CodePoints text, Map<String, String> classes, Map<String, String> relations, LossReport losses) {
			this.one = one;
			this.text = text;
			this.classes = classes;
			this.relations = relations;
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
			boolean named = !several || !sentences.isEmpty() && comments(sentences.getFirst()).stream().anyMatch(line -> line.matches("#\\s*newdoc\\b.*"));
			rows.forEach(row -> byStart.computeIfAbsent(span(row).start(), missing -> new ArrayList<>()).add(row));
			long written = 0;
			for (Annotation sentence : sentences) {
				if (!named) {
					out.append("# newdoc id = ").append(Folders.exportStem(one.item())).append('\n');
					named = true;
				}
				written += sentence(out, sentence);
			}
			long lost = rows.size() - (written - sentences.size());
			for (long i = 0; i < lost; i++) {
				losses.add("words", "stand in no sentence", one.item().id(), "");
			}
			return written;
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
			String shown = text.text(span);
			String told = comments.stream().filter(line -> line.matches("#\\s*text\\s*=.*")).findFirst().orElse("");
			comments.forEach(line -> out.append(line.equals(told) && !same ? "# text = " + oneLine(shown) : line).append('\n'));
			if (comments.isEmpty()) {
				out.append("# text = ").append(oneLine(shown)).append('\n');
			}
			rows(out, inside, same);
			out.append('\n');
			return inside.size() + 1;
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

		private void rows(StringBuilder out, List<Annotation> inside, boolean same) {
			Map<String, String> ids = new HashMap<>();
			int words = 0;
			int empty = 0;
			for (int i = 0; i < inside.size(); i++) {
				Annotation row = inside.get(i);
				switch (kind(row)) {
				case Tokens.EMPTY_NODE -> ids.put(row.getId(), words + "." + ++empty);
				case Tokens.MULTIWORD -> {
					int last = words;
					for (int k = i + 1; k < inside.size() && span(inside.get(k)).start() < span(row).end() && span(inside.get(k)).end() <= span(row).end()
							&& !kind(inside.get(k)).equals(Tokens.MULTIWORD); k++) {
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
			for (int i = 0; i < inside.size(); i++) {
				row(out, inside.get(i), ids, same, i == inside.size() - 1 ? Integer.MAX_VALUE : nextStart(inside, i));
			}
		}

		private int nextStart(List<Annotation> inside, int i) {
			return span(inside.get(i + 1)).start();
		}

		private void row(StringBuilder out, Annotation row, Map<String, String> ids, boolean same, int nextStart) {
			JsonNode kept = kept(row);
			String[] cells = new String[ConlluFormat.COLUMNS];
			cells[0] = ids.get(row.getId());
			cells[1] = attribute(row, ConlluFormat.FORM, text.text(span(row)).replaceAll("[\\t\\r\\n]+", " "));
			for (int column = 0; column < ConlluFormat.ATTRIBUTES.size(); column++) {
				cells[column + 2] = attribute(row, ConlluFormat.ATTRIBUTES.get(column), ConlluFormat.NOTHING);
			}
			boolean root = row.getAttributes().map().get(DependencyTree.ROOT) instanceof AttributeValue.Flag(boolean set) && set;
			cells[6] = root ? "0" : ConlluFormat.NOTHING;
			cells[7] = kept.path("deprel").asText(root ? "root" : ConlluFormat.NOTHING);
			for (Relation relation : row.getRelations()) {
				String head = ids.get(relation.getTarget());
				if (head == null || !cells[6].equals(ConlluFormat.NOTHING)) {
					losses.add("relations", "CoNLL-U has one head a word, in the same sentence", one.item().id(), row.getId());
				} else {
					cells[6] = head;
					cells[7] = relations.getOrDefault(relation.getType(), ConlluFormat.NOTHING);
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
			out.append(String.join("\t", cells)).append('\n');
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
			return value == null || value.text().isEmpty() ? otherwise : value.text().replaceAll("[\\t\\n\\r]+", " ");
		}
	}
}
