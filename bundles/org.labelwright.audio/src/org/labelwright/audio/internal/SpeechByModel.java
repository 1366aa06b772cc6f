/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.onnx.SpeechModel;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Proposes a segment for each stretch in which a model hears somebody speak. */
public final class SpeechByModel implements BatchAssistant {

	private static final String MODEL = "model";
	private static final String THRESHOLD = "threshold";
	private static final String LEAST_SPEECH = "least-speech";
	private static final String LEAST_PAUSE = "least-pause";
	private static final String MARGIN = "margin";
	private static final String TIMEOUT = "timeout";
	private static final long MICROS_PER_MILLI = 1000;
	/** Half a minute at a time: often enough to be stopped. */
	private static final int PIECES_AT_ONCE = 1000;

	/** The numbers are those of Silero VAD. */
	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.file(MODEL, "The JSON file that describes the model, its folder, or the name of a model in the folder of models"),
				SpeechClass.option(), FormatOption.text(THRESHOLD, "How sure the model has to be, from 0 to 1; what its description says where nothing is given"),
				FormatOption.integer(LEAST_SPEECH, "Shorter speech is left out, in milliseconds", 250),
				FormatOption.integer(LEAST_PAUSE, "Shorter pauses are within a segment, in milliseconds", 100),
				FormatOption.integer(MARGIN, "What is added before and after, in milliseconds", 30),
				FormatOption.integer(TIMEOUT, "Seconds that the model may take for half a minute of sound", 120));
	}

	@Override
	public Set<String> required() {
		return Set.of(MODEL);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		String labelClass = SpeechClass.of(ontology, options.text(SpeechClass.OPTION)).getId();
		SpeechModel model = SpeechModel.open(options.text(MODEL), Duration.ofSeconds(Math.max(1, options.integer(TIMEOUT))), progress);
		try {
			SpeechStretches stretches = new SpeechStretches(threshold(options.text(THRESHOLD), model), options.integer(LEAST_SPEECH) * MICROS_PER_MILLI,
					options.integer(LEAST_PAUSE) * MICROS_PER_MILLI, Math.max(0, options.integer(MARGIN)) * MICROS_PER_MILLI);
			return new Listening(labelClass, model, stretches);
		} catch (IOException | RuntimeException e) {
			model.close();
			throw e;
		}
	}

	private static double threshold(String given, SpeechModel model) throws BadInputException {
		if (given.isEmpty()) {
			return model.threshold();
		}
		try {
			double value = Double.parseDouble(given);
			if (value > 0 && value <= 1) {
				return value;
			}
		} catch (NumberFormatException e) {
			// Said below, with the number out of range.
		}
		throw new BadInputException("The option " + THRESHOLD + " takes a number above 0 and up to 1, not \"" + given + "\"");
	}

	private record Listening(String labelClass, SpeechModel model, SpeechStretches stretches) implements Run {

		@Override
		public String author() {
			return model.author() + " (" + labelClass + ", " + stretches.threshold() + ", " + stretches.leastSpeechMicros() + ", " + stretches.leastPauseMicros()
					+ ", " + stretches.marginMicros() + ")";
		}

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			if (!Segments.isRecording(one.item())) {
				// A dataset may hold items of several kinds.
				return prediction;
			}
			Path media = one.media().orElseThrow(() -> new AssistantException("the recording is not there"));
			Annotations maker = new Annotations();
			try (AudioSource source = AudioStore.near(media).open(media, progress)) {
				float[] probabilities = probabilities(source, progress);
				SpeechStretches.Pieces pieces = new SpeechStretches.Pieces(model.samples(), model.rate(), source.micros());
				for (Interval speech : stretches.of(probabilities, pieces)) {
					Annotation annotation = maker.annotation(labelClass, speech);
					Annotations.score(annotation, mean(probabilities, pieces, speech));
					prediction.getAnnotations().add(annotation);
				}
			}
			return prediction;
		}

		private float[] probabilities(AudioSource source, Progress progress) throws IOException {
			model.reset();
			Resampled resampled = new Resampled(source, model.rate());
			int count = Math.toIntExact(Math.ceilDiv(resampled.samples(), model.samples()));
			float[] probabilities = new float[count];
			for (int piece = 0; piece < count; piece += PIECES_AT_ONCE) {
				progress.at(piece, count);
				int now = Math.min(PIECES_AT_ONCE, count - piece);
				float[] heard = resampled.read((long) piece * model.samples(), now * model.samples());
				System.arraycopy(model.probabilities(heard, progress), 0, probabilities, piece, now);
			}
			return probabilities;
		}

		/** How sure the model is of a stretch: the mean over its pieces. */
		private static double mean(float[] probabilities, SpeechStretches.Pieces pieces, Interval speech) {
			double sum = 0;
			int count = 0;
			for (int i = 0; i < probabilities.length; i++) {
				if (pieces.at(i) >= speech.start() && pieces.at(i) < speech.end()) {
					sum += probabilities[i];
					count++;
				}
			}
			return count == 0 ? 0 : Math.clamp(sum / count, 0, 1);
		}

		@Override
		public void close() {
			model.close();
		}
	}
}
