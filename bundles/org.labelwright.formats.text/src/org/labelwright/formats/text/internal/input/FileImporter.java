/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.Encodings;
import org.labelwright.media.text.ExtractedText;
import org.labelwright.media.text.MalformedTextException;
import org.labelwright.media.text.OffsetMap;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * Reads documents that hold a text and no labels: a file, or all files of the kind in a folder. With the item is kept where
 * in the document each character stands.
 */
abstract class FileImporter implements Importer {

	static final FormatOption STRUCTURE = FormatOption.flag("structure", "Whether headings, paragraphs, list items, cells and links become spans too", false);
	static final String MAP_NOTE = "Where each character stands in the document is kept with the item.";

	private static final long MAX_SIZE = 256L << 20;

	private final String id;
	private final String[] extensions;
	final Origins origins;
	private final Annotations annotations = new Annotations();

	/** @param id of the format, one of {@link DocumentKinds} */
	FileImporter(String id) {
		this.id = id;
		extensions = DocumentKinds.extensions(id);
		origins = new Origins(id);
	}

	/** What was taken out of a file, with what is to be kept of it. */
	record Document(ExtractedText text, ObjectNode kept) {
	}

	/** @throws MalformedTextException where the file is not of the kind */
	abstract Document read(Path file, Options options, LossReport losses) throws IOException;

	/** How sure it is that one file is of the kind. */
	abstract double detectFile(Path file) throws IOException;

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, extensions);
		// Beside others that know a folder better, such as brat its texts.
		return files.isEmpty() || !Files.isRegularFile(files.getFirst()) ? 0 : Files.isDirectory(path) ? Math.min(0.4, detectFile(files.getFirst())) : detectFile(path);
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.SPAN).noting(MAP_NOTE);
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Folders.files(path, extensions);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no files " + String.join(", ", extensions));
		}
		DocumentKinds.tellOthers(path, id, losses);
		TextOntology ontology = new TextOntology(Folders.name(path));
		boolean structured = options().contains(STRUCTURE) && options.flag(STRUCTURE.name());
		if (structured) {
			Structure.CLASSES.forEach(ontology::labelClass);
		}
		// A second pass over the source does not tell of the same again.
		Set<Path> told = new HashSet<>();
		return new TextSource(Folders.name(path), id, ontology.ontology(), files.size(), Optional.empty(), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				Path file = files.get(i);
				Document document = at(file, () -> read(file, options, told.add(file) ? losses : new LossReport()));
				Item item = TextSource.item(Folders.stem(Folders.relative(path, file)) + ".txt").withOrigin(origins.text(keep(file, document)));
				AnnotationDocument labels = Annotations.document(item, Layer.MAIN);
				if (structured) {
					document.text().blocks().forEach(block -> labels.getAnnotations()
							.add(annotations.annotation(ontology.id(Structure.name(block.kind())), Span.of(block.start(), block.end()))));
				}
				sink.accept(new TextSource.Text(item, document.text().text(), Optional.empty(), labels));
			}
			telling.at(files.size(), files.size());
		});
	}

	/** Code that reads a document. */
	@FunctionalInterface
	interface Body<T> {
		T read() throws IOException;
	}

	/** Runs code; what is wrong with the file is told with its place. */
	static <T> T at(Path file, Body<T> body) throws IOException {
		try {
			return body.read();
		} catch (MalformedTextException e) {
			throw new BadInputException(file, e.where(), e.getMessage(), e);
		}
	}

	/** The bytes of a file of bearable size. */
	static byte[] bytes(Path file) throws IOException {
		if (Files.size(file) > MAX_SIZE) {
			throw new MalformedTextException("", "has more than " + (MAX_SIZE >> 20) + " MB, which is too much for one text");
		}
		Reading.requireLines(file);
		return Files.readAllBytes(file);
	}

	/** Notes the encoding and tells it; one that was guessed is reported, so that nobody takes it for known. */
	static void encoding(Path file, Encodings.Decoded decoded, ObjectNode kept, LossReport losses) {
		kept.put("encoding", decoded.charset().name());
		losses.found(EncodingOption.OPTION.name(), decoded.charset().name());
		if (decoded.known() == Encodings.Known.GUESSED) {
			kept.put("confidence", decoded.confidence());
			losses.add("certainty of the encoding", "taken for " + decoded.charset().name() + " by the frequency of its letters; the option encoding names the right one",
					file.getFileName().toString(), "");
		}
	}

	private ObjectNode keep(Path file, Document document) {
		ObjectNode kept = document.kept().put("file", file.getFileName().toString());
		if (!document.text().map().segments().isEmpty()) {
			ArrayNode map = kept.putArray("map");
			for (OffsetMap.Segment one : document.text().map().segments()) {
				ArrayNode segment = map.addArray().add(one.start()).add(one.length()).add(one.source());
				if (one.sourceLength() != one.length()) {
					segment.add(one.sourceLength());
				}
			}
		}
		if (!document.text().blocks().isEmpty()) {
			ArrayNode blocks = kept.putArray("blocks");
			document.text().blocks().forEach(one -> blocks.addArray().add(one.kind()).add(one.start()).add(one.end()));
		}
		if (!document.text().lines().isEmpty()) {
			ArrayNode lines = kept.putArray("lines");
			document.text().lines().forEach(one -> lines.addArray().add(one.start()).add(one.end()).add(one.page()).add(tenth(one.x())).add(tenth(one.y())).add(tenth(one.width()))
					.add(tenth(one.height())));
		}
		return kept;
	}

	private static double tenth(float points) {
		return Math.round(points * 10.0) / 10.0;
	}
}
