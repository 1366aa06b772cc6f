/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.worker.BundleClassPath;

/** The example of docs/loop.md, from end to end: label, train elsewhere, take predictions in, review, train again. */
class LoopTest {

	private static final int LABELLED = 50;
	private static final int GOLD = 40;

	@TempDir
	private Path temp;

	private Tool done(String... arguments) {
		Tool tool = Tool.run(temp, arguments);
		assertEquals(0, tool.code(), String.join(" ", arguments) + "\n" + tool.out() + tool.err());
		return tool;
	}

	/** What has been labelled so far: some items, and others as gold; the rest waits. */
	private void prepare() throws IOException {
		done("sample", "--kind", "scene", "--labels", "box", "--count", "150", "--seed", "5", "shapes");
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("shapes"))) {
			Layer truth = new Layer("truth", "Truth");
			dataset.makeLayer("Truth", truth, one -> one.documents().stream().findFirst().map(EcoreUtil::copy), Progress.NONE);
			List<String> ids = dataset.items().stream().map(item -> item.id()).toList();
			dataset.makeLayer("Gold", new Layer("gold", "Gold"), one -> part(one.documents(), ids.indexOf(one.item().id()) >= LABELLED
					&& ids.indexOf(one.item().id()) < LABELLED + GOLD), Progress.NONE);
			dataset.makeLayer("Main", Layer.MAIN, one -> part(one.documents(), ids.indexOf(one.item().id()) < LABELLED), Progress.NONE);
		}
	}

	private static Optional<AnnotationDocument> part(List<AnnotationDocument> documents, boolean taken) {
		return taken ? documents.stream().filter(one -> one.getLayer().equals("truth")).findFirst().map(EcoreUtil::copy) : Optional.empty();
	}

	private void train(String round) throws IOException, InterruptedException {
		String path = BundleClassPath.of(TrainerStandIn.class, JsonFactory.class).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
		Process trainer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "-cp", path,
				TrainerStandIn.class.getName(), temp.resolve("shapes/media").toString(), temp.resolve(round).resolve("train.json").toString(),
				temp.resolve(round).resolve("pool.json").toString(), temp.resolve(round).resolve("predictions.json").toString()).redirectErrorStream(true)
				.redirectOutput(temp.resolve(round).resolve("log").toFile()).start();
		assertTrue(trainer.waitFor(5, TimeUnit.MINUTES));
		assertEquals(0, trainer.exitValue(), Files.readString(temp.resolve(round).resolve("log")));
	}

	private Set<String> images(String file) throws IOException {
		Set<String> names = new HashSet<>();
		JsonNode images = Json.mapper().readTree(temp.resolve(file).toFile()).path("images");
		images.forEach(image -> names.add(image.path("file_name").asText()));
		return names;
	}

	@Test
	void twoRounds() throws IOException, InterruptedException {
		prepare();
		JsonNode exported = done("loop", "export", "shapes", "round1", "--format", "coco", "--val", "0.2", "--json").json();
		assertEquals(LABELLED, exported.path("train").path("items").asInt() + exported.path("val").path("items").asInt());
		assertEquals(150 - LABELLED, exported.path("pool").path("items").asInt());
		assertEquals(0, exported.path("pool").path("annotations").asInt());
		assertTrue(exported.path("val").path("items").asInt() >= 4, exported.toString());
		train("round1");
		JsonNode imported = done("loop", "import", "shapes", "round1/predictions.json", "--layer", "round1", "--author", "neighbours 1", "--of", "round1/pool.json", "--json").json();
		assertTrue(imported.path("annotations").asInt() > 300, imported.toString());
		assertEquals(0, imported.path("withoutConfidence").asInt());
		double first = precision("round1");
		assertTrue(first > 0.6, "precision " + first);

		JsonNode queue = done("queue", "shapes", "--by", "uncertainty", "--prediction", "round1", "--limit", "10", "--json").json();
		assertEquals(10, queue.path("entries").size());
		Tool rules = Tool.run(temp, "auto-accept", "shapes", "--layer", "round1", "--precision", "0.8", "--json");
		assertEquals(5, rules.json().path("classes").size(), rules.out());
		assertEquals(rules.json().path("rules").isEmpty() ? 1 : 0, rules.code());

		// A person labels what the queue says.
		Set<String> labelled = new HashSet<>();
		queue.path("entries").forEach(entry -> labelled.add(entry.path("item").asText()));
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("shapes"))) {
			dataset.makeLayer("Main", Layer.MAIN, one -> labelled.contains(one.item().id()) && dataset.document(one.item().id(), "gold").getAnnotations().isEmpty()
					? part(one.documents(), true) : one.documents().stream().filter(document -> document.getLayer().equals("main")).findFirst().map(EcoreUtil::copy), Progress.NONE);
		}
		done("loop", "export", "shapes", "round2", "--format", "coco");
		// What was for validation stays there, and nothing that was gold is trained with.
		assertTrue(images("round2/train.json").containsAll(images("round1/train.json")));
		assertTrue(images("round2/val.json").containsAll(images("round1/val.json")));
		assertTrue(images("round2/train.json").size() + images("round2/val.json").size() > LABELLED);
		train("round2");
		done("loop", "import", "shapes", "round2/predictions.json", "--layer", "round2", "--of", "round2/pool.json");
		JsonNode disagreement = done("queue", "shapes", "--by", "disagreement", "--prediction", "round1,round2", "--json").json();
		assertTrue(disagreement.path("entries").size() > 50);
		assertTrue(precision("round2") > first - 0.05, "precision " + first + ", then " + precision("round2"));
	}

	private double precision(String layer) throws IOException {
		JsonNode gold = done("gold", "shapes", "--layers", layer, "--json").json().path("scores").get(0);
		double found = gold.path("found").asDouble();
		return found / (found + gold.path("confused").asDouble() + gold.path("extra").asDouble());
	}

	@Test
	void aQueueOfALayerThatIsNotThereIsSaidToBeNone() throws IOException {
		done("sample", "--kind", "scene", "--labels", "box", "--count", "2", "data");
		Tool queue = Tool.run(temp, "queue", "data", "--by", "uncertainty", "--prediction", "rond1");
		assertEquals(3, queue.code());
		assertTrue(queue.err().contains("has no layer named rond1; it has main"), queue.err());
	}

	@Test
	void ofTasksOfLabelStudioOnlyThePredictionsAreTaken() throws IOException {
		done("sample", "--kind", "scene", "--labels", "box", "--count", "1", "data");
		Item item;
		String label;
		try (Dataset dataset = Dataset.open(temp.resolve("data"))) {
			item = dataset.items().getFirst();
			label = LabelClasses.all(dataset.ontology()).getFirst().getName();
		}
		String result = """
				{"type": "rectanglelabels", "from_name": "label", "to_name": "image", "original_width": %d, "original_height": %d, "image_rotation": 0, %s
				 "value": {"x": %d, "y": 10, "width": 20, "height": 30, "rotation": 0, "rectanglelabels": ["%s"]}}""";
		String people = result.formatted(item.width(), item.height(), "", 40, label);
		String model = result.formatted(item.width(), item.height(), "\"score\": 0.75,", 10, label);
		Files.writeString(temp.resolve("tasks.json"), """
				[{"id": 1, "data": {"image": "%s"}, "annotations": [{"id": 1, "result": [%s]}], "predictions": [{"id": 2, "model_version": "v3", "result": [%s]}]}]
				""".formatted(item.path(), people, model));
		JsonNode imported = done("loop", "import", "data", "tasks.json", "--layer", "model", "--author", "model v3", "--json").json();
		assertEquals(1, imported.path("annotations").asInt(), imported.toString());
		assertEquals(0, imported.path("withoutConfidence").asInt());
		try (Dataset dataset = Dataset.open(temp.resolve("data"))) {
			Annotation taken = dataset.document(item.id(), "model").getAnnotations().getFirst();
			assertEquals(0.1 * item.width(), ((Box) taken.getGeometry()).x(), 1e-9);
			assertEquals(0.75, taken.getProvenance().getConfidence(), 1e-9);
		}
	}

	@Test
	void whatIsNotFinalIsNotTrainedWith() throws IOException {
		done("sample", "--kind", "scene", "--labels", "box", "--count", "6", "data");
		String[] gone = new String[2];
		try (Dataset dataset = Dataset.openForEditing(temp.resolve("data"))) {
			dataset.changeLayer("Review", Layer.MAIN, (item, document) -> {
				if (item.id().equals(dataset.items().get(0).id())) {
					gone[0] = document.getAnnotations().getFirst().getId();
					document.getAnnotations().getFirst().setReview(ReviewState.REJECTED);
				}
				if (item.id().equals(dataset.items().get(1).id())) {
					gone[1] = item.id();
					document.getAnnotations().forEach(one -> one.getProvenance().setAuthorKind(org.labelwright.model.annotation.AuthorKind.MODEL));
				}
				return true;
			}, Progress.NONE);
		}
		JsonNode exported = done("loop", "export", "data", "out", "--format", "coco", "--val", "0", "--json").json();
		assertEquals(5, exported.path("train").path("items").asInt());
		assertEquals(1, exported.path("pool").path("items").asInt());
		assertFalse(Files.readString(temp.resolve("out/train.json")).contains(gone[0]));
		assertTrue(images("out/pool.json").toString().contains(gone[1].substring(0, 5)));
		assertFalse(Files.exists(temp.resolve("out/val.json")));
		assertEquals(3, Tool.run(temp, "loop", "export", "data", "out", "--format", "coco").code());
		assertEquals(3, Tool.run(temp, "loop", "export", "data", "other", "--format", "nothing").code());
		assertEquals(2, Tool.run(temp, "loop", "export", "data", "other", "--format", "coco", "--val", "1").code());
	}

	@Test
	void predictionsComeInWhollyOrNotAtAll() throws IOException {
		done("sample", "--kind", "scene", "--labels", "box", "--count", "4", "data");
		done("export", "data", "all.json", "--format", "coco");
		done("loop", "import", "data", "all.json", "--layer", "copy");
		assertEquals(3, Tool.run(temp, "loop", "import", "data", "all.json", "--layer", "copy").code());
		done("loop", "import", "data", "all.json", "--layer", "copy", "--replace");
		JsonNode perfect = done("evaluate", "--task", "detection", "--truth", "data", "--truth-layer", "main", "--prediction", "data", "--prediction-layer", "copy", "--json").json();
		assertEquals(1, perfect.path("metrics").path("AP").asDouble(), 1e-9, perfect.toString());
		String json = Files.readString(temp.resolve("all.json"));
		Files.writeString(temp.resolve("other.json"), json.replaceFirst("scene-00002", "elsewhere"));
		Tool unknown = Tool.run(temp, "loop", "import", "data", "other.json", "--layer", "second");
		assertEquals(3, unknown.code());
		assertTrue(unknown.err().contains("elsewhere"), unknown.err());
		Files.writeString(temp.resolve("other.json"), json.replace("\"Disc\"", "\"Dish\""));
		Tool strange = Tool.run(temp, "loop", "import", "data", "other.json", "--layer", "second");
		assertEquals(3, strange.code(), strange.out());
		assertTrue(strange.err().contains("\"Dish\""), strange.err());
		try (Dataset dataset = Dataset.open(temp.resolve("data"))) {
			assertEquals(List.of("main", "copy"), dataset.layers().stream().map(Layer::id).toList());
		}
	}

	@Test
	void generatedTruthIsPerfectAndChecksFindNothing() throws IOException {
		for (String[] kind : new String[][] { { "scene", "mask", "semantic" }, { "scene", "box", "detection" }, { "scene", "polygon", "detection" }, { "scene", "keypoints", "keypoints" },
				{ "text", "", "spans" }, { "audio", "", "segments" } }) {
			String name = kind[0] + kind[1];
			if (kind[1].isEmpty()) {
				done("sample", "--kind", kind[0], "--count", "12", "--seed", "3", name);
			} else {
				done("sample", "--kind", kind[0], "--count", "12", "--seed", "3", "--labels", kind[1], name);
			}
			Tool check = Tool.run(temp, "check", name);
			assertEquals(0, check.code(), name + "\n" + check.out());
			done("loop", "import", name, name, "--layer", "copy");
			JsonNode result = done("evaluate", "--task", kind[2], "--truth", name, "--truth-layer", "main", "--prediction", name, "--prediction-layer", "copy", "--json").json();
			double best = switch (kind[2]) {
			case "semantic" -> result.path("metrics").path("mIoU").asDouble();
			case "detection", "keypoints" -> result.path("metrics").path("AP").asDouble();
			case "segments" -> 1 - result.path("metrics").path("DER").asDouble(1);
			default -> result.path("metrics").path("f1").asDouble();
			};
			assertEquals(1, best, 1e-9, name + " " + result);
		}
	}

	@Test
	void sampleSaysWhatItCannotMake() {
		assertEquals(2, Tool.run(temp, "sample", "--count", "3", "x").code());
		assertEquals(2, Tool.run(temp, "sample", "--kind", "scene", "--labels", "span", "x").code());
		assertEquals(2, Tool.run(temp, "sample", "--kind", "scene", "--size", "10x", "x").code());
		assertEquals(2, Tool.run(temp, "sample", "--kind", "audio", "--seconds", "0", "x").code());
		assertEquals(2, Tool.run(temp, "sample", "--kind", "street", "--noise", "-1", "x").code());
		// What would be passed over says so.
		assertEquals(2, Tool.run(temp, "sample", "--kind", "text", "--size", "64x64", "x").code());
		assertEquals(2, Tool.run(temp, "sample", "--kind", "scene", "--text", "x").code());
		assertFalse(Files.exists(temp.resolve("x")));
	}
}
