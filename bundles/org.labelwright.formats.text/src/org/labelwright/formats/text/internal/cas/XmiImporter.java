/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads UIMA CAS XMI: a file or a folder of files, with the type systems in the folder or beside the file. */
public final class XmiImporter implements Importer {

	private final Origins origins = new Origins(Xmi.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		for (Path file : Folders.files(path, Xmi.EXTENSION)) {
			String head = Reading.headText(file);
			if (head.contains("xmi:XMI") && head.contains("http:///uima/cas.ecore")) {
				return 0.95;
			}
		}
		return 0;
	}

	@Override
	public Capabilities capabilities() {
		return Xmi.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Folders.files(path, Xmi.EXTENSION);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no .xmi files");
		}
		TypeSystem types = types(path);
		TextOntology ontology = new TextOntology(Folders.name(path));
		// Once to know all names: an ontology is complete before the first item is.
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			read(path, files.get(i), types, ontology);
		}
		Optional<String> origin = types.text().isEmpty() ? Optional.empty() : origins.text(origins.object().put(Xmi.TYPES, types.text()));
		return new TextSource(Folders.name(path), Xmi.ID, ontology.ontology(), files.size(), origin, (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				sink.accept(read(path, files.get(i), types, ontology));
			}
		});
	}

	private static TypeSystem types(Path path) throws IOException {
		TypeSystem types = new TypeSystem();
		List<Path> found = Files.isDirectory(path) ? Folders.files(path, Xmi.TYPES.toLowerCase(java.util.Locale.ROOT))
				: Stream.of(path.resolveSibling(Xmi.TYPES)).filter(Files::isRegularFile).toList();
		for (Path file : found) {
			Reading.at(file, "", () -> {
				types.read(Xml.read(file), Reading.text(file));
				return null;
			});
		}
		return types;
	}

	private TextSource.Text read(Path root, Path file, TypeSystem types, TextOntology ontology) throws IOException {
		XmiReader reader = new XmiReader(file, types);
		List<FeatureStructure> structures = reader.read();
		var item = TextSource.item(Folders.stem(Folders.relative(root, file)) + ".txt");
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		Reading.at(file, "", () -> {
			new CasReader(origins, annotations, ontology, new CodePoints(reader.text()), document).read(structures);
			return null;
		});
		return new TextSource.Text(item.withOrigin(origins.text(reader.kept())), reader.text(), Optional.empty(), document);
	}
}
