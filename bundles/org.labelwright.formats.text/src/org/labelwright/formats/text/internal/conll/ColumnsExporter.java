/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.Segments;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Writes columns of tokens with tags of entities: one file with all documents. */
public final class ColumnsExporter implements Exporter {

	private static final FormatOption SCHEME = FormatOption.choice("scheme", "How tags say where entities begin and end; as it was read, otherwise IOB2",
			"auto", "iob1", "iob2", "iobes", "bilou");

	private final Origins origins = new Origins(ColumnsFormat.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(ColumnsFormat.COLUMN_NAMES, SCHEME);
	}

	@Override
	public Capabilities capabilities() {
		return ColumnsFormat.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Map<String, String> classes = Classes.names(source.ontology());
		ExportCheck check = new ExportCheck("CoNLL", capabilities(), losses);
		boolean several = source.itemCount() > 1;
		return TextRecords.write(source, path, check, losses, progress, (one, text, out) -> new Writer(one, text, classes, check, losses, options).write(out, several));
	}

	private final class Writer {

		private final SourceRecord one;
		private final CodePoints text;
		private final Map<String, String> classes;
		private final ExportCheck check;
		private final LossReport losses;
		private final JsonNode kept;
		private final List<String> columns;
		private final TagScheme scheme;
		private final boolean asRead;
		private final List<Annotation> entities = new ArrayList<>();
		private final List<Fragment> sentences = new ArrayList<>();
		private final List<Annotation> tokens = new ArrayList<>();

		Writer(SourceRecord one, CodePoints text, Map<String, String> classes, ExportCheck check, LossReport losses, Options options) {
			this.one = one;
			this.text = text;
			this.classes = classes;
			this.check = check;
			this.losses = losses;
			kept = origins.of(one.item().origin());
			columns = columns(options.text("columns"));
			asRead = options.text("scheme").equals("auto");
			String wanted = asRead ? kept.path(ColumnsFormat.SCHEME).asText("iob2") : options.text("scheme");
			scheme = TagScheme.valueOf(wanted.toUpperCase(Locale.ROOT));
		}

		private List<String> columns(String given) {
			if (!given.isBlank()) {
				return List.of(given.strip().split("\\s*,\\s*"));
			}
			List<String> names = new ArrayList<>();
			kept.path(ColumnsFormat.COLUMNS).forEach(name -> names.add(name.asText()));
			return names.isEmpty() ? ColumnsFormat.names(2) : names;
		}

		private void sort() {
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(one.item(), annotation);
					String kind = classes.getOrDefault(annotation.getLabelClass(), "");
					check.geometry(one.item(), annotation).ifPresent(geometry -> {
						Span span = text.requireInside((Span) geometry);
						switch (kind) {
						case Tokens.SENTENCE -> sentences.add(new Fragment(span.start(), span.end()));
						case Tokens.TOKEN -> tokens.add(annotation);
						default -> entities.add(annotation);
						}
					});
				}
			}
			sentences.sort(Comparator.comparingInt(Fragment::start));
			tokens.sort(Comparator.comparingInt(token -> span(token).start()));
			// The longer first, so that of nested entities the outer one is written.
			entities.sort(Comparator.<Annotation>comparingInt(entity -> span(entity).start()).thenComparingInt(entity -> -span(entity).end()));
			if (sentences.isEmpty()) {
				sentences.addAll(Segments.lines(text));
			}
		}

		private static Span span(Annotation annotation) {
			return (Span) annotation.getGeometry();
		}

		/** A token: where it is, and what is known of it. */
		private record Word(int start, int end, Map<String, AttributeValue> attributes, String tag) {
		}

		private List<Word> words(Fragment sentence) {
			List<Word> words = new ArrayList<>();
			for (Annotation token : tokens) {
				Span span = span(token);
				if (span.start() >= sentence.start() && span.end() <= sentence.end() && span.length() > 0) {
					words.add(new Word(span.start(), span.end(), token.getAttributes().map(),
							origins.of(token.getOrigin()).path(ColumnsFormat.TAG).asText("")));
				}
			}
			if (tokens.isEmpty()) {
				Segments.words(text, sentence).forEach(word -> words.add(new Word(word.start(), word.end(), Map.of(), "")));
			}
			return words;
		}

		long write(StringBuilder out, boolean several) {
			sort();
			String separator = kept.path(ColumnsFormat.SEPARATOR).asText(" ");
			if (kept.has(ColumnsFormat.START)) {
				out.append(kept.get(ColumnsFormat.START).asText()).append("\n\n");
			} else if (several) {
				out.append(ColumnsFormat.DOCUMENT);
				for (int i = 1; i < columns.size(); i++) {
					out.append(separator).append(i == columns.size() - 1 ? TagScheme.OUTSIDE : "-X-");
				}
				out.append("\n\n");
			}
			long written = 0;
			int next = 0;
			for (Fragment sentence : sentences) {
				List<Word> words = words(sentence);
				if (words.isEmpty()) {
					continue;
				}
				List<TagScheme.Chunk> chunks = new ArrayList<>();
				while (next < entities.size() && span(entities.get(next)).start() < sentence.end()) {
					chunk(entities.get(next++), words, chunks);
				}
				written += chunks.size() + words.size() + 1;
				List<String> kept = words.stream().map(Word::tag).toList();
				// Tags that no scheme would write are written as they were read, as long as they still say the same.
				List<String> tags = asRead && !kept.contains("") && TagScheme.decode(kept).equals(chunks) ? kept : scheme.encode(chunks, words.size());
				for (int i = 0; i < words.size(); i++) {
					row(out, words.get(i), tags.get(i), separator);
				}
				out.append('\n');
			}
			for (; next < entities.size(); next++) {
				losses.add("entities", "stand in no sentence", one.item().id(), entities.get(next).getId());
			}
			return written;
		}

		private void chunk(Annotation entity, List<Word> words, List<TagScheme.Chunk> chunks) {
			Span span = span(entity);
			if (span.fragments().size() > 1) {
				losses.add("gaps of spans", "CoNLL has entities of one piece; written from first to last word", one.item().id(), entity.getId());
			}
			int first = 0;
			while (first < words.size() && words.get(first).end() <= span.start()) {
				first++;
			}
			int end = first;
			while (end < words.size() && words.get(end).start() < span.end()) {
				end++;
			}
			if (first == end) {
				losses.add("entities", "hold no word", one.item().id(), entity.getId());
				return;
			}
			if (!chunks.isEmpty() && chunks.getLast().end() > first) {
				losses.add("entities", "overlap another one; left out", one.item().id(), entity.getId());
				return;
			}
			if (words.get(first).start() != span.start() || words.get(end - 1).end() != span.end()) {
				losses.add("boundaries of spans", "do not fall on words; written with the whole words", one.item().id(), entity.getId());
			}
			chunks.add(new TagScheme.Chunk(classes.getOrDefault(entity.getLabelClass(), String.valueOf(entity.getLabelClass())).replaceAll("\\s+", "_"), first, end));
		}

		private void row(StringBuilder out, Word word, String tag, String separator) {
			out.append(text.text(new Fragment(word.start(), word.end())).replaceAll("\\s+", "_"));
			for (String column : columns.subList(1, Math.max(1, columns.size() - 1))) {
				AttributeValue value = word.attributes().get(column);
				String shown = value == null ? "_" : value.text().replaceAll("\\s+", "_");
				out.append(separator).append(shown.isEmpty() ? "_" : shown);
			}
			out.append(separator).append(tag).append('\n');
		}
	}
}
