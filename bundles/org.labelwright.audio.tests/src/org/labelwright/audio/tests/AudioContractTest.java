/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.assist.contract.Engine;

/** What the assistants of recordings owe. */
class AudioContractTest extends AssistantContract {

	@TempDir
	private Path temp;

	AudioContractTest() {
		super("org.labelwright.audio");
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		SpokenDataset spoken = SpokenDataset.in(temp);
		SpeechByModelTest.version5().write(temp.resolve("vad.onnx"));
		Files.writeString(temp.resolve("model.json"), "{\"schemaVersion\": 1, \"name\": \"VAD\", \"version\": \"5\", \"task\": \"speech\", \"model\": \"vad.onnx\"}");
		return List.of(of("speech", spoken, Map.of(), Optional.empty()), of("speakers", spoken, Map.of(), Optional.empty()),
				of("speech-model", spoken, Map.of("model", temp.toString()), Optional.of(Engine.ofProcesses("OnnxWorker"))));
	}

	private static BatchCase of(String id, SpokenDataset spoken, Map<String, String> options, Optional<Engine> engine) throws IOException {
		return new BatchCase(id, spoken.ontology(), options, spoken.one(), engine);
	}
}
