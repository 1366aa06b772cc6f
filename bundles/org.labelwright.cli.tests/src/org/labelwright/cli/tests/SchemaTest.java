/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.json.Json;

/** Every file of a dataset is as the published JSON Schemas say. */
class SchemaTest {

	@TempDir
	private Path temp;

	private static JsonSchema schema(String name) throws IOException {
		try (InputStream in = Platform.getBundle("org.labelwright.core").getEntry("schema/" + name + ".schema.json").openStream()) {
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
		}
	}

	private static Set<ValidationMessage> validate(JsonSchema schema, String text) throws IOException {
		return schema.validate(Json.mapper().readTree(text));
	}

	private static void assertDataset(Path folder) throws IOException {
		assertEquals(Set.of(), validate(schema("dataset"), Files.readString(folder.resolve("labelwright.json"))));
		JsonSchema item = schema("item");
		for (String line : Files.readAllLines(folder.resolve("items.jsonl"))) {
			assertEquals(Set.of(), validate(item, line), line);
		}
		JsonSchema document = schema("document");
		JsonSchema ontology = schema("ontology");
		int documents = 0;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				if (file.startsWith(folder.resolve("annotations"))) {
					documents++;
					assertEquals(Set.of(), validate(document, Files.readString(file)), file.toString());
				} else if (file.toString().endsWith(".ontology")) {
					assertEquals(Set.of(), validate(ontology, Files.readString(file)), file.toString());
				}
			}
		}
		assertTrue(documents > 0);
	}

	@Test
	void theSampleIsAsTheSchemasSay() throws IOException {
		Tool.run(temp, "sample", "sample");
		assertDataset(temp.resolve("sample"));
	}

	@Test
	void anImportIsAsTheSchemasSay() throws IOException {
		Files.writeString(temp.resolve("in.json"), CocoTest.ALL);
		assertEquals(0, Tool.run(temp, "import", "data", "in.json").code());
		assertDataset(temp.resolve("data"));
	}

	@Test
	void batchesAreAsTheSchemaSays() throws IOException {
		Tool.run(temp, "sample", "sample");
		assertEquals(0, Tool.run(temp, "acceptance", "plan", "sample", "--batch", "one", "--aql", "1.0").code());
		assertEquals(0, Tool.run(temp, "acceptance", "plan", "sample", "--batch", "two").code());
		assertEquals(0, Tool.run(temp, "acceptance", "record", "sample", "--batch", "one", "--none-defective").code());
		for (String line : Files.readAllLines(temp.resolve("sample/acceptance.jsonl"))) {
			assertEquals(Set.of(), validate(schema("acceptance"), line), line);
		}
	}

	@Test
	void theSchemasRefuseWhatIsWrong() throws IOException {
		JsonSchema document = schema("document");
		String start = "{\"schemaVersion\":1,\"item\":\"a\",\"layer\":\"main\",\"annotations\":[";
		assertEquals(Set.of(), validate(document, start + "{\"id\":\"x\",\"geometry\":{\"box\":[1,2,3,4]}}]}"));
		for (String bad : new String[] { "{\"geometry\":{\"box\":[1,2,3,4]}}", "{\"id\":\"x\",\"geometry\":{\"box\":[1,2,3]}}",
				"{\"id\":\"x\",\"geometry\":{\"blob\":1}}", "{\"id\":\"x\",\"attributes\":{\"a\":{}}}", "{\"id\":\"x\",\"review\":\"maybe\"}" }) {
			assertFalse(validate(document, start + bad + "]}").isEmpty(), bad);
		}
		assertFalse(validate(schema("item"), "{\"id\":\"a\",\"path\":\"../x\",\"mediaType\":\"image/png\"}").isEmpty());
		assertFalse(validate(schema("dataset"), "{\"schemaVersion\":2}").isEmpty());
	}
}
