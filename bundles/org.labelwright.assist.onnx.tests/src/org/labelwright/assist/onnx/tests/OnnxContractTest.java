/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Subject;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.assist.contract.Engine;
import org.labelwright.assist.contract.InteractiveCase;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;

/** What the assistants with models in files owe: one that classifies, and Segment Anything. */
class OnnxContractTest extends AssistantContract {

	@TempDir
	private Path temp;
	private final Engine process = Engine.ofProcesses("OnnxWorker");

	OnnxContractTest() {
		super("org.labelwright.assist.onnx");
	}

	@BeforeEach
	void models() {
		System.setProperty(SegmentAnythingTest.PROPERTY, temp.resolve("sam").toString());
	}

	@AfterEach
	void forget() {
		System.clearProperty(SegmentAnythingTest.PROPERTY);
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		Bench sam = new Bench(Files.createDirectories(temp.resolve("sam")));
		SegmentAnythingTest.install(sam);
		SourceRecord picture = sam.picture("a.png", 128, 64, 20, 10, 40, 30);
		Subject subject = new Subject(picture.item(), picture.media().orElseThrow(), sam.ontology);
		Bench bench = new Bench(Files.createDirectories(temp.resolve("classify")), "cat", "dog");
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 8, 8).always("out", "images", new float[] { 1, 2 }, 1, 2));
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'classify', 'model': 'model.onnx', 'input': {'width': 8, 'height': 8}, 'classes': ['cat', 'dog']}");
		return List.of(new InteractiveCase("sam-mask", subject, Prompt.ofPoint(96, 20), process),
				new InteractiveCase("sam-polygon", subject, Prompt.ofBox(new Box(16, 8, 50, 40)), process),
				new BatchCase("onnx", bench.ontology, Map.of("model", bench.folder.toString()), bench.picture("b.png", 8, 8, 0, 0, 4, 4), Optional.of(process)));
	}
}
