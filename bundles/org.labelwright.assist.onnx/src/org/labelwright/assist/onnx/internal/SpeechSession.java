/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.assist.onnx.SpeechModel;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;

/**
 * Silero VAD (Silero Team 2021). Version 5 has the inputs input, state and sr and wants the last 64 samples (32 at 8 kHz) before each piece;
 * version 4 has h and c in place of the state and no such samples.
 */
public final class SpeechSession implements SpeechModel {

	private static final Map<String, String> KNOWN_STATES = Map.of("state", "stateN", "h", "hn", "c", "cn");
	private static final String RATE = "sr";

	private final Model model;
	private final SoundInput sound;
	private final int context;
	private final Onnx onnx;
	private final Network network;
	private final Duration patience;
	private final Recurrence recurrence;
	private final Map<String, Tensor> first = new LinkedHashMap<>();
	private Map<String, Tensor> states = Map.of();
	private float[] before;

	private SpeechSession(Model model, Onnx onnx, Network network, Duration patience, Onnx.Description description) throws BadInputException {
		this.model = model;
		this.onnx = onnx;
		this.network = network;
		this.patience = patience;
		sound = model.sound().orElseThrow();
		Map<String, String> known = new LinkedHashMap<>();
		String input = "";
		for (Signature one : description.inputs()) {
			if (KNOWN_STATES.containsKey(one.name())) {
				known.put(KNOWN_STATES.get(one.name()), one.name());
				first.put(one.name(), zeros(one));
			} else if (!one.name().equals(RATE)) {
				input = input.isEmpty() || one.name().equals("input") ? one.name() : input;
			}
		}
		if (input.isEmpty()) {
			throw new BadInputException(model.network(), "", "takes no samples: its inputs are " + names(description.inputs()));
		}
		List<String> outputs = description.outputs().stream().map(Signature::name).toList();
		for (String state : known.keySet()) {
			if (!outputs.contains(state)) {
				throw new BadInputException(model.network(), "", "takes " + known.get(state) + " and does not give " + state + ": its outputs are "
						+ String.join(", ", outputs));
			}
		}
		String output = model.output().boxes().orElse(outputs.stream().filter(name -> !known.containsKey(name)).findFirst().orElse("none"));
		if (!outputs.contains(output)) {
			throw new BadInputException(model.description(), "field output.boxes", "names \"" + output + "\", which the model does not give; it gives "
					+ String.join(", ", outputs));
		}
		recurrence = new Recurrence(input, output, known);
		context = sound.context().orElse(first.containsKey("state") ? sound.rate() / 250 : 0);
		before = new float[context];
	}

	private static String names(List<Signature> signatures) {
		return String.join(", ", signatures.stream().map(Signature::name).toList());
	}

	/** Nothing was heard yet. What may be of any size is of one recording. */
	private static Tensor zeros(Signature state) {
		long[] shape = Arrays.stream(state.shape()).map(size -> size < 0 ? 1 : size).toArray();
		return Tensor.of(new float[Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact))], shape);
	}

	/** See {@link SpeechModel#open}. */
	public static SpeechModel open(String given, Duration patience, Progress progress) throws IOException {
		Model model = Model.read(ModelFolders.ofPlatform().find(given));
		if (model.task() != Task.SPEECH) {
			throw new BadInputException(model.description(), "field task", "is not speech: this model cannot say where somebody speaks");
		}
		// Steps are too small to be shared among threads.
		Network network = Network.of(model.network(), new Device(false, 1, Optional.empty(), patience));
		Onnx onnx = new Onnx(Optional.empty());
		try {
			// Loading a model has its own time, whatever a recording may take.
			return new SpeechSession(model, onnx, network, patience, onnx.describe(network, Device.CPU.patience(), progress));
		} catch (IOException | RuntimeException e) {
			onnx.close();
			throw e;
		}
	}

	@Override
	public String author() {
		return model.author();
	}

	@Override
	public int rate() {
		return sound.rate();
	}

	@Override
	public int samples() {
		return sound.samples();
	}

	@Override
	public double threshold() {
		return model.limits().confidence();
	}

	@Override
	public void reset() {
		states = Map.of();
		before = new float[context];
	}

	@Override
	public float[] probabilities(float[] heard, Progress progress) throws IOException {
		if (heard.length % samples() != 0) {
			throw new IllegalArgumentException(heard.length + " samples are no pieces of " + samples());
		}
		if (heard.length == 0) {
			return new float[0];
		}
		int count = heard.length / samples();
		int length = context + samples();
		float[] rows = new float[count * length];
		for (int row = 0; row < count; row++) {
			int missing = Math.max(0, context - row * samples());
			System.arraycopy(before, before.length - missing, rows, row * length, Math.min(missing, context));
			System.arraycopy(heard, row * samples() - (context - missing), rows, row * length + missing, samples() + context - missing);
		}
		Map<String, Tensor> inputs = new LinkedHashMap<>(first);
		inputs.putAll(states);
		inputs.put(RATE, Tensor.of(new long[] { rate() }));
		inputs.put(recurrence.input(), Tensor.of(rows, count, length));
		Map<String, Tensor> outputs = new LinkedHashMap<>(onnx.runEach(network, recurrence, inputs, patience, progress));
		float[] probabilities = outputs.remove(recurrence.output()).toFloats();
		states = outputs;
		before = last(heard);
		return probabilities;
	}

	private float[] last(float[] heard) {
		float[] all = new float[before.length + heard.length];
		System.arraycopy(before, 0, all, 0, before.length);
		System.arraycopy(heard, 0, all, before.length, heard.length);
		return Arrays.copyOfRange(all, all.length - context, all.length);
	}

	@Override
	public void close() {
		onnx.close();
	}
}
