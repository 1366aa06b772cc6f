/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.model.ontology.Ontology;

/**
 * A model that a JSON file describes and somebody else runs, such as a server: pictures and texts are made its inputs here, and its outputs
 * annotations. Immutable.
 */
public final class DescribedModel {

	/** Runs the model. For several threads; an interrupted one ends with a {@link java.util.concurrent.CancellationException}. */
	public interface Engine extends Closeable {

		/**
		 * @param inputs by name; those the model does not know are to be left out
		 * @return the outputs by name, in the order of the model
		 */
		Map<String, Tensor> run(Map<String, Tensor> inputs, Progress progress) throws IOException;
	}

	/** The option without which nobody knows which model it is. */
	public static final String MODEL = OnnxBatch.MODEL;

	private final Model model;

	private DescribedModel(Model model) {
		this.model = model;
	}

	/** The options that say which model it is, and how its outputs become annotations. */
	public static List<FormatOption> options() {
		return List.of(OnnxBatch.MODEL_OPTION, OnnxBatch.CONFIDENCE_OPTION, OnnxBatch.SHAPE_OPTION);
	}

	/** @throws BadInputException where there is no such description, or it is wrong, or that of a model for single items */
	public static DescribedModel of(Options options) throws IOException {
		Model read = Model.read(ModelFolders.ofPlatform().find(options.text(OnnxBatch.MODEL)), false);
		if (!read.task().isBatch()) {
			throw new BadInputException(read.description(), "field task", "is for single items, not for whole datasets");
		}
		return new DescribedModel(OnnxBatch.limited(read, options.text(OnnxBatch.CONFIDENCE)));
	}

	/** The file that describes it. */
	public Path description() {
		return model.description();
	}

	/** What a server calls it: the name of its file. */
	public String servedAs() {
		return model.network().getFileName().toString().replaceFirst("\\.onnx$", "");
	}

	/**
	 * A way through a dataset, which closes the engine at its end.
	 *
	 * @param input the name of the input for pictures
	 * @throws BadInputException where the ontology has none of the classes
	 */
	public BatchAssistant.Run start(Ontology ontology, Options options, String input, Engine engine) throws IOException {
		Labels labels = new Labels(model, ontology);
		return model.task().isOfPictures()
				? new PictureRun(new PictureRun.Look(model, input, length -> new HeapDesk(engine, Tensor.allocate(Tensor.Kind.FLOAT, length / Float.BYTES)), 1), labels,
						options.text(OnnxBatch.SHAPE).equals("mask"), engine)
				: new TokenRun(model, labels, inputs -> engine.run(inputs.tensors(), inputs.progress()), engine);
	}

	/** In the memory of this process alone. */
	private record HeapDesk(Engine engine, ByteBuffer input) implements Desk {

		@Override
		public Map<String, Tensor> run(String name, Tensor tensor, Progress progress) throws IOException {
			// A model that does not want it does not get it.
			return engine.run(tensor.rank() == 4 ? Map.of(name, tensor, PixelMask.NAME, PixelMask.of(tensor)) : Map.of(name, tensor), progress);
		}

		@Override
		public void close() {
			// The garbage collector takes it.
		}
	}
}
