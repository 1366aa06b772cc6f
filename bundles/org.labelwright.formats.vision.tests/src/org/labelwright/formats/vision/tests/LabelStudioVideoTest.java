/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Box;

/**
 * VideoRectangle of Label Studio as its editor serialises it (web/libs/editor/src/regions/VideoRegion.js): frames from 1, times that are
 * frame / framerate, and a keyframe with enabled false is the last one that is seen before a gap.
 */
class LabelStudioVideoTest {

	private static final String VIDEO = """
			[{"id": 1, "data": {"video": "/data/upload/1/a.mp4"}, "annotations": [{"id": 2, "result": [
			  {"id": "v", "type": "videorectangle", "from_name": "box", "to_name": "video", "origin": "manual", "value": {"framesCount": 50, "duration": 5, "sequence": [
			    {"frame": 1, "enabled": true, "rotation": 0, "x": 10, "y": 20, "width": 30, "height": 40, "time": 0.1},
			    {"frame": 11, "enabled": false, "rotation": 0, "x": 20, "y": 20, "width": 30, "height": 40, "time": 1.1, "score": 0.5},
			    {"frame": 21, "enabled": true, "rotation": 0, "x": 20, "y": 30, "width": 30, "height": 40, "time": 2.1},
			    {"frame": 31, "enabled": false, "rotation": 0, "x": 40, "y": 30, "width": 30, "height": 40, "time": 3.1}], "labels": ["Man"]}},
			  {"id": "v", "type": "choices", "from_name": "pose", "to_name": "video", "value": {"choices": ["walks"]}},
			  {"id": "w", "type": "videorectangle", "from_name": "box", "to_name": "video", "value": {"framesCount": 50, "duration": 5, "sequence": [
			    {"frame": 6, "enabled": true, "rotation": 0, "x": 0, "y": 0, "width": 10, "height": 10, "time": 0.6},
			    {"frame": 16, "enabled": true, "rotation": 90, "x": 50, "y": 50, "width": 10, "height": 20, "time": 1.6}], "labels": ["Dog"]}},
			  {"type": "relation", "from_id": "v", "to_id": "w", "direction": "right", "labels": ["leads"]}]}]}]
			""";
	private static final Map<String, String> SIZE = Map.of("size", "200x100");

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		seed(golden);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("video.json", VIDEO);
	}

	@Test
	void rectanglesAreTracks() throws IOException {
		assertThat(golden.detected("video.json")).isEqualTo("labelstudio");
		assertThat(golden.says("labelstudio", "video.json", SIZE)).isEqualTo("""
				1/a.mp4 200x100 (no media)
				  track Man pose: walks ->leads
				    0 {box:[20,20,60,40]}
				    1000000 {box:[40,20,60,40]} score=0.5
				    2000000 {box:[40,30,60,40]}
				    3000000 {box:[80,30,60,40]}
				    outside 1100000..2000000
				    outside 3100000..5000000
				  track Dog
				    500000 {rotatedBox:[10,5,20,10,0]}
				    1500000 {rotatedBox:[90,60,20,20,1.5707963267948966]}
				""");
	}

	/** Label Studio does not say the size of videos, and so the numbers are what it says, and whoever reads them is told. */
	@Test
	void withoutASizePercentStayPercent() throws IOException {
		assertThat(golden.says("labelstudio", "video.json", Map.of())).startsWith("1/a.mp4 0x0 (no media)\n").contains("    0 {box:[10,20,30,40]}\n")
				.endsWith("lost 1 x sizes of videos: no result has original_width, and the option size is not given; coordinates are percent\n");
		golden.file("sized.json", VIDEO.replace("\"origin\"", "\"original_width\": 200, \"original_height\": 100, \"origin\""));
		assertThat(golden.says("labelstudio", "sized.json", Map.of())).isEqualTo(golden.says("labelstudio", "video.json", SIZE));
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("labelstudio", "video.json", SIZE, Map.of());
	}

	/** Through a dataset too, with what the export of interpolated frames adds. */
	@Test
	void comesBackFromADataset() throws Exception {
		String interpolated = VIDEO.replace("{\"frame\": 11,", "{\"frame\": 6, \"enabled\": true, \"rotation\": 0, \"x\": 15, \"y\": 20, \"width\": 30, \"height\": 40, \"time\": 0.6, \"auto\": true},\n{\"frame\": 11,");
		golden.file("auto.json", interpolated);
		assertThat(golden.says("labelstudio", "auto.json", SIZE)).isEqualTo(golden.says("labelstudio", "video.json", SIZE));
		Path folder = temp.resolve("data");
		Dataset.create(folder, "data");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			try (DatasetSource source = Installed.formats().open(temp.resolve("in/auto.json"), Optional.of("labelstudio"), SIZE, new LossReport(), Progress.NONE)) {
				dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
			}
			LossReport losses = new LossReport();
			Installed.formats().write(dataset, temp.resolve("again.json"), "labelstudio", Map.of(), losses, Progress.NONE);
			assertThat(losses.losses()).isEmpty();
			JsonNode again = Json.mapper().readTree(temp.resolve("again.json").toFile());
			assertThat(again.at("/0/annotations/0/result")).isEqualTo(Json.mapper().readTree(interpolated).at("/0/annotations/0/result"));
		}
	}

	@Test
	void ofAnotherClockTimesSayTheFrames() throws IOException {
		String timed = VIDEO.replace("\"framesCount\": 50, \"duration\": 5, ", "");
		golden.file("timed.json", timed);
		assertThat(golden.says("labelstudio", "timed.json", SIZE)).contains("    2000000 {box:[40,30,60,40]}\n", "    outside 3100000..3100001\n");
		golden.file("bare.json", timed.replaceAll(", \"time\": [\\d.]+", ""));
		assertThat(golden.says("labelstudio", "bare.json", Map.of("size", "200x100", "fps", "5"))).contains("    4000000 {box:[40,30,60,40]}\n");
		golden.file("zero.json", VIDEO.replace("\"frame\": 1,", "\"frame\": 0,"));
		assertThat(golden.says("labelstudio", "zero.json", SIZE)).contains("    0 {box:[20,20,60,40]}\n    1100000 {box:[40,20,60,40]}");
	}

	/** Moves the second keyframe of the first track. */
	private static DatasetSource moved(DatasetSource source) {
		return new ForwardingSource(source) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> {
					one.documents().getFirst().getTracks().getFirst().getKeyframes().get(1).setGeometry(new Box(60, 20, 60, 40));
					visitor.visit(one);
				}, progress);
			}
		};
	}

	@Test
	void whatWasMovedIsWritten() throws IOException {
		LossReport losses = new LossReport();
		try (DatasetSource source = moved(Installed.formats().open(temp.resolve("in/video.json"), Optional.of("labelstudio"), SIZE, losses, Progress.NONE))) {
			Installed.formats().write(source, temp.resolve("again.json"), "labelstudio", Map.of(), losses, Progress.NONE);
		}
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("labelstudio", temp.resolve("again.json"), SIZE))
				.isEqualTo(golden.says("labelstudio", "video.json", SIZE).replace("1000000 {box:[40,", "1000000 {box:[60,"));
		assertThat(Files.readString(temp.resolve("again.json"))).contains("\"framesCount\":50,\"duration\":5,\"sequence\":[{\"frame\":1,\"enabled\":true,\"x\":10.0",
				"\"frame\":11,\"enabled\":false,\"x\":30.0,\"y\":20.0,\"width\":30.0,\"height\":40.0,\"rotation\":0,\"time\":1.1,\"score\":0.5");
	}

	/** CVAT says from which frame on an object is out of sight, Label Studio up to which it is seen. */
	@Test
	void tracksOfCvatTravelBothWays() throws IOException {
		golden.file("a.xml", """
				<annotations><meta><task><original_size><width>200</width><height>100</height></original_size><source>a.mp4</source></task></meta>
				  <track id="0" label="car">
				    <box frame="0" keyframe="1" outside="0" occluded="0" xtl="20" ytl="20" xbr="40" ybr="40"><attribute name="moving">true</attribute></box>
				    <box frame="5" keyframe="1" outside="0" occluded="1" xtl="20" ytl="20" xbr="40" ybr="40"/>
				    <box frame="10" keyframe="1" outside="1" occluded="0" xtl="30" ytl="20" xbr="50" ybr="40"/>
				    <box frame="20" keyframe="1" outside="0" occluded="0" xtl="61" ytl="20" xbr="81" ybr="40"/>
				  </track></annotations>
				""");
		LossReport losses = golden.convert("cvat", "a.xml", Map.of("fps", "10"), "labelstudio", temp.resolve("new.json"), Map.of("fps", "10"));
		assertThat(losses.losses()).extracting(loss -> loss.count() + " x " + loss.what()).containsExactly("1 x occluded");
		assertThat(golden.says("labelstudio", temp.resolve("new.json"), Map.of())).isEqualTo("""
				a.mp4 200x100 (no media)
				  track car
				    0 {box:[20,20,20,20]} moving=true
				    500000 {box:[20,20,20,20]}
				    900000 {box:[28,20,20,20]}
				    2000000 {box:[61,20,20,20]}
				    outside 1000000..2000000
				""");
		losses = golden.convert("labelstudio", temp.resolve("new.json").toString(), Map.of(), "cvat", temp.resolve("back.xml"), Map.of("fps", "10"));
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("cvat", temp.resolve("back.xml"), Map.of("fps", "10"))).isEqualTo("""
				a.mp4 200x100 (no media)
				  track car
				    0 {box:[20,20,20,20]} moving=true
				    500000 {box:[20,20,20,20]}
				    900000 {box:[28,20,20,20]}
				    1000000 {box:[31,20,20,20]}
				    2000000 {box:[61,20,20,20]}
				    outside 1000000..2000000
				""");
	}

	@Test
	void badSequencesAreRefusedWithTheirPlace() throws IOException {
		golden.file("video.json", VIDEO.replace("\"frame\": 21", "\"frame\": \"x\""));
		assertThatThrownBy(() -> golden.says("labelstudio", "video.json", SIZE)).isInstanceOf(BadInputException.class).hasMessageContaining("video.json, line 1").hasMessageContaining("frame");
		assertThatThrownBy(() -> golden.says("labelstudio", "video.json", Map.of("size", "200"))).isInstanceOf(BadInputException.class).hasMessageContaining("1920x1080");
		assertThatThrownBy(() -> golden.says("labelstudio", "video.json", Map.of("fps", "0"))).isInstanceOf(BadInputException.class).hasMessageContaining("fps");
	}
}
