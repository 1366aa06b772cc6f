/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.assist.contract.Engine;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;

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
		// Loudness is looked at a minute at a time.
		Path file = temp.resolve("long.wav");
		SpokenDataset.write(file, 200, IntStream.range(0, 20).mapToObj(turn -> SpokenDataset.seconds(10 * turn + 2, 10 * turn + 5)).toList(), 0.002);
		SourceRecord lasting = new SourceRecord(Item.image("long", "long.wav", "audio/wav", 0, 0), Optional.of(file), List.of());
		return List.of(new BatchCase("speech", spoken.ontology(), Map.of(), lasting, Optional.empty()),
				new BatchCase("speakers", spoken.ontology(), Map.of(), spoken.one(), Optional.empty()),
				new BatchCase("speech-model", spoken.ontology(), Map.of("model", temp.toString()), spoken.one(), Optional.of(Engine.ofProcesses("OnnxWorker"))));
	}
}
