/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;

/** What is wrong with a model is said with the file and the field. */
class ModelFileTest {

	private static final String GOOD = "{'schemaVersion': 1, 'name': 'Test', 'task': 'detect', 'model': 'model.onnx', 'input': {'width': 8, 'height': 8}, 'classes': ['cat']}";

	@TempDir
	private Path temp;
	private Bench bench;

	@BeforeEach
	void bench() throws Exception {
		bench = new Bench(temp, "cat");
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 8, 8).always("out", "images", new float[10], 1, 5, 2));
	}

	private String complaint() {
		try {
			bench.start().close();
			return "";
		} catch (Exception e) {
			return e.getMessage();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			"'task': 'detect' | 'task': 'detct' | field task: should be one of detect, segment,",
			"'task': 'detect', | | field task: is missing",
			"'schemaVersion': 1 | 'schemaVersion': 2 | field schemaVersion: is newer",
			"'width': 8 | 'width': 0 | field input.width: should be a whole number from 1 to 8192, not 0",
			"'width': 8 | 'width': 8, 'std': 0 | field input.std: cannot be 0",
			"'width': 8 | 'width': 8, 'mean': [1, 2] | field input.mean: should be a list of 3 numbers",
			"'width': 8 | 'width': 8, 'colour': 'rgb' | field input.colour: is not known here; there are width, height,",
			"'model.onnx' | 'other.onnx' | field model: names the file",
			"['cat'] | [] | field classes: is missing",
			"['cat'] | ['fish'] | field classMap: leaves nothing to predict",
			"['cat'] | ['cat'], 'classMap': {'cat': 'lion'} | field classMap.cat: There is no label class \"lion\"",
			"['cat'] | ['cat'], 'classMap': {'lion': 'cat'} | field classMap.lion: is none of the classes of the model",
			"['cat'] | ['cat'], 'thresholds': {'iou': 3} | field thresholds.iou: should be a number from 0.0 to 1.0, not 3",
			"'detect' | 'obb', 'output': {}, 'joints': 1 | field joints: is not known here" })
	void aMistakeIsSaidWithItsField(String from, String to, String wanted) throws Exception {
		bench.describe(GOOD.replace(from, to == null ? "" : to));
		assertThat(complaint()).contains(temp.resolve("model.json").toString()).contains(wanted);
	}

	@Test
	void whatIsNoJsonAndWhatIsNoModelIsSaid() throws Exception {
		bench.describe("{'schemaVersion': 1,");
		assertThat(complaint()).contains("model.json, line 1").contains("not JSON");
		bench.describe(GOOD);
		Files.writeString(temp.resolve("model.onnx"), "this is no model");
		assertThat(complaint()).contains("model.onnx");
	}

	@Test
	void aModelThatIsNotThereIsSaidWithThoseThatAre() {
		assertThatThrownBy(() -> bench.start("model", "nothing")).isInstanceOf(BadInputException.class).hasMessageContaining("There is no model \"nothing\"");
	}

	@Test
	void outputsThatDoNotFitAreSaidWithTheirShape() throws Exception {
		bench.describe(GOOD.replace("['cat']", "['cat', 'dog']"));
		assertThatThrownBy(() -> bench.predict(bench.picture("a.png", 8, 8, 0, 0, 1, 1))).isInstanceOf(BadInputException.class)
				.hasMessageContaining("field classes: does not fit").hasMessageContaining("[1, 5, 2]");
		bench.describe(GOOD.replace("'detect'", "'segment'"));
		assertThatThrownBy(() -> bench.predict(bench.picture("a.png", 8, 8, 0, 0, 1, 1))).hasMessageContaining("field output.masks: is to be output 2");
	}

	@Test
	void theSchemaTakesWhatIsRightAndRefusesWhatIsNot() throws Exception {
		JsonSchema schema;
		try (InputStream in = Platform.getBundle("org.labelwright.assist.onnx").getEntry("schema/model.schema.json").openStream()) {
			schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
		}
		assertThat(schema.validate(Json.mapper().readTree(GOOD.replace('\'', '"')))).isEmpty();
		for (String bad : List.of(GOOD.replace("detect", "detct"), GOOD.replace("'width': 8", "'width': 0"), GOOD.replace("'input'", "'imput'"))) {
			assertThat(schema.validate(Json.mapper().readTree(bad.replace('\'', '"')))).isNotEmpty();
		}
	}
}
