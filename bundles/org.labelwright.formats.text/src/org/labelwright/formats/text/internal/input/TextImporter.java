/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.labelwright.media.text.CodePoints;
import org.labelwright.media.text.Encodings;

/** Reads plain text: a file, or all in a folder; each as a whole, or cut into lines or paragraphs. */
public final class TextImporter implements Importer {

	private static final String ID = "text";
	private static final FormatOption UNIT = FormatOption.choice("unit", "What becomes a text of its own", "file", "paragraph", "line");
	private static final String[] EXTENSIONS = DocumentKinds.extensions(ID);

	private final Origins origins = new Origins(ID);

	/** A text within a file, in UTF-16 units. */
	private record Piece(int start, int end) {
	}

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, EXTENSIONS);
		if (files.isEmpty() || !Files.isRegularFile(files.getFirst())) {
			return 0;
		}
		String name = Folders.lowerName(files.getFirst());
		// Whatever else begins with letters is text too: only what is called so.
		boolean called = List.of(EXTENSIONS).stream().anyMatch(name::endsWith);
		byte[] head = Reading.head(files.getFirst());
		for (byte one : head) {
			if (one == 0 && !(head[0] == (byte) 0xFF || head[0] == (byte) 0xFE)) {
				return 0;
			}
		}
		return called && head.length > 0 ? 0.32 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(EncodingOption.OPTION, UNIT);
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.SPAN).noting("The encoding, and where a paragraph or line begins in its file, are kept with the item.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Folders.files(path, EXTENSIONS);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no files " + String.join(", ", EXTENSIONS));
		}
		DocumentKinds.tellOthers(path, ID, losses);
		boolean whole = options.text(UNIT.name()).equals("file");
		long count = files.size();
		if (!whole) {
			count = 0;
			for (Path file : files) {
				count += pieces(decode(file, options).text(), options).size();
			}
		}
		Set<Path> told = new HashSet<>();
		return new TextSource(Folders.name(path), ID, new TextOntology(Folders.name(path)).ontology(), count, Optional.empty(), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				Path file = files.get(i);
				Encodings.Decoded decoded = decode(file, options);
				ObjectNode kept = origins.object().put("file", file.getFileName().toString());
				FileImporter.encoding(file, decoded, kept, told.add(file) ? losses : new LossReport());
				String stem = Folders.stem(Folders.relative(path, file));
				if (whole) {
					boolean asIs = decoded.charset().equals(StandardCharsets.UTF_8) && Files.size(file) == utf8Length(decoded.text());
					sink.accept(text(TextSource.item(stem + ".txt"), decoded.text(), kept, asIs ? Optional.of(file) : Optional.empty()));
				} else {
					pieces(sink, stem, decoded.text(), pieces(decoded.text(), options), kept);
				}
			}
			telling.at(files.size(), files.size());
		});
	}

	private static Encodings.Decoded decode(Path file, Options options) throws IOException {
		return FileImporter.at(file, () -> Encodings.decode(FileImporter.bytes(file), EncodingOption.of(options)));
	}

	/** A mark at the start would shift all offsets: such a file is not taken as it is. */
	private static long utf8Length(String text) {
		return text.codePoints().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
	}

	/** Lines that are not blank; for paragraphs, those that follow each other are one. */
	private static List<Piece> pieces(String text, Options options) {
		boolean lines = options.text(UNIT.name()).equals("line");
		List<Piece> pieces = new ArrayList<>();
		boolean open = false;
		for (int start = 0; start < text.length();) {
			int feed = text.indexOf('\n', start);
			int next = feed < 0 ? text.length() : feed + 1;
			int end = feed < 0 ? text.length() : feed > start && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
			boolean blank = text.substring(start, end).isBlank();
			if (!blank) {
				int first = lines || !open ? start : pieces.removeLast().start();
				pieces.add(new Piece(first, end));
			}
			open = !blank;
			start = next;
		}
		return pieces;
	}

	private void pieces(TextSource.Sink sink, String stem, String text, List<Piece> pieces, ObjectNode kept) throws IOException {
		CodePoints points = new CodePoints(text);
		int line = 1;
		int seen = 0;
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			for (; seen < piece.start(); seen++) {
				line += text.charAt(seen) == '\n' ? 1 : 0;
			}
			sink.accept(text(TextSource.item(stem + "/" + (i + 1) + ".txt"), text.substring(piece.start(), piece.end()),
					kept.deepCopy().put("line", line).put("start", points.ofUtf16(piece.start())), Optional.empty()));
		}
	}

	private TextSource.Text text(Item item, String text, ObjectNode kept, Optional<Path> media) {
		return new TextSource.Text(item.withOrigin(origins.text(kept)), text, media, Annotations.document(item, Layer.MAIN));
	}
}
