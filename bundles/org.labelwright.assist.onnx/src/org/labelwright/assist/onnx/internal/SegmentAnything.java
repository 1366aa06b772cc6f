/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Segment Anything (Kirillov et al. 2023), SAM 2 (Ravi et al. 2024) and MobileSAM as they are usually exported: an encoder makes an
 * embedding of the picture, and a decoder answers prompts with it. The first such model in the folder of models is used.
 */
public final class SegmentAnything implements InteractiveAssistant, IExecutableExtension {

	private static final int MASK_INPUT = 256;
	private static final int UNBATCHED = 3;
	private static final float OUTSIDE = 0;
	private static final float INSIDE = 1;
	private static final float TOP_LEFT = 2;
	private static final float BOTTOM_RIGHT = 3;
	/** Decoders that give all their masks give the one for several places first, then three for a single place: whole, part and part of a part. */
	private static final int ALL_MASKS = 4;
	/** More places than these are several, that which stands for no box included. */
	private static final int SINGLE = 2;
	/** A place that says nothing, which the decoder wants where there is no box. */
	private static final float PADDING = -1;

	/** What decoders of Segment Anything 2 take besides; they add the place that says nothing themselves. */
	private static final String FINE_FEATURES = "high_res_feats_0";
	/** Masks as the network gives them, over the whole input: 256 x 256 for 1024 x 1024. */
	private static final String COARSE_MASKS = "low_res_masks";

	private boolean masks;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		masks = "mask".equals(data);
	}

	@Override
	public Session open(Subject subject, Progress progress) throws IOException {
		ModelFolders folders = ModelFolders.ofPlatform();
		Model model = folders.all().values().stream().filter(one -> one.task() == Task.SAM).findFirst()
				.orElseThrow(() -> new AssistantException("There is no model of Segment Anything in " + folders.folders().getFirst()
						+ ": put its encoder, its decoder and the model.json that describes them there (see the documentation of assistants)"));
		Onnx onnx = Onnx.shared();
		Network decoder = Network.of(model.network(), Device.CPU);
		Onnx.Description description = onnx.describe(decoder, Device.CPU.patience(), progress);
		return new Pointing(model, onnx, decoder, description, embedding(model, onnx, subject, progress));
	}

	private static Embedding embedding(Model model, Onnx onnx, Subject subject, Progress progress) throws IOException {
		Network encoder = Network.of(model.encoder().orElseThrow(), Device.CPU);
		Embeddings embeddings = embeddings();
		Embeddings.Key key = Embeddings.Key.of(subject.media(), encoder);
		Optional<Embedding> known = embeddings.get(key);
		if (known.isPresent()) {
			return known.get();
		}
		List<Signature> inputs = onnx.describe(encoder, Device.CPU.patience(), progress).inputs();
		if (inputs.isEmpty()) {
			throw new AssistantException(model.encoder().get() + " takes no input");
		}
		// Where it takes a single picture, rows of pixels, the encoder normalises and pads itself.
		PictureInput input = model.input().orElseThrow();
		Photo photo = inputs.getFirst().shape().length == UNBATCHED ? Photo.plain(subject.media(), input) : Photo.read(subject.media(), input);
		progress.at(0, -1);
		Embedding embedding = new Embedding(onnx.run(encoder, Map.of(inputs.getFirst().name(), photo.input()), Device.CPU.patience(), progress), photo.frame());
		embeddings.put(key, embedding);
		return embedding;
	}

	private static Embeddings embeddings() throws AssistantException {
		BundleContext context = FrameworkUtil.getBundle(SegmentAnything.class).getBundleContext();
		return Optional.ofNullable(context.getServiceReference(Embeddings.class)).map(context::getService)
				.orElseThrow(() -> new AssistantException("The ONNX assistants are being shut down"));
	}

	private final class Pointing implements Session {

		private final Model model;
		private final Onnx onnx;
		private final Network decoder;
		private final Onnx.Description description;
		private final Embedding embedding;

		Pointing(Model model, Onnx onnx, Network decoder, Onnx.Description description, Embedding embedding) {
			this.model = model;
			this.onnx = onnx;
			this.decoder = decoder;
			this.description = description;
			this.embedding = embedding;
		}

		@Override
		public List<Proposal> propose(Prompt prompt, Progress progress) throws IOException {
			if (prompt.box().isEmpty() && prompt.clicks().stream().noneMatch(Prompt.Click::inside)) {
				return List.of();
			}
			Map<String, Tensor> inputs = inputs(prompt);
			return proposals(onnx.run(decoder, inputs, Device.CPU.patience(), progress), inputs.get("point_labels").size(1));
		}

		private Map<String, Tensor> inputs(Prompt prompt) {
			Frame frame = embedding.frame();
			List<float[]> places = new ArrayList<>();
			prompt.clicks().forEach(click -> places.add(place(click.x(), click.y(), click.inside() ? INSIDE : OUTSIDE)));
			if (prompt.box().isPresent()) {
				Box box = prompt.box().get();
				places.add(place(box.x(), box.y(), TOP_LEFT));
				places.add(place(box.right(), box.bottom(), BOTTOM_RIGHT));
			} else if (description.inputs().stream().noneMatch(input -> input.name().equals(FINE_FEATURES))) {
				places.add(new float[] { 0, 0, PADDING });
			}
			float[] coordinates = new float[2 * places.size()];
			float[] labels = new float[places.size()];
			for (int i = 0; i < labels.length; i++) {
				coordinates[2 * i] = places.get(i)[0];
				coordinates[2 * i + 1] = places.get(i)[1];
				labels[i] = places.get(i)[2];
			}
			Map<String, Tensor> inputs = new LinkedHashMap<>(embedding.tensors());
			if (embedding.tensors().size() == 1) {
				// Encoders with one output name it as they like.
				inputs.putIfAbsent("image_embeddings", embedding.tensors().values().iterator().next());
			}
			inputs.put("point_coords", Tensor.of(coordinates, 1, labels.length, 2));
			inputs.put("point_labels", Tensor.of(labels, 1, labels.length));
			inputs.put("mask_input", Tensor.of(new float[MASK_INPUT * MASK_INPUT], 1, 1, MASK_INPUT, MASK_INPUT));
			inputs.put("has_mask_input", Tensor.of(new float[1], 1));
			inputs.put("orig_im_size", Tensor.of(new float[] { frame.pictureHeight(), frame.pictureWidth() }, 2));
			return inputs;
		}

		private float[] place(double x, double y, float label) {
			// The decoder counts from the centre of the first pixel, and adds the half itself.
			return new float[] { (float) (embedding.frame().inputX(x) - 0.5), (float) (embedding.frame().inputY(y) - 0.5), label };
		}

		/** @param places how many there were, which tells which masks of the decoder count, as in the original's selection */
		private List<Proposal> proposals(Map<String, Tensor> outputs, int places) throws IOException {
			Outputs given = new Outputs(model, outputs);
			// What decoders make of these for the picture is often right only for pictures of such sides as the one they were exported with.
			boolean coarse = model.output().masks().isEmpty() && outputs.containsKey(COARSE_MASKS);
			Tensor found = coarse ? outputs.get(COARSE_MASKS) : given.get(model.output().masks(), "masks", "masks", 0);
			Tensor qualities = given.get(model.output().boxes(), "boxes", "iou_predictions", 1);
			given.require(found, 4, "masks of four dimensions, 1, masks, height and width");
			int count = found.size(1);
			if (qualities.toFloats().length != count) {
				throw given.bad("output.masks", "does not fit: " + count + " masks, but qualities of the shape " + qualities.shapeText());
			}
			float[] quality = qualities.toFloats();
			List<Proposal> proposals = new ArrayList<>();
			int first = count == ALL_MASKS && places <= SINGLE ? 1 : 0;
			int end = count == ALL_MASKS && places > SINGLE ? 1 : count;
			for (int i = first; i < end; i++) {
				double confidence = Math.clamp(quality[i], 0, 1);
				Outlines.of(mask(found, i, coarse), masks).ifPresent(shape -> proposals.add(new Proposal(shape, Optional.empty(), OptionalDouble.of(confidence))));
			}
			proposals.sort(Comparator.comparingDouble((Proposal one) -> one.confidence().orElse(0)).reversed());
			return proposals;
		}

		/**
		 * In pixels of the picture where the decoder made it so, otherwise over the whole input of the encoder: as in the original, to the size of the input, of
		 * that what the picture is, and that to the size of the picture.
		 *
		 * @param coarse whether they are as the network gives them
		 */
		private Mask mask(Tensor found, int number, boolean coarse) {
			Frame frame = embedding.frame();
			int height = found.size(2);
			int width = found.size(3);
			float[] map = new float[width * height];
			found.floats().get(number * map.length, map);
			Box picture = new Box(0, 0, frame.pictureWidth(), frame.pictureHeight());
			double threshold = Logits.ofProbability(model.limits().mask());
			boolean ofPicture = !coarse && description.inputs().stream().anyMatch(input -> input.name().equals("orig_im_size")) && width == frame.pictureWidth()
					&& height == frame.pictureHeight();
			if (ofPicture) {
				return Logits.mask(map, width, height, picture, new Frame(width, height, 0, 0, width, height, width, height), threshold);
			}
			boolean stretched = frame.shownWidth() == frame.inputWidth() && frame.shownHeight() == frame.inputHeight();
			return stretched ? Logits.mask(map, width, height, picture, frame, threshold)
					: Logits.mask(shown(map, width, height), frame.shownWidth(), frame.shownHeight(), picture, frame.alone(), threshold);
		}

		/** Of a map over the input, which is padded to the right and below, that over the picture in it, a place for each pixel of the input. */
		private float[] shown(float[] map, int width, int height) {
			Frame frame = embedding.frame();
			Axis across = Axis.of(width, frame.shownWidth(), (double) frame.left() * width / frame.inputWidth(), (double) width / frame.inputWidth());
			Axis down = Axis.of(height, frame.shownHeight(), (double) frame.top() * height / frame.inputHeight(), (double) height / frame.inputHeight());
			float[] shown = new float[frame.shownWidth() * frame.shownHeight()];
			for (int y = 0; y < frame.shownHeight(); y++) {
				int upper = down.first[y] * width;
				int lower = down.second[y] * width;
				for (int x = 0; x < frame.shownWidth(); x++) {
					float above = map[upper + across.first[x]] + across.part[x] * (map[upper + across.second[x]] - map[upper + across.first[x]]);
					float below = map[lower + across.first[x]] + across.part[x] * (map[lower + across.second[x]] - map[lower + across.first[x]]);
					shown[y * frame.shownWidth() + x] = above + down.part[y] * (below - above);
				}
			}
			return shown;
		}
	}
}
