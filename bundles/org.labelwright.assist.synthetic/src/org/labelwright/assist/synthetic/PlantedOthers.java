/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;

/** Texts, recordings and videos with labels, some of them wrong. Of recordings and videos there is no media. */
final class PlantedOthers {

	private static final String[] NAMES = { "Anna", "Ben", "Clara", "David", "Eva", "Felix", "Gerda", "Hugo" };
	private static final String[] VERBS = { "meets", "calls", "writes to", "waits for", "pays" };
	private static final int TEXTS = 20;
	private static final int RECORDINGS = 20;
	private static final int VIDEOS = 15;
	private static final int WRONG = 5;
	private static final long SECOND = 1_000_000;

	private final Path media;
	private final Random random;
	private final List<PlantedSource.Planted> planted;

	PlantedOthers(Path media, Random random, List<PlantedSource.Planted> planted) {
		this.media = media;
		this.random = random;
		this.planted = planted;
	}

	void texts(List<SourceRecord> records) throws IOException {
		for (int i = 0; i < TEXTS; i++) {
			String path = String.format(Locale.ROOT, "text-%02d.txt", i + 1);
			AnnotationDocument labels = PlantedImages.document(PlantedSource.LABELS.id());
			StringBuilder text = new StringBuilder();
			for (int sentence = 0; sentence < 4; sentence++) {
				name(text, labels);
				text.append(' ').append(VERBS[random.nextInt(VERBS.length)]).append(' ');
				name(text, labels);
				text.append(". ");
			}
			Path file = Files.writeString(media.resolve(path), text);
			var item = PlantedSource.item(path, "text/plain", 0, 0);
			if (i < WRONG) {
				var wrong = labels.getAnnotations().get(random.nextInt(labels.getAnnotations().size()));
				Span span = (Span) wrong.getGeometry();
				wrong.setGeometry(i % 2 == 0 ? Span.of(span.start(), span.end() - 1) : Span.of(span.start() + 1, span.end()));
				planted.add(new PlantedSource.Planted("span-in-word", item.id(), Optional.of(wrong.getId())));
			}
			records.add(new SourceRecord(item, Optional.of(file), List.of(labels)));
		}
	}

	private void name(StringBuilder text, AnnotationDocument labels) {
		int start = text.length();
		text.append(NAMES[random.nextInt(NAMES.length)]);
		labels.getAnnotations().add(PlantedImages.label(random, PlantedOntology.WORD, Span.of(start, text.length())));
	}

	void recordings(List<SourceRecord> records) {
		for (int i = 0; i < RECORDINGS; i++) {
			AnnotationDocument labels = PlantedImages.document(PlantedSource.LABELS.id());
			int segments = 8 + random.nextInt(5);
			int gap = i < WRONG ? 1 + random.nextInt(segments - 2) : -1;
			long at = 0;
			for (int segment = 0; segment < segments; segment++) {
				long length = 2 * SECOND + random.nextInt(3_000_000);
				if (segment != gap) {
					labels.getAnnotations().add(PlantedImages.label(random, PlantedOntology.SPEECH, new Interval(at, at + length)));
				}
				at += length + random.nextInt(200_000);
			}
			var item = PlantedSource.item(String.format(Locale.ROOT, "recording-%02d.wav", i + 1), "audio/wav", 0, 0);
			if (gap >= 0) {
				planted.add(new PlantedSource.Planted("coverage-gap", item.id(), Optional.empty()));
			}
			records.add(new SourceRecord(item, Optional.empty(), List.of(labels)));
		}
	}

	void videos(List<SourceRecord> records) {
		for (int i = 0; i < VIDEOS; i++) {
			AnnotationDocument labels = PlantedImages.document(PlantedSource.LABELS.id());
			var item = PlantedSource.item(String.format(Locale.ROOT, "video-%02d.mp4", i + 1), "video/mp4", 1280, 720);
			for (int object = 0; object < 3; object++) {
				int leap = i < WRONG && object == 0 ? 5 + random.nextInt(8) : -1;
				Track track = track(leap);
				labels.getTracks().add(track);
				if (leap >= 0) {
					planted.add(new PlantedSource.Planted("track-jump", item.id(), Optional.of(track.getId())));
				}
			}
			records.add(new SourceRecord(item, Optional.empty(), List.of(labels)));
		}
	}

	/** @param leap the frame before which it takes a leap, -1 for none */
	private Track track(int leap) {
		Track track = AnnotationFactory.eINSTANCE.createTrack();
		track.setId(PlantedImages.label(random, PlantedOntology.VEHICLE, null).getId());
		track.setLabelClass(PlantedOntology.VEHICLE);
		double x = 50 + random.nextInt(300);
		double y = 50 + random.nextInt(300);
		double speed = 4 + 6 * random.nextDouble();
		for (int frame = 0; frame < 18; frame++) {
			x += speed * (0.7 + 0.6 * random.nextDouble()) + (frame == leap ? 350 : 0);
			y += random.nextGaussian();
			Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
			keyframe.setTime(frame * 200_000L);
			keyframe.setGeometry(new Box(x, y, 80, 50));
			track.getKeyframes().add(keyframe);
		}
		return track;
	}
}
