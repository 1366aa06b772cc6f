/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantCommandsTest {

	@TempDir
	private Path temp;

	@Test
	void theListSaysWhatEachCanBeAskedAndGives() throws IOException {
		Tool tool = Tool.run(temp, "assistants", "--json");
		assertEquals(0, tool.code(), tool.err());
		JsonNode boxes = StreamSupport.stream(tool.json().spliterator(), false).filter(one -> one.path("id").asText().equals("outline-boxes")).findFirst()
				.orElseThrow();
		assertEquals("batch", boxes.path("kind").asText());
		assertEquals("[\"polygon\",\"mask\"]", boxes.path("gives").toString());
		assertEquals("from", boxes.path("options").get(0).path("name").asText());
		Tool text = Tool.run(temp, "assistants");
		assertTrue(text.out().contains("asked by box, points, gives polygon") && text.out().contains("-o form=polygon|mask (polygon)"), text.out());
	}

	@Test
	void anAssistantThatIsNotThereIsBadInput() throws IOException {
		assertEquals(0, Tool.run(temp, "sample", "data").code());
		Tool tool = Tool.run(temp, "prelabel", "data", "--assistant", "nobody");
		assertEquals(3, tool.code());
		assertTrue(tool.err().contains("no batch assistant named \"nobody\"") && tool.err().contains("outline-boxes"), tool.err());
		assertEquals(3, Tool.run(temp, "prelabel", "data", "--assistant", "outline-boxes", "-o", "form=circle").code());
		assertEquals(2, Tool.run(temp, "prelabel", "data").code());
	}
}
