/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.vision.tests.Fuzzer;

/** Every importer of an audio format reads changed files or refuses them with their place, and what was read can be written; see {@link Fuzzer}. */
class FuzzTest {

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	@TestFactory
	Stream<DynamicTest> badFilesAreReadOrRefused() {
		return Stream.of(fuzz("textgrid", "a.TextGrid", TextGridTest.LONG), fuzz("textgrid", "a.TextGrid", TextGridTest.SHORT), fuzz("eaf", "a.eaf", EafTest.TEXT),
				fuzz("rttm", "a.rttm", LinesTest.RTTM), fuzz("ctm", "a.ctm", LinesTest.CTM), fuzz("stm", "a.stm", LinesTest.STM), fuzz("uem", "a.uem", LinesTest.UEM),
				fuzz("srt", "a.srt", SubtitlesTest.SRT), fuzz("webvtt", "a.vtt", SubtitlesTest.VTT), fuzz("audacity", "a.txt", LinesTest.AUDACITY),
				fuzz("commonvoice", "a.tsv", CommonVoiceTest.TABLE), fuzz("kaldi", KaldiTest.FILES));
	}

	private DynamicTest fuzz(String format, String name, String text) {
		return DynamicTest.dynamicTest(format, () -> fuzz(format, Map.of(name, text), name));
	}

	/** A folder of several files. */
	private DynamicTest fuzz(String format, Map<String, String> files) {
		return DynamicTest.dynamicTest(format, () -> fuzz(format, files, ""));
	}

	private void fuzz(String format, Map<String, String> files, String read) throws IOException {
		Path folder = Files.createTempDirectory(temp, format);
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
		Path out = temp.resolve("out-" + format + read);
		new Fuzzer(format, folder).run(folder.resolve(read), changed -> {
			travel.formats().detect(changed);
			try (DatasetSource source = travel.formats().open(changed, Optional.of(format), Map.of(), new LossReport(), Progress.NONE)) {
				source.forEach(Fuzzer::requireWithin, Progress.NONE);
				if (source.itemCount() == 1 || read.isEmpty() || format.equals("commonvoice")) {
					AtomicFiles.deleteTree(out);
					travel.formats().write(source, out, format, Map.of(), new LossReport(), Progress.NONE);
				}
			}
		});
	}
}
