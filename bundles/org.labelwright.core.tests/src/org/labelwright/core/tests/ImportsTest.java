/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** Ontologies that refer to others. */
class ImportsTest {

	private static final String PATTERN = "{'schemaVersion': 1, 'id': '%1$s', 'name': '%1$s', 'version': '%2$s', 'imports': [%3$s], 'classes': [%4$s]%5$s}";

	private final OntologyText text = new OntologyText();

	@TempDir
	private Path temp;

	private Path write(String name, String version, String imports, String classes, String more) throws IOException {
		return Files.writeString(temp.resolve(name + ".ontology"), PATTERN.formatted(name, version, imports, classes, more).replace('\'', '"'));
	}

	private String refused(Path file) {
		return assertThrows(BadInputException.class, () -> text.read(file)).getMessage();
	}

	private static String imports(String path, String namespace, String range) {
		return "{'path': '" + path + "', 'namespace': '" + namespace + "'" + (range == null ? "" : ", 'versionRange': '" + range + "'") + "}";
	}

	@Test
	void whatIsImportedHasTheNamespaceBeforeItsIdsAndCanBeReferredTo() throws IOException {
		write("base", "1.4.0", "", "{'id': 'thing', 'name': 'Thing', 'attributes': [{'id': 'size', 'name': 'Size', 'kind': 'number'}], 'subclasses': [{'id': 'car', 'name': 'Car'}]}", "");
		write("middle", "2.0.0", imports("base.ontology", "b", "[1.2,2)"), "{'id': 'wheel', 'name': 'Wheel'}",
				", 'relationTypes': [{'id': 'of', 'name': 'of', 'sources': ['wheel'], 'targets': ['b:car']}]");
		Path top = write("top", "1.0.0", imports("middle.ontology", "m", null), "{'id': 'own', 'name': 'Own'}",
				", 'relationTypes': [{'id': 'near', 'name': 'near', 'sources': ['own'], 'targets': ['m:b:car', 'm:wheel']}]");
		Ontology ontology = text.read(top);
		assertEquals(List.of("own", "m:wheel", "m:b:thing", "m:b:car"), LabelClasses.all(ontology).stream().map(NamedElement::getId).toList());
		assertSame(LabelClasses.named(ontology, "m:b:car"), ontology.getRelationTypes().getFirst().getTargets().getFirst());
		assertEquals("m:b:size", LabelClasses.named(ontology, "m:b:thing").getAttributes().getFirst().getId());
		String written = text.write(ontology);
		assertTrue(written.contains("\"m:b:car\"") && !written.contains("Wheel"), "only the reference is written: " + written);
		assertEquals(written, text.write(text.read(written, top)));
	}

	@Test
	void aVersionOutOfRangeIsToldWithBoth() throws IOException {
		write("base", "1.1.9", "", "", "");
		String message = refused(write("top", "1.0.0", imports("base.ontology", "b", "[1.2,2)"), "", ""));
		assertTrue(message.contains("top.ontology") && message.contains("base.ontology") && message.contains("has the version 1.1.9, wanted is [1.2,2)"), message);
		write("base", "one", "", "", "");
		assertTrue(refused(temp.resolve("top.ontology")).contains("cannot be read"));
	}

	@Test
	void circlesAreToldWithTheWayAround() throws IOException {
		write("a", "1.0.0", imports("b.ontology", "b", null), "", "");
		write("b", "1.0.0", imports("c.ontology", "c", null), "", "");
		write("c", "1.0.0", imports("./a.ontology", "a", null), "", "");
		assertTrue(refused(temp.resolve("a.ontology")).contains("leads back to itself: a.ontology -> b.ontology -> c.ontology -> a.ontology"), refused(temp.resolve("a.ontology")));
		Path self = write("self", "1.0.0", imports("self.ontology", "s", null), "", "");
		assertTrue(refused(self).contains("leads back to itself"));
	}

	@Test
	void importsThatMultiplyAreStopped() throws IOException {
		write("n0", "1.0.0", "", "{'id': 'x', 'name': 'X'}", "");
		for (int n = 1; n <= 7; n++) {
			StringBuilder imports = new StringBuilder();
			for (int i = 0; i < 10; i++) {
				imports.append(i == 0 ? "" : ", ").append(imports("n" + (n - 1) + ".ontology", "i" + i, null));
			}
			write("n" + n, "1.0.0", imports.toString(), "", "");
		}
		assertTrue(refused(temp.resolve("n7.ontology")).contains("more than 200 imports"));
		for (int n = 1; n <= 12; n++) {
			write("n" + n, "1.0.0", imports("n" + (n - 1) + ".ontology", "i", null), "", "");
		}
		assertTrue(refused(temp.resolve("n12.ontology")).contains("chain of more than 8 imports"));
	}

	@Test
	void namespacesAndPathsAreChecked() throws IOException {
		write("base", "1.0.0", "", "", "");
		String[][] wrong = { { imports("base.ontology", "a b", null), "namespace of its own" }, { imports("base.ontology", "a", null) + ", " + imports("base.ontology", "a", null), "namespace of its own" },
				{ imports("/base.ontology", "a", null), "relative" }, { imports("gone.ontology", "a", null), "is not there" }, { imports("base.ontology", "a", "[1"), "cannot be read" } };
		for (String[] one : wrong) {
			String message = refused(write("top", "1.0.0", one[0], "", ""));
			assertTrue(message.contains(one[1]), message);
		}
		Path latin = Files.write(temp.resolve("base.ontology"), "{\"name\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(refused(write("top", "1.0.0", imports("base.ontology", "a", null), "", "")).contains("UTF-8"));
		assertTrue(refused(latin).contains("UTF-8"));
	}
}
