/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Items that are made one by one with labels that are right because what makes an item knows what is in it. The same seed gives the same bytes and
 * labels, and an item does not depend on how many there are. Not for several threads.
 */
abstract class GeneratedSource extends AbstractSource {

	private static final OntologyFactory ONTOLOGIES = OntologyFactory.eINSTANCE;

	private final int count;
	private final long seed;
	private final Path media;

	GeneratedSource(Ontology ontology, int count, long seed) throws IOException {
		super(ontology.getName(), "synthetic", ontology, List.of(Layer.MAIN), Optional.empty());
		if (count < 1) {
			throw new IllegalArgumentException("At least one item is made, not " + count);
		}
		this.count = count;
		this.seed = seed;
		media = Files.createTempDirectory("labelwright-generated");
	}

	/** Makes an item: writes its media, and says what is in it. */
	abstract Item make(int index, Random random, Path folder, List<Annotation> labels) throws IOException;

	/** For numbers that several items have in common. */
	final Random shared(int group) {
		return new Random((seed * 31 + group) * 0x9e3779b97f4a7c15L);
	}

	@Override
	public final long itemCount() {
		return count;
	}

	@Override
	public final void forEach(Visitor visitor, Progress progress) throws IOException {
		for (int i = 0; i < count; i++) {
			progress.at(i, count);
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setSchemaVersion(1);
			document.setLayer(Layer.MAIN.id());
			Item item = make(i, new Random(seed * 31 + i), media, document.getAnnotations());
			visitor.visit(new SourceRecord(item, Optional.of(media.resolve(item.path())), List.of(document)));
		}
		progress.at(count, count);
	}

	@Override
	public final void close() throws IOException {
		AtomicFiles.deleteTree(media);
	}

	/** With an id from the seeded numbers and not from the clock, so that a run can be repeated. */
	static Annotation label(Random random, String labelClass, Geometry geometry) {
		Annotation annotation = PlantedImages.label(random, labelClass, geometry);
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthor("Labelwright");
		provenance.setAuthorKind(AuthorKind.SYNTHETIC);
		annotation.setProvenance(provenance);
		return annotation;
	}

	static Ontology ontology(String id, String name) {
		Ontology ontology = ONTOLOGIES.createOntology();
		ontology.setId(id);
		ontology.setName(name);
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(1);
		return ontology;
	}

	static LabelClass add(Ontology ontology, String id, String name, String color, String description, GeometryKind... kinds) {
		LabelClass added = ONTOLOGIES.createLabelClass();
		added.setId(id);
		added.setName(name);
		added.setColor(color);
		added.setDescription(description);
		added.setHotKey(Integer.toString(ontology.getClasses().size() + 1));
		added.getGeometryKinds().addAll(List.of(kinds));
		ontology.getClasses().add(added);
		return added;
	}

	static AttributeType attribute(LabelClass of, String id, String name, AttributeKind kind, String... choices) {
		AttributeType type = ONTOLOGIES.createAttributeType();
		type.setId(id);
		type.setName(name);
		type.setKind(kind);
		type.getChoices().addAll(List.of(choices));
		of.getAttributes().add(type);
		return type;
	}
}
