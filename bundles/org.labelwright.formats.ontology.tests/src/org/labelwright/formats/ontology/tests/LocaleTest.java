/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.format.LossReport;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** What words of a format mean does not hang on the language of the machine. */
class LocaleTest {

	@TempDir
	private Path temp;

	@Test
	void sectionsInCapitalsAreReadWhereTheSmallILooksOtherwise() throws Exception {
		Path file = Files.writeString(temp.resolve("annotation.conf"), "[ENTITIES]\nPerson\n");
		Goldens.Format brat = Goldens.formats().stream().filter(one -> one.id().equals("brat")).findFirst().orElseThrow();
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("tr"));
		try {
			Ontology ontology = brat.reader().read(file, new LossReport());
			assertThat(ontology.getClasses().stream().map(NamedElement::getName).toList()).containsExactly("Person");
		} finally {
			Locale.setDefault(before);
		}
	}
}
