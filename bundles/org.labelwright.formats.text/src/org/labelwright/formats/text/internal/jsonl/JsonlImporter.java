/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads a dialect of JSON records with a text each. */
public abstract class JsonlImporter implements Importer {

	/** The member of what is kept of the whole that says that it was one list. */
	static final String LIST = "list";

	private final Dialect dialect;
	private final Origins origins;

	JsonlImporter(Dialect dialect) {
		this.dialect = dialect;
		origins = new Origins(dialect.id());
	}

	@Override
	public double detect(Path path) throws IOException {
		return JsonRecords.first(path).map(dialect::detect).orElse(0.0);
	}

	@Override
	public Capabilities capabilities() {
		return dialect.capabilities();
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		TextOntology ontology = new TextOntology(Folders.name(path));
		int[] count = new int[1];
		// Once to know all names: an ontology is complete before the first item is.
		JsonRecords.forEach(path, progress, (number, node) -> {
			read(path, number, node, ontology);
			count[0]++;
		});
		Optional<String> kept = JsonRecords.isList(path) ? origins.text(origins.object().put(LIST, true)) : Optional.empty();
		return new TextSource(Folders.name(path), dialect.id(), ontology.ontology(), count[0], kept,
				(sink, telling) -> JsonRecords.forEach(path, telling, (number, node) -> sink.accept(read(path, number, node, ontology))));
	}

	private TextSource.Text read(Path file, int number, JsonNode node, TextOntology ontology) {
		CodePoints text = new CodePoints(dialect.text(node));
		Item item = TextSource.item(Folders.stem(file.getFileName().toString()) + "/" + number + ".txt");
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		Reader reader = new Reader(origins, ontology, document, text);
		dialect.read(node, reader);
		ObjectNode kept = origins.object();
		kept.set(Reader.RAW, reader.kept());
		return new TextSource.Text(item.withOrigin(origins.text(kept)), text.text(), Optional.empty(), document);
	}
}
