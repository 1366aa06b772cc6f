/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command report. */
class ReportTest {

	@TempDir
	private Path temp;

	@Test
	void writesOnePageTwiceTheSame() throws IOException {
		assertEquals(0, Tool.run(temp, "sample", "parts").code());
		Tool tool = Tool.run(temp, "report", "parts", "--out", "report.html");
		assertEquals(0, tool.code(), tool.err());
		String page = Files.readString(temp.resolve("report.html"));
		assertTrue(page.startsWith("<!DOCTYPE html>") && page.contains("Objects by class"), page.substring(0, 300));
		assertEquals(0, Tool.run(temp, "report", "parts", "--out", "again.html").code());
		assertArrayEquals(Files.readAllBytes(temp.resolve("report.html")), Files.readAllBytes(temp.resolve("again.html")));
		Tool json = Tool.run(temp, "report", "parts", "--json");
		assertTrue(json.json().at("/statistics/items").longValue() > 0, json.out());
	}

	@Test
	void comparesALayerOfPredictions() throws IOException {
		Tool.run(temp, "sample", "parts");
		assertEquals(0, Tool.run(temp, "export", "parts", "out.json", "--format", "coco").code());
		Tool imported = Tool.run(temp, "import", "parts", "out.json", "--layer", "model", "--reference");
		assertEquals(0, imported.code(), imported.err());
		Tool tool = Tool.run(temp, "report", "parts", "--truth", "main", "--prediction", "model", "--json");
		assertEquals(0, tool.code(), tool.err());
		assertTrue(tool.json().at("/comparison/confusion/counts/0/0").longValue() > 0, tool.out());
	}

	@Test
	void saysWhatIsMissing() {
		Tool.run(temp, "sample", "parts");
		assertEquals(2, Tool.run(temp, "report", "parts").code());
		assertEquals(2, Tool.run(temp, "report", "parts", "--truth", "main", "--out", "x.html").code());
		Tool tool = Tool.run(temp, "report", "parts", "--truth", "main", "--prediction", "nobody", "--out", "x.html");
		assertEquals(3, tool.code());
		assertTrue(tool.err().contains("no layer \"nobody\""), tool.err());
		assertFalse(Files.exists(temp.resolve("x.html")));
	}
}
