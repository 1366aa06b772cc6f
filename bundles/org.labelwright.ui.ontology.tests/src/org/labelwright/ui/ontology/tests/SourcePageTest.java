/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.ontology.internal.SourcePage;

class SourcePageTest {

	static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("test");
		ontology.setName("Test");
		ontology.setVersion("1.0.0");
		for (String name : new String[] { "car", "person" }) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#3366cc");
			ontology.getClasses().add(labelClass);
		}
		return ontology;
	}

	@Test
	void whatIsTypedIsOneCommandThatCanBeUndoneAndIsSaved(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), ontology())) {
			SourcePage source = bench.editor().page(SourcePage.class);
			bench.editor().activate(source);
			String before = source.text().getText();
			source.text().setText(before.replace("\"name\" : \"person\"", "\"name\" : \"pedestrian\""));
			source.commit();
			assertEquals("pedestrian", bench.editor().ontology().getClasses().get(1).getName());
			assertTrue(bench.editor().isDirty());
			bench.editor().edits().commands().undo();
			assertEquals("person", bench.editor().ontology().getClasses().get(1).getName());
			assertEquals(before, source.text().getText());
			bench.editor().edits().commands().redo();
			bench.save();
			assertFalse(bench.editor().isDirty());
			assertTrue(Files.readString(bench.ontology().getLocation().toPath()).contains("pedestrian"));
		}
	}

	@Test
	void textThatCannotBeReadLeavesTheOntologyAndSaysWhere(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), ontology())) {
			SourcePage source = bench.editor().page(SourcePage.class);
			bench.editor().activate(source);
			source.text().setText(source.text().getText().replaceFirst("\\[", "[["));
			source.commit();
			assertFalse(bench.editor().isDirty());
			assertFalse(source.error().isEmpty());
			assertEquals(2, bench.editor().ontology().getClasses().size());
		}
	}
}
