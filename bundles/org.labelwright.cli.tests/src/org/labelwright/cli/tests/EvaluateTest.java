/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.Tasks;

/** The command evaluate, with COCO files, COCO results and layers of a dataset. */
class EvaluateTest {

	private static final String TRUTH = """
			{"images":[{"id":1,"file_name":"1.jpg","width":100,"height":100},{"id":2,"file_name":"2.jpg","width":100,"height":100}],
			 "categories":[{"id":3,"name":"cat"},{"id":7,"name":"dog"}],
			 "annotations":[
			  {"id":1,"image_id":1,"category_id":3,"bbox":[0,0,40,40],"segmentation":[[0,0,40,0,40,40,0,40]],"area":1600,"iscrowd":0},
			  {"id":2,"image_id":2,"category_id":7,"bbox":[10,10,40,40],"segmentation":[[10,10,50,10,50,50,10,50]],"area":1600,"iscrowd":0}]}
			""";

	@TempDir
	private Path temp;

	private Path write(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	private Tool evaluate(String task, Object truth, Object prediction, String... more) {
		List<String> arguments = new ArrayList<>(List.of("evaluate", "--task", task, "--truth", truth.toString(), "--prediction", prediction.toString()));
		arguments.addAll(List.of(more));
		return Tool.run(temp, arguments.toArray(String[]::new));
	}

	@Test
	void reproducesTheFiguresOfTheReference() throws IOException {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).resolve("coco-eval").toAbsolutePath().normalize();
		assumeTrue(Files.isDirectory(data), "the folder of real files is not there, so this is skipped: " + data);
		Tool tool = evaluate("detection", data.resolve("instances_val2014_100.json"), data.resolve("instances_val2014_fakebbox100_results.json"), "--json");
		assertEquals(0, tool.code(), tool.err());
		JsonNode metrics = tool.json().get("metrics");
		String[] names = { "AP", "AP50", "AP75", "APs", "APm", "APl", "AR1", "AR10", "AR100", "ARs", "ARm", "ARl" };
		double[] figures = { 0.504580699, 0.696972725, 0.572981667, 0.585625721, 0.519399695, 0.501397899, 0.386812780, 0.593679576, 0.595352983,
				0.639810963, 0.566420598, 0.564290598 };
		for (int i = 0; i < names.length; i++) {
			assertEquals(figures[i], metrics.get(names[i]).doubleValue(), 1e-6, names[i]);
		}
		assertEquals(80, tool.json().get("perClass").size());
	}

	@Test
	void readsResultsWithBoxes() throws IOException {
		write("truth.json", TRUTH);
		write("results.json", """
				[{"image_id":2,"category_id":7,"bbox":[10,10,40,40],"score":0.9},
				 {"image_id":1,"category_id":3,"bbox":[0,0,40,24],"score":0.8}]
				""");
		JsonNode json = evaluate("detection", "truth.json", "results.json", "--json").json();
		assertEquals("detection", json.get("task").textValue());
		assertEquals(List.of("task", "items", "leftOut", "metrics", "perClass"), fields(json));
		// The dog is found wholly, the cat at an IoU of 0.6: 1 and 0.3.
		assertEquals(0.65, json.at("/metrics/AP").doubleValue(), 1e-9);
		assertEquals(0.3, json.at("/perClass/cat/AP").doubleValue(), 1e-9);
		assertEquals(-1, json.at("/metrics/APs").doubleValue());
	}

	private static List<String> fields(JsonNode node) {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

	@Test
	void readsResultsWithMasks() throws IOException {
		write("truth.json", TRUTH);
		write("results.json", """
				[{"image_id":2,"category_id":7,"segmentation":[[10,10,50,10,50,50,10,50]],"score":0.9},
				 {"image_id":1,"category_id":3,"segmentation":{"size":[100,100],"counts":[0,24,76,24,76,24,76,24,76,24,76,24,76,24,76,24,76,24,76,24,9076]},"score":0.8}]
				""");
		JsonNode json = evaluate("segmentation", "truth.json", "results.json", "--json").json();
		assertEquals(1, json.at("/perClass/dog/AP").doubleValue(), 1e-9);
		assertEquals(0, json.at("/perClass/cat/AP").doubleValue(), 1e-9);
	}

	@Test
	void aDatasetRemembersTheIdsThatResultsReferTo() throws IOException {
		write("truth.json", TRUTH);
		write("results.json", "[{\"image_id\":2,\"category_id\":7,\"bbox\":[10,10,40,40],\"score\":0.9}]");
		assertEquals(0, Tool.run(temp, "new", "data").code());
		assertEquals(0, Tool.run(temp, "import", "data", "truth.json", "--reference").code());
		Tool tool = evaluate("detection", "data", "results.json", "--json");
		assertEquals(0, tool.code(), tool.err());
		assertEquals(1, tool.json().at("/perClass/dog/AP").doubleValue(), 1e-9);
	}

	@Test
	void layersOfADatasetAreCompared() throws IOException {
		write("truth.json", TRUTH);
		write("model.json", TRUTH.replace("\"bbox\":[0,0,40,40]", "\"score\":0.4,\"bbox\":[0,0,40,30]").replace("[[0,0,40,0,40,40,0,40]]", "[]"));
		assertEquals(0, Tool.run(temp, "new", "data").code());
		assertEquals(0, Tool.run(temp, "import", "data", "truth.json", "--reference").code());
		Tool imported = Tool.run(temp, "import", "data", "model.json", "--reference", "--layer", "model");
		assertEquals(0, imported.code(), imported.err());
		Tool tool = evaluate("detection", "data", "data", "--prediction-layer", "model", "--json");
		assertEquals(0, tool.code(), tool.err());
		// IoU 0.75: right at six of ten thresholds.
		assertEquals(0.6, tool.json().at("/perClass/cat/AP").doubleValue(), 1e-9);
		assertEquals(3, evaluate("detection", "data", "data").code(), "a layer compared with itself");
		assertEquals(3, evaluate("detection", "data", "data", "--prediction-layer", "nobody").code());
	}

	@Test
	void badResultsAreRefusedWithTheirPlace() throws IOException {
		write("truth.json", TRUTH);
		write("results.json", "[\n{\"image_id\":9,\"category_id\":7,\"bbox\":[10,10,40,40],\"score\":0.9}]");
		Tool tool = evaluate("detection", "truth.json", "results.json");
		assertEquals(3, tool.code());
		assertTrue(tool.err().contains("line 2") && tool.err().contains("image 9"), tool.err());
		write("results.json", "[{\"image_id\":1,\"category_id\":7,\"bbox\":[10,10,40,-40],\"score\":0.9}]");
		assertEquals(3, evaluate("detection", "truth.json", "results.json").code());
		write("results.json", "[{\"image_id\":1,\"category_id\":7,\"bbox\":[10,10,40,40]");
		assertEquals(3, evaluate("detection", "truth.json", "results.json").code());
	}

	@Test
	void saysWhatThereIsWhereSomethingIsNot() throws IOException {
		write("truth.json", TRUTH);
		Tool noTask = evaluate("cooking", "truth.json", "truth.json");
		assertEquals(3, noTask.code());
		assertTrue(noTask.err().contains("segmentation"), noTask.err());
		assertTrue(evaluate("detection", "truth.json", "truth.json", "--metric", "x").err().contains("voc2010"));
		write("again.json", TRUTH);
		Tool noOption = evaluate("detection", "truth.json", "again.json", "-o", "x=1");
		assertEquals(3, noOption.code());
		assertTrue(noOption.err().contains("confusion"), noOption.err());
		assertEquals(2, Tool.run(temp, "evaluate", "--truth", "truth.json").code());
	}

	@Test
	void theConfusionMatrixIsGivenWhereItIsAskedFor() throws IOException {
		write("truth.json", TRUTH);
		write("results.json", "[{\"image_id\":2,\"category_id\":3,\"bbox\":[10,10,40,40],\"score\":0.9}]");
		JsonNode json = evaluate("detection", "truth.json", "results.json", "--json", "-o", "confusion=true").json();
		assertEquals("[\"cat\",\"dog\",\"background\"]", json.at("/confusion/truth").toString());
		assertEquals("[[0,0,1],[1,0,0],[0,0,0]]", json.at("/confusion/counts").toString());
		String text = evaluate("detection", "truth.json", "results.json", "-o", "confusion=true").out();
		assertTrue(text.contains("AP50") && text.contains("background"), text);
	}

	@Test
	void everyTaskHasAMetricThatCanBeLoaded() throws IOException {
		Evaluation evaluation = new Evaluation(Contributions.ofPlatform());
		for (String task : List.of(Tasks.DETECTION, Tasks.SEGMENTATION, Tasks.KEYPOINTS, Tasks.PANOPTIC, Tasks.SEMANTIC, Tasks.CLASSIFICATION,
				Tasks.TRACKING, Tasks.SPANS, Tasks.TOKENS, Tasks.RELATIONS, Tasks.TRANSCRIPT, Tasks.SEGMENTS, Tasks.DETECTION_3D)) {
			assertTrue(evaluation.find(task, Optional.empty()).preferred(), task);
		}
		String list = Tool.run(temp, "evaluate", "--list").out();
		for (Evaluation.Installed installed : evaluation.installed()) {
			installed.creator().get();
			assertTrue(list.contains(installed.task() + "  --metric " + installed.id() + ": "), installed.id());
		}
	}

	/** The same files as seqeval takes after they were read: of three entities one is right, one too short, one of another type. */
	@Test
	void tokensOfFilesOfConll() throws IOException {
		write("truth.conll", """
				-DOCSTART- -X- -X- O

				Angela NNP B-NP B-PER
				Merkel NNP I-NP I-PER
				visits VBZ B-VP O
				New NNP B-NP B-LOC
				York NNP I-NP I-LOC
				. . O O

				Siemens NNP B-NP B-ORG
				grows VBZ B-VP O
				""");
		write("prediction.conll", Files.readString(temp.resolve("truth.conll")).replace("York NNP I-NP I-LOC", "York NNP I-NP O").replace("B-ORG", "B-PER"));
		Tool tool = evaluate("tokens", "truth.conll", "prediction.conll", "--json");
		assertEquals(0, tool.code(), tool.err());
		JsonNode json = tool.json();
		assertEquals(8, json.at("/metrics/tokens").intValue(), json.toPrettyString());
		assertEquals(6 / 8.0, json.at("/metrics/accuracy").doubleValue(), 1e-12);
		assertEquals(1 / 3.0, json.at("/metrics/precision_micro").doubleValue(), 1e-12);
		assertEquals(1 / 3.0, json.at("/metrics/recall_micro").doubleValue(), 1e-12);
		assertEquals(0.5, json.at("/perClass/PER/precision").doubleValue(), 1e-12);
		assertEquals(1, json.at("/perClass/PER/recall").doubleValue(), 1e-12);
		assertEquals(0, json.at("/perClass/LOC/f1").doubleValue(), 1e-12);
	}

	/** Label files and results of KITTI, whose columns of 3D travel along with the boxes. */
	@Test
	void filesOfKittiAreJudgedInSpaceToo() throws IOException {
		for (int i = 0; i < 50; i++) {
			String line = "Car 0.00 0 -1.57 100.00 100.00 200.00 180.00 1.50 1.60 4.00 " + i + ".00 1.70 20.00 -1.57";
			String turned = "Car 0.00 0 1.57 100.00 100.00 200.00 180.00 1.50 1.60 4.00 " + i + ".00 1.10 20.00 -1.57 0." + (10 + i);
			for (String side : List.of("truth", "prediction")) {
				Path folder = Files.createDirectories(temp.resolve(side + "/training/label_2"));
				Files.writeString(folder.resolve(String.format("%06d.txt", i)), (side.equals("truth") ? line : turned) + "\n");
			}
		}
		Tool tool = evaluate("detection3d", "truth", "prediction", "--json");
		assertEquals(0, tool.code(), tool.err());
		JsonNode metrics = tool.json().get("metrics");
		assertEquals(1, metrics.get("AP2D_R40_easy").doubleValue(), 1e-9, metrics.toPrettyString());
		assertEquals(1, metrics.get("APBEV_R40_easy").doubleValue(), 1e-9);
		// Sixty centimetres too high: 0.9 of 1.5 metres in common, an IoU of 0.43.
		assertEquals(0, metrics.get("AP3D_R40_easy").doubleValue(), 1e-9);
		// Turned the other way.
		assertEquals(0, metrics.get("AOS_R40_easy").doubleValue(), 1e-3);
	}
}
