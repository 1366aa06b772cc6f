/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;

/** A process that is killed, a model that never ends, and a user who does not want to wait. */
class ProcessTest {

	@TempDir
	private Path temp;
	private Bench bench;
	private SourceRecord picture;
	private Set<Long> others;

	@BeforeEach
	void bench() throws Exception {
		bench = new Bench(temp, "cat", "dog");
		picture = bench.picture("a.png", 8, 8, 0, 0, 4, 4);
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'classify', 'model': 'model.onnx', 'input': {'width': 8, 'height': 8}, 'classes': ['cat', 'dog']}");
		others = Workers.children().map(ProcessHandle::pid).collect(Collectors.toSet());
	}

	private ProcessHandle worker() {
		return workers().getFirst();
	}

	private List<ProcessHandle> workers() {
		return Workers.children().filter(one -> !others.contains(one.pid())).toList();
	}

	private static Graph quick() {
		return new Graph().input("images", Graph.FLOAT, 1, 3, 8, 8).always("out", "images", new float[] { 1, 2 }, 1, 2);
	}

	/** Goes round in a loop for longer than anybody waits. */
	private static Graph endless() {
		Graph body = new Graph().input("i", Graph.LONG).input("go", Graph.BOOL).input("sum", Graph.FLOAT, 1, 2).constant("little", new float[] { 1e-9f })
				.node("Identity", "on <- go").node("Add", "more <- sum little").output("on", Graph.BOOL).output("more", Graph.FLOAT, 1, 2);
		return new Graph().input("images", Graph.FLOAT, 1, 3, 8, 8).constant("times", new long[] { Long.MAX_VALUE }).constant("true", true)
				.node("ReduceMean", "mean <- images", new Graph.Attribute("axes", new long[] { 2, 3 }), new Graph.Attribute("keepdims", 0L))
				.constant("places", new long[] { 0, 1 }, 2).node("Gather", "start <- mean places", new Graph.Attribute("axis", 1L))
				.node("Loop", "out <- times true start", new Graph.Attribute("body", body)).output("out", Graph.FLOAT, 1, 2);
	}

	@Test
	void aProcessThatIsKilledIsReplaced() throws Exception {
		bench.model(quick());
		try (BatchAssistant.Run run = bench.start()) {
			assertThat(run.predict(picture, Progress.NONE).getAnnotations()).hasSize(1);
			ProcessHandle worker = worker();
			worker.destroyForcibly();
			worker.onExit().join();
			assertThat(run.predict(picture, Progress.NONE).getAnnotations()).hasSize(1);
		}
	}

	@Test
	void theProcessEndsWithTheRun() throws Exception {
		bench.model(quick());
		ProcessHandle worker;
		try (BatchAssistant.Run run = bench.start()) {
			assertThat(run.author()).isEqualTo("Test 1 (confidence 0.0)");
			worker = worker();
		}
		worker.onExit().join();
		assertThat(worker.isAlive()).isFalse();
	}

	@Test
	void aModelThatNeverEndsIsEndedAfterATime() throws Exception {
		bench.model(endless());
		try (BatchAssistant.Run run = bench.start("timeout", "2")) {
			ProcessHandle worker = worker();
			assertThatThrownBy(() -> run.predict(picture, Progress.NONE)).isInstanceOf(AssistantException.class).hasMessageContaining("did not answer within 2000 ms");
			worker.onExit().join();
		}
	}

	/** Stops while the model runs, not before it begins. */
	private static Progress stopping() {
		AtomicInteger calls = new AtomicInteger();
		return (done, total) -> {
			if (calls.incrementAndGet() > 1) {
				throw new CancellationException();
			}
		};
	}

	@Test
	void cancellingEndsAModelThatRuns() throws Exception {
		bench.model(endless());
		try (BatchAssistant.Run run = bench.start()) {
			ProcessHandle worker = worker();
			assertThatThrownBy(() -> run.predict(picture, stopping())).isInstanceOf(CancellationException.class);
			worker.onExit().join();
			assertThat(List.of(worker.isAlive())).containsExactly(false);
		}
	}

	@Test
	void whatIsExpectedIsPredictedAsIfItWereNot() throws Exception {
		// Large enough for memory that both processes share.
		bench.model(seesWhite(512));
		describe(512);
		List<SourceRecord> pictures = new ArrayList<>();
		for (int i = 0; i < 9; i++) {
			pictures.add(bench.picture(i + ".png", 64, 64, 0, 0, 64, i % 3 == 0 ? 64 : 0));
		}
		List<String> labels = new ArrayList<>();
		try (BatchAssistant.Run run = bench.start()) {
			for (int i = 0; i < pictures.size(); i++) {
				// The sixth is announced and never asked for; the seventh comes unannounced.
				if (i != 6 && i + 1 < pictures.size()) {
					run.expect(pictures.get(i + 1));
				}
				if (i != 5) {
					labels.add(run.predict(pictures.get(i), Progress.NONE).getAnnotations().getFirst().getLabelClass());
				}
			}
		}
		assertThat(labels).containsExactly("dog", "cat", "cat", "dog", "cat", "dog", "cat", "cat");
	}

	@Test
	void severalAheadArePredictedAsIfTheyWereNotAlsoWhereTheProcessesAreKilled() throws Exception {
		bench.model(seesWhite(512));
		describe(512);
		List<SourceRecord> pictures = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			pictures.add(bench.picture(i + ".png", 64, 64, 0, 0, 64, i % 3 == 0 ? 64 : 0));
		}
		List<String> labels = new ArrayList<>();
		int failed = 0;
		try (BatchAssistant.Run run = bench.start()) {
			int processes = Math.min(2, Runtime.getRuntime().availableProcessors());
			assertThat(run.ahead()).isEqualTo(2 + processes);
			assertThat(workers()).as("a second one is started for a second picture").hasSize(1);
			int told = 1;
			for (int i = 0; i < pictures.size(); i++) {
				for (; told < pictures.size() && told <= i + run.ahead(); told++) {
					run.expect(pictures.get(told));
				}
				if (i == 6) {
					List<ProcessHandle> now = workers();
					assertThat(now).hasSizeBetween(1, processes);
					now.forEach(ProcessHandle::destroyForcibly);
					now.forEach(worker -> worker.onExit().join());
				}
				try {
					labels.add(run.predict(pictures.get(i), Progress.NONE).getAnnotations().getFirst().getLabelClass());
				} catch (AssistantException e) {
					// The one each process was busy with, if it was; all others are told apart as ever.
					failed++;
					labels.add(i % 3 == 0 ? "dog" : "cat");
				}
			}
		}
		assertThat(failed).isLessThanOrEqualTo(2);
		assertThat(labels).containsExactly("dog", "cat", "cat", "dog", "cat", "cat", "dog", "cat", "cat", "dog", "cat", "cat");
	}

	/** As where there is no memory for the model a second time. */
	@Test
	void oneProcessGoesOnAloneWhereTheOtherCannotLoadTheModel() throws Exception {
		bench.model(quick());
		try (BatchAssistant.Run run = bench.start()) {
			Files.delete(temp.resolve("model.onnx"));
			for (int i = 0; i < 8; i++) {
				run.expect(picture);
				run.expect(picture);
				assertThat(run.predict(picture, Progress.NONE).getAnnotations()).hasSize(1);
			}
			assertThat(run.remarks()).hasSizeLessThanOrEqualTo(1).allSatisfy(remark -> assertThat(remark).contains("could not load the model", "model.onnx"));
		}
	}

	@Test
	void whatFailsSaysNothingOfTheNext() throws Exception {
		bench.model(quick());
		Path broken = Files.writeString(temp.resolve("broken.png"), "no picture");
		SourceRecord bad = new SourceRecord(Item.image("broken", "broken.png", "image/png", 8, 8), Optional.of(broken), List.of());
		try (BatchAssistant.Run run = bench.start()) {
			run.expect(bad);
			assertThat(run.predict(picture, Progress.NONE).getAnnotations()).hasSize(1);
			run.expect(picture);
			assertThatThrownBy(() -> run.predict(bad, Progress.NONE)).isInstanceOf(IOException.class);
			assertThat(run.predict(picture, Progress.NONE).getAnnotations()).hasSize(1);
		}
	}

	@Test
	void cancellingEndsWhatWasBegunAhead() throws Exception {
		bench.model(endless());
		try (BatchAssistant.Run run = bench.start()) {
			ProcessHandle worker = worker();
			run.expect(picture);
			assertThatThrownBy(() -> run.predict(picture, stopping())).isInstanceOf(CancellationException.class);
			worker.onExit().join();
		}
		assertThat(workers().stream().peek(one -> one.onExit().join()).filter(ProcessHandle::isAlive)).isEmpty();
	}

	@Test
	void theSharedMemoryGoesWithTheRun() throws Exception {
		bench.model(seesWhite(512));
		describe(512);
		Set<Path> before = memories();
		Set<Path> made;
		try (BatchAssistant.Run run = bench.start()) {
			run.predict(picture, Progress.NONE);
			made = memories();
			made.removeAll(before);
			assertThat(made).isNotEmpty();
		}
		assertThat(made).noneMatch(Files::exists);
	}

	/** Of this process: others may run the same tests at the same time. */
	private static Set<Path> memories() throws IOException {
		String ours = "labelwright-" + ProcessHandle.current().pid() + "-";
		Set<Path> files = new HashSet<>();
		for (Path folder : List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")))) {
			if (Files.isDirectory(folder)) {
				try (Stream<Path> all = Files.list(folder)) {
					all.filter(file -> file.getFileName().toString().startsWith(ours)).forEach(files::add);
				}
			}
		}
		return files;
	}

	private void describe(int side) throws Exception {
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'classify', 'model': 'model.onnx', 'input': {'width': " + side + ", 'height': " + side
				+ "}, 'classes': ['cat', 'dog'], 'output': {'scores': 'softmax'}}");
	}

	/** A dog where the picture is white, otherwise a cat. */
	private static Graph seesWhite(int side) {
		return new Graph().input("images", Graph.FLOAT, 1, 3, side, side)
				.node("ReduceMean", "light <- images", new Graph.Attribute("axes", new long[] { 2, 3 }), new Graph.Attribute("keepdims", 0L))
				.constant("weights", new float[] { 0, 3, 0, 0, 0, 0 }, 3, 2).node("MatMul", "white <- light weights").constant("bias", new float[] { 1, 0 }, 1, 2)
				.node("Add", "out <- white bias").output("out", Graph.FLOAT, 1, 2);
	}
}
