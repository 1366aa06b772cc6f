/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/**
 * A model labels the words of texts. A word has the label of its first piece. Texts that are longer than the model can read are
 * read in windows that overlap by a quarter, each word in the one where it stands further from the border.
 */
final class TokenRun implements BatchAssistant.Run {

	private final Model model;
	private final Labels labels;
	private final OnnxBatch.Runner runner;
	private final Closeable process;
	private final Tokenizer tokenizer;
	private final Annotations maker = new Annotations();

	TokenRun(Model model, Labels labels, OnnxBatch.Runner runner, Closeable process) throws IOException {
		this.model = model;
		this.labels = labels;
		this.runner = runner;
		this.process = process;
		tokenizer = Tokenizer.read(model.tokenizer().orElseThrow());
	}

	@Override
	public String author() {
		return model.author() + String.format(Locale.ROOT, " (confidence %s)", model.limits().confidence());
	}

	@Override
	public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
		if (!one.item().mediaType().startsWith("text/")) {
			// A dataset may hold items of several kinds.
			return AnnotationFactory.eINSTANCE.createAnnotationDocument();
		}
		Path media = one.media().orElseThrow(() -> new AssistantException("the text is not there"));
		CodePoints text = new CodePoints(Reading.text(media));
		List<Tokenizer.Word> words = tokenizer.words(text.text());
		List<WordLabels.Labelled> labelled = label(words, progress);
		AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		for (WordLabels.Entity entity : WordLabels.entities(labelled)) {
			Optional<String> labelClass = labels.of(entity.label());
			if (labelClass.isPresent() && entity.confidence() >= model.limits().confidence()) {
				Span span = text.spanOfUtf16(words.get(entity.firstWord()).start(), words.get(entity.lastWord()).end());
				Annotation annotation = maker.annotation(labelClass.get(), span);
				Annotations.score(annotation, entity.confidence());
				prediction.getAnnotations().add(annotation);
			}
		}
		return prediction;
	}

	private List<WordLabels.Labelled> label(List<Tokenizer.Word> words, Progress progress) throws IOException {
		WordLabels.Labelled[] labelled = new WordLabels.Labelled[words.size()];
		int room = model.tokenizer().orElseThrow().most() - 2;
		int done = 0;
		int from = 0;
		while (done < words.size()) {
			int to = from;
			for (int used = 0; to < words.size() && (to == from || used + words.get(to).pieces().size() <= room); to++) {
				used += words.get(to).pieces().size();
			}
			List<WordLabels.Labelled> window = window(words.subList(from, to), room, progress);
			boolean last = to == words.size();
			int keep = last ? to : Math.max(done + 1, back(words, to, room / 8));
			for (int i = done; i < keep; i++) {
				labelled[i] = window.get(i - from);
			}
			done = keep;
			from = last ? to : Math.clamp(back(words, to, room / 4), from + 1, done);
		}
		return List.of(labelled);
	}

	/** The word that begins so many pieces before another. */
	private static int back(List<Tokenizer.Word> words, int from, int pieces) {
		int at = from;
		for (int left = pieces; at > 0 && left > 0; at--) {
			left -= words.get(at - 1).pieces().size();
		}
		return at;
	}

	private List<WordLabels.Labelled> window(List<Tokenizer.Word> words, int room, Progress progress) throws IOException {
		List<Long> ids = new ArrayList<>(tokenizer.begin().stream().toList());
		List<Integer> first = new ArrayList<>();
		for (Tokenizer.Word word : words) {
			List<Long> pieces = word.pieces().subList(0, Math.min(word.pieces().size(), room));
			first.add(ids.size() + Math.min(word.first(), pieces.size() - 1));
			ids.addAll(pieces);
		}
		tokenizer.end().ifPresent(ids::add);
		int length = ids.size();
		long[] ones = new long[length];
		Arrays.fill(ones, 1);
		Map<String, Tensor> inputs = new LinkedHashMap<>();
		inputs.put("input_ids", Tensor.of(ids.stream().mapToLong(Long::longValue).toArray(), 1, length));
		inputs.put("attention_mask", Tensor.of(ones, 1, length));
		inputs.put("token_type_ids", Tensor.of(new long[length], 1, length));
		Outputs given = new Outputs(model, runner.run(new OnnxBatch.Inputs(inputs, progress)));
		Tensor logits = given.get(model.output().logits(), "logits", "logits", 0);
		given.require(logits, 3, "logits of three dimensions, 1, pieces and classes");
		int classes = model.classes().size();
		if (logits.size(1) != length || logits.size(2) != classes) {
			throw given.bad("classes", "names " + classes + " classes, and the text has " + length + " pieces, but the model gives " + logits.shapeText());
		}
		List<WordLabels.Labelled> labelled = new ArrayList<>();
		double[] values = new double[classes];
		for (int piece : first) {
			for (int i = 0; i < classes; i++) {
				values[i] = logits.floats().get(piece * classes + i);
			}
			Logits.probabilities(values, model.output().scores());
			int best = Logits.largest(values, classes);
			labelled.add(new WordLabels.Labelled(model.classes().get(best), Math.clamp(values[best], 0, 1)));
		}
		return labelled;
	}

	@Override
	public void close() throws IOException {
		process.close();
	}
}
