/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.SpeechActivity;
import org.labelwright.media.audio.Timbres;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/**
 * Says which segments of a recording sound as if the same person spoke, without a model: the segments of its class that are there, or speech that
 * is found where there are none, get the attribute {@code speaker}. Speakers are numbered in each recording anew.
 */
public final class Speakers implements BatchAssistant {

	private static final String UNLIKE = "unlike";
	private static final String SPEAKERS = "speakers";
	private static final double USUAL = 0.8;
	/** The distances of more would not fit into the memory that is usual. */
	private static final int MOST_SEGMENTS = 4000;

	@Override
	public List<FormatOption> options() {
		return List.of(SpeechClass.option(),
				FormatOption.integer(SPEAKERS, "How many speak in each recording; 0 to find out", 0),
				FormatOption.number(UNLIKE, "How unlike two voices have to be: lower makes more speakers; not used where their number is given", USUAL));
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		if (options.integer(SPEAKERS) < 0 || !(options.number(UNLIKE) > 0)) {
			throw new BadInputException("The option \"" + SPEAKERS + "\" is 0 or more, and \"" + UNLIKE + "\" more than 0");
		}
		return new Grouped(SpeechClass.of(ontology, options.text(SpeechClass.OPTION)).getId(), options.integer(SPEAKERS), options.number(UNLIKE));
	}

	private record Grouped(String labelClass, int speakers, double unlike) implements Run {

		@Override
		public String author() {
			return "speakers 1 (" + labelClass + ", " + speakers + ", " + unlike + ")";
		}

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			Path media = one.media().orElseThrow(() -> new AssistantException("the recording is not there"));
			List<Interval> segments = segments(one);
			if (segments.isEmpty()) {
				segments = Speech.find(media, SpeechActivity.USUAL, progress).speech();
			}
			if (segments.size() > MOST_SEGMENTS) {
				throw new AssistantException("it has " + segments.size() + " segments, and voices can be told apart in up to " + MOST_SEGMENTS);
			}
			AnnotationDocument prediction = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			Annotations maker = new Annotations();
			try (AudioSource source = AudioStore.near(media).open(media, progress)) {
				int[] groups = Grouping.of(Timbres.of(source, segments, progress).distances(), unlike, speakers);
				for (int i = 0; i < groups.length; i++) {
					Annotation segment = maker.annotation(labelClass, segments.get(i));
					segment.getAttributes().put("speaker", new AttributeValue.Text("Speaker " + (groups[i] + 1)));
					prediction.getAnnotations().add(segment);
				}
			}
			return prediction;
		}

		/** Those of the first layer that has any. */
		private List<Interval> segments(SourceRecord one) {
			return one.documents().stream().map(document -> Segments.of(document).stream().filter(segment -> labelClass.equals(segment.getLabelClass()))
					.map(Segments::interval).filter(interval -> interval.length() > 0).toList()).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
		}
	}
}
