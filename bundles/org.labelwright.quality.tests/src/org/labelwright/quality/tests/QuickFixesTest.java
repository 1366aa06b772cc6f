/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.quality.Checks;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFixes;

/** What each fix makes of a document, and that the check then finds nothing, and that an undo brings everything back. */
class QuickFixesTest {

	@TempDir
	private Path temp;

	/** The layer main after a fix of all that a check finds on an item. */
	private static AnnotationDocument fixed(Layered source, String item, String check, String fix) throws IOException {
		Checks checks = new Checks(Installed.contributions());
		List<Finding> findings = checks.run(source, new Checks.Selection(false, Set.of(check)), Progress.NONE);
		assertTrue(!findings.isEmpty(), "the check " + check + " finds nothing");
		SourceRecord before = source.record(item);
		Edit edit = new QuickFixes(Installed.contributions()).edit(fix, source.ontology(), before, findings);
		AnnotationDocument document = before.documents().getFirst();
		AnnotationDocument after = EcoreUtil.copy(document);
		edit.applyTo(after);
		AnnotationDocument back = EcoreUtil.copy(after);
		edit.inverse().applyTo(back);
		assertTrue(EcoreUtil.equals(document, back), "an undo brings the document back");
		return after;
	}

	@Test
	void whatReachesOverTheEdgeIsCutOff() throws IOException {
		Layered source = new Layered(List.of("car"), "main");
		source.add("a", "main", "car", new Box(-10, 990, 30, 30));
		source.add("a", "main", "car", Polygon.of(990, 0, 1010, 0, 1010, 10, 990, 10));
		source.add("a", "main", "car", new Box(2000, 0, 10, 10));
		source.add("a", "main", "car", new Ellipse(1000, 500, 20, 10, 0));
		List<Annotation> after = fixed(source, "a", "outside-image", "snap-to-image").getAnnotations();
		assertEquals(3, after.size(), "what lies wholly outside is gone");
		assertEquals(new Box(0, 990, 20, 10), after.get(0).getGeometry());
		assertEquals(100, ((Polygon) after.get(1).getGeometry()).area(), 1e-9);
		assertEquals(new Ellipse(1000, 500, 20, 10, 0), after.get(2).getGeometry(), "half an ellipse is none");
	}

	@Test
	void duplicatesBecomeOne() throws IOException {
		Layered source = new Layered(List.of("car", "wheel"), "main");
		Annotation kept = source.add("a", "main", "car", new Box(0, 0, 100, 100));
		Annotation twin = source.add("a", "main", "car", new Box(0, 0, 100, 90));
		twin.getAttributes().put("colour", new AttributeValue.Text("red"));
		Annotation wheel = source.add("a", "main", "wheel", new Box(0, 0, 10, 10));
		Relation partOf = AnnotationFactory.eINSTANCE.createRelation();
		partOf.setType("part-of");
		partOf.setTarget(twin.getId());
		wheel.getRelations().add(partOf);
		List<Annotation> after = fixed(source, "a", "near-duplicate", "merge-duplicates").getAnnotations();
		assertEquals(2, after.size());
		assertEquals(new Box(0, 0, 100, 95), after.get(0).getGeometry());
		assertEquals("red", after.get(0).getAttributes().get("colour").text());
		assertEquals(kept.getId(), after.get(1).getRelations().getFirst().getTarget());
	}

	@Test
	void requiredAttributesGetTheirDefault() throws IOException {
		Layered source = new Layered(List.of("car"), "main");
		source.labelClass("car").getAttributes().add(attribute("moving", AttributeKind.FLAG, "true"));
		source.labelClass("car").getAttributes().add(attribute("doors", AttributeKind.NUMBER, "4"));
		source.labelClass("car").getAttributes().add(attribute("sides", AttributeKind.CHOICES, "left, right"));
		source.labelClass("car").getAttributes().add(attribute("plate", AttributeKind.TEXT, null));
		source.add("a", "main", "car", new Box(0, 0, 10, 10));
		var attributes = fixed(source, "a", "missing-attribute", "fill-default").getAnnotations().getFirst().getAttributes();
		assertEquals(new AttributeValue.Flag(true), attributes.get("moving"));
		assertEquals(new AttributeValue.Numeric(4), attributes.get("doors"));
		assertEquals(new AttributeValue.Choices(List.of("left", "right")), attributes.get("sides"));
		assertEquals(3, attributes.size(), "nobody knows the plate");
	}

	private static AttributeType attribute(String id, AttributeKind kind, String defaultValue) {
		AttributeType attribute = OntologyFactory.eINSTANCE.createAttributeType();
		attribute.setId(id);
		attribute.setName(id);
		attribute.setKind(kind);
		attribute.setRequired(true);
		attribute.setDefaultValue(defaultValue);
		return attribute;
	}

	@Test
	void whatCoversNothingIsDeleted() throws IOException {
		Layered source = new Layered(List.of("car"), "main");
		source.add("a", "main", "car", new Box(0, 0, 0, 10));
		source.add("a", "main", "car", new Box(0, 0, 5, 10));
		assertEquals(1, fixed(source, "a", "zero-area", "remove").getAnnotations().size());
	}

	@Test
	void spansGrowToWords() throws IOException {
		Path file = Files.writeString(temp.resolve("text.txt"), "\ud83d\ude00 Anna met Ben");
		Layered source = new Layered(List.of("PER"), "main").item(Item.image("text", "text.txt", "text/plain", 0, 0), file);
		source.add("text", "main", "PER", Span.of(3, 5));
		assertEquals(Span.of(2, 6), fixed(source, "text", "span-in-word", "snap-to-words").getAnnotations().getFirst().getGeometry());
	}

	@Test
	void predictionsAreTaken() throws IOException {
		Layered source = new Layered(List.of("car", "bus"), "main", "model");
		source.add("a", "main", "car", new Box(0, 0, 10, 10));
		source.predict("a", "model", "bus", new Box(0, 0, 10, 10), 0.95);
		source.predict("a", "model", "car", new Box(100, 0, 10, 10), 0.95);
		assertEquals("bus", fixed(source, "a", "class-confusion", "take-prediction").getAnnotations().getFirst().getLabelClass());
		List<Annotation> after = fixed(source, "a", "overlooked", "take-prediction").getAnnotations();
		assertEquals(new Box(100, 0, 10, 10), after.get(1).getGeometry());
		assertEquals(0.95, after.get(1).getProvenance().getConfidence(), "that a model made it stays with it");
	}

	@Test
	void aWholeDatasetIsFixedInOneStepAndTakenBackByteByByte() throws IOException {
		Layered source = new Layered(List.of("car"), "main");
		for (int i = 0; i < 20; i++) {
			source.add("i" + i, "main", "car", new Box(-5, 0, 20, 20));
			source.add("i" + i, "main", "car", new Box(500, 0, 20, 20));
		}
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Test");
		Checks checks = new Checks(Installed.contributions());
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(source, org.labelwright.core.dataset.Staging.Options.DEFAULT, Progress.NONE);
			Map<String, String> before = DatasetFolder.files(folder);
			List<Finding> findings = checks.run(dataset, Progress.NONE);
			assertEquals(20, findings.size());
			QuickFixes fixes = new QuickFixes(Installed.contributions());
			assertEquals(new QuickFixes.Result(20, 0), fixes.fixAll("snap-to-image", dataset, findings, Progress.NONE));
			assertEquals(List.of(), checks.run(dataset, Progress.NONE));
			dataset.takeBack(Progress.NONE);
			assertEquals(before, DatasetFolder.files(folder));
			assertThrows(BadInputException.class, () -> fixes.fixAll("wish", dataset, findings, Progress.NONE));
		}
	}
}
