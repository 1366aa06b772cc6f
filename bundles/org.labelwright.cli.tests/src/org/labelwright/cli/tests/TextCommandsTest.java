/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding, labelling and correcting words from a shell. */
class TextCommandsTest {

	@TempDir
	private Path temp;

	@BeforeEach
	void dataset() throws IOException {
		Path in = Files.createDirectories(temp.resolve("in"));
		Files.writeString(in.resolve("a.txt"), "Sony sued Sony.\n");
		Files.writeString(in.resolve("a.ann"), "T1\tOrg 0 4\tSony\n");
		Files.writeString(in.resolve("b.txt"), "Here is sony.\n");
		Files.writeString(in.resolve("b.ann"), "T1\tPlace 0 4\tHere\n");
		assertThat(run("import", "data", "in").code()).isZero();
	}

	private Tool run(String... arguments) {
		return Tool.run(temp, arguments);
	}

	@Test
	void placesAreShownThenLabelledThenTakenBack() {
		Tool shown = run("propagate", "data", "--term", "Sony", "--class", "Org", "--ignore-case", "--dry-run");
		assertThat(shown.out()).contains("Sony sued [Sony]. ", "Here is [sony]. ", "media/b.txt:8-12  Org", "would label 2 places");
		assertThat(run("propagate", "data", "--term", "Sony", "--class", "Org", "--ignore-case").out()).contains("labelled 2 places");
		assertThat(run("concordance", "data", "--class", "Org").out()).contains("3 places");
		assertThat(run("ontology", "undo", "data").code()).isZero();
		assertThat(run("concordance", "data", "--class", "Org", "--json").out()).contains("\"match\" : \"Sony\"").doesNotContain("sony");
	}

	@Test
	void labelsAreCorrectedWhereTheyAreListed() {
		assertThat(run("concordance", "data", "--term", "Sony", "--unlabelled").out()).contains("1 place");
		assertThat(run("concordance", "data", "--class", "Place", "--relabel", "Org").out()).contains("[Here] is sony.", "relabelled 1 label");
		assertThat(run("concordance", "data", "--class", "Org", "--term", "Here", "--delete").out()).contains("deleted 1 label");
		assertThat(run("concordance", "in", "--term", "sued").out()).as("a foreign folder").contains("[sued]", "1 place");
	}

	@Test
	void wrongQuestionsAreAnswered() {
		assertThat(run("propagate", "data", "--class", "Org").code()).isEqualTo(3);
		assertThat(run("propagate", "data", "--term", "x", "--class", "Nobody").err()).contains("Nobody");
		assertThat(run("concordance", "data").err()).contains("--term or --regex, or --class");
		assertThat(run("concordance", "data", "--regex", "(").err()).contains("regular expression");
	}
}
