/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.InstalledModels;
import org.labelwright.assist.ModelFolder;
import org.labelwright.assist.ModelReader;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;

/** What lies in folders of models, and what is wrong with it. */
class InstalledModelsTest {

	@TempDir
	private Path temp;
	private final InstalledModels installed = new InstalledModels(Contributions.ofPlatform());

	private Bench bench(String folder) throws IOException {
		Bench bench = new Bench(Files.createDirectories(temp.resolve(folder)), "cat");
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 8, 16).always("out", "images", new float[10], 1, 5, 2));
		return bench.describe("{'schemaVersion': 1, 'name': 'Cats', 'version': '3', 'task': 'detect', 'model': 'model.onnx', 'input': {'width': 16, 'height': 8}, 'classes': ['cat']}");
	}

	private InstalledModels.Entry only(String folder) throws IOException {
		List<InstalledModels.Entry> found = installed.in(List.of(temp.resolve(folder)));
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

	@Test
	void aModelSaysWhatItIs() throws Exception {
		Set<Long> others = Workers.children().map(ProcessHandle::pid).collect(Collectors.toSet());
		bench("models/cats");
		InstalledModels.Entry entry = only("models");
		assertThat(entry).isEqualTo(new InstalledModels.Entry("onnx", temp.resolve("models/cats/model.json")));
		assertThat(installed.read(entry, Progress.NONE)).isEqualTo(new ModelReader.Info("Cats 3", "detect", "16 \u00d7 8", List.of("cat")));
		// The process that loaded it ends, however long the system takes to say so; one of a test before may still be ending.
		for (ProcessHandle loader : Workers.children().filter(one -> !others.contains(one.pid())).toList()) {
			assertThat(loader.onExit()).as("the process that loaded it").succeedsWithin(Duration.ofSeconds(20));
		}
	}

	@Test
	void whatIsWrongWithTheDescriptionIsSaidWithTheField() throws Exception {
		bench("models/cats").describe("{'schemaVersion': 1, 'name': 'Cats', 'task': 'detct'}");
		InstalledModels.Entry entry = only("models");
		assertThatThrownBy(() -> installed.read(entry, Progress.NONE)).isInstanceOf(IOException.class).hasMessageContaining("model.json")
				.hasMessageContaining("field task: should be one of detect");
	}

	@Test
	void aNetworkThatIsNoneIsNamed() throws Exception {
		bench("models/cats");
		Path network = Files.writeString(temp.resolve("models/cats/model.onnx"), "no network");
		InstalledModels.Entry entry = only("models");
		assertThatThrownBy(() -> installed.read(entry, Progress.NONE)).isInstanceOf(IOException.class).hasMessageStartingWith(network + " does not load: ");
	}

	@Test
	void loadingCanBeStopped() throws Exception {
		bench("models/cats");
		InstalledModels.Entry entry = only("models");
		assertThatThrownBy(() -> installed.read(entry, (done, total) -> {
			throw new CancellationException();
		})).isInstanceOf(CancellationException.class);
	}

	@Test
	void foldersThatAreNotThereHoldNothing() throws Exception {
		assertThat(installed.in(List.of(temp.resolve("nothing"), temp.resolve("models")))).isEmpty();
	}

	@Test
	void severalFoldersAreOneAfterTheOtherAndTheFirstOfANameCounts() throws Exception {
		bench("one/cats").describe("{'schemaVersion': 1, 'name': 'First', 'task': 'detect', 'model': 'model.onnx', 'input': {'width': 16, 'height': 8}, 'classes': ['cat']}");
		bench("two/cats");
		Bench dogs = bench("two/dogs");
		System.setProperty(ModelFolder.PROPERTY, temp.resolve("one") + System.getProperty("path.separator") + temp.resolve("two"));
		try {
			assertThat(ModelFolder.all()).containsExactly(temp.resolve("one"), temp.resolve("two"));
			assertThat(installed.in(ModelFolder.all())).extracting(entry -> temp.relativize(entry.file()).toString()).containsExactly("one/cats/model.json", "two/cats/model.json",
					"two/dogs/model.json");
			try (var run = dogs.start("model", "cats")) {
				assertThat(run.author()).startsWith("First 1");
			}
			try (var run = dogs.start("model", "dogs")) {
				assertThat(run.author()).startsWith("Cats 3");
			}
		} finally {
			System.clearProperty(ModelFolder.PROPERTY);
		}
	}
}
