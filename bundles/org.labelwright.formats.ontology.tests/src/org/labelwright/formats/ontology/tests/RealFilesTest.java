/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.formats.ontology.internal.brat.BratReader;
import org.labelwright.formats.ontology.internal.brat.BratWriter;
import org.labelwright.formats.ontology.internal.coco.CocoReader;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** Files as other tools really write them, and one that is large. */
class RealFilesTest {

	@TempDir
	private Path temp;

	private static Path data(String folder) {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize().resolve(folder);
		assumeTrue(Files.isDirectory(data), "skipped: no real files in " + data);
		return data;
	}

	@Test
	void theNewsTutorialOfBrat() throws IOException {
		LossReport losses = new LossReport();
		Ontology news = new BratReader().read(data("brat/news").resolve("annotation.conf"), losses);
		assertThat(news.getClasses().stream().map(NamedElement::getId)).startsWith("Person", "Organization", "GPE", "Money").hasSize(8);
		assertThat(LabelClasses.all(news)).hasSize(4 + 3 + 4 + 2 + 3 + 1);
		assertThat(LabelClasses.named(news, "GPE").getName()).isEqualTo("Geo-political entity");
		assertThat(LabelClasses.named(news, "Person").getColor()).isEqualTo("#ff821c");
		assertThat(LabelClasses.named(news, "Life").isAbstract()).isTrue();
		assertThat(news.getRelationTypes().stream().filter(one -> one.getExtra() == null || !one.getExtra().contains("\"role\"")).map(NamedElement::getId))
				.containsExactly("Located", "Geographical_part", "Family", "Employment", "Ownership", "Origin", "Alias");
		assertThat(losses.isEmpty()).isTrue();
		Path copy = Files.createDirectory(temp.resolve("copy")).resolve("annotation.conf");
		new BratWriter().write(news, copy, losses);
		assertThat(losses.isEmpty()).isTrue();
		assertThat(new OntologyText().write(new BratReader().read(copy, losses))).isEqualTo(new OntologyText().write(news));
	}

	@Test
	void theEntitiesOfCoNll2002() throws IOException {
		LossReport losses = new LossReport();
		Ontology entities = new BratReader().read(data("brat/CoNLL-ST_2002").resolve("annotation.conf"), losses);
		assertThat(entities.getClasses().stream().map(one -> one.getId() + " " + one.getColor())).containsExactly("ORG #8fb2ff", "PER #ffccaa", "LOC #90ee90", "MISC #f1f447");
		assertThat(losses.isEmpty()).isTrue();
	}

	@Test
	void theCategoriesOfCocoVal2014() throws IOException {
		Path folder = data("coco-eval");
		List<Path> files;
		try (var list = Files.walk(folder)) {
			files = list.filter(path -> path.toString().endsWith(".json")).filter(RealFilesTest::detects).toList();
		}
		assertThat(files).isNotEmpty();
		Ontology coco = new CocoReader().read(files.getFirst(), new LossReport());
		assertThat(LabelClasses.all(coco).stream().filter(one -> !one.isAbstract())).hasSize(80);
	}

	private static boolean detects(Path file) {
		try {
			return new CocoReader().detect(file) > 0.3 && Files.readString(file).contains("\"categories\"");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** More annotations than would fit if they were held: the tests run with less memory than the tree of this file takes. */
	@Test
	void annotationsBeforeTheCategoriesAreSkipped() throws IOException {
		Path large = temp.resolve("large.json");
		String annotation = "{\"id\":1,\"image_id\":1,\"category_id\":1,\"segmentation\":[[" + "1.5,".repeat(200) + "1.5]],\"bbox\":[0,0,1,1]}";
		try (BufferedWriter out = Files.newBufferedWriter(large)) {
			out.write("{\"annotations\":[" + annotation);
			for (int i = 0; i < 100_000; i++) {
				out.write(",\n" + annotation);
			}
			out.write("],\"categories\":[{\"id\":1,\"name\":\"a\"}]}");
		}
		long before = used();
		Ontology read = new CocoReader().read(large, new LossReport());
		assertThat(read.getClasses()).hasSize(1);
		assertThat(used() - before).as("bytes held after reading %d MB", Files.size(large) >> 20).isLessThan(16 << 20);
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}
}
