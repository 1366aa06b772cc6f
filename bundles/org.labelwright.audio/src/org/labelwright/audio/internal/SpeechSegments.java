/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import java.util.List;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.SpeechActivity;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** Proposes a segment for each stretch in which somebody speaks. */
public final class SpeechSegments implements BatchAssistant {

	private static final String CLASS = "class";
	private static final String ABOVE_NOISE = "above-noise";
	private static final String LEAST_SPEECH = "least-speech";
	private static final String LEAST_PAUSE = "least-pause";
	private static final String MARGIN = "margin";
	private static final long MICROS_PER_MILLI = 1000;

	@Override
	public List<FormatOption> options() {
		SpeechActivity usual = SpeechActivity.USUAL;
		return List.of(FormatOption.text(CLASS, "The class of the segments; where none is named, \"speech\" or the only one for intervals"),
				FormatOption.number(ABOVE_NOISE, "How many dB louder than quiet parts speech is; 0 to find out", usual.aboveNoise()),
				FormatOption.integer(LEAST_SPEECH, "Shorter sounds are left out, in milliseconds", millis(usual.leastSpeechMicros())),
				FormatOption.integer(LEAST_PAUSE, "Shorter pauses are within a segment, in milliseconds", millis(usual.leastPauseMicros())),
				FormatOption.integer(MARGIN, "What is added before and after, in milliseconds", millis(usual.marginMicros())));
	}

	private static int millis(long micros) {
		return (int) (micros / MICROS_PER_MILLI);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		SpeechActivity activity;
		try {
			activity = new SpeechActivity(options.number(ABOVE_NOISE), options.integer(LEAST_SPEECH) * MICROS_PER_MILLI,
					options.integer(LEAST_PAUSE) * MICROS_PER_MILLI, options.integer(MARGIN) * MICROS_PER_MILLI);
		} catch (IllegalArgumentException e) {
			throw new BadInputException(e.getMessage());
		}
		return new Finding(labelClass(ontology, options.text(CLASS)).getId(), activity);
	}

	static LabelClass labelClass(Ontology ontology, String named) throws BadInputException {
		if (!named.isEmpty()) {
			return LabelClasses.named(ontology, named);
		}
		List<LabelClass> possible = LabelClasses.all(ontology).stream()
				.filter(one -> !one.isAbstract() && (one.getGeometryKinds().isEmpty() || one.getGeometryKinds().contains(GeometryKind.INTERVAL))).toList();
		return possible.stream().filter(one -> one.getName().equalsIgnoreCase("speech") || one.getId().equalsIgnoreCase("speech")).findFirst()
				.or(() -> possible.size() == 1 ? possible.stream().findFirst() : java.util.Optional.empty())
				.orElseThrow(() -> new BadInputException("Name the class that segments of speech get by the option \"" + CLASS + "\"; those for intervals are "
						+ String.join(", ", possible.stream().map(LabelClass::getName).toList())));
	}

	private record Finding(String labelClass, SpeechActivity activity) implements Run {

		@Override
		public String author() {
			return "speech 1 (" + labelClass + ", " + activity.aboveNoise() + ", " + activity.leastSpeechMicros() + ", " + activity.leastPauseMicros() + ", "
					+ activity.marginMicros() + ")";
		}

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			Annotations maker = new Annotations();
			for (Interval speech : Speech.find(one.media().orElseThrow(() -> new AssistantException("the recording is not there")), activity, progress).speech()) {
				prediction.getAnnotations().add(maker.annotation(labelClass, speech));
			}
			return prediction;
		}
	}
}
