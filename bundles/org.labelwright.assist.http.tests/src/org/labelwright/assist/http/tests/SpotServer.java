/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.json.Json;

/** A server of the Open Inference Protocol with one model, which finds what is bright in a picture; and pictures for it. */
final class SpotServer {

	static final String MODEL = "/v2/models/spots";
	static final String METADATA = """
			{"name": "spots", "versions": ["1", "2"], "platform": "onnxruntime_onnx",
			 "inputs": [{"name": "images", "datatype": "FP32", "shape": [-1, 1, 16, 16]}],
			 "outputs": [{"name": "boxes", "datatype": "FP32", "shape": [-1, -1, 6]}]}
			""";

	private SpotServer() {
	}

	static Backend start() throws IOException {
		return new Backend().on("/v2/health/live", sent -> Reply.json("{\"live\": true}")).on("/v2/health/ready", sent -> new Reply(200, Map.of(), new byte[0]))
				.on(MODEL + "/ready", sent -> Reply.json("{\"name\": \"spots\", \"ready\": true}")).on(MODEL, sent -> Reply.json(METADATA)).on(MODEL + "/infer", SpotServer::spot);
	}

	/** The file that describes the model. */
	static Path describe(Path folder) throws IOException {
		return Files.writeString(folder.resolve("spots.model.json"), """
				{"schemaVersion": 1, "name": "Spots", "version": "3", "task": "detect", "model": "spots.onnx",
				 "input": {"width": 16, "height": 16, "channels": "gray", "resize": "stretch"}, "output": {"style": "nms"}, "classes": ["dark", "bright"]}
				""");
	}

	/** A black picture of 64 x 32 with a white rectangle 16 high in the middle. */
	static Item image(Path folder, String name, int left, int width) throws IOException {
		Item item = Fixture.image(folder, name, 64, 32);
		BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(left, 8, width, 16);
		graphics.dispose();
		ImageIO.write(image, "png", Path.of(item.path()).toFile());
		return item;
	}

	/** What a model would do: the box around what is bright in what it was given, in its own pixels. */
	static Reply spot(Backend.Sent sent) throws IOException {
		JsonNode input = Json.mapper().readTree(sent.body()).at("/inputs/0");
		int left = 16;
		int top = 16;
		int right = 0;
		int bottom = 0;
		for (int i = 0; i < input.path("data").size(); i++) {
			if (input.path("data").get(i).asDouble() > 0.5) {
				left = Math.min(left, i % 16);
				top = Math.min(top, i / 16);
				right = Math.max(right, i % 16 + 1);
				bottom = Math.max(bottom, i / 16 + 1);
			}
		}
		return outputs("boxes", "FP32", "[1, 1, 6]", "[" + left + "," + top + "," + right + "," + bottom + ", 0.75, 1]");
	}

	static Reply outputs(String name, String datatype, String shape, String data) {
		return Reply.json("{\"model_name\": \"spots\", \"model_version\": \"2\", \"id\": \"1\", \"outputs\": [{\"name\": \"" + name + "\", \"datatype\": \"" + datatype + "\", \"shape\": " + shape
				+ ", \"data\": " + data + "}]}");
	}
}
