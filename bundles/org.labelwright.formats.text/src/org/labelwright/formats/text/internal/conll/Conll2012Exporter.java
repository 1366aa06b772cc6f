/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
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
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextRecords;
import org.labelwright.formats.text.internal.support.TokenizedText;
import org.labelwright.formats.text.internal.support.TokenizedText.Sentence;
import org.labelwright.formats.text.internal.support.TokenizedText.Token;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Writes CoNLL-2012: one file with all documents. */
public final class Conll2012Exporter implements Exporter {

	private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
	private static final Pattern MARKS = Pattern.compile("[ \\t\\r\\n()*]+");

	private final Origins origins = new Origins(Conll2012Format.ID);

	@Override
	public Capabilities capabilities() {
		return Conll2012Format.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Map<String, String> classes = Classes.names(source.ontology());
		ExportCheck check = new ExportCheck("CoNLL-2012", capabilities(), losses);
		return TextRecords.write(source, path, check, losses, progress, (one, text, out) -> new Writer(one, text, classes, check, losses).write(out));
	}

	private final class Writer {

		private final SourceRecord one;
		private final CodePoints text;
		private final Map<String, String> classes;
		private final LossReport losses;
		private final TokenizedText tokenized;
		/** Numbers of chains by group. */
		private final Map<String, String> chains = new HashMap<>();
		private int next;

		Writer(SourceRecord one, CodePoints text, Map<String, String> classes, ExportCheck check, LossReport losses) {
			this.one = one;
			this.text = text;
			this.classes = classes;
			this.losses = losses;
			tokenized = TokenizedText.of(one, text, classes, check);
		}

		long write(StringBuilder out) {
			JsonNode kept = origins.of(one.item().origin());
			String name = Folders.exportStem(one.item()).replaceAll("\\s+", "_");
			String start = kept.path(Conll2012Format.START).asText("");
			Matcher begin = Conll2012Format.BEGINNING.matcher(start);
			out.append(begin.matches() ? start : "#begin document (" + name + "); part 000").append('\n');
			String document = kept.path(Conll2012Format.DOCUMENT).asText(name);
			String part = kept.path(Conll2012Format.PART).asText("0");
			numberChains();
			long written = 0;
			int at = 0;
			for (Sentence sentence : tokenized.sentences()) {
				List<Brackets.Labelled> entities = new ArrayList<>();
				List<Brackets.Labelled> mentions = new ArrayList<>();
				for (; at < tokenized.spans().size() && span(tokenized.spans().get(at)).start() < sentence.end(); at++) {
					place(tokenized.spans().get(at), sentence.tokens(), entities, mentions);
				}
				written += 1 + sentence.tokens().size() + entities.size() + mentions.size();
				rows(out, List.of(document, part), sentence, entities, mentions, kept.path(Conll2012Format.SEPARATOR).asText(" "));
				reportAttributes(sentence);
			}
			for (; at < tokenized.spans().size(); at++) {
				losses.add("spans", "stand in no sentence", one.item().id(), tokenized.spans().get(at).getId());
			}
			tokenized.reportStray(losses, one.item().id());
			tokenized.reportSpace(text, "CoNLL-2012", losses, one.item().id());
			out.append(Conll2012Format.END).append('\n');
			return written;
		}

		private static Span span(Annotation annotation) {
			return (Span) annotation.getGeometry();
		}

		/** Groups that are numbers stay what they are. */
		private void numberChains() {
			tokenized.spans().stream().map(Annotation::getGroup).filter(group -> group != null && group.matches("\\d{1,9}")).forEach(group -> chains.put(group, group));
			for (Annotation annotation : tokenized.spans()) {
				if (annotation.getGroup() != null && !chains.containsKey(annotation.getGroup())) {
					while (chains.containsValue(Integer.toString(next))) {
						next++;
					}
					chains.put(annotation.getGroup(), Integer.toString(next++));
				}
			}
		}

		private void place(Annotation annotation, List<Token> tokens, List<Brackets.Labelled> entities, List<Brackets.Labelled> mentions) {
			String item = one.item().id();
			if (!annotation.getAttributes().isEmpty()) {
				losses.add("attributes of spans", "CoNLL-2012 has attributes of words alone", item, annotation.getId());
			}
			TokenizedText.Range range = TokenizedText.range(tokens, annotation, "spans", "CoNLL-2012", losses, item).orElse(null);
			if (range == null) {
				return;
			}
			String name = classes.getOrDefault(annotation.getLabelClass(), String.valueOf(annotation.getLabelClass()));
			TokenizedText.reportBoundaries(tokens, range, annotation, losses, item);
			if (annotation.getGroup() != null) {
				mentions.add(new Brackets.Labelled(chains.get(annotation.getGroup()), range.first(), range.end()));
			}
			if (name.equals(Conll2012Format.MENTION)) {
				if (annotation.getGroup() == null) {
					losses.add("mentions", "are of no chain; left out", item, annotation.getId());
				}
				return;
			}
			if (entities.stream().anyMatch(other -> other.first() < range.first() && other.end() > range.first() && other.end() < range.end())) {
				losses.add("entities", "cross another one; left out", item, annotation.getId());
				return;
			}
			String label = MARKS.matcher(name).replaceAll("_");
			if (!label.equals(name)) {
				losses.add("names of classes", "blanks, brackets and * part columns and entities; written with _", item, annotation.getId());
			}
			entities.add(new Brackets.Labelled(label, range.first(), range.end()));
		}

		private void rows(StringBuilder out, List<String> document, Sentence sentence, List<Brackets.Labelled> entities, List<Brackets.Labelled> mentions, String separator) {
			List<Token> tokens = sentence.tokens();
			entities.sort(Brackets.ORDER);
			mentions.sort(Brackets.ORDER);
			List<String> entityCells = cells(tokens, Conll2012Format.ENTITIES, entities, Brackets.nest(entities, tokens.size()), Brackets::nested);
			List<String> mentionCells = cells(tokens, Conll2012Format.COREFERENCE, mentions, Brackets.chain(mentions, tokens.size()), Brackets::chains);
			boolean same = areThoseRead(sentence);
			String speaker = value(sentence.annotation(), Conll2012Format.SPEAKER);
			for (int i = 0; i < tokens.size(); i++) {
				Token token = tokens.get(i);
				JsonNode kept = kept(token);
				List<String> cells = new ArrayList<>(document);
				cells.add(Integer.toString(i));
				cells.add(cell("words", text.text(new Fragment(token.start(), token.end())), token.annotation()));
				for (String attribute : Conll2012Format.ATTRIBUTES) {
					String value = value(token.annotation(), attribute);
					cells.add(attribute.isEmpty() ? same ? kept.path(Conll2012Format.PARSE).asText() : parse(i, tokens.size())
							: attribute.equals(Conll2012Format.SPEAKER) && value.equals(Conll2012Format.NOTHING) ? speaker : value);
				}
				cells.add(entityCells.get(i));
				String arguments = same ? kept.path(Conll2012Format.ARGUMENTS).asText() : Conll2012Format.STAR;
				if (!arguments.isEmpty()) {
					cells.addAll(List.of(arguments.split(" ")));
				}
				cells.add(mentionCells.get(i));
				row(out, cells, kept.path(Conll2012Format.LAYOUT).asText(""), separator);
			}
			if (!same && tokens.stream().anyMatch(token -> kept(token).has(Conll2012Format.PARSE))) {
				losses.add("parses and arguments of predicates", "the words of the sentence have changed", one.item().id(), sentence.annotation().map(Annotation::getId).orElse(""));
			}
			out.append('\n');
		}

		/** What the specification wants where there is no parse. */
		private static String parse(int token, int tokens) {
			return (token == 0 ? "(TOP" : "") + Conll2012Format.STAR + (token == tokens - 1 ? ")" : "");
		}

		/** As they were read where that still says the same. */
		private List<String> cells(List<Token> tokens, String member, List<Brackets.Labelled> spans, List<String> regular, Function<List<String>, List<Brackets.Labelled>> decoder) {
			List<String> read = new ArrayList<>();
			for (int i = 0; i < tokens.size(); i++) {
				read.add(kept(tokens.get(i)).path(member).asText(regular.get(i)));
			}
			try {
				return decoder.apply(read).equals(spans) ? read : regular;
			} catch (IllegalArgumentException e) {
				// What was kept fits no longer together: words or spans have changed.
				return regular;
			}
		}

		private JsonNode kept(Token token) {
			return origins.of(token.annotation().map(Annotation::getOrigin));
		}

		/** Whether all words of a sentence are there in their order. */
		private boolean areThoseRead(Sentence sentence) {
			JsonNode kept = origins.of(sentence.annotation().map(Annotation::getOrigin));
			if (kept.path(Conll2012Format.WORDS).asInt(-1) != sentence.tokens().size()) {
				return false;
			}
			String arguments = kept(sentence.tokens().getFirst()).path(Conll2012Format.ARGUMENTS).asText();
			int columns = arguments.split(" ").length;
			for (int i = 0; i < sentence.tokens().size(); i++) {
				JsonNode token = kept(sentence.tokens().get(i));
				if (token.path(Conll2012Format.NUMBER).asInt(-1) != i || token.path(Conll2012Format.ARGUMENTS).asText().split(" ").length != columns) {
					return false;
				}
			}
			return true;
		}

		private String value(Optional<Annotation> of, String attribute) {
			AttributeValue value = of.map(annotation -> annotation.getAttributes().map().get(attribute)).orElse(null);
			String shown = value == null ? Conll2012Format.NOTHING : cell("attributes of words", value.text(), of);
			if (value != null && shown.equals(Conll2012Format.NOTHING)) {
				losses.add("attributes of words", "- says nothing in CoNLL-2012", one.item().id(), of.map(Annotation::getId).orElse(""));
			}
			return shown;
		}

		/** What parts columns and lines cannot stand within one. */
		private String cell(String what, String said, Optional<Annotation> of) {
			String cell = said.isEmpty() ? Conll2012Format.NOTHING : BLANKS.matcher(said).replaceAll("_");
			if (!cell.equals(said) && !said.isEmpty()) {
				losses.add(what, "have blanks or line breaks, which part columns; written with _", one.item().id(), of.map(Annotation::getId).orElse(""));
			}
			return cell;
		}

		private static void row(StringBuilder out, List<String> cells, String layout, String separator) {
			String[] gaps = layout.split("\\|", -1);
			if (gaps.length != cells.size() + 1) {
				out.append(String.join(separator, cells)).append('\n');
				return;
			}
			for (int i = 0; i < cells.size(); i++) {
				out.append(gaps[i]).append(cells.get(i));
			}
			out.append(gaps[cells.size()]).append('\n');
		}

		private void reportAttributes(Sentence sentence) {
			for (Token token : sentence.tokens()) {
				token.annotation().ifPresent(annotation -> annotation.getAttributes().map().keySet().stream().filter(name -> !Conll2012Format.ATTRIBUTES.contains(name))
						.forEach(name -> losses.add("attributes of words", "CoNLL-2012 has no column for " + name, one.item().id(), annotation.getId())));
			}
		}
	}
}
