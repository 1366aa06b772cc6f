/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.text.internal.brat.BratExporter;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.cas.JsonCasExporter;
import org.labelwright.formats.text.internal.cas.JsonCasImporter;
import org.labelwright.formats.text.internal.cas.XmiExporter;
import org.labelwright.formats.text.internal.cas.XmiImporter;
import org.labelwright.formats.text.internal.jsonl.DoccanoExporter;
import org.labelwright.formats.text.internal.jsonl.SpacyExporter;
import org.labelwright.formats.text.internal.jsonl.SpacyImporter;
import org.labelwright.formats.text.internal.webanno.WebannoExporter;
import org.labelwright.formats.text.internal.webanno.WebannoImporter;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Mentions that are linked to a knowledge base keep their link in every format that has a field for it. */
class EntityIdsTest {

	@TempDir
	private Path temp;
	private final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
	private final LossReport losses = new LossReport();
	private DatasetSource source;

	@BeforeEach
	void aLinkedMention() throws IOException {
		LabelClass place = LabelClasses.add(ontology, "Place");
		AttributeType identifier = OntologyFactory.eINSTANCE.createAttributeType();
		identifier.setId("identifier");
		identifier.setName("Identifier");
		identifier.setKind(AttributeKind.TEXT);
		identifier.setKnowledgeBase("lists/wiki data.csv");
		place.getAttributes().add(identifier);
		Annotations factory = new Annotations();
		Annotation linked = factory.annotation(place.getId(), Span.of(0, 6));
		linked.getAttributes().put("identifier", new AttributeValue.Text("Q270"));
		Annotation iri = factory.annotation(place.getId(), Span.of(10, 15));
		iri.getAttributes().put("identifier", new AttributeValue.Text("http://www.wikidata.org/entity/Q90"));
		Path file = Files.writeString(temp.resolve("a.txt"), "Warsaw or Paris.");
		Item item = Item.image("a.txt", "a.txt", "text/plain", 0, 0);
		AnnotationDocument document = Annotations.document(item, Layer.MAIN);
		document.getAnnotations().addAll(List.of(linked, iri));
		source = new ListSource("Test", "test", ontology, List.of(new SourceRecord(item, Optional.of(file), List.of(document))));
	}

	private Path write(Exporter exporter, String name) throws IOException {
		Path out = temp.resolve(name);
		exporter.write(source, out, Options.of(exporter.options(), Map.of()), losses, Progress.NONE);
		return out;
	}

	private void travels(Importer importer, Exporter exporter, String name, String attribute) throws IOException {
		String said = new Travel(importer, exporter).says(write(exporter, name), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(said).as(name).contains("Place 0-6 \"Warsaw\" " + attribute + "Q270\n");
		assertThat(said).contains("Place 10-15 \"Paris\" " + attribute + "http://www.wikidata.org/entity/Q90\n");
	}

	@Test
	void idsTravelThroughWhatInceptionReads() throws IOException {
		travels(new XmiImporter(), new XmiExporter(), "xmi", "identifier=");
		travels(new JsonCasImporter(), new JsonCasExporter(), "json", "identifier=");
		travels(new WebannoImporter(), new WebannoExporter(), "tsv", "identifier=");
	}

	@Test
	void idsTravelThroughSpacy() throws IOException {
		travels(new SpacyImporter(), new SpacyExporter(), "spacy.jsonl", "identifier=");
		assertThat(Files.readString(temp.resolve("spacy.jsonl"))).contains("{\"start\":0,\"end\":6,\"label\":\"Place\",\"kb_id\":\"Q270\"}");
	}

	@Test
	void idsBecomeNormalisationsOfBrat() throws IOException {
		travels(new BratImporter(), new BratExporter(), "brat", "Reference=wiki_data:");
		assertThat(Files.readString(temp.resolve("brat").resolve("a.ann"))).isEqualTo("""
				T1	Place 0 6	Warsaw
				T2	Place 10 15	Paris
				N1	Reference T1 wiki_data:Q270	Warsaw
				N2	Reference T2 wiki_data:http://www.wikidata.org/entity/Q90	Paris
				""");
	}

	@Test
	void aReferenceOfBratThatWasChangedStaysOne() throws IOException {
		Path in = Files.createDirectories(temp.resolve("in"));
		Files.writeString(in.resolve("a.txt"), "Sony");
		Files.writeString(in.resolve("a.ann"), "T1\tOrg 0 4\tSony\nN1\tReference T1 Wikipedia:12345\tSony Group\n");
		try (DatasetSource read = new Travel(new BratImporter(), new BratExporter()).open(in, Map.of(), losses)) {
			DatasetSource changed = new org.labelwright.core.dataset.ForwardingSource(read) {
				@Override
				public void forEach(Visitor visitor, Progress progress) throws IOException {
					super.forEach(one -> {
						one.documents().getFirst().getAnnotations().getFirst().getAttributes().put("Reference", new AttributeValue.Text("Wikipedia:777"));
						visitor.visit(one);
					}, progress);
				}
			};
			new BratExporter().write(changed, temp.resolve("out"), Options.of(new BratExporter().options(), Map.of()), losses, Progress.NONE);
		}
		assertThat(Files.readString(temp.resolve("out").resolve("a.ann"))).isEqualTo("T1\tOrg 0 4\tSony\nN2\tReference T1 Wikipedia:777\tSony\n");
		assertThat(losses.losses()).isEmpty();
	}

	@Test
	void aFormatWithoutAFieldSaysWhatIsLost() throws IOException {
		write(new DoccanoExporter(), "doccano.jsonl");
		assertThat(losses.losses()).anySatisfy(loss -> {
			assertThat(loss.what()).isEqualTo("attributes");
			assertThat(loss.count()).isEqualTo(2);
		});
	}
}
