/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.model.ontology.Ontology;

/** Lets a model in a file of ONNX label a dataset. */
public final class OnnxBatch implements BatchAssistant {

	static final String MODEL = "model";
	static final String CONFIDENCE = "confidence";
	static final String SHAPE = "shape";
	static final FormatOption MODEL_OPTION = FormatOption.file(MODEL, "The JSON file that describes the model, its folder, or the name of a model in the folder of models");
	static final FormatOption CONFIDENCE_OPTION = FormatOption.text(CONFIDENCE,
			"Predictions that are less sure are left out, from 0 to 1; what the description says where nothing is given");
	static final FormatOption SHAPE_OPTION = FormatOption.choice(SHAPE, "What outlines to the pixel are given as", "polygon", "mask");
	/** Beside those that are looked at: one that is decoded, and one more where one takes longer. Each takes the memory of an input and of its outputs. */
	private static final int AHEAD = 2;
	private static final String DEVICE = "device";
	private static final String THREADS = "threads";
	private static final String PROCESSES = "processes";
	private static final String RUNTIME = "runtime";
	private static final String TIMEOUT = "timeout";

	@Override
	public List<FormatOption> options() {
		return List.of(MODEL_OPTION, CONFIDENCE_OPTION, SHAPE_OPTION,
				FormatOption.choice(DEVICE, "What the model runs on", "cpu", "cuda"),
				FormatOption.integer(THREADS, "Threads of the processor; 0 for as many as there are cores", 0),
				FormatOption.integer(PROCESSES, "Processes that look at a picture each and share the threads; each holds the model in memory", 2),
				FormatOption.file(RUNTIME, "The jar of another build of ONNX Runtime, such as onnxruntime_gpu, which cuda needs"),
				FormatOption.integer(TIMEOUT, "Seconds that one item may take", 120));
	}

	@Override
	public Set<String> required() {
		return Set.of(MODEL);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		Model model = limited(Model.read(ModelFolders.ofPlatform().find(options.text(MODEL))), options.text(CONFIDENCE));
		if (!model.task().isBatch()) {
			throw new BadInputException(model.description(), "field task", model.task() == Task.SAM
					? "is for single items: Segment Anything is asked with boxes and clicks in the workbench" : "is for the assistant speech-model");
		}
		Labels labels = new Labels(model, ontology);
		boolean cuda = options.text(DEVICE).equals("cuda");
		Optional<Path> runtime = Optional.of(options.text(RUNTIME)).filter(text -> !text.isEmpty()).map(Path::of);
		Device device = new Device(cuda, Math.max(0, options.integer(THREADS)), runtime, Duration.ofSeconds(Math.max(1, options.integer(TIMEOUT))));
		return model.task() == Task.TOKENS ? texts(model, labels, device, progress) : pictures(new Lanes(model, device, options.integer(PROCESSES)), model, labels, options.text(SHAPE).equals("mask"), progress);
	}

	private static Run texts(Model model, Labels labels, Device device, Progress progress) throws IOException {
		Network network = Network.of(model.network(), device);
		Onnx onnx = new Onnx(device.runtime());
		try {
			// Loading a model has its own time, whatever one item may take.
			onnx.describe(network, Device.CPU.patience(), progress);
			return new TokenRun(model, labels, inputs -> onnx.run(network, inputs.tensors(), device.patience(), inputs.progress()), onnx);
		} catch (IOException | RuntimeException e) {
			onnx.close();
			throw e;
		}
	}

	private static Run pictures(Lanes lanes, Model model, Labels labels, boolean masks, Progress progress) throws IOException {
		try {
			String input = inputName(model, lanes.load(progress));
			return new PictureRun(new PictureRun.Look(model, input, lanes, lanes.count() + AHEAD), labels, masks, lanes);
		} catch (IOException | RuntimeException e) {
			lanes.close();
			throw e;
		}
	}

	/** Runs the model. */
	@FunctionalInterface
	interface Runner {
		Map<String, Tensor> run(Inputs inputs) throws IOException;
	}

	/** What a run is given. */
	record Inputs(Map<String, Tensor> tensors, Progress progress) {
	}

	private static String inputName(Model model, Onnx.Description description) throws BadInputException {
		if (description.inputs().isEmpty()) {
			throw new BadInputException(model.network(), "", "takes no input");
		}
		return description.inputs().getFirst().name();
	}

	static Model limited(Model model, String confidence) throws BadInputException {
		if (confidence.isEmpty()) {
			return model;
		}
		try {
			double value = Double.parseDouble(confidence);
			if (value >= 0 && value <= 1) {
				return model.withLimits(model.limits().withConfidence(Optional.of(value)));
			}
		} catch (NumberFormatException e) {
			// Said below, with the number out of range.
		}
		throw new BadInputException("The option " + CONFIDENCE + " takes a number from 0 to 1, not \"" + confidence + "\"");
	}
}
