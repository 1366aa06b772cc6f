/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.kserve.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.labelwright.assist.http.internal.ServerConnection;
import org.labelwright.assist.onnx.internal.DescribedModel;
import org.labelwright.assist.onnx.internal.Tensor;
import org.labelwright.core.Progress;
import org.labelwright.core.json.Json;

/**
 * Runs a model on a server that speaks the Open Inference Protocol, version 2 (HTTP/REST), as KServe, Triton, Seldon, OpenVINO and others do:
 * health, metadata of the model, infer with tensors in JSON. For several threads, of which one asks at a time.
 */
final class KServeEngine implements DescribedModel.Engine {

	private final ServerConnection connection;
	private final String path;
	private final ObjectMapper mapper = Json.mapper();
	private final ReentrantLock turn = new ReentrantLock();
	private List<ServedTensor> inputs = List.of();
	private List<ServedTensor> outputs = List.of();
	private List<String> versions = List.of();

	/** @param version empty for the one the server chooses */
	KServeEngine(ServerConnection connection, String model, Optional<String> version) {
		this.connection = connection;
		path = "v2/models/" + encoded(model) + version.map(one -> "/versions/" + encoded(one)).orElse("");
	}

	private static String encoded(String name) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Asks whether server and model are ready, and what the model takes and gives. */
	void start(Progress progress) throws IOException {
		for (String health : List.of("v2/health/live", "v2/health/ready", path + "/ready")) {
			JsonNode said = connection.get(health, progress);
			// Most servers say it by the status, some with 200 and in words.
			if (Stream.of("live", "ready").anyMatch(name -> said.path(name).isBoolean() && !said.path(name).booleanValue())) {
				throw connection.failed("it says of " + health + " that it is not ready: " + said + "; try again later", null);
			}
		}
		JsonNode metadata = connection.get(path, progress);
		inputs = tensors(metadata.path("inputs"));
		outputs = tensors(metadata.path("outputs"));
		List<String> known = new ArrayList<>();
		metadata.path("versions").forEach(one -> known.add(one.asText()));
		versions = List.copyOf(known);
		if (inputs.isEmpty() || outputs.isEmpty()) {
			throw connection.failed("what it says of the model has no inputs or no outputs; is the address that of a server of the Open Inference Protocol v2?", null);
		}
	}

	private static List<ServedTensor> tensors(JsonNode list) {
		List<ServedTensor> tensors = new ArrayList<>();
		for (JsonNode one : list) {
			long[] shape = new long[one.path("shape").size()];
			for (int i = 0; i < shape.length; i++) {
				shape[i] = one.path("shape").get(i).asLong();
			}
			tensors.add(new ServedTensor(one.path("name").asText(), one.path("datatype").asText(), shape));
		}
		return List.copyOf(tensors);
	}

	/** The name of the first input. */
	String input() {
		return inputs.getFirst().name();
	}

	/** The versions that there are, the newest last. */
	List<String> versions() {
		return versions;
	}

	@Override
	public Map<String, Tensor> run(Map<String, Tensor> given, Progress progress) throws IOException {
		byte[] request = request(given);
		try {
			turn.lockInterruptibly();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
		try {
			return outputs(connection.json(connection.send(path + "/infer", "application/json", request, progress)));
		} catch (IllegalArgumentException e) {
			throw connection.failed(e.getMessage(), e);
		} finally {
			turn.unlock();
		}
	}

	private byte[] request(Map<String, Tensor> given) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator out = mapper.createGenerator(bytes)) {
			out.writeStartObject();
			out.writeArrayFieldStart("inputs");
			for (ServedTensor input : inputs) {
				Tensor tensor = given.get(input.name());
				if (tensor == null) {
					throw connection.failed("the model wants the input \"" + input.name() + "\", of which nothing is known here; there are " + String.join(", ", given.keySet()), null);
				}
				if (!input.fits(tensor.shape())) {
					throw connection.failed("the model wants " + input.shapeText() + " as \"" + input.name() + "\", but its description makes " + tensor.shapeText()
							+ "; correct input.width, input.height, input.layout or input.channels", null);
				}
				if (!TensorJson.isCarried(input.datatype())) {
					throw connection.failed("the model wants " + input.datatype() + " as \"" + input.name() + "\", which JSON cannot carry; serve it with inputs of FP32", null);
				}
				TensorJson.write(out, input, tensor);
			}
			out.writeEndArray();
			out.writeArrayFieldStart("outputs");
			for (ServedTensor output : outputs) {
				out.writeStartObject();
				out.writeStringField("name", output.name());
				out.writeEndObject();
			}
			out.writeEndArray();
			out.writeEndObject();
		}
		return bytes.toByteArray();
	}

	/** In the order of the model, whatever that of the answer is. */
	private Map<String, Tensor> outputs(JsonNode answer) {
		Map<String, Tensor> read = new LinkedHashMap<>();
		if (!answer.path("outputs").isArray()) {
			throw new IllegalArgumentException("its answer has no list of outputs");
		}
		for (ServedTensor output : outputs) {
			for (JsonNode one : answer.get("outputs")) {
				if (one.path("name").asText().equals(output.name())) {
					read.put(output.name(), TensorJson.read(one));
				}
			}
			if (!read.containsKey(output.name())) {
				throw new IllegalArgumentException("its answer has no output \"" + output.name() + "\"");
			}
		}
		return read;
	}

	@Override
	public void close() {
		connection.close();
	}
}
