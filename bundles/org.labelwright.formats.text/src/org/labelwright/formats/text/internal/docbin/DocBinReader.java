/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextBuilder;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;

/** Reads a DocBin of spaCy: each document is a text with tokens, sentences, dependencies, entities, span groups and categories. */
public final class DocBinReader {

	private final Origins origins = new Origins(DocBinFormat.ID);
	private final Annotations annotations = new Annotations();
	private final Path file;
	private final TextOntology ontology;

	private DocBinReader(Path file) {
		this.file = file;
		ontology = new TextOntology(Folders.name(file));
	}

	/** How sure it is that a file is a DocBin, 0 to 1. */
	public static double detect(Path file) throws IOException {
		return DocBin.detect(file);
	}

	/** Opens a DocBin; it is held in memory only while its texts are given. */
	public static DatasetSource open(Path file, LossReport losses, Progress progress) throws IOException {
		DocBinReader reader = new DocBinReader(file);
		DocBin bin = DocBin.read(file);
		bin.attrs().stream().filter(attribute -> !DocBin.COLUMNS.contains(attribute))
				.forEach(attribute -> losses.add("columns of tokens", "the attribute " + attribute + " of spaCy follows from the words or has no place here", "", ""));
		if (bin.docs().stream().anyMatch(doc -> doc.groups().stream().anyMatch(DocBin.Group::attrs))) {
			losses.add("attributes of span groups", "have no place here", "", "");
		}
		int count = bin.docs().size();
		// Once to know all names: an ontology is complete before the first item is.
		reader.forEach(bin, text -> { }, progress);
		return new TextSource(Folders.name(file), DocBinFormat.ID, reader.ontology.ontology(), count, Optional.empty(),
				(sink, telling) -> reader.forEach(DocBin.read(file), sink, telling));
	}

	private void forEach(DocBin bin, TextSource.Sink sink, Progress progress) throws IOException {
		for (int i = 0; i < bin.docs().size(); i++) {
			DocBin.Doc doc = bin.docs().get(i);
			int number = i + 1;
			sink.accept(Reading.at(file, "document " + number, () -> new Document(bin, doc, number).read()));
			progress.at(number, bin.docs().size());
		}
	}

	/** A document on its way to a text. */
	private final class Document {

		private final DocBin bin;
		private final DocBin.Doc doc;
		private final Item item;
		private final AnnotationDocument document;
		private final TextBuilder text = new TextBuilder();
		private final List<Span> spans = new ArrayList<>();
		/** By token; null for white space of which there is nothing to say. */
		private final List<Annotation> words = new ArrayList<>();
		private final List<ObjectNode> kept = new ArrayList<>();
		private final int[] heads;
		private final boolean[] hasDependents;
		private boolean hasSentences;

		Document(DocBin bin, DocBin.Doc doc, int number) {
			this.bin = bin;
			this.doc = doc;
			heads = new int[doc.tokens()];
			hasDependents = new boolean[doc.tokens()];
			item = TextSource.item(Folders.stem(file.getFileName().toString()) + "/" + number + ".txt");
			document = Annotations.document(item, Layer.MAIN);
		}

		TextSource.Text read() {
			for (int i = 0; i < doc.tokens(); i++) {
				spans.add(text.add(string(i, DocBin.ORTH)));
				text.add(doc.space(i) ? " " : "");
			}
			checkHeads();
			List<Integer> starts = starts();
			hasSentences = !starts.isEmpty();
			for (int i = 0; i < doc.tokens(); i++) {
				word(i);
			}
			sentences(starts);
			heads();
			entities();
			doc.groups().forEach(this::group);
			doc.cats().forEach((name, score) -> {
				Annotation whole = annotations.annotation(ontology.id(name), new Whole());
				Annotations.score(whole, score);
				document.getAnnotations().add(whole);
			});
			for (int i = 0; i < words.size(); i++) {
				if (words.get(i) != null) {
					words.get(i).setOrigin(origins.orNull(kept.get(i)));
				}
			}
			ObjectNode ofItem = origins.object();
			if (doc.unknownSpaces()) {
				ofItem.put(DocBinFormat.UNKNOWN_SPACES, true);
			}
			doc.userData().filter(data -> data.remaining() > 1).ifPresent(data -> ofItem.put(DocBinFormat.USER_DATA, Base64.getEncoder().encodeToString(bytes(data))));
			return new TextSource.Text(item.withOrigin(origins.text(ofItem)), text.toString(), Optional.empty(), document);
		}

		private byte[] bytes(ByteBuffer data) {
			byte[] bytes = new byte[data.remaining()];
			data.duplicate().get(bytes);
			return bytes;
		}

		private long value(int token, int attribute) {
			int column = bin.attrs().indexOf(attribute);
			return column < 0 ? 0 : doc.value(token, column);
		}

		private String string(int token, int attribute) {
			return bin.strings().string(value(token, attribute));
		}

		/** The first tokens of sentences. */
		private List<Integer> starts() {
			List<Integer> starts = new ArrayList<>();
			for (int i = 0; i < doc.tokens(); i++) {
				if (value(i, DocBin.SENT_START) == 1) {
					starts.add(i);
				}
			}
			if (!starts.isEmpty() && starts.getFirst() != 0) {
				starts.addFirst(0);
			}
			return starts;
		}

		/** Without the space at their ends that is no word. */
		private void sentences(List<Integer> starts) {
			for (int i = 0; i < starts.size(); i++) {
				int last = (i + 1 < starts.size() ? starts.get(i + 1) : doc.tokens()) - 1;
				while (last > starts.get(i) && words.get(last) == null) {
					last--;
				}
				document.getAnnotations().add(i, annotations.annotation(ontology.id(Tokens.SENTENCE), Span.of(spans.get(starts.get(i)).start(), spans.get(last).end())));
			}
		}

		private void word(int i) {
			ObjectNode rest = origins.object();
			kept.add(rest);
			if (isFiller(i)) {
				words.add(null);
				return;
			}
			LabelClass token = ontology.labelClass(Tokens.TOKEN);
			Annotation word = annotations.annotation(token.getId(), spans.get(i));
			text(word, token, Tokens.LEMMA, string(i, DocBin.LEMMA));
			String pos = string(i, DocBin.POS);
			if (!pos.isEmpty()) {
				ontology.choice(token, Tokens.UPOS, List.of(pos));
				Values.putNew(word, Tokens.UPOS, new AttributeValue.Text(pos));
			}
			text(word, token, Tokens.XPOS, string(i, DocBin.TAG));
			String morph = string(i, DocBin.MORPH);
			text(word, token, Tokens.FEATS, morph.equals("_") ? "" : morph);
			keep(rest, DocBinFormat.MORPH, morph.equals("_") ? morph : "");
			keep(rest, DocBinFormat.NORM, string(i, DocBin.NORM));
			keep(rest, DocBinFormat.ENT_ID, string(i, DocBin.ENT_ID));
			long iob = value(i, DocBin.ENT_IOB);
			if (iob == 0 || iob == DocBin.BEGIN && value(i, DocBin.ENT_TYPE) == 0) {
				rest.put(DocBinFormat.IOB, iob);
			}
			long start = value(i, DocBin.SENT_START);
			if (start != 1 && start != (hasSentences ? -1 : 0)) {
				rest.put(DocBinFormat.SENT, start);
			}
			words.add(word);
			document.getAnnotations().add(word);
		}

		private void keep(ObjectNode rest, String name, String value) {
			if (!value.isEmpty()) {
				rest.put(name, value);
			}
		}

		private void text(Annotation annotation, LabelClass owner, String name, String value) {
			if (!value.isEmpty()) {
				ontology.attribute(owner, name, AttributeKind.TEXT);
				Values.putNew(annotation, name, new AttributeValue.Text(value));
			}
		}

		/** White space that a writer would make the same token of, and of which nothing is said. */
		private boolean isFiller(int i) {
			String orth = string(i, DocBin.ORTH);
			if (!DocBinFormat.FILLER.matcher(orth).matches() || doc.space(i) || i > 0 && (words.get(i - 1) == null || !doc.space(i - 1) && orth.startsWith(" "))) {
				return false;
			}
			for (int attribute : List.of(DocBin.NORM, DocBin.LEMMA, DocBin.POS, DocBin.TAG, DocBin.DEP, DocBin.ENT_TYPE, DocBin.HEAD, DocBin.ENT_KB_ID, DocBin.MORPH, DocBin.ENT_ID)) {
				if (value(i, attribute) != 0) {
					return false;
				}
			}
			return value(i, DocBin.ENT_IOB) != DocBin.INSIDE && value(i, DocBin.ENT_IOB) != DocBin.BEGIN && !hasDependents[i];
		}

		private void checkHeads() {
			for (int i = 0; i < heads.length; i++) {
				long head = i + value(i, DocBin.HEAD);
				if (head < 0 || head >= heads.length) {
					throw new IllegalArgumentException("token " + (i + 1) + " has the head " + (head + 1) + ", there are " + heads.length);
				}
				heads[i] = (int) head;
				hasDependents[heads[i]] |= heads[i] != i;
			}
			requireNoCycle(heads);
		}

		private void heads() {
			for (int i = 0; i < heads.length; i++) {
				String label = string(i, DocBin.DEP);
				if (words.get(i) == null) {
					continue;
				}
				if (heads[i] != i) {
					ontology.relate(words.get(i), label.isEmpty() ? DocBinFormat.HEAD : label, words.get(heads[i]).getId());
				} else if (!label.isEmpty()) {
					ontology.attribute(ontology.labelClass(Tokens.TOKEN), DependencyTree.ROOT, AttributeKind.FLAG);
					Values.putNew(words.get(i), DependencyTree.ROOT, new AttributeValue.Flag(true));
					keep(kept.get(i), DocBinFormat.DEP, label.equals(DocBinFormat.ROOT_LABEL) ? "" : label);
				}
			}
		}

		/** Each token is gone through once: a way up ends where an earlier one has been. */
		private static void requireNoCycle(int[] heads) {
			int[] seenFrom = new int[heads.length];
			for (int token = 0; token < heads.length; token++) {
				int at = token;
				while (seenFrom[at] == 0) {
					seenFrom[at] = token + 1;
					if (heads[at] == at) {
						break;
					}
					at = heads[at];
					if (seenFrom[at] == token + 1) {
						throw new IllegalArgumentException("the heads of token " + (token + 1) + " lead in a circle back to token " + (at + 1));
					}
				}
			}
		}

		private void entities() {
			int start = 0;
			while (start < doc.tokens()) {
				long iob = value(start, DocBin.ENT_IOB);
				if (iob < 0 || iob > DocBin.BEGIN) {
					throw new IllegalArgumentException("token " + (start + 1) + " has " + iob + " for ENT_IOB, which is 0 to " + DocBin.BEGIN);
				}
				int end = start + 1;
				if (iob == DocBin.INSIDE || iob == DocBin.BEGIN && value(start, DocBin.ENT_TYPE) != 0) {
					while (end < doc.tokens() && value(end, DocBin.ENT_IOB) == DocBin.INSIDE) {
						end++;
					}
					span(string(start, DocBin.ENT_TYPE), start, end, string(start, DocBin.ENT_KB_ID));
				}
				start = end;
			}
		}

		private Annotation span(String label, int first, int end, String identifier) {
			if (first < 0 || end < first || end > spans.size()) {
				throw new IllegalArgumentException("a span goes from token " + first + " to " + end + ", there are " + spans.size());
			}
			int at = first < spans.size() ? spans.get(first).start() : text.length();
			Annotation annotation = annotations.annotation(label.isEmpty() ? null : ontology.id(label), Span.of(at, end == first ? at : spans.get(end - 1).end()));
			if (!identifier.isEmpty()) {
				attribute(annotation, label, EntityIds.ATTRIBUTE, identifier);
			}
			document.getAnnotations().add(annotation);
			return annotation;
		}

		private void attribute(Annotation annotation, String label, String name, String value) {
			if (!label.isEmpty()) {
				ontology.attribute(ontology.labelClass(label), name, AttributeKind.TEXT);
			}
			Values.putNew(annotation, name, new AttributeValue.Text(value));
		}

		private void group(DocBin.Group group) {
			for (ByteBuffer one : group.spans()) {
				ByteBuffer span = one.duplicate();
				String id = bin.strings().string(span.getLong());
				String identifier = bin.strings().string(span.getLong());
				String label = bin.strings().string(span.getLong());
				Annotation annotation = span(label, span.getInt(), span.getInt(), identifier);
				attribute(annotation, label, DocBinFormat.GROUP, group.name());
				if (!id.isEmpty()) {
					annotation.setOrigin(origins.orNull(origins.object().put(DocBinFormat.SPAN_ID, id)));
				}
			}
		}
	}
}
