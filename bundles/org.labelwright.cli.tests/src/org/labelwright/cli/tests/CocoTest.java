/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.json.Json;

/** COCO files through the command line: in and out without loss, and what is said of bad ones. */
class CocoTest {

	/** Everything at once: out of order, both kinds of run lengths, crowd, attributes, fields nobody knows. */
	static final String ALL = """
			{"info":{"year":2026,"url":"x"},"licenses":[{"id":7,"name":"free"}],"strange":{"deep":[1,2.5,null,true]},
			 "images":[
			  {"id":20,"file_name":"b/2.jpg","width":8,"height":6,"license":7,"date_captured":"2026-01-01"},
			  {"id":10,"file_name":"1.jpg","width":8,"height":6,"coco_url":null}],
			 "categories":[{"id":3,"name":"cat","supercategory":"animal","keypoints":["nose"],"skeleton":[]},{"id":1,"name":"dog"}],
			 "annotations":[
			  {"id":100,"image_id":10,"category_id":1,"segmentation":[[1,1,4.125,1,4,4],[5,1,7,1,7,5,5,5]],"bbox":[1,1,6,4],"area":12.6875,"iscrowd":0},
			  {"id":5,"image_id":20,"category_id":3,"segmentation":{"size":[6,8],"counts":[7,3,38]},"bbox":[1,1,1,3],"area":3,"iscrowd":1},
			  {"id":6,"image_id":10,"category_id":3,"segmentation":{"size":[6,8],"counts":"73V1"},"bbox":[1,1,1,3],"area":3,"iscrowd":1,"score":0.75},
			  {"id":7,"image_id":20,"category_id":1,"bbox":[0.1,0.2,0.30000000000000004,2],"iscrowd":0,
			   "attributes":{"occluded":false,"n":1.5,"name":"\\u00fc","tags":["a","b"]},"unknown":{"x":[]}},
			  {"id":8,"image_id":20,"category_id":1,"segmentation":[],"bbox":[0,0,2,2],"area":4,"iscrowd":0,"attributes":{"nested":{"a":1}}},
			  {"id":9,"image_id":10,"category_id":1,"segmentation":[[1,1,2,2]],"bbox":[1,1,1,1],"area":1,"iscrowd":0},
			  {"id":11,"image_id":10,"category_id":3,"keypoints":[1,2,2],"num_keypoints":1,"bbox":[1,1,1,1],"area":1,"iscrowd":0}]}
			""";

	@TempDir
	private Path temp;

	/** Of any kind and in any order; numbers that look alike as others are others. */
	@Test
	void anIdThatStandsTwiceIsRefused() throws IOException {
		List<String> ids = new ArrayList<>(List.of("0", "-1", "9007199254740993", "9007199254740992", "\"0\"", "1.5", "12345678901234567890"));
		for (int i = 1; i < 3000; i++) {
			ids.add(Long.toString(i * 2862933555777941757L));
		}
		write("ids.json", ids);
		Tool fine = Tool.run(temp, "info", "ids.json", "--json");
		assertEquals(ids.size(), fine.json().get("annotations").intValue(), fine.err());
		for (String twice : List.of("0", "-1", "9007199254740993", "\"0\"", "1.5", "12345678901234567890", ids.get(2000))) {
			List<String> more = new ArrayList<>(ids);
			more.add(twice);
			write("twice.json", more);
			Tool run = Tool.run(temp, "info", "twice.json");
			assertEquals(3, run.code(), twice);
			assertTrue(run.err().contains("the annotation id " + twice + " stands twice"), run.err());
		}
	}

	private void write(String file, List<String> ids) throws IOException {
		Files.writeString(temp.resolve(file), "{\"images\":[{\"id\":1,\"file_name\":\"a.jpg\",\"width\":8,\"height\":6}],\"categories\":[{\"id\":1,\"name\":\"cat\"}],\"annotations\":["
				+ ids.stream().map(id -> "{\"id\":" + id + ",\"image_id\":1,\"category_id\":1,\"bbox\":[1,1,2,2]}").collect(Collectors.joining(",")) + "]}");
	}

	/** Says where two JSON values differ, numbers by more than 1e-9; nothing where they are the same. */
	private static String difference(JsonNode a, JsonNode b, String path) {
		if (a.isNumber() && b.isNumber()) {
			return Math.abs(a.doubleValue() - b.doubleValue()) <= 1e-9 * Math.max(1, Math.abs(a.doubleValue())) ? "" : path + ": " + a + " and " + b;
		}
		if (a.getNodeType() != b.getNodeType() || a.size() != b.size()) {
			return path + ": " + a + " and " + b;
		}
		if (a.isObject()) {
			for (Iterator<String> names = a.fieldNames(); names.hasNext();) {
				String name = names.next();
				String found = b.has(name) ? difference(a.get(name), b.get(name), path + "/" + name) : path + "/" + name + " is missing";
				if (!found.isEmpty()) {
					return found;
				}
			}
			return "";
		}
		for (int i = 0; i < a.size(); i++) {
			String found = difference(a.get(i), b.get(i), path + "/" + i);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return a.isContainerNode() || a.equals(b) ? "" : path + ": " + a + " and " + b;
	}

	private void assertSame(Path one, Path other) throws IOException {
		assertEquals("", difference(Json.mapper().readTree(Files.readAllBytes(one)), Json.mapper().readTree(Files.readAllBytes(other)), ""));
	}

	private Path write(String text) throws IOException {
		Path file = temp.resolve("in.json");
		Files.writeString(file, text);
		return file;
	}

	@Test
	void convertLosesNothing() throws IOException {
		Path in = write(ALL);
		Tool run = Tool.run(temp, "convert", "in.json", "out.json", "--from", "coco", "--to", "coco", "--json", "--strict");
		assertEquals(0, run.code(), run.err());
		assertEquals(7, run.json().get("read").intValue());
		assertEquals(7, run.json().get("written").intValue());
		assertEquals(0, run.json().get("lost").size());
		assertSame(in, temp.resolve("out.json"));
	}

	@Test
	void aDatasetBetweenLosesNothingEither() throws IOException {
		Path in = write(ALL);
		assertEquals(0, Tool.run(temp, "import", "data", "in.json").code());
		assertEquals(0, Tool.run(temp, "export", "data", "out.json", "--format", "coco").code());
		assertSame(in, temp.resolve("out.json"));
	}

	@Test
	void theSameInputGivesTheSameBytes() throws IOException {
		write(ALL);
		Tool.run(temp, "convert", "in.json", "one.json", "--to", "coco");
		Tool.run(temp, "convert", "in.json", "two.json", "--to", "coco");
		assertEquals(-1, Files.mismatch(temp.resolve("one.json"), temp.resolve("two.json")));
	}

	@Test
	void holesTravelInAFieldOfOurs() throws IOException {
		Tool.run(temp, "sample", "sample");
		assertEquals(0, Tool.run(temp, "export", "sample", "out.json", "--format", "coco").code());
		assertEquals(0, Tool.run(temp, "import", "again", "out.json", "-o", "images=" + temp.resolve("sample/media")).code());
		assertEquals(0, Tool.run(temp, "export", "again", "second.json", "--format", "coco").code());
		assertSame(temp.resolve("out.json"), temp.resolve("second.json"));
		Tool plain = Tool.run(temp, "export", "sample", "plain.json", "--format", "coco", "-o", "exact=false", "--strict", "--json");
		assertEquals(1, plain.code(), "holes are a loss where nothing keeps them");
		assertTrue(plain.json().get("lost").toString().contains("holes"), plain.out());
	}

	@Test
	void infoSaysWhatIsInTheFile() throws IOException {
		write(ALL);
		JsonNode info = Tool.run(temp, "info", "in.json", "--json").json();
		assertEquals(Json.mapper().readTree("""
				{"format":"coco","items":2,"annotations":7,"classes":["cat","dog"],"byKind":{"box":3,"keypoints":1,"mask":2,"polygon":1},"byClass":{"cat":3,"dog":4}}
				"""), info);
	}

	private void assertBad(String text, String... parts) throws IOException {
		write(text);
		Tool.run(temp, "new", "kept", "--class", "cat");
		String before = Files.readString(temp.resolve("kept/items.jsonl")) + Files.readString(temp.resolve("kept/labelwright.json"));
		for (String[] command : List.of(new String[] { "info", "in.json", "--from", "coco" },
				new String[] { "import", "kept", "in.json", "--from", "coco" }, new String[] { "check", "in.json", "--from", "coco" },
				new String[] { "convert", "in.json", "out.json", "--from", "coco", "--to", "coco" })) {
			Tool run = Tool.run(temp, command);
			assertEquals(3, run.code(), command[0] + ": " + run.err());
			assertEquals("", run.out());
			assertEquals(1, run.err().lines().count(), run.err());
			assertTrue(run.err().contains("in.json"), run.err());
			for (String part : parts) {
				assertTrue(run.err().contains(part), run.err());
			}
		}
		assertEquals(before, Files.readString(temp.resolve("kept/items.jsonl")) + Files.readString(temp.resolve("kept/labelwright.json")));
		assertTrue(Files.notExists(temp.resolve("kept/annotations")));
		assertTrue(Files.notExists(temp.resolve("out.json")));
	}

	private static String with(String image, String annotation) {
		return "{\"images\":[" + image + "],\"categories\":[{\"id\":1,\"name\":\"cat\"}],\n\"annotations\":[" + annotation + "]}";
	}

	private static final String IMAGE = "{\"id\":1,\"file_name\":\"1.jpg\",\"width\":8,\"height\":6}";

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		assertBad(ALL.substring(0, ALL.length() / 2), "line ");
		assertBad("[]", "line 1");
		assertBad(with("5", ""), "line 1");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":2,\"category_id\":1,\"bbox\":[0,0,1,1]}"), "line 2, annotation number 1", "image 2");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":9,\"bbox\":[0,0,1,1]}"), "line 2", "category 9");
		assertBad("{\"images\":[" + IMAGE + "],\"categories\":[],\n\"annotations\":[{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[0,0,1,1]}]}",
				"line 2", "category 1");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1},{\"id\":1,\"image_id\":1}"), "line 2", "twice");
		assertBad(with(IMAGE + "," + IMAGE, ""), "twice");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[0,0,NaN,1]}"), "line 2");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[0,0,1e999,1]}"), "line 2");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[0,0,-1,1]}"), "line 2, annotation number 1", "negative");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":\"x\"}"), "line 2", "bbox");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"segmentation\":{\"size\":[6,8],\"counts\":[1]}}"), "line 2", "48");
		assertBad(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"segmentation\":[[1,2,3]]}"), "line 2", "pairs");
		assertBad(with("{\"id\":1,\"file_name\":\"../../etc/passwd\",\"width\":8,\"height\":6}", ""), "line 1", "..");
		assertBad(with("{\"id\":1,\"file_name\":\"1.jpg\",\"width\":-8,\"height\":6}", ""), "line 1", "width");
		assertBad("{\"images\":" + "[".repeat(500) + "]".repeat(500) + "}", "line 1");
	}

	/** Tools that compute with floating point, or have a value for "not known", write whole numbers so. */
	@Test
	void wholeNumbersMayHaveAPoint() throws IOException {
		Path in = write("""
				{"images":[{"id":640.0,"file_name":"1.jpg","width":640.0,"height":480.0},{"id":2,"file_name":"2.jpg","width":null,"height":null}],
				"categories":[{"id":1.0,"name":"cat"}],
				"annotations":[{"id":1.0,"image_id":640,"category_id":1,"iscrowd":1.0,"bbox":[0,0,2,1],"segmentation":{"size":[480.0,640.0],"counts":[0.0,1,307199]}},
				{"id":2,"image_id":640,"category_id":1,"iscrowd":true,"bbox":[0,0,3,3]}]}
				""");
		JsonNode info = Tool.run(temp, "info", "in.json", "--json").json();
		assertEquals("{\"box\":1,\"mask\":1}", info.get("byKind").toString());
		assertEquals("2", Tool.run(temp, "convert", "in.json", "crowds.json", "--to", "coco", "--where", "crowd = true", "--json").json().get("written").toString());
		assertEquals(0, Tool.run(temp, "convert", "in.json", "out.json", "--to", "coco", "--strict").code());
		JsonNode out = Json.mapper().readTree(Files.readAllBytes(temp.resolve("out.json")));
		assertEquals("{\"id\":640,\"width\":640,\"height\":480,\"file_name\":\"1.jpg\"}", out.at("/images/0").toString());
		assertEquals("{\"id\":2,\"width\":null,\"height\":null,\"file_name\":\"2.jpg\"}", out.at("/images/1").toString());
		assertTrue(Files.exists(in));
	}

	@Test
	void ringsOfTwoPointsAreSkippedAndComeBack() throws IOException {
		Path in = write(with(IMAGE, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"iscrowd\":0,\"area\":2,\"bbox\":[1,1,2,2],\"segmentation\":[[1,1,2,2],[1,1,3,1,3,3]]}"));
		assertEquals("{\"polygon\":1}", Tool.run(temp, "info", "in.json", "--json").json().get("byKind").toString());
		assertEquals(0, Tool.run(temp, "convert", "in.json", "out.json", "--to", "coco", "--strict").code());
		assertSame(in, temp.resolve("out.json"));
	}

	@Test
	void realFilesComeBackTheSame() throws IOException {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize();
		assumeTrue(Files.isDirectory(data.resolve("coco-eval")), "skipped: no real files in " + data);
		try (Stream<Path> all = Files.walk(data)) {
			for (Path file : all.filter(path -> path.getFileName().toString().matches("(instances|person_keypoints|stuff|labels|image_info).*\\.json|_annotations.coco.json")
					&& !path.getFileName().toString().contains("results")).toList()) {
				Tool run = Tool.run(temp, "convert", file.toString(), "out.json", "--from", "coco", "--to", "coco");
				assertEquals(0, run.code(), run.err());
				assertSame(file, temp.resolve("out.json"));
			}
		}
	}
}
