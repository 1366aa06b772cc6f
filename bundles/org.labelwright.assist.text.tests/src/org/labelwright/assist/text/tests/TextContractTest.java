/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;

/** What the assistants of texts owe, which ask nothing outside of this process. */
class TextContractTest extends AssistantContract {

	@TempDir
	private Path temp;

	TextContractTest() {
		super("org.labelwright.assist.text");
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		Classes classes = new Classes("test");
		List.of("sentence", "token", "Place").forEach(classes::add);
		SourceRecord text = Texts.text(temp, "It rained all day. She went to Rome. ".repeat(400));
		Path model = ModelFiles.names(temp.resolve("en-ner-place.bin"), "place", "en");
		Path list = Files.writeString(temp.resolve("places.txt"), "Rome\n");
		return List.of(of("opennlp-tokens", classes, Map.of("tags", "false"), text), of("opennlp-names", classes, Map.of("model", model.toString()), text),
				of("dictionary", classes, Map.of("file", list.toString(), "class", "Place"), text));
	}

	private static BatchCase of(String id, Classes classes, Map<String, String> options, SourceRecord text) throws IOException {
		return new BatchCase(id, classes.ontology(), options, text, Optional.empty());
	}
}
