/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyReader;
import org.labelwright.core.ontology.OntologyWriter;
import org.labelwright.formats.ontology.internal.brat.BratReader;
import org.labelwright.formats.ontology.internal.brat.BratWriter;
import org.labelwright.formats.ontology.internal.coco.CocoReader;
import org.labelwright.formats.ontology.internal.coco.CocoWriter;
import org.labelwright.formats.ontology.internal.csv.CsvReader;
import org.labelwright.formats.ontology.internal.csv.CsvWriter;
import org.labelwright.formats.ontology.internal.cvat.CvatReader;
import org.labelwright.formats.ontology.internal.cvat.CvatWriter;
import org.labelwright.formats.ontology.internal.inception.InceptionReader;
import org.labelwright.formats.ontology.internal.inception.InceptionWriter;
import org.labelwright.formats.ontology.internal.labelstudio.LabelStudioReader;
import org.labelwright.formats.ontology.internal.labelstudio.LabelStudioWriter;
import org.labelwright.formats.ontology.internal.rdf.OwlReader;
import org.labelwright.formats.ontology.internal.rdf.OwlWriter;
import org.labelwright.formats.ontology.internal.rdf.SkosReader;
import org.labelwright.formats.ontology.internal.rdf.SkosWriter;
import org.labelwright.formats.ontology.internal.supervisely.SuperviselyReader;
import org.labelwright.formats.ontology.internal.supervisely.SuperviselyWriter;

/** The formats, and the files in the folder golden that say what each reads and writes. */
final class Goldens {

	/** @param input the foreign file, written by hand */
	record Format(String id, String input, String extension, OntologyReader reader, OntologyWriter writer) {

		Path in() {
			return folder().resolve(id).resolve(input);
		}

		@Override
		public String toString() {
			return id;
		}
	}

	private Goldens() {
	}

	static List<Format> formats() {
		return List.of(new Format("brat", "annotation.conf", "conf", new BratReader(), new BratWriter()), new Format("coco", "in.json", "json", new CocoReader(), new CocoWriter()),
				new Format("csv", "in.csv", "csv", new CsvReader(), new CsvWriter()), new Format("cvat", "in.json", "json", new CvatReader(), new CvatWriter()),
				new Format("inception", "in.json", "json", new InceptionReader(), new InceptionWriter()),
				new Format("labelstudio", "in.xml", "xml", new LabelStudioReader(), new LabelStudioWriter()), new Format("owl", "in.ttl", "ttl", new OwlReader(), new OwlWriter()),
				new Format("skos", "in.ttl", "ttl", new SkosReader(), new SkosWriter()),
				new Format("supervisely", "in.json", "json", new SuperviselyReader(), new SuperviselyWriter()));
	}

	/** Tests run in the folder of the bundle, or in that of the whole project. */
	static Path folder() {
		Path here = Path.of("golden");
		return Files.isDirectory(here) ? here : Path.of("bundles/org.labelwright.formats.ontology.tests/golden");
	}

	/** A line for each loss. */
	static String text(LossReport losses) {
		return losses.losses().stream().map(loss -> loss.count() + " x " + loss.what() + ": " + loss.why() + "\n").collect(Collectors.joining());
	}

	/** What a golden file says; with -Dlabelwright.golden=write it is written instead, to be looked at before it is committed. */
	static String expected(Path file, String actual) throws IOException {
		if ("write".equals(System.getProperty("labelwright.golden"))) {
			Files.writeString(file, actual);
		}
		return Files.readString(file);
	}
}
