/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Classes;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.Progress;
import org.labelwright.core.format.LossReport;

/** TFRecord files of TensorFlow's object detection. */
class TfRecordTest {

	/** Two records as record_writer.h and feature.proto put them, made by a script with checksums of its own. */
	private static final byte[] RECORDS = Base64.getMimeDecoder().decode("""
			zQEAAAAAAAA4q4wTCsoDChsKDmltYWdlL2ZpbGVuYW1lEgkKBwoFYS5wbmcKFwoMaW1hZ2UvZm9ybWF0EgcKBQoDcG5nChUKDGltYWdlL2hlaWdodBIFGgMKATIKGgoQaW1hZ2Uva2V5
			L3NoYTI1NhIGCgQKAgD/CiYKFmltYWdlL29iamVjdC9iYm94L3htYXgSDBIKCggAAAA/AACAPwomChZpbWFnZS9vYmplY3QvYmJveC94bWluEgwSCgoIAACAPgAAAAAKJgoWaW1hZ2Uv
			b2JqZWN0L2Jib3gveW1heBIMEgoKCAAAAD/NzEw+CiYKFmltYWdlL29iamVjdC9iYm94L3ltaW4SDBIKCgjNzMw9zczMPQojChhpbWFnZS9vYmplY3QvY2xhc3MvbGFiZWwSBxoFCgOs
			AgEKJwoXaW1hZ2Uvb2JqZWN0L2NsYXNzL3RleHQSDAoKCgNjYXQKA2RvZwogChZpbWFnZS9vYmplY3QvZGlmZmljdWx0EgYaBAoCAAEKHwoRaW1hZ2Uvb2JqZWN0L3ZpZXcSCgoICgRM
			ZWZ0CgAKGAoPaW1hZ2Uvc291cmNlX2lkEgUKAwoBNwoUCgtpbWFnZS93aWR0aBIFGgMKAWSpnIEMcAEAAAAAAACS2T0VCu0CChoKEWltYWdlL2NsYXNzL2xhYmVsEgUaAwoBAQobChBp
			bWFnZS9jbGFzcy90ZXh0EgcKBQoDZG9nChsKDmltYWdlL2ZpbGVuYW1lEgkKBwoFYi5wbmcKFwoMaW1hZ2UvZm9ybWF0EgcKBQoDcG5nChUKDGltYWdlL2hlaWdodBIFGgMKAQQKHAoW
			aW1hZ2Uvb2JqZWN0L2Jib3gveG1heBICEgAKHAoWaW1hZ2Uvb2JqZWN0L2Jib3gveG1pbhICEgAKHAoWaW1hZ2Uvb2JqZWN0L2Jib3gveW1heBICEgAKHAoWaW1hZ2Uvb2JqZWN0L2Ji
			b3gveW1pbhICEgAKHgoYaW1hZ2Uvb2JqZWN0L2NsYXNzL2xhYmVsEgIaAAodChdpbWFnZS9vYmplY3QvY2xhc3MvdGV4dBICCgAKGAoPaW1hZ2Uvc291cmNlX2lkEgUKAwoBOAoUCgtp
			bWFnZS93aWR0aBIFGgMKAQbuLvhx
			""");
	private static final String LABELS = """
			item {
			  id: 1
			  name: 'dog'
			}
			item {
			  id: 300
			  name: 'cat'
			}
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("label_map.pbtxt", LABELS);
		Files.write(golden.folder().resolve("train.tfrecord"), RECORDS);
	}

	/** A list is of one type: what else is in it becomes text, each of which is told. */
	@Test
	void attributesOfSeveralTypesAreReported() throws IOException {
		golden.file("boxes.csv", "filename,width,height,class,xmin,ymin,xmax,ymax,look\na.png,8,6,cat,1,1,2,2,2.5\na.png,8,6,dog,3,3,4,4,red\n").image("a.png", 8, 6);
		LossReport losses = golden.convert("csv", "boxes.csv", Map.of(), "tfrecord", temp.resolve("out"), Map.of());
		assertThat(losses.losses()).singleElement().satisfies(loss -> {
			assertThat(loss.what()).isEqualTo("attributes of several types");
			assertThat(loss.count()).isEqualTo(1);
		});
	}

	@Test
	void anExampleIsAnImage() throws Exception {
		seed(golden);
		assertThat(golden.detected("")).isEqualTo("tfrecord");
		assertThat(golden.detected("train.tfrecord")).isEqualTo("tfrecord");
		assertThat(golden.says("tfrecord", "", Map.of())).isEqualTo("""
				a.png 100x50 split=train (no media)
				  cat {box:[25,5.000000074505806,25,19.999999925494194]} difficult=0 view=Left
				  dog {box:[0,5.000000074505806,100,5.000000074505806]} difficult=1 view=
				b.png 6x4 split=train (no media)
				  dog {whole:true}
				""");
	}

	@Test
	void everyByteComesBack() throws Exception {
		seed(golden);
		assertThat(golden.convert("tfrecord", "", Map.of(), "tfrecord", temp.resolve("out"), Map.of("media", "false")).losses()).isEmpty();
		assertThat(temp.resolve("out/train.tfrecord")).hasBinaryContent(RECORDS);
		assertThat(temp.resolve("out/label_map.pbtxt")).hasContent(LABELS);
	}

	@Test
	void imagesTravelWithinTheRecords() throws Exception {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8, "shapes": [
				 {"label": "cat", "points": [[1, 1], [5, 1], [5, 5], [1, 5]], "shape_type": "polygon", "group_id": null, "flags": {}},
				 {"label": "dog", "points": [[2, 3], [4, 6]], "shape_type": "rectangle", "group_id": null, "flags": {}}]}
				""").image("a.png", 8, 6);
		LossReport losses = golden.convert("labelme", "a.json", Map.of(), "tfrecord", temp.resolve("out"), Map.of());
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactly("polygon");
		assertThat(golden.says("tfrecord", temp.resolve("out"), Map.of())).isEqualTo("""
				a.png 8x6
				  cat {box:[1,1.0000000298023224,4,3.999999850988388]}
				  dog {box:[2,3,2,3]}
				""");
	}

	@Test
	void masksAreImagesAndBoxesStandAroundThem() throws Exception {
		golden.file("a.json", """
				{"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 6}], "categories": [{"id": 1, "name": "cat"}], "annotations": [
				{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 1, 1, 3], "area": 3, "segmentation": {"size": [6, 8], "counts": [7, 3, 38]}, "iscrowd": 1}]}
				""");
		golden.convert("coco", "a.json", Map.of(), "tfrecord", temp.resolve("out"), Map.of("media", "false"));
		assertThat(golden.says("tfrecord", temp.resolve("out"), Map.of())).isEqualTo("a.png 8x6 (no media)\n  cat {mask:{width:8,height:6,rle:73V1}} crowd\n");
	}

	@Test
	void damagedFilesAreRefusedWithTheirPlace() throws Exception {
		seed(golden);
		refused(flipped(4), "record 1", "checksum of its length");
		refused(flipped(100), "record 1", "its checksum");
		refused(flipped(RECORDS.length - 30), "record 2", "its checksum");
		refused(java.util.Arrays.copyOf(RECORDS, RECORDS.length - 1), "record 2", "cut off");
		golden.file("label_map.pbtxt", "item { name: 'cat' }");
		refused(RECORDS, "label_map.pbtxt", "needs an id");
	}

	@Test
	void aLabelMapIsReadAsProtocolBuffersWriteIt() throws Exception {
		golden.file("label_map.pbtxt", """
				# classes of # a school
				item: {
				  name: "C#} {\\"x\\"} \\303\\251" id: 1  # not 3
				  keypoints { id: 7 label: 'nose' }
				}
				other { id: 9 name: 'none' }
				item < display_name: 'long \\'%s' id: 300 >
				""".formatted("a\\\\".repeat(20_000)));
		Files.write(golden.folder().resolve("train.tfrecord"), RECORDS);
		assertThat(classes()).containsExactly("C#} {\"x\"} \u00e9", "long '" + "a\\".repeat(20_000), "cat", "dog");
	}

	@Test
	void aLabelMapThatEndsTooEarlyIsRefusedAtItsLine() throws Exception {
		golden.file("label_map.pbtxt", "item {\n id: 1\n name: 'dog'\n");
		refused(RECORDS, "line 3", "ends within an item");
		golden.file("label_map.pbtxt", "item {\n id: 1\n name: 'dog\n}\n");
		refused(RECORDS, "line 3", "not closed");
		golden.file("label_map.pbtxt", "item { id: 1 name: 'dog' }\n}\n");
		refused(RECORDS, "line 2", "closes what was not opened");
	}

	private Collection<String> classes() throws IOException {
		try (DatasetSource source = Installed.formats().open(golden.folder(), Optional.of("tfrecord"), Map.of(), new LossReport(), Progress.NONE)) {
			return Classes.names(source.ontology()).values();
		}
	}

	private static byte[] flipped(int at) {
		byte[] bytes = RECORDS.clone();
		bytes[at] ^= 1;
		return bytes;
	}

	private void refused(byte[] bytes, String place, String words) throws IOException {
		Files.write(golden.folder().resolve("train.tfrecord"), bytes);
		assertThatThrownBy(() -> golden.says("tfrecord", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining(place).hasMessageContaining(words);
	}
}
