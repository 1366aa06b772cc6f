/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.Assistants;

/** Reads the sources: a bundle with assistants has a test of what they owe, which in turn knows each assistant that is installed. */
class ContractsTest {

	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
	private static final Pattern CONTRACT = Pattern.compile("extends AssistantContract\\b.*?super\\(\"([a-z.]+)\"\\)", Pattern.DOTALL);

	@Test
	void eachBundleWithAssistantsHasATestOfWhatTheyOwe() throws IOException {
		Set<String> with = new TreeSet<>();
		Set<String> tested = new TreeSet<>();
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			for (Path bundle : bundles.filter(Files::isDirectory).toList()) {
				String name = bundle.getFileName().toString();
				if (name.endsWith(".tests")) {
					contracts(bundle.resolve("src"), tested);
				} else if (Files.exists(bundle.resolve("plugin.xml"))
						&& Files.readString(bundle.resolve("plugin.xml")).contains("<extension point=\"" + Assistants.POINT + "\"")) {
					with.add(name);
				}
			}
		}
		assertThat(with).hasSizeGreaterThan(5);
		assertThat(tested).containsExactlyElementsOf(with);
	}

	private static void contracts(Path sources, Set<String> tested) throws IOException {
		if (!Files.isDirectory(sources)) {
			return;
		}
		try (Stream<Path> files = Files.walk(sources)) {
			List<Path> tests = files.filter(file -> file.getFileName().toString().endsWith("ContractTest.java")).toList();
			for (Path test : tests) {
				for (Matcher contract = CONTRACT.matcher(Files.readString(test)); contract.find();) {
					tested.add(contract.group(1));
				}
			}
		}
	}
}
