/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.formats.text.internal.support.TokenizedText;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Writes columns of tokens with tags of entities: one file with all documents. */
public final class ColumnsExporter implements Exporter {

	private static final FormatOption SCHEME = FormatOption.choice("scheme", "How tags say where entities begin and end; as it was read, otherwise IOB2",
			"auto", "iob1", "iob2", "iobes", "bilou");

	private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

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
		private final LossReport losses;
		private final JsonNode kept;
		private final List<String> columns;
		private final TagScheme scheme;
		private final boolean asRead;
		private final TokenizedText tokenized;

		Writer(SourceRecord one, CodePoints text, Map<String, String> classes, ExportCheck check, LossReport losses, Options options) {
			this.one = one;
			this.text = text;
			this.classes = classes;
			tokenized = TokenizedText.of(one, text, classes, check);
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

		long write(StringBuilder out, boolean several) {
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
			// The longer come first, so that of nested entities the outer one is written.
			List<Annotation> entities = tokenized.spans();
			for (TokenizedText.Sentence sentence : tokenized.sentences()) {
				List<TokenizedText.Token> words = sentence.tokens();
				List<TagScheme.Chunk> chunks = new ArrayList<>();
				while (next < entities.size() && ((Span) entities.get(next).getGeometry()).start() < sentence.end()) {
					chunk(entities.get(next++), words, chunks);
				}
				written += chunks.size() + words.size() + 1;
				List<String> kept = words.stream().map(this::tag).toList();
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
			tokenized.reportStray(losses, one.item().id());
			tokenized.reportSpace(text, "CoNLL", losses, one.item().id());
			return written;
		}

		private void chunk(Annotation entity, List<TokenizedText.Token> words, List<TagScheme.Chunk> chunks) {
			TokenizedText.Range range = TokenizedText.range(words, entity, "entities", "CoNLL", losses, one.item().id()).orElse(null);
			if (range == null) {
				return;
			}
			if (!chunks.isEmpty() && chunks.getLast().end() > range.first()) {
				losses.add("entities", "overlap another one; left out", one.item().id(), entity.getId());
				return;
			}
			TokenizedText.reportBoundaries(words, range, entity, losses, one.item().id());
			String name = classes.getOrDefault(entity.getLabelClass(), String.valueOf(entity.getLabelClass()));
			String label = BLANKS.matcher(name).replaceAll("_");
			if (!label.equals(name)) {
				losses.add("names of classes", "have blanks or line breaks, which part columns; written with _", one.item().id(), entity.getId());
			}
			chunks.add(new TagScheme.Chunk(label, range.first(), range.end()));
		}

		/** As it was read, where its scheme would not write it so. */
		private String tag(TokenizedText.Token token) {
			return token.annotation().map(one -> origins.of(one.getOrigin()).path(ColumnsFormat.TAG).asText("")).orElse("");
		}

		private void row(StringBuilder out, TokenizedText.Token word, String tag, String separator) {
			out.append(cell("words", text.text(new Fragment(word.start(), word.end())), word));
			for (String column : columns.subList(1, Math.max(1, columns.size() - 1))) {
				AttributeValue value = word.annotation().map(one -> one.getAttributes().map().get(column)).orElse(null);
				String shown = value == null ? "" : cell("attributes", value.text(), word);
				out.append(separator).append(shown.isEmpty() ? "_" : shown);
			}
			out.append(separator).append(tag).append('\n');
		}

		/** What parts columns and lines cannot stand within one. */
		private String cell(String what, String said, TokenizedText.Token word) {
			String cell = BLANKS.matcher(said).replaceAll("_");
			if (!cell.equals(said)) {
				losses.add(what, "have blanks or line breaks, which part columns; written with _", one.item().id(), word.annotation().map(Annotation::getId).orElse(""));
			}
			return cell;
		}
	}
}
