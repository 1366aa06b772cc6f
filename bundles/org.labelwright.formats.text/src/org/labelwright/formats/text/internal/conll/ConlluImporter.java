/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;

/** Reads CoNLL-U: a file, or a folder of such files. Each document of a file becomes a text; a file that names none is one. */
public final class ConlluImporter implements Importer {

	private final Origins origins = new Origins(ConlluFormat.ID);

	/** Where a document stands. */
	private record Place(Path file, String path) {
	}

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, ConlluFormat.EXTENSION, ".conll");
		if (files.isEmpty() || Files.isDirectory(files.getFirst())) {
			return 0;
		}
		boolean found = false;
		for (String line : (Iterable<String>) Reading.headText(files.getFirst()).lines().limit(60)::iterator) {
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			String[] cells = line.split("\t", -1);
			// The head of a file may end within a line.
			if (!cells[0].matches("\\d+([-.]\\d+)?")) {
				return 0;
			}
			if (cells.length == ConlluFormat.COLUMNS) {
				found = true;
			} else {
				break;
			}
		}
		return found ? 0.95 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return ConlluFormat.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = ontology(Folders.name(path));
		List<Place> places = new ArrayList<>();
		for (Path file : Folders.files(path, ConlluFormat.EXTENSION, ".conll")) {
			Set<String> upos = new LinkedHashSet<>();
			forEachSentence(path, file, (document, sentence) -> {
				if (places.isEmpty() || !places.getLast().equals(document)) {
					places.add(document);
				}
				sentence.names(ontology, upos);
			}, progress);
			ontology.choice(ontology.labelClass(Tokens.TOKEN), Tokens.UPOS, upos);
			ontology.choice(ontology.labelClass(Tokens.EMPTY_NODE), Tokens.UPOS, upos);
		}
		List<Path> files = places.stream().map(Place::file).distinct().toList();
		return new TextSource(Folders.name(path), ConlluFormat.ID, ontology.ontology(), places.size(), Optional.empty(), (sink, telling) -> {
			for (Path file : files) {
				Documents documents = new Documents(sink, ontology);
				forEachSentence(path, file, documents::add, telling);
				documents.end();
			}
		});
	}

	private static TextOntology ontology(String name) {
		TextOntology ontology = new TextOntology(name);
		ontology.labelClass(Tokens.SENTENCE);
		for (String one : List.of(Tokens.TOKEN, Tokens.MULTIWORD, Tokens.EMPTY_NODE)) {
			LabelClass labelClass = ontology.labelClass(one);
			if (!one.equals(Tokens.MULTIWORD)) {
				ontology.attribute(labelClass, Tokens.LEMMA, AttributeKind.TEXT);
				ontology.choice(labelClass, Tokens.UPOS, ConlluFormat.UNIVERSAL);
				ontology.attribute(labelClass, Tokens.XPOS, AttributeKind.TEXT);
				ontology.attribute(labelClass, Tokens.FEATS, AttributeKind.TEXT);
				ontology.attribute(labelClass, DependencyTree.ROOT, AttributeKind.FLAG);
			}
			ontology.attribute(labelClass, ConlluFormat.FORM, AttributeKind.TEXT);
		}
		return ontology;
	}

	@FunctionalInterface
	private interface SentenceVisitor {
		void visit(Place document, ConlluSentence sentence) throws IOException;
	}

	/** Tells of each sentence in which document it stands. */
	private static void forEachSentence(Path root, Path file, SentenceVisitor visitor, Progress progress) throws IOException {
		String stem = Folders.stem(Folders.relative(root, file));
		Place document = new Place(file, stem + ".txt");
		int documents = 0;
		try (ConlluReader in = new ConlluReader(file, progress)) {
			for (Optional<ConlluSentence> sentence = in.next(); sentence.isPresent(); sentence = in.next()) {
				Optional<String> name = sentence.get().newDocument();
				if (name.isPresent()) {
					documents++;
					document = new Place(file, stem + "/" + fileName(name.get(), documents));
				}
				visitor.visit(document, sentence.get());
			}
		}
	}

	private static String fileName(String document, int number) {
		String name = document.isEmpty() ? Integer.toString(number) : document;
		return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replace("..", "_") + "-" + number + ".txt";
	}

	/** Gathers the sentences of a document, which are put together in another thread while the next document is read. */
	private final class Documents {

		/** A document of more is put together as it is read: gathered, its sentences would take as much memory again. */
		private static final int MOST_GATHERED = 1000;

		private final TextSource.Sink sink;
		private final TextOntology ontology;
		private Optional<Place> current = Optional.empty();
		private List<ConlluSentence> gathered = new ArrayList<>();
		private Optional<ConlluDocument> large = Optional.empty();

		Documents(TextSource.Sink sink, TextOntology ontology) {
			this.sink = sink;
			this.ontology = ontology;
		}

		void add(Place place, ConlluSentence sentence) throws IOException {
			if (!current.equals(Optional.of(place))) {
				end();
				current = Optional.of(place);
			}
			if (large.isPresent()) {
				large.get().add(sentence);
			} else if (gathered.add(sentence) && gathered.size() > MOST_GATHERED) {
				large = Optional.of(document(place, gathered));
				gathered = new ArrayList<>();
			}
		}

		void end() throws IOException {
			if (current.isPresent()) {
				Place place = current.get();
				if (large.isPresent()) {
					sink.accept(text(place, large.get()));
				} else {
					List<ConlluSentence> sentences = gathered;
					sink.accept(() -> text(place, document(place, sentences)));
				}
			}
			current = Optional.empty();
			large = Optional.empty();
			gathered = new ArrayList<>();
		}

		private ConlluDocument document(Place place, List<ConlluSentence> sentences) {
			ConlluDocument document = new ConlluDocument(place.path(), ontology);
			sentences.forEach(document::add);
			return document;
		}

		private TextSource.Text text(Place place, ConlluDocument document) {
			ObjectNode kept = origins.object().put("file", place.file().getFileName().toString());
			return new TextSource.Text(document.item().withOrigin(origins.text(kept)), document.text(), Optional.empty(), document.document());
		}
	}
}
