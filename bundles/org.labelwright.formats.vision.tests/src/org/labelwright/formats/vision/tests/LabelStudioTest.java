/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;

/** Label Studio's JSON as its guide describes it; the brush was coded by hand after the description of rle-pack. */
class LabelStudioTest {

	/** The pixel (1, 0) of 2 x 1: 8 bytes; sizes 3, 4, 8, 16; a run of four 0 and one of four 255. */
	private static final String BRUSH = "[0,0,0,8,57,27,252,96,17,255,128]";
	private static final String TASKS = """
			[{"id": 1, "data": {"image": "/data/upload/3/one.png"}, "meta": {},
			  "annotations": [{"id": 11, "completed_by": 1, "result": [
			    {"id": "a", "type": "rectanglelabels", "from_name": "label", "to_name": "image", "original_width": 200, "original_height": 100, "image_rotation": 0,
			     "value": {"x": 10, "y": 20, "width": 5, "height": 10, "rotation": 0, "rectanglelabels": ["Car"]}},
			    {"id": "a", "type": "choices", "from_name": "color", "to_name": "image", "value": {"choices": ["red"]}},
			    {"id": "b", "type": "rectanglelabels", "from_name": "label", "to_name": "image", "original_width": 200, "original_height": 100, "image_rotation": 0,
			     "value": {"x": 50, "y": 50, "width": 10, "height": 10, "rotation": 90, "rectanglelabels": ["Car"]}},
			    {"id": "c", "type": "ellipselabels", "from_name": "label", "to_name": "image", "value": {"x": 50, "y": 50, "radiusX": 5, "radiusY": 5, "rotation": 0, "ellipselabels": ["Eye"]}},
			    {"id": "d", "type": "polygonlabels", "from_name": "label", "to_name": "image", "value": {"points": [[0, 0], [50, 0], [50, 50]], "closed": true, "polygonlabels": ["Eye"]}},
			    {"id": "e", "type": "keypointlabels", "from_name": "label", "to_name": "image", "value": {"x": 25, "y": 75, "width": 0.5, "keypointlabels": ["Eye"]}},
			    {"type": "choices", "from_name": "weather", "to_name": "image", "value": {"choices": ["sunny", "windy"]}},
			    {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["tows"]}]}],
			  "predictions": [{"model_version": "m1", "score": 0.5, "result": [
			    {"id": "p", "type": "rectanglelabels", "from_name": "label", "to_name": "image", "value": {"x": 0, "y": 0, "width": 50, "height": 50, "rotation": 0, "rectanglelabels": ["Car"]}}]}]},
			 {"id": 2, "data": {"image": "https://example.org/two.png?x=1"}, "annotations": [{"result": [
			    {"id": "m", "type": "brushlabels", "from_name": "b", "to_name": "image", "original_width": 2, "original_height": 1, "value": {"format": "rle", "rle": %s, "brushlabels": ["Sky"]}}]}]},
			 {"id": 3, "data": {"text": "a \uD83D\uDE00 cat"}, "annotations": [{"result": [
			    {"id": "t", "type": "labels", "from_name": "l", "to_name": "text", "value": {"start": 5, "end": 8, "text": "cat", "labels": ["Animal"]}}]}]},
			 {"id": 4, "data": {"audio": "/data/upload/x.wav"}, "annotations": [{"result": [
			    {"id": "s", "type": "labels", "from_name": "l", "to_name": "audio", "value": {"start": 0.5, "end": 1.25, "labels": ["Speech"]}}]}]}]
			""".formatted(BRUSH);

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		seed(golden);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("tasks.json", TASKS);
	}

	@Test
	void theSmallFormOfJsonIsReadToo() throws IOException {
		golden.file("min.json", """
				[{"image": "/data/upload/1/ab-a%20b.png", "id": 7, "label": [
				   {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0, "rectanglelabels": ["car"], "original_width": 100, "original_height": 50},
				   {"points": [[0, 0], [50, 0], [50, 50]], "closed": true, "polygonlabels": ["tree"], "original_width": 100, "original_height": 50}],
				  "light": {"choices": ["sun", "rain"]}, "annotator": 1, "annotation_id": 3, "created_at": "2024", "updated_at": "2024", "lead_time": 1.5}]
				""").file("text.json", """
				[{"id": 1, "text": "Ada lives", "label": [{"start": 0, "end": 3, "text": "Ada", "labels": ["PER"]}], "annotator": 1, "annotation_id": 1, "lead_time": 1}]
				""");
		assertThat(golden.detected("min.json")).isEqualTo("labelstudio");
		assertThat(golden.says("labelstudio", "min.json", Map.of())).startsWith("1/ab-a b.png 100x50 (no media)\n").contains("car {box:[10,10,30,20]}", "tree {polygon:[[[0,0,50,0,50,25]]]}",
				"sun", "rain");
		assertThat(golden.detected("text.json")).isEqualTo("labelstudio");
		assertThat(golden.says("labelstudio", "text.json", Map.of())).contains("PER {");
	}

	@Test
	void everyResultIsRead() throws IOException {
		assertThat(golden.detected("tasks.json")).isEqualTo("labelstudio");
		assertThat(golden.says("labelstudio", "tasks.json", Map.of())).isEqualTo("""
				3/one.png 200x100 (no media)
				  weather: sunny, windy
				  Car {box:[20,20,10,10]} color: red ->tows
				  Car {rotatedBox:[95,60,20,10,1.5707963267948966]}
				  Eye {ellipse:[100,50,10,5,0]}
				  Eye {polygon:[[[0,0,100,0,100,50]]]}
				  Eye {points:[50,75]}
				  layer prediction-1
				  Car {box:[0,0,100,50]} score=0.5
				two.png 2x1 (no media)
				  Sky {mask:{width:2,height:1,rle:%s}}
				task-3.txt 0x0
				  Animal {span:[4,7]}
				x.wav 0x0 (no media)
				  Speech {interval:[500000,1250000]}
				""".formatted(Mask.ofCounts(2, 1, 1, 1).toCompressed()));
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("labelstudio", "tasks.json", Map.of(), Map.of());
	}

	/** What is not read comes back as Label Studio's JSON, and whoever writes something else is told. */
	@Test
	void resultsThatAreOnlyKeptAreLostElsewhere() throws Exception {
		golden.file("video.json", """
				[{"id": 1, "data": {"video": "/data/upload/1/a.mp4"}, "annotations": [{"id": 2, "result": [
				  {"id": "v", "type": "timelinelabels", "from_name": "t", "to_name": "video", "value": {"ranges": [{"start": 1, "end": 9}], "timelinelabels": ["Goal"]}},
				  {"id": "w", "type": "sketchlabels", "from_name": "s", "to_name": "video", "value": {"sketchlabels": ["Arrow"]}},
				  {"type": "relation", "from_id": "v", "to_id": "w", "direction": "right"}]}]}]
				""");
		golden.comesBack("labelstudio", "video.json", Map.of(), Map.of());
		assertThat(golden.convert("labelstudio", "video.json", Map.of(), "csv", temp.resolve("out.csv"), Map.of()).losses())
				.extracting(loss -> loss.what() + ": " + loss.why()).contains("the field timelinelabels of Label Studio JSON: is kept for Label Studio JSON and not written as CSV",
						"the field sketchlabels of Label Studio JSON: is kept for Label Studio JSON and not written as CSV", "the field relation of Label Studio JSON: is kept for Label Studio JSON and not written as CSV");
	}

	/** As the export of a project for transcription has it: each result of a region repeats its times, channels are counted from 0. */
	static void seedAudio(Golden golden) throws IOException {
		golden.file("audio.json", """
				[{"id": 7, "data": {"audio": "/data/upload/2/call.wav"}, "annotations": [{"id": 3, "result": [
				  {"original_length": 98.7, "value": {"start": 3.1, "end": 8.200001, "channel": 0, "labels": ["Speaker one"]}, "id": "wavesurfer_1", "from_name": "labels", "to_name": "audio", "type": "labels", "origin": "manual"},
				  {"original_length": 98.7, "value": {"start": 3.1, "end": 8.200001, "channel": 0, "text": ["Good day"]}, "id": "wavesurfer_1", "from_name": "transcription", "to_name": "audio", "type": "textarea", "origin": "manual"},
				  {"original_length": 98.7, "value": {"start": 3.1, "end": 8.200001, "channel": 0, "choices": ["calm"]}, "id": "wavesurfer_1", "from_name": "mood", "to_name": "audio", "type": "choices", "origin": "manual"},
				  {"original_length": 98.7, "value": {"start": 5, "end": 9, "channel": 1, "labels": ["Speaker two"]}, "id": "wavesurfer_2", "from_name": "labels", "to_name": "audio", "type": "labels"},
				  {"value": {"choices": ["support"]}, "id": "whole", "from_name": "topic", "to_name": "audio", "type": "choices"},
				  {"value": {"text": ["noisy"]}, "id": "note", "from_name": "remark", "to_name": "audio", "type": "textarea"}]}]}]
				""");
	}

	@Test
	void recordingsAreRead() throws Exception {
		seedAudio(golden);
		golden.file("2/call.wav", "");
		assertThat(golden.detected("audio.json")).isEqualTo("labelstudio");
		assertThat(golden.says("labelstudio", "audio.json", Map.of())).isEqualTo("""
				2/call.wav 0x0
				  remark=noisy
				  topic: support
				  Speaker one {interval:[3100000,8200001]} transcription=Good day mood: calm
				  Speaker two {interval:[5000000,9000000]} channel=2
				""");
		try (DatasetSource source = Installed.formats().open(temp.resolve("in/audio.json"), Optional.of("labelstudio"), Map.of(), new LossReport(), Progress.NONE)) {
			source.forEach(one -> assertThat(one.item().mediaType()).isEqualTo("audio/wav"), Progress.NONE);
		}
		golden.comesBack("labelstudio", "audio.json", Map.of(), Map.of());
	}

	/** What is written is what the labels say now, not what they said when they were read. */
	@Test
	void whatWasChangedIsWritten() throws IOException {
		seedAudio(golden);
		LossReport losses = new LossReport();
		try (DatasetSource source = new ForwardingSource(Installed.formats().open(temp.resolve("in/audio.json"), Optional.of("labelstudio"), Map.of(), losses, Progress.NONE)) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> {
					var document = one.documents().getFirst();
					document.getAttributes().put("remark", new AttributeValue.Text("quiet"));
					document.getAnswers().getFirst().getChoices().set(0, "sales");
					var first = document.getAnnotations().getFirst();
					first.getAttributes().put("transcription", new AttributeValue.Text("Good evening"));
					first.getAttributes().put("language", new AttributeValue.Text("en"));
					first.getAnswers().clear();
					var second = document.getAnnotations().getLast();
					second.setGeometry(new Interval(5_500_000, 9_000_000));
					second.getAttributes().put("channel", new AttributeValue.Text("1"));
					visitor.visit(one);
				}, progress);
			}
		}) {
			Installed.formats().write(source, temp.resolve("again.json"), "labelstudio", Map.of(), losses, Progress.NONE);
		}
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("labelstudio", temp.resolve("again.json"), Map.of())).isEqualTo("""
				2/call.wav 0x0 (no media)
				  remark=quiet
				  topic: sales
				  Speaker one {interval:[3100000,8200001]} language=en transcription=Good evening
				  Speaker two {interval:[5500000,9000000]}
				""");
		assertThat(Files.readString(temp.resolve("again.json"))).contains("\"text\":[\"Good evening\"]},\"id\":\"wavesurfer_1\"", "\"channel\":0")
				.contains("\"value\":{\"start\":3.1,\"end\":8.200001,\"text\":[\"en\"]}");
	}

	/** Texts, their choices and relations that never saw Label Studio; an emoji is two of its units. */
	@Test
	void textsTravel() throws IOException {
		golden.file("chat.json", """
				[{"data": {"text": "\uD83D\uDE00 Rex bit Tom"}, "annotations": [{"result": [
				  {"id": "a", "type": "labels", "from_name": "label", "to_name": "text", "value": {"start": 3, "end": 6, "labels": ["Dog"]}},
				  {"id": "b", "type": "labels", "from_name": "label", "to_name": "text", "value": {"start": 11, "end": 14, "labels": ["Man"]}},
				  {"type": "choices", "from_name": "mood", "to_name": "text", "value": {"choices": ["bad"]}},
				  {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["bites"]}]}]}]
				""");
		Path dataset = temp.resolve("dataset");
		Dataset.create(dataset, "texts");
		try (Dataset into = Dataset.openForEditing(dataset);
				DatasetSource source = Installed.formats().open(temp.resolve("in/chat.json"), Optional.of("labelstudio"), Map.of(), new LossReport(), Progress.NONE)) {
			into.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
		}
		try (Dataset from = Dataset.open(dataset); DatasetSource fresh = new Fresh(from)) {
			Installed.formats().write(fresh, temp.resolve("again.json"), "labelstudio", Map.of(), new LossReport(), Progress.NONE);
		}
		assertThat(golden.says("labelstudio", temp.resolve("again.json"), Map.of())).isEqualTo("""
				task-0.txt 0x0
				  mood: bad
				  Dog {span:[2,5]} ->bites
				  Man {span:[10,13]}
				""");
		assertThat(Files.readString(temp.resolve("again.json"))).contains("\"data\":{\"text\":\"\\uD83D\\uDE00 Rex bit Tom\"}", "\"start\":3,\"end\":6").doesNotContain("image");
	}

	/** Files have no labelling configuration in them: the ontology is what the results say. */
	@Test
	void typesOfRelationsStandInTheOntology() throws IOException {
		String relation = "{\"type\": \"relation\", \"from_id\": \"a\", \"to_id\": \"b\", \"direction\": \"left\", \"labels\": [\"is bitten by\", \"fears\"]}";
		golden.file("chat.json", """
				[{"data": {"text": "Rex bit Tom"}, "annotations": [{"result": [
				  {"id": "a", "type": "labels", "from_name": "label", "to_name": "text", "value": {"start": 0, "end": 3, "labels": ["Dog"]}},
				  {"id": "b", "type": "labels", "from_name": "label", "to_name": "text", "value": {"start": 8, "end": 11, "labels": ["Man"]}},
				  %s,
				  {"type": "relation", "from_id": "b", "to_id": "a", "direction": "right"}]}]}]
				""".formatted(relation));
		Path again = temp.resolve("again.json");
		try (DatasetSource source = Installed.formats().open(temp.resolve("in/chat.json"), Optional.of("labelstudio"), Map.of(), new LossReport(), Progress.NONE)) {
			assertThat(source.ontology().getRelationTypes()).singleElement().satisfies(type -> {
				assertThat(type.getName()).isEqualTo("is bitten by");
				source.forEach(one -> assertThat(one.documents().getFirst().getAnnotations().getFirst().getRelations().getFirst().getType()).isEqualTo(type.getId()), Progress.NONE);
			});
			Installed.formats().write(source, again, "labelstudio", Map.of(), new LossReport(), Progress.NONE);
		}
		assertThat(Json.mapper().readTree(Files.readString(again)).path(0).path("annotations").path(0).path("result")).contains(Json.mapper().readTree(relation));
	}

	/** Without what was kept, as if the labels were made here. */
	private static final class Fresh extends ForwardingSource {

		Fresh(DatasetSource source) {
			super(source);
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			super.forEach(one -> {
				one.documents().forEach(document -> document.getAnnotations().forEach(annotation -> {
					annotation.setOrigin(null);
					annotation.getRelations().forEach(relation -> relation.setExtra(null));
				}));
				visitor.visit(new SourceRecord(one.item().withOrigin(Optional.empty()), one.media(), one.documents()));
			}, progress);
		}
	}

	@Test
	void whatIsWrittenAfreshIsReadAgain() throws IOException {
		golden.file("a.xml", """
				<annotations><image id="0" name="a.png" width="200" height="100"><box label="car" occluded="0" xtl="10" ytl="20" xbr="50" ybr="40" rotation="30"/>
				<mask label="car" occluded="0" rle="1, 700, 699" left="3" top="4" width="140" height="10"/></image></annotations>
				""");
		golden.convert("cvat", "a.xml", Map.of(), "labelstudio", temp.resolve("again.json"), Map.of());
		String before = golden.says("cvat", "a.xml", Map.of());
		String after = golden.says("labelstudio", temp.resolve("again.json"), Map.of());
		assertThat(after.lines().toList().get(2)).isEqualTo(before.lines().toList().get(2));
		assertThat(after.lines().toList().get(1)).startsWith("  car {rotatedBox:[30");
	}

	/** A choice of a whole image, of two of them, of a region by a control of the same name, and of a prediction. */
	static void seedClassification(Golden golden) throws IOException {
		golden.file("classes.json", """
				[{"id": 1, "data": {"image": "a.png"}, "annotations": [{"id": 4, "result": [
				  {"value": {"choices": ["Cat"]}, "id": "x1", "from_name": "choice", "to_name": "image", "type": "choices", "origin": "manual"},
				  {"value": {"choices": ["indoors"]}, "id": "x2", "from_name": "place", "to_name": "image", "type": "choices", "origin": "manual"}]}],
				  "predictions": [{"model_version": "m", "score": 0.75, "result": [
				  {"value": {"choices": ["Dog"]}, "id": "p1", "from_name": "choice", "to_name": "image", "type": "choices"}]}]},
				 {"id": 2, "data": {"image": "b.png"}, "annotations": [{"id": 5, "result": [
				  {"id": "r", "type": "rectanglelabels", "from_name": "label", "to_name": "image", "original_width": 200, "original_height": 100, "image_rotation": 0,
				   "value": {"x": 10, "y": 20, "width": 5, "height": 10, "rotation": 0, "rectanglelabels": ["Ear"]}},
				  {"id": "r", "type": "choices", "from_name": "choice", "to_name": "image", "value": {"choices": ["left"]}},
				  {"value": {"choices": ["Dog", "Cat"]}, "id": "x3", "from_name": "choice", "to_name": "image", "type": "choices", "score": 0.5}]}]}]
				""");
	}

	@Test
	void choicesOfTheWholeImageAreItsClasses() throws Exception {
		seedClassification(golden);
		assertThat(golden.says("labelstudio", "classes.json", Map.of())).isEqualTo("""
				a.png 0x0 (no media)
				  place: indoors
				  Cat {whole:true}
				  layer prediction-1
				  Dog {whole:true} score=0.75
				b.png 200x100 (no media)
				  Ear {box:[20,20,10,10]} choice: left
				  Dog {whole:true} score=0.5
				  Cat {whole:true} score=0.5
				""");
		golden.comesBack("labelstudio", "classes.json", Map.of(), Map.of());
	}

	@Test
	void theOptionSaysWhichControlsClassify() throws Exception {
		seedClassification(golden);
		assertThat(golden.says("labelstudio", "classes.json", Map.of("classes", "place, other"))).startsWith("""
				a.png 0x0 (no media)
				  choice: Cat
				  indoors {whole:true}
				""");
		golden.comesBack("labelstudio", "classes.json", Map.of("classes", "place"), Map.of());
	}

	@Test
	void changedClassesOfTheWholeImageAreWritten() throws IOException {
		seedClassification(golden);
		LossReport losses = new LossReport();
		try (DatasetSource source = new ForwardingSource(Installed.formats().open(temp.resolve("in/classes.json"), Optional.of("labelstudio"), Map.of(), losses, Progress.NONE)) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> {
					var wholes = one.documents().getFirst().getAnnotations().stream().filter(each -> each.getGeometry() instanceof Whole).toList();
					wholes.getFirst().setLabelClass("ear");
					wholes.getFirst().getAttributes().put("age", new AttributeValue.Text("old"));
					visitor.visit(one);
				}, progress);
			}
		}) {
			Installed.formats().write(source, temp.resolve("again.json"), "labelstudio", Map.of(), losses, Progress.NONE);
		}
		assertThat(golden.says("labelstudio", temp.resolve("again.json"), Map.of())).isEqualTo("""
				a.png 0x0 (no media)
				  place: indoors
				  Ear {whole:true}
				  layer prediction-1
				  Dog {whole:true} score=0.75
				b.png 200x100 (no media)
				  Ear {box:[20,20,10,10]} choice: left
				  Ear {whole:true} score=0.5
				  Cat {whole:true} score=0.5
				""");
		assertThat(losses.losses()).singleElement().satisfies(loss -> assertThat(loss.count()).isEqualTo(2));
	}

	@Test
	void classesOfOtherFormatsAreChoices() throws IOException {
		golden.file("tags.xml", """
				<annotations><image id="0" name="a.png" width="200" height="100"><tag label="cat"/><tag label="dog"/></image></annotations>
				""");
		golden.convert("cvat", "tags.xml", Map.of(), "labelstudio", temp.resolve("again.json"), Map.of());
		assertThat(Files.readString(temp.resolve("again.json"))).contains("{\"type\":\"choices\",\"from_name\":\"choice\",\"to_name\":\"image\",\"value\":{\"choices\":[\"cat\",\"dog\"]}}");
		assertThat(golden.says("labelstudio", temp.resolve("again.json"), Map.of())).endsWith("""
				  cat {whole:true}
				  dog {whole:true}
				""");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("tasks.json", TASKS.replace("[0,0,0,8,57", "[0,0,0,9,57"));
		assertThatThrownBy(() -> golden.says("labelstudio", "tasks.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("tasks.json, line ")
				.hasMessageContaining("pixels");
		golden.file("tasks.json", TASKS.replace("\"to_id\": \"b\"", "\"to_id\": \"z\""));
		assertThatThrownBy(() -> golden.says("labelstudio", "tasks.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 1").hasMessageContaining("relation");
	}
}
