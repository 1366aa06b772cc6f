/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.cli.tests.Tool;

/** The command evaluate, with files of recordings. */
class EvaluateTest {

	@TempDir
	private Path temp;

	private Path write(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	private Tool evaluate(String task, String truth, String prediction) {
		return Tool.run(temp, "evaluate", "--task", task, "--truth", truth, "--prediction", prediction, "--json");
	}

	/** Speakers of RTTM, and words of STM against those of CTM: what the formats read is what the metrics look for. */
	@Test
	void recordingsAreComparedBySpeakersAndWords() throws IOException {
		write("truth.rttm", """
				SPEAKER talk 1 0.0 4.0 <NA> <NA> anna <NA> <NA>
				SPEAKER talk 1 4.0 4.0 <NA> <NA> ben <NA> <NA>
				""");
		write("prediction.rttm", """
				SPEAKER talk 1 0.0 4.0 <NA> <NA> s1 <NA> <NA>
				SPEAKER talk 1 4.0 2.0 <NA> <NA> s2 <NA> <NA>
				SPEAKER talk 1 8.0 1.0 <NA> <NA> s2 <NA> <NA>
				""");
		Tool segments = evaluate("segments", "truth.rttm", "prediction.rttm");
		assertEquals(0, segments.code(), segments.err());
		assertEquals(3 / 8.0, segments.json().at("/metrics/DER").doubleValue(), 1e-12);
		write("truth.stm", "talk 1 anna 0.0 2.0 <o,f0,female> good day\ntalk 1 ben 2.0 3.0 <o,f0,male> hello there\n");
		write("prediction.ctm", "talk 1 0.0 0.5 good\ntalk 1 0.5 0.5 bay\ntalk 1 2.0 0.5 hello\n");
		Tool words = evaluate("transcript", "truth.stm", "prediction.ctm");
		assertEquals(0, words.code(), words.err());
		assertEquals(2 / 4.0, words.json().at("/metrics/WER").doubleValue(), 1e-12);
	}
}
