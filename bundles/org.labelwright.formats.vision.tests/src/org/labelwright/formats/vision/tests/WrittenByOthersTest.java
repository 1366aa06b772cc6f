/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Mask;

/** What software wrote that others made, see golden/README.md. */
class WrittenByOthersTest {

	/** By npm tfrecord 0.2.0, with the protocol buffers of TensorFlow. */
	private static final byte[] EXAMPLE = Base64.getMimeDecoder().decode("""
			tAEAAAAAAABb209vCrEDChUKDGltYWdlL2hlaWdodBIFGgMKAQQKFAoLaW1hZ2Uvd2lkdGgSBRoDCgEIChsKDmltYWdlL2ZpbGVuYW1lEgkKBwoFYS5wbmcKGAoPaW1hZ2Uvc291cmNl
			X2lkEgUKAwoBNwoXCgxpbWFnZS9mb3JtYXQSBwoFCgNwbmcKJgoWaW1hZ2Uvb2JqZWN0L2Jib3gveG1pbhIMEgoKCAAAgD4AAAAACiYKFmltYWdlL29iamVjdC9iYm94L3htYXgSDBIK
			CggAAAA/AACAPwomChZpbWFnZS9vYmplY3QvYmJveC95bWluEgwSCgoIAACAPgAAAAAKJgoWaW1hZ2Uvb2JqZWN0L2Jib3gveW1heBIMEgoKCAAAQD8AAIA/CicKF2ltYWdlL29iamVj
			dC9jbGFzcy90ZXh0EgwKCgoDY2F0CgNkb2cKIgoYaW1hZ2Uvb2JqZWN0L2NsYXNzL2xhYmVsEgYaBAoCAQIKIAoWaW1hZ2Uvb2JqZWN0L2RpZmZpY3VsdBIGGgQKAgABCiMKEWltYWdl
			L29iamVjdC92aWV3Eg4KDAoETGVmdAoEUmVhckQyUv0=
			""");

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	private static Path file(String name) {
		Path here = Path.of("golden");
		return (Files.isDirectory(here) ? here : Path.of("bundles/org.labelwright.formats.vision.tests/golden")).resolve(name);
	}

	@Test
	void brushesOfLabelStudioAreTheirPixels() throws IOException {
		JsonNode brushes = Json.mapper().readTree(Files.readString(file("labelstudio-brush.json")));
		assertThat(brushes).hasSize(5);
		for (JsonNode brush : brushes) {
			int width = brush.get("width").intValue();
			int height = brush.get("height").intValue();
			byte[] raster = new byte[width * height];
			for (int i = 0; i < raster.length; i++) {
				raster[i] = (byte) (brush.get("pixels").textValue().charAt(i) - '0');
			}
			String counts = Mask.ofRaster(width, height, raster).toCompressed().replace("\\", "\\\\");
			golden.file("tasks.json", """
					[{"id": 1, "data": {"image": "a.png"}, "annotations": [{"id": 1, "result": [{"id": "m", "type": "brushlabels", "from_name": "b", "to_name": "image",
					  "original_width": %d, "original_height": %d, "image_rotation": 0, "value": {"format": "rle", "rle": %s, "brushlabels": ["Sky"]}}]}]}]
					""".formatted(width, height, brush.get("rle")));
			assertThat(golden.says("labelstudio", "tasks.json", Map.of())).contains("Sky {mask:{width:%d,height:%d,rle:%s}}".formatted(width, height, counts));
		}
	}

	@Test
	void examplesOfTensorFlowAreRead() throws IOException {
		golden.file("label_map.pbtxt", "item {\n  id: 1\n  name: 'cat'\n}\nitem {\n  id: 2\n  name: 'dog'\n}\n");
		Files.write(golden.folder().resolve("train.tfrecord"), EXAMPLE);
		assertThat(golden.says("tfrecord", "", Map.of())).isEqualTo("""
				a.png 8x4 split=train (no media)
				  cat {box:[2,1,2,2]} difficult=0 view=Left
				  dog {box:[0,0,8,4]} difficult=1 view=Rear
				""");
	}
}
