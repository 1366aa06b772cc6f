/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads UIMA JSON CAS: a file or a folder of files, a text each. */
public final class JsonCasImporter implements Importer {

	private final Origins origins = new Origins(JsonCas.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		List<Path> files = Folders.files(path, JsonCas.EXTENSION);
		if (files.isEmpty() || !Files.isRegularFile(files.getFirst())) {
			return 0;
		}
		Set<String> names = Reading.names(files.getFirst());
		return names.contains("0:" + JsonCas.STRUCTURES) || names.contains("0:" + JsonCas.TYPES) ? 0.95 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return JsonCas.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Folders.files(path, JsonCas.EXTENSION);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no .json files");
		}
		TextOntology ontology = new TextOntology(Folders.name(path));
		// Once to know all names: an ontology is complete before the first item is.
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			read(path, files.get(i), ontology);
		}
		return new TextSource(Folders.name(path), JsonCas.ID, ontology.ontology(), files.size(), Optional.empty(), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				sink.accept(read(path, files.get(i), ontology));
			}
		});
	}

	private TextSource.Text read(Path root, Path file, TextOntology ontology) throws IOException {
		JsonCasReader reader = new JsonCasReader(file);
		List<FeatureStructure> structures = reader.read();
		var item = TextSource.item(Folders.stem(Folders.relative(root, file)) + ".txt");
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		return Reading.at(file, "", () -> {
			new CasReader(origins, annotations, ontology, new CodePoints(reader.text()), document).read(structures);
			return new TextSource.Text(item.withOrigin(origins.text(reader.kept())), reader.text(), Optional.empty(), document);
		});
	}
}
