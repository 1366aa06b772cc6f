/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.formats.text.internal.support.TokenizedText;
import org.labelwright.formats.text.internal.support.TokenizedText.Range;
import org.labelwright.formats.text.internal.support.TokenizedText.Token;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/** What DocBin says of one document: a row of numbers a token, and its groups of spans. */
final class DocBinTable {

	private static final Set<String> OF_TOKENS = Set.of(Tokens.LEMMA, Tokens.UPOS, Tokens.XPOS, Tokens.FEATS, DependencyTree.ROOT);
	/** Where the names of parts of speech stand among the symbols of spaCy. */
	private static final long FIRST_POS = 84;
	private static final long LAST_POS = 103;

	private final DocBinTokens doc;
	private final String item;
	private final DocBinWriter writer;
	private final long[] rows;
	private final Map<String, List<byte[]>> groups = new LinkedHashMap<>();
	private final Map<String, Integer> byId = new HashMap<>();
	/** The tokens with which sentences begin, in the order of these. */
	private final List<Integer> firsts = new ArrayList<>();
	private long written;

	DocBinTable(DocBinTokens doc, String item, DocBinWriter writer) {
		this.doc = doc;
		this.item = item;
		this.writer = writer;
		rows = new long[doc.tokens().size() * DocBin.COLUMNS.size()];
		for (int i = 0; i < doc.tokens().size(); i++) {
			int token = i;
			doc.tokens().get(i).annotation().ifPresent(word -> byId.put(word.getId(), token));
			word(i, doc.tokens().get(i));
		}
		sentences();
		for (int i = 0; i < doc.tokens().size(); i++) {
			head(i);
		}
		doc.spans().forEach(this::span);
		for (int i = 0; i < firsts.size(); i++) {
			reportBoundaries(i, firsts.get(i));
		}
		outside();
	}

	/** Row by row. */
	long[] rows() {
		return rows;
	}

	/** Spans by the name of their group. */
	Map<String, List<byte[]>> groups() {
		return groups;
	}

	/** How many annotations are said. */
	long written() {
		return written;
	}

	private void put(int token, int attribute, long value) {
		rows[token * DocBin.COLUMNS.size() + DocBin.COLUMNS.indexOf(attribute)] = value;
	}

	private long get(int token, int attribute) {
		return rows[token * DocBin.COLUMNS.size() + DocBin.COLUMNS.indexOf(attribute)];
	}

	private void word(int i, Token token) {
		put(i, DocBin.ORTH, writer.number(doc.text().text(new Fragment(token.start(), token.end()))));
		if (token.annotation().isEmpty()) {
			return;
		}
		Annotation word = token.annotation().get();
		JsonNode kept = writer.kept(word);
		written++;
		put(i, DocBin.LEMMA, writer.number(text(word, Tokens.LEMMA)));
		put(i, DocBin.TAG, writer.number(text(word, Tokens.XPOS)));
		String feats = text(word, Tokens.FEATS);
		put(i, DocBin.MORPH, writer.number(feats.isEmpty() ? kept.path(DocBinFormat.MORPH).asText("") : feats));
		put(i, DocBin.NORM, writer.number(kept.path(DocBinFormat.NORM).asText("")));
		put(i, DocBin.ENT_ID, writer.number(kept.path(DocBinFormat.ENT_ID).asText("")));
		String upos = text(word, Tokens.UPOS);
		if (!upos.isEmpty()) {
			long pos = writer.number(upos);
			if (pos >= FIRST_POS && pos <= LAST_POS) {
				put(i, DocBin.POS, pos);
			} else {
				writer.losses().add("parts of speech", "spaCy has no " + upos, item, word.getId());
			}
		}
		word.getAttributes().stream().filter(entry -> !OF_TOKENS.contains(entry.getKey()))
				.forEach(entry -> writer.losses().add("attributes", "a token of spaCy has no " + entry.getKey(), item, word.getId()));
	}

	private static String text(Annotation annotation, String attribute) {
		AttributeValue value = annotation.getAttributes().get(attribute);
		return value == null ? "" : value.text();
	}

	/** 1 where a sentence begins, -1 where none does, 0 where there are none at all. */
	private void sentences() {
		int next = 0;
		for (int i = 0; i < doc.tokens().size(); i++) {
			int start = doc.tokens().get(i).start();
			boolean begins = false;
			for (; next < doc.sentences().size() && DocBinTokens.span(doc.sentences().get(next)).start() <= start; next++) {
				begins = true;
				written++;
				firsts.add(i);
			}
			JsonNode kept = writer.kept(doc.tokens().get(i)).path(DocBinFormat.SENT);
			put(i, DocBin.SENT_START, begins ? 1 : kept.isNumber() ? kept.longValue() : doc.sentences().isEmpty() ? 0 : -1);
		}
	}

	/** A sentence of spaCy goes on to the next one; space at its end belongs to none. */
	private void reportBoundaries(int sentence, int first) {
		Span span = DocBinTokens.span(doc.sentences().get(sentence));
		int next = sentence + 1 < doc.sentences().size() ? DocBinTokens.span(doc.sentences().get(sentence + 1)).start() : Integer.MAX_VALUE;
		int end = span.start();
		for (int i = first; i < doc.tokens().size() && doc.tokens().get(i).start() < next; i++) {
			Token token = doc.tokens().get(i);
			end = DocBinTokens.isFiller(doc.text(), token) && get(i, DocBin.ENT_IOB) == 0 ? end : token.end();
		}
		if (end != span.end() || doc.tokens().get(first).start() != span.start() || sentence == 0 && first > 0 || span.fragments().size() > 1) {
			writer.losses().add("boundaries of sentences", "sentences of spaCy go from one to the next, from the first token on", item, doc.sentences().get(sentence).getId());
		}
	}

	private void head(int i) {
		Token token = doc.tokens().get(i);
		if (token.annotation().isEmpty()) {
			return;
		}
		Annotation word = token.annotation().get();
		if (word.getAttributes().get(DependencyTree.ROOT) instanceof AttributeValue.Flag root && root.value()) {
			put(i, DocBin.DEP, writer.number(writer.kept(word).path(DocBinFormat.DEP).asText(DocBinFormat.ROOT_LABEL)));
		}
		boolean first = true;
		for (Relation relation : word.getRelations()) {
			Optional<Integer> head = Optional.ofNullable(byId.get(relation.getTarget()));
			if (head.isEmpty() || !first || leads(head.get(), i)) {
				writer.losses().add("relations", "spaCy has one from each token to another, its head, and none that lead in a circle", item, word.getId());
				continue;
			}
			first = false;
			relation.getAttributes().forEach(entry -> writer.losses().add("attributes of relations", "a dependency of spaCy has a label alone", item, word.getId()));
			String label = writer.relationName(relation.getType());
			put(i, DocBin.HEAD, head.get() - i);
			put(i, DocBin.DEP, writer.number(label.equals(DocBinFormat.HEAD) ? "" : label));
		}
	}

	/** Whether the heads of a token lead to another one, or it is that. */
	private boolean leads(int from, int to) {
		int at = from;
		while (at != to && get(at, DocBin.HEAD) != 0) {
			at += (int) get(at, DocBin.HEAD);
		}
		return at == to;
	}

	private void span(Annotation annotation) {
		Optional<Range> range = TokenizedText.range(doc.tokens(), annotation, "spans", "spaCy", writer.losses(), item);
		if (range.isEmpty()) {
			return;
		}
		TokenizedText.reportBoundaries(doc.tokens(), range.get(), annotation, writer.losses(), item);
		annotation.getRelations().forEach(relation -> writer.losses().add("relations", "spaCy has those between tokens", item, annotation.getId()));
		annotation.getAttributes().stream().filter(entry -> !entry.getKey().equals(DocBinFormat.GROUP) && !writer.entities().takes(entry.getKey()))
				.forEach(entry -> writer.losses().add("attributes", "a span of spaCy has no " + entry.getKey(), item, annotation.getId()));
		if (annotation.getProvenance() != null && annotation.getProvenance().getConfidence() != null) {
			writer.losses().add("scores", "spaCy has them of categories alone", item, annotation.getId());
		}
		written++;
		String group = text(annotation, DocBinFormat.GROUP);
		if (!group.isEmpty()) {
			grouped(group, annotation, range.get());
		} else if (isFree(range.get())) {
			entity(annotation, range.get());
		} else {
			writer.losses().add("entities that overlap", "spaCy has entities side by side; written to the span group " + DocBinFormat.DEFAULT_GROUP, item, annotation.getId());
			grouped(DocBinFormat.DEFAULT_GROUP, annotation, range.get());
		}
	}

	private boolean isFree(Range range) {
		for (int i = range.first(); i < range.end(); i++) {
			if (get(i, DocBin.ENT_IOB) != 0) {
				return false;
			}
		}
		return true;
	}

	private void entity(Annotation annotation, Range range) {
		for (int i = range.first(); i < range.end(); i++) {
			put(i, DocBin.ENT_IOB, i == range.first() ? DocBin.BEGIN : DocBin.INSIDE);
			put(i, DocBin.ENT_TYPE, writer.number(writer.className(annotation)));
			put(i, DocBin.ENT_KB_ID, writer.number(writer.entities().id(annotation).orElse("")));
		}
	}

	private void grouped(String group, Annotation annotation, Range range) {
		groups.computeIfAbsent(group, none -> new ArrayList<>()).add(ByteBuffer.allocate(DocBin.SPAN_BYTES).putLong(writer.number(writer.kept(annotation).path(DocBinFormat.SPAN_ID).asText("")))
				.putLong(writer.number(writer.entities().id(annotation).orElse(""))).putLong(writer.number(writer.className(annotation))).putInt(range.first()).putInt(range.end())
				.putInt(doc.tokens().get(range.first()).start()).putInt(doc.tokens().get(range.end() - 1).end()).array());
	}

	/** Says of all other tokens that they are in no entity, or what was said of them before. */
	private void outside() {
		for (int i = 0; i < doc.tokens().size(); i++) {
			if (get(i, DocBin.ENT_IOB) == 0) {
				put(i, DocBin.ENT_IOB, writer.kept(doc.tokens().get(i)).path(DocBinFormat.IOB).asInt(DocBin.OUTSIDE));
			}
		}
	}
}
