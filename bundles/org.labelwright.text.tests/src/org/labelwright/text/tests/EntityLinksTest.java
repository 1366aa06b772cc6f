/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.labelwright.core.LabelClasses;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.text.EntityLinks;
import org.labelwright.text.KnowledgeBase;

/** Which attribute takes the id of what a mention means. */
class EntityLinksTest {

	private static final Path FILE = Path.of("data", "labels.ontology");

	private final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
	private final LabelClass person = LabelClasses.add(ontology, "person");

	@Test
	void allClassesForTextAreLinkedToOneList() {
		LabelClass box = LabelClasses.add(ontology, "box");
		box.getGeometryKinds().add(GeometryKind.BOX);
		LabelClass token = LabelClasses.add(ontology, "token");
		LabelClass poet = LabelClasses.create(ontology, "poet");
		person.getSubclasses().add(poet);
		EntityLinks.useKnowledgeBase(ontology, FILE, Path.of("data", "lists", "people.csv"));
		assertThat(EntityLinks.attribute(person)).map(AttributeType::getKnowledgeBase).contains("lists/people.csv");
		assertThat(EntityLinks.attribute(poet)).as("as its class above").map(AttributeType::getId).contains("identifier");
		assertThat(EntityLinks.attribute(box)).isEmpty();
		assertThat(EntityLinks.attribute(token)).isEmpty();
		EntityLinks.useKnowledgeBase(ontology, FILE, Path.of("other.csv"));
		assertThat(person.getAttributes()).as("the same attribute").hasSize(1);
		assertThat(EntityLinks.file(EntityLinks.attribute(person).orElseThrow(), FILE.toAbsolutePath())).isEqualTo(Path.of("other.csv").toAbsolutePath());
	}

	@Test
	void anAttributeOfItsOwnTakesTheIds() {
		AttributeType wikidata = OntologyFactory.eINSTANCE.createAttributeType();
		wikidata.setId("wikidata");
		wikidata.setKnowledgeBase("q.csv");
		person.getAttributes().add(wikidata);
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		assertThat(EntityLinks.id(annotation, wikidata)).isEmpty();
		annotation.getAttributes().put("wikidata", new AttributeValue.Text("Q42"));
		assertThat(EntityLinks.id(annotation, EntityLinks.attribute(person).orElseThrow())).contains("Q42");
	}

	@Test
	void entriesAreFoundBehindTheNameOfTheirList() {
		KnowledgeBase base = new KnowledgeBase("q", List.of(new KnowledgeBase.Entry("Q42", "Douglas Adams", List.of(), "", ""), new KnowledgeBase.Entry("http://a/b", "B", List.of(), "", "")));
		assertThat(EntityLinks.entry(base, "Wikidata:Q42")).map(KnowledgeBase.Entry::label).contains("Douglas Adams");
		assertThat(EntityLinks.entry(base, "http://a/b")).map(KnowledgeBase.Entry::label).contains("B");
		assertThat(EntityLinks.entry(base, "Q4")).isEmpty();
	}

	@Test
	void idsAreShownShort() {
		assertThat(EntityLinks.shortId("http://www.wikidata.org/entity/Q42")).isEqualTo("Q42");
		assertThat(EntityLinks.shortId("http://example.org/terms#cell/")).isEqualTo("cell/");
		assertThat(EntityLinks.shortId("Wikipedia:534366")).isEqualTo("Wikipedia:534366");
		assertThat(EntityLinks.shortId("MeSH/D0123")).isEqualTo("MeSH/D0123");
		assertThat(EntityLinks.shortId("\ud83d\ude00".repeat(40))).isEqualTo("\ud83d\ude00".repeat(31) + "\u2026");
	}
}
