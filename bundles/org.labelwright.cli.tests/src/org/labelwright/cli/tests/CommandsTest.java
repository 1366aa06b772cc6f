/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;

class CommandsTest {

	@TempDir
	private Path temp;

	@Test
	void theSampleOfTextsIsWithoutMistakesAndTravels() throws IOException {
		assertEquals(0, Tool.run(temp, "sample", "--text", "texts").code());
		assertEquals(3, Tool.run(temp, "info", "texts", "--json").json().get("items").intValue());
		assertEquals(0, Tool.run(temp, "check", "texts").code());
		assertEquals(0, Tool.run(temp, "export", "texts", "brat", "--format", "brat").code());
		String labels = java.nio.file.Files.readString(temp.resolve("brat/english.ann"));
		assertTrue(labels.contains("North Poles"), labels);
		assertTrue(labels.contains("University of Paris"), labels);
	}

	@Test
	void theChecksFindEachMistakeOfTheSample() throws IOException {
		assertEquals(0, Tool.run(temp, "sample", "sample").code());
		Tool check = Tool.run(temp, "check", "sample", "--json");
		assertEquals(1, check.code());
		Set<String> found = new TreeSet<>();
		for (JsonNode finding : check.json().get("findings")) {
			found.add(finding.get("check").textValue());
			assertTrue(finding.get("item").textValue().startsWith("belt-"), finding.toString());
			assertFalse(finding.get("message").textValue().isBlank());
			assertTrue(finding.hasNonNull("annotation") && finding.hasNonNull("severity"), finding.toString());
		}
		assertEquals(Set.of("duplicate", "geometry-not-allowed", "missing-attribute", "outside-image", "unknown-class", "zero-area"), found);
		assertEquals(6, check.json().get("findings").size());
	}

	@Test
	void theSampleIsTheSameEachTime() throws IOException {
		Tool.run(temp, "sample", "one");
		Tool.run(temp, "sample", "two");
		for (String file : new String[] { "media/belt-001.png", "media/belt-012.png", "items.jsonl", "machine-parts.ontology" }) {
			assertEquals(-1, Files.mismatch(temp.resolve("one").resolve(file), temp.resolve("two").resolve(file)), file);
		}
	}

	@Test
	void demoGoesAllTheWay() throws IOException {
		Tool demo = Tool.run(temp, "demo", "work");
		assertEquals(0, demo.code(), demo.err());
		assertTrue(demo.out().contains("6 findings"), demo.out());
		assertTrue(Files.isRegularFile(temp.resolve("work/again.json")));
	}

	@Test
	void theHistoryOfAnItemIsListedAndRestored() throws IOException {
		Tool.run(temp, "sample", "sample");
		assertEquals("no edits are kept", Tool.run(temp, "history", "sample", "belt-001.png").out().trim());
		assertEquals(3, Tool.run(temp, "history", "sample", "nothing").code());
		Dataset dataset = Dataset.openForEditing(temp.resolve("sample"));
		String item = dataset.items().getFirst().id();
		DocumentSession session = dataset.session(item, "main");
		int count = session.annotations().size();
		session.apply(new Edit(Change.delete(session.annotations().getFirst(), 0)));
		dataset.close();
		JsonNode edits = Tool.run(temp, "history", "sample", item, "--json").json();
		assertEquals(1, edits.size());
		assertTrue(edits.get(0).get("change").textValue().endsWith(" deleted"), edits.toString());
		assertEquals(3, Tool.run(temp, "history", "sample", item, "--restore", "3").code());
		Tool restored = Tool.run(temp, "history", "sample", item, "--restore", "2");
		assertEquals(0, restored.code(), restored.err());
		try (Dataset after = Dataset.open(temp.resolve("sample"))) {
			assertEquals(count, after.document(item, "main").getAnnotations().size());
			assertEquals(2, after.history(item, "main").revisions().size());
		}
	}

	@Test
	void exitCodesTellUsageFromBadInput() {
		assertEquals(2, Tool.run(temp, "bogus").code());
		assertEquals(2, Tool.run(temp).code());
		assertEquals(2, Tool.run(temp, "info").code());
		assertEquals(3, Tool.run(temp, "info", "nothing").code());
		assertEquals(3, Tool.run(temp, "convert", "a", "b", "--to", "martian").code());
		assertEquals(0, Tool.run(temp, "--help").code());
		assertTrue(Tool.run(temp, "--help").out().contains("convert"));
	}

	@Test
	void formatsAreListed() throws IOException {
		Set<String> ids = new TreeSet<>();
		Tool.run(temp, "formats", "--json").json().forEach(format -> ids.add(format.get("id").textValue()));
		assertTrue(ids.containsAll(Set.of("coco", "images")), ids.toString());
		String table = Tool.run(temp, "formats").out();
		ids.forEach(id -> assertTrue(table.lines().anyMatch(line -> line.startsWith(id + " ")), () -> id + " in\n" + table));
		assertTrue(table.startsWith("FORMAT"), table);
	}

	@Test
	void theMeasureOfFormatsRuns() {
		Tool run = Tool.run(temp, "bench", "formats", "--images", "40", "--annotations", "300");
		assertEquals(0, run.code(), run.err());
		for (String step : Set.of("import", "export", "convert", "to yolo")) {
			assertTrue(run.out().lines().anyMatch(line -> line.matches(step + " .* annotations/s, .*")), run.out());
		}
	}

	@Test
	void aFormatSaysItsOptions() throws IOException {
		Tool one = Tool.run(temp, "formats", "yolo");
		assertEquals(0, one.code(), one.err());
		assertTrue(one.out().startsWith("yolo: "), one.out());
		assertTrue(one.out().contains("-o precision=INTEGER (6): "), one.out());
		assertTrue(one.out().contains("loses "), one.out());
		assertEquals(1, Tool.run(temp, "formats", "yolo", "--json").json().size());
		assertEquals(3, Tool.run(temp, "formats", "martian").code());
		for (String command : Set.of("convert", "import", "export")) {
			assertTrue(Tool.run(temp, command, "--help").out().contains("labelwright formats FORMAT"), command);
		}
	}

	@Test
	void whatAFormatLosesIsWhatItsReportSays() throws IOException {
		Files.writeString(temp.resolve("in.csv"), "filename,width,height,class,xmin,ymin,xmax,ymax,score,color\na.png,100,100,car,0,0,30,30,0.9,red\n");
		for (String format : Set.of("createml", "dota", "yolo", "labelme")) {
			Tool run = Tool.run(temp, "convert", "in.csv", "out-" + format, "--to", format, "--json", "--dry-run");
			assertEquals(0, run.code(), run.err());
			Set<String> lost = new TreeSet<>();
			run.json().get("lost").forEach(loss -> lost.add(loss.get("what").textValue()));
			Tool.run(temp, "formats", format, "--json").json().get(0).get("export").get("loses").forEach(feature -> {
				String words = feature.textValue();
				if (Set.of("scores", "attributes").contains(words)) {
					assertTrue(lost.contains(words), () -> format + " loses " + words + ": " + lost);
				}
			});
		}
	}

	private void writeImage(String name) throws IOException {
		Path file = temp.resolve(name);
		Files.createDirectories(file.getParent());
		ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
	}

	@Test
	void aFolderOfImagesBecomesADataset() throws IOException {
		writeImage("photos/a.png");
		writeImage("photos/deep/b.png");
		Files.writeString(temp.resolve("photos/note.txt"), "x");
		Tool run = Tool.run(temp, "import", "data", "photos", "--json");
		assertEquals(0, run.code(), run.err());
		assertEquals(1, run.json().get("lost").get(0).get("count").intValue());
		assertEquals(2, Tool.run(temp, "info", "data", "--json").json().get("items").intValue());
		assertTrue(Files.isRegularFile(temp.resolve("data/media/deep/b.png")));
		assertEquals(0, Tool.run(temp, "export", "data", "copy", "--format", "images").code());
		assertEquals(-1, Files.mismatch(temp.resolve("photos/a.png"), temp.resolve("copy/a.png")));
	}

	@Test
	void anImageThatLiesIsRefused() throws IOException {
		writeImage("photos/a.png");
		Files.move(temp.resolve("photos/a.png"), temp.resolve("photos/a.jpg"));
		assertRefused("image/png");
	}

	@Test
	void anImageTooLargeForAnyMemoryIsRefused() throws IOException {
		Files.createDirectories(temp.resolve("photos"));
		ByteBuffer png = ByteBuffer.allocate(57);
		png.put(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }).putInt(13).put("IHDR".getBytes()).putInt(400_000)
				.putInt(400_000).put(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 crc = new CRC32();
		crc.update(png.array(), 12, 17);
		png.putInt((int) crc.getValue()).putInt(0).put("IDAT".getBytes());
		Files.write(temp.resolve("photos/huge.png"), png.array());
		assertRefused("400000 x 400000");
	}

	@Test
	void bytesThatAreNoImageAreRefused() throws IOException {
		Files.createDirectories(temp.resolve("photos"));
		Files.writeString(temp.resolve("photos/a.png"), "no image at all");
		assertRefused("no image");
	}

	private void assertRefused(String part) {
		Tool.run(temp, "new", "data");
		Tool run = Tool.run(temp, "import", "data", "photos");
		assertEquals(3, run.code(), run.err());
		assertTrue(run.err().contains("photos") && run.err().contains(part), run.err());
		assertTrue(Files.notExists(temp.resolve("data/media")), "nothing came in");
		assertEquals(3, Tool.run(temp, "import", "fresh", "photos").code());
		assertTrue(Files.notExists(temp.resolve("fresh")), "nothing is left of a dataset made for it");
	}
}
