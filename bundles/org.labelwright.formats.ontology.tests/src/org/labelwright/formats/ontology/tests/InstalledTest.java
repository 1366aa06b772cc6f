/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.LabelColors;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyFormat;
import org.labelwright.core.ontology.OntologyFormats;
import org.labelwright.core.ontology.OntologyTemplates;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.registry.Contributions;
import org.labelwright.formats.ontology.internal.coco.CocoReader;
import org.labelwright.formats.ontology.internal.coco.CocoWriter;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.quality.OntologyChecks;
import org.labelwright.quality.Severity;

/** What is contributed to the extension points. */
class InstalledTest {

	private final Contributions contributions = Contributions.ofPlatform();

	@TempDir
	private Path temp;

	static List<Goldens.Format> formats() {
		return Goldens.formats();
	}

	@Test
	void allFormatsReadAndWrite() {
		List<OntologyFormat> all = new OntologyFormats(contributions).all();
		assertThat(all.stream().map(OntologyFormat::id)).containsExactly("brat", "coco", "csv", "cvat", "inception", "labelstudio", "owl", "skos", "supervisely");
		assertThat(all).allSatisfy(one -> {
			assertThat(one.reader().orElseThrow().get()).isNotNull();
			assertThat(one.writer().orElseThrow().get()).isNotNull();
			assertThat(one.name()).doesNotStartWith("%");
			assertThat(one.description()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("formats")
	void aFileIsKnownByItsContent(Goldens.Format format) throws IOException {
		Path nameless = Files.copy(format.in(), temp.resolve("file"), StandardCopyOption.REPLACE_EXISTING);
		assertThat(new OntologyFormats(contributions).detect(nameless).map(OntologyFormat::id)).contains(format.id());
	}

	@Test
	void whatIsNoDefinitionOfLabelsIsNotKnown() throws IOException {
		for (String text : List.of("", "{}", "[]", "[1,2]", "{\"name\":\"x\"}", "<html><body/></html>", "plain words", "a,b,c\n1,2,3\n")) {
			assertThat(new OntologyFormats(contributions).detect(Files.writeString(temp.resolve("x.json"), text))).as(text).isEmpty();
		}
	}

	static Stream<OntologyTemplates.Template> templates() {
		return new OntologyTemplates(Contributions.ofPlatform()).all().stream();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void templatesAreWithoutFault(OntologyTemplates.Template template) throws IOException {
		Ontology ontology = template.ontology();
		assertThat(new OntologyChecks(contributions).run(ontology, Optional.empty())).allSatisfy(finding -> assertThat(finding.severity()).as(finding.toString()).isEqualTo(Severity.INFO));
		Set<String> colors = new HashSet<>();
		for (LabelClass labelClass : LabelClasses.all(ontology)) {
			if (!labelClass.isAbstract()) {
				assertThat(LabelColors.isColor(labelClass.getColor())).as(labelClass.getId()).isTrue();
				assertThat(colors.add(labelClass.getColor())).as(labelClass.getId()).isTrue();
			}
		}
		assertThat(template.name()).doesNotStartWith("%");
		assertThat(ontology.getDescription()).isNotBlank();
		OntologyText text = new OntologyText();
		try (var in = template.file().orElseThrow().openStream()) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).as("the file is as Labelwright writes it").isEqualTo(text.write(ontology));
		}
	}

	@ParameterizedTest
	@CsvSource({ "cityscapes, 34, 8", "coco-80, 80, 11", "conll-2003, 4, 0", "kitti, 9, 1", "ontonotes, 18, 0", "speech-events, 9, 0", "ud, 17, 1" })
	void templatesHaveTheClassesOfTheirSource(String id, int labels, int groups) throws IOException {
		List<LabelClass> classes = LabelClasses.all(new OntologyTemplates(contributions).get(id).ontology());
		assertThat(classes.stream().filter(one -> !one.isAbstract())).hasSize(labels);
		assertThat(classes.stream().filter(LabelClass::isAbstract)).hasSize(groups);
	}

	/** The text that pycocotools and every COCO file have: 12 supercategories, ids up to 90 with gaps. */
	@Test
	void theTemplateOfCocoIsCoco() throws IOException {
		Ontology coco = new OntologyTemplates(contributions).get("coco-80").ontology();
		Skeleton body = coco.getSkeletons().getFirst();
		assertThat(body.getJoints()).hasSize(17);
		assertThat(body.getBones()).hasSize(19);
		assertThat(body.getJoints().stream().mapToDouble(joint -> joint.getSigma()).toArray()).isEqualTo(
				Arrays.stream(new double[] { 26, 25, 25, 35, 35, 79, 79, 72, 72, 62, 62, 107, 107, 87, 87, 89, 89 }).map(thousandths -> thousandths / 1000).toArray());
		assertThat(body.getJoints().stream().filter(joint -> joint.getMirror() != null)).hasSize(16).allSatisfy(joint -> assertThat(joint.getMirror().getMirror()).isSameAs(joint));
		Path file = temp.resolve("categories.json");
		new CocoWriter().write(coco, file, new LossReport());
		String text = Files.readString(file);
		assertThat(text).contains("\"id\" : 90").doesNotContain("\"id\" : 91", "\"id\" : 12,");
		Ontology again = new CocoReader().read(file, new LossReport());
		assertThat(LabelClasses.named(again, "toothbrush").getParent().getName()).isEqualTo("indoor");
		assertThat(again.getClasses()).hasSize(12);
		assertThat(LabelClasses.named(again, "person").getSkeleton().getBones()).hasSize(19);
	}

	@Test
	void universalDependenciesHasItsRelations() throws IOException {
		Ontology ud = new OntologyTemplates(contributions).get("ud").ontology();
		assertThat(ud.getRelationTypes()).hasSize(37);
		assertThat(ud.getTagSets().getFirst().getTags()).hasSize(17);
	}
}
