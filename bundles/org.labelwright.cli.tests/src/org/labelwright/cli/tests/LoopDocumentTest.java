/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/loop.md says, word by word, as somebody would who has never seen it: each command of its lines in their order, and the program it shows. */
class LoopDocumentTest {

	private static final Path DOCUMENT = Path.of("../../docs/loop.md").toAbsolutePath().normalize();
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
	private static final String TOOL = "labelwright ";

	@TempDir
	private Path temp;

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		for (Matcher word = WORD.matcher(line); word.find();) {
			words.add(word.group(1) == null ? word.group(2) : word.group(1));
		}
		return words;
	}

	private int shell(String line) throws IOException, InterruptedException {
		return new ProcessBuilder("sh", "-c", line).directory(temp.toFile()).redirectErrorStream(true).redirectOutput(temp.resolve("log").toFile()).start().waitFor();
	}

	@Test
	void eachCommandWorks() throws IOException, InterruptedException {
		assumeTrue(Files.exists(Path.of("/bin/sh")) && shell("python3 --version") == 0, "the program it shows is one of Python");
		String text = Files.readString(DOCUMENT);
		Matcher program = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL).matcher(text);
		assertTrue(program.find(), "the program");
		Files.writeString(temp.resolve("predict.py"), program.group(1));
		int done = 0;
		for (String line : program.replaceAll("").lines().filter(one -> one.startsWith("    ")).map(String::strip).toList()) {
			if (line.startsWith(TOOL)) {
				Tool tool = Tool.run(temp, words(line.substring(TOOL.length())).toArray(String[]::new));
				// Nothing is proved of a model that looks at no picture.
				assertEquals(line.startsWith(TOOL + "auto-accept") ? 1 : 0, tool.code(), line + "\n" + tool.out() + tool.err());
			} else {
				assertEquals(0, shell(line), line + "\n" + Files.readString(temp.resolve("log")));
			}
			done++;
		}
		assertTrue(done >= 16, done + " commands");
		for (String round : List.of("round1", "round2")) {
			for (String file : List.of("train.json", "val.json", "pool.json", "predictions.json")) {
				assertTrue(Files.size(temp.resolve(round).resolve(file)) > 1000, round + "/" + file);
			}
		}
	}
}
