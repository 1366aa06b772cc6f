/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.webanno;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.labelwright.formats.text.internal.cas.CasReader;
import org.labelwright.formats.text.internal.cas.FeatureStructure;
import org.labelwright.formats.text.internal.support.Folders;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.formats.text.internal.support.TextSource;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.AnnotationDocument;

/** Reads WebAnno TSV 3: a file, or a folder of such files, as WebAnno and INCEpTION export them. */
public final class WebannoImporter implements Importer {

	private final Origins origins = new Origins(TsvFormat.ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		for (Path file : files(path)) {
			if (Reading.headText(file).startsWith(TsvFormat.FORMAT)) {
				return 0.95;
			}
		}
		return 0;
	}

	/** Other tables may stand beside them; a file that was asked for by itself is read or refused. */
	private static List<Path> files(Path path) throws IOException {
		return Folders.files(path, TsvFormat.EXTENSION);
	}

	@Override
	public Capabilities capabilities() {
		return TsvFormat.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = files(path);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no .tsv files");
		}
		TextOntology ontology = new TextOntology(Folders.name(path));
		// Once to know all names: an ontology is complete before the first item is.
		for (int i = 0; i < files.size(); i++) {
			progress.at(i, files.size());
			read(path, files.get(i), ontology);
		}
		return new TextSource(Folders.name(path), TsvFormat.ID, ontology.ontology(), files.size(), Optional.empty(), (sink, telling) -> {
			for (int i = 0; i < files.size(); i++) {
				telling.at(i, files.size());
				sink.accept(read(path, files.get(i), ontology));
			}
		});
	}

	private TextSource.Text read(Path root, Path file, TextOntology ontology) throws IOException {
		TsvReader reader = new TsvReader(file);
		List<FeatureStructure> structures = reader.read();
		var item = TextSource.item(Folders.stem(Files.isDirectory(root) ? Folders.relative(root, file) : file.getFileName().toString()) + ".txt");
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		Reading.at(file, "", () -> {
			new CasReader(origins, annotations, ontology, new CodePoints(reader.text()), document).read(structures);
			return null;
		});
		return new TextSource.Text(item.withOrigin(origins.text(reader.kept())), reader.text(), Optional.empty(), document);
	}
}
