/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.formats.text.internal.support.TextBuilder;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** A text that is put together out of the sentences of CoNLL-U, with their words as spans. */
final class ConlluDocument {

	private final Origins origins = new Origins(ConlluFormat.ID);
	private final Annotations annotations = new Annotations();
	private final TextOntology ontology;
	private final Item item;
	private final AnnotationDocument document;
	private final TextBuilder text = new TextBuilder();

	ConlluDocument(String path, TextOntology ontology) {
		this.ontology = ontology;
		item = TextSource.item(path);
		document = Annotations.document(item, Layer.MAIN);
	}

	Item item() {
		return item;
	}

	AnnotationDocument document() {
		return document;
	}

	String text() {
		return text.toString();
	}

	void add(ConlluSentence sentence) {
		int start = text.length();
		Annotation whole = annotations.annotation(ontology.id(Tokens.SENTENCE), Span.of(start, start));
		document.getAnnotations().add(whole);
		List<Annotation> made = new ArrayList<>();
		Map<String, Annotation> byId = new HashMap<>();
		List<String> pieces = surface(sentence);
		int at = 0;
		int rangeEnd = 0;
		Span range = Span.of(start, start);
		String rangeForm = "";
		List<Span> inner = List.of();
		for (int i = 0; i < sentence.rows().size(); i++) {
			String[] row = sentence.rows().get(i);
			String id = row[0];
			Span span;
			String shown = row[1];
			String name = Tokens.TOKEN;
			if (id.indexOf('.') >= 0) {
				name = Tokens.EMPTY_NODE;
				int place = made.isEmpty() ? start : lastEnd(made);
				span = Span.of(place, place);
				shown = "";
			} else if (id.indexOf('-') >= 0) {
				name = Tokens.MULTIWORD;
				span = piece(pieces, at);
				at += 2;
				range = span;
				rangeForm = row[1];
				rangeEnd = Integer.parseInt(id.substring(id.indexOf('-') + 1));
				inner = inner(sentence, i, row[1], span);
			} else if (Integer.parseInt(id) <= rangeEnd) {
				span = inner.isEmpty() ? range : inner.get(Integer.parseInt(id) - rangeEnd + inner.size() - 1);
				shown = inner.isEmpty() ? rangeForm : row[1];
			} else {
				span = piece(pieces, at);
				at += 2;
			}
			Annotation annotation = annotation(name, span, row, i, shown);
			made.add(annotation);
			byId.put(id, annotation);
		}
		int end = text.length();
		for (int i = 0; i < made.size(); i++) {
			relate(made.get(i), sentence.rows().get(i), byId);
		}
		whole.setGeometry(Span.of(start, end));
		ObjectNode kept = origins.object().put(ConlluFormat.ROWS, made.size());
		ArrayNode comments = kept.putArray(ConlluFormat.COMMENTS);
		sentence.comments().forEach(comments::add);
		whole.setOrigin(origins.orNull(kept));
		document.getAnnotations().addAll(made);
		text.add("\n");
	}

	private static int lastEnd(List<Annotation> made) {
		return ((Span) made.getLast().getGeometry()).end();
	}

	private Span piece(List<String> pieces, int at) {
		Span span = text.add(pieces.get(at));
		text.add(pieces.get(at + 1));
		return span;
	}

	/** The text that a sentence is read as. */
	static String text(ConlluSentence sentence) {
		return String.join("", surface(sentence));
	}

	/** The words of the text and, after each, what stands between it and the next: two entries a word. */
	private static List<String> surface(ConlluSentence sentence) {
		List<String[]> words = new ArrayList<>();
		int rangeEnd = 0;
		for (String[] row : sentence.rows()) {
			if (row[0].indexOf('-') >= 0) {
				rangeEnd = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
				words.add(row);
			} else if (row[0].indexOf('.') < 0 && Integer.parseInt(row[0]) > rangeEnd) {
				words.add(row);
			}
		}
		Optional<List<String>> aligned = sentence.text().flatMap(told -> align(words, told));
		if (aligned.isPresent()) {
			return aligned.get();
		}
		List<String> pieces = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			pieces.add(words.get(i)[1]);
			String misc = words.get(i)[9];
			boolean joined = misc.contains("SpaceAfter=No") && ("|" + misc + "|").contains("|SpaceAfter=No|");
			pieces.add(joined || i == words.size() - 1 ? "" : " ");
		}
		return pieces;
	}

	/** Finds the words in the text of the sentence; empty where they are not what stands there. */
	private static Optional<List<String>> align(List<String[]> words, String told) {
		List<String> pieces = new ArrayList<>();
		int at = 0;
		for (int i = 0; i < words.size(); i++) {
			String form = words.get(i)[1];
			if (!told.startsWith(form, at)) {
				return Optional.empty();
			}
			at += form.length();
			int next = at;
			while (next < told.length() && Character.isWhitespace(told.charAt(next))) {
				next++;
			}
			pieces.add(form);
			pieces.add(i == words.size() - 1 ? "" : told.substring(at, next));
			at = next;
		}
		return at == told.length() ? Optional.of(pieces) : Optional.empty();
	}

	/** The parts of a multiword token that its words are, where they just follow each other in it: "do" and "n't". */
	private static List<Span> inner(ConlluSentence sentence, int range, String form, Span span) {
		String[] ends = sentence.rows().get(range)[0].split("-");
		int words = Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1;
		List<Span> spans = new ArrayList<>();
		int at = span.start();
		StringBuilder joined = new StringBuilder();
		for (int i = range + 1; i < sentence.rows().size() && spans.size() < words; i++) {
			String[] row = sentence.rows().get(i);
			if (row[0].indexOf('.') < 0) {
				int length = row[1].codePointCount(0, row[1].length());
				spans.add(Span.of(at, at + length));
				at += length;
				joined.append(row[1]);
			}
		}
		return joined.toString().equals(form) ? spans : List.of();
	}

	private Annotation annotation(String name, Span span, String[] row, int number, String shown) {
		Annotation annotation = annotations.annotation(ontology.id(name), span);
		if (!row[1].equals(shown)) {
			Values.putNew(annotation, ConlluFormat.FORM, new AttributeValue.Text(row[1]));
		}
		for (int column = 0; column < ConlluFormat.ATTRIBUTES.size(); column++) {
			if (!row[column + 2].equals(ConlluFormat.NOTHING) || column == 0 && row[1].equals(ConlluFormat.NOTHING) && name.equals(Tokens.TOKEN)) {
				Values.putNew(annotation, ConlluFormat.ATTRIBUTES.get(column), new AttributeValue.Text(row[column + 2]));
			}
		}
		annotation.setOrigin(origin(row, number));
		return annotation;
	}

	/** What the model has no field for, written without a tree between: each word of a treebank has it. */
	private static String origin(String[] row, int number) {
		StringBuilder json = new StringBuilder(64).append("{\"").append(ConlluFormat.ID).append("\":{\"").append(ConlluFormat.ROW).append("\":").append(number);
		member(ConlluFormat.DEPS, row[8], json);
		member(ConlluFormat.MISC, row[9], json);
		return json.append("}}").toString();
	}

	private static void member(String name, String cell, StringBuilder json) {
		if (!cell.equals(ConlluFormat.NOTHING)) {
			json.append(",\"").append(name).append("\":\"");
			JsonStringEncoder.getInstance().quoteAsString(cell, json);
			json.append('"');
		}
	}

	private void relate(Annotation annotation, String[] row, Map<String, Annotation> byId) {
		if (row[6].equals("0")) {
			Values.putNew(annotation, DependencyTree.ROOT, new AttributeValue.Flag(true));
		} else if (!row[6].equals(ConlluFormat.NOTHING)) {
			ontology.relate(annotation, row[7], byId.get(row[6]).getId());
		}
		boolean plain = row[6].equals("0") ? row[7].equals("root") : !row[6].equals(ConlluFormat.NOTHING) || row[7].equals(ConlluFormat.NOTHING);
		if (!plain) {
			ObjectNode kept = (ObjectNode) origins.of(annotation.getOrigin());
			annotation.setOrigin(origins.orNull(kept.put("deprel", row[7])));
		}
	}
}
