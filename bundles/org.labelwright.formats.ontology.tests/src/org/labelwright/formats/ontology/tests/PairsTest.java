/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.format.LossReport;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** From every format to every other: each class for labels arrives, and what the other can hold with it. */
class PairsTest {

	private static final Set<String> WITH_HIERARCHY = Set.of("brat", "csv", "owl", "skos");
	private static final Set<String> WITH_COLORS = Set.of("brat", "csv", "cvat", "labelstudio", "supervisely");
	private static final Set<String> WITH_RELATIONS = Set.of("brat", "csv", "owl");
	private static final Set<String> WITH_DESCRIPTIONS = Set.of("csv", "inception", "owl", "skos", "supervisely");
	private static final Set<String> WITH_FLAGS = Set.of("brat", "csv", "cvat", "inception", "owl", "supervisely");

	@TempDir
	private Path temp;

	static Stream<Arguments> pairs() {
		return Goldens.formats().stream().flatMap(from -> Goldens.formats().stream().map(to -> Arguments.of(from, to)));
	}

	@ParameterizedTest(name = "{0} to {1}")
	@MethodSource("pairs")
	void carriesOver(Goldens.Format from, Goldens.Format to) throws IOException {
		Ontology before = from.reader().read(from.in(), new LossReport());
		Path out = temp.resolve("out." + to.extension());
		LossReport losses = new LossReport();
		to.writer().write(before, out, losses);
		Ontology after = to.reader().read(out, new LossReport());
		List<LabelClass> labels = labels(before);

		assertThat(names(labels(after))).containsAll(names(labels));
		if (WITH_HIERARCHY.contains(to.id())) {
			assertThat(parents(after)).isEqualTo(parents(before));
		} else {
			assertThat(labels(after)).hasSameSizeAs(labels);
		}
		if (WITH_COLORS.contains(to.id())) {
			assertThat(colors(labels(after))).isEqualTo(colors(labels));
		}
		if (WITH_RELATIONS.contains(to.id())) {
			assertThat(after.getRelationTypes().stream().map(one -> ends(one.getSources()) + ends(one.getTargets())).toList())
					.containsExactlyInAnyOrderElementsOf(before.getRelationTypes().stream().map(one -> ends(one.getSources()) + ends(one.getTargets())).toList());
		}
		if (WITH_DESCRIPTIONS.contains(to.id())) {
			assertThat(descriptions(labels(after))).containsAll(descriptions(labels));
		}
		if (WITH_FLAGS.contains(to.id())) {
			assertThat(flags(after)).containsAll(flags(before));
		}
	}

	private static List<LabelClass> labels(Ontology ontology) {
		return LabelClasses.all(ontology).stream().filter(one -> !one.isAbstract()).toList();
	}

	private static Set<String> names(List<LabelClass> classes) {
		return classes.stream().map(LabelClass::getName).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> parents(Ontology ontology) {
		return LabelClasses.all(ontology).stream().map(one -> one.getName() + " < " + (one.getParent() == null ? "" : one.getParent().getName()))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> colors(List<LabelClass> classes) {
		return classes.stream().map(one -> one.getName() + " " + one.getColor()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> descriptions(List<LabelClass> classes) {
		return classes.stream().map(one -> one.getName() + " " + one.getDescription()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String ends(List<LabelClass> classes) {
		return classes.stream().map(NamedElement::getName).sorted().toList().toString();
	}

	/** The attributes that are there or not, with all classes for labels that have or inherit them. */
	private static Set<String> flags(Ontology ontology) {
		Set<String> flags = new TreeSet<>();
		for (LabelClass labelClass : labels(ontology)) {
			for (LabelClass one = labelClass; one != null; one = one.getParent()) {
				one.getAttributes().stream().filter(attribute -> attribute.getKind() == AttributeKind.FLAG)
						.forEach(attribute -> flags.add(labelClass.getName() + "." + attribute.getName()));
			}
		}
		return flags;
	}
}
