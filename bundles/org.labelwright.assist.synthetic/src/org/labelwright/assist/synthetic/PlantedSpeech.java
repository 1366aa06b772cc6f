/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Recordings that can be heard, of something like speech, with transcripts; some of them wrong. */
final class PlantedSpeech {

	private static final List<String> KINDS = List.of("segment-overlap", "segment-too-short", "text-without-speech", "speech-without-text", "");
	private static final int OF_EACH = 5;
	private static final int SEGMENTS = 8;
	private static final int RATE = 8000;
	private static final long SECOND = 1_000_000;
	private static final long PAUSE = 150_000;
	private static final double NOISE = 0.002;
	private static final String[] WORDS = { "the", "bolt", "fits", "a", "washer", "holds", "small", "plates" };

	private final Path media;
	private final Random random;
	private final List<PlantedSource.Planted> planted;

	PlantedSpeech(Path media, Random random, List<PlantedSource.Planted> planted) {
		this.media = media;
		this.random = random;
		this.planted = planted;
	}

	void add(List<SourceRecord> records) throws IOException {
		for (int i = 0; i < KINDS.size() * OF_EACH; i++) {
			String path = String.format(Locale.ROOT, "talk-%02d.wav", i + 1);
			Path file = media.resolve(path);
			var item = PlantedSource.item(path, "audio/wav", 0, 0);
			AnnotationDocument labels = PlantedImages.document(PlantedSource.LABELS.id());
			List<Interval> heard = talk(labels);
			String kind = KINDS.get(i % KINDS.size());
			Optional<String> wrong = plant(kind, labels, heard);
			if (!kind.isEmpty()) {
				planted.add(new PlantedSource.Planted(kind, item.id(), wrong));
			}
			write(file, heard);
			records.add(new SourceRecord(item, Optional.of(file), List.of(labels)));
		}
	}

	/** Labels all that is heard. */
	private List<Interval> talk(AnnotationDocument labels) {
		List<Interval> heard = new ArrayList<>();
		long at = PAUSE;
		for (int i = 0; i < SEGMENTS; i++) {
			Interval segment = new Interval(at, at + SECOND + random.nextInt(2_000_000));
			Annotation label = PlantedImages.label(random, PlantedOntology.SPEECH, segment);
			label.getAttributes().put("text", new AttributeValue.Text(WORDS[random.nextInt(WORDS.length)] + ' ' + WORDS[random.nextInt(WORDS.length)]));
			labels.getAnnotations().add(label);
			heard.add(segment);
			at = segment.end() + PAUSE;
		}
		return heard;
	}

	/** @return the label that is wrong, empty where the recording is */
	private Optional<String> plant(String kind, AnnotationDocument labels, List<Interval> heard) {
		int place = 1 + random.nextInt(SEGMENTS - 2);
		Annotation label = labels.getAnnotations().get(place);
		Interval segment = (Interval) label.getGeometry();
		switch (kind) {
		case "segment-overlap" -> {
			label.setGeometry(new Interval(segment.start(), segment.end() + 2 * PAUSE));
			return Optional.of(labels.getAnnotations().get(place + 1).getId());
		}
		case "segment-too-short" -> {
			Annotation slip = PlantedImages.label(random, PlantedOntology.SPEECH, new Interval(segment.end() + PAUSE / 2, segment.end() + PAUSE / 2 + 3_000));
			labels.getAnnotations().add(slip);
			return Optional.of(slip.getId());
		}
		case "text-without-speech" -> {
			heard.remove(place);
			return Optional.of(label.getId());
		}
		case "speech-without-text" -> {
			labels.getAnnotations().remove(label);
			return Optional.empty();
		}
		default -> {
			return Optional.empty();
		}
		}
	}

	/** Loud hum that rises and falls as syllables do where something is heard, and soft noise elsewhere. */
	private void write(Path file, List<Interval> heard) throws IOException {
		int frames = (int) ((heard.getLast().end() + PAUSE) * RATE / SECOND);
		ByteBuffer bytes = ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < frames; i++) {
			long micros = i * SECOND / RATE;
			boolean loud = heard.stream().anyMatch(one -> one.start() <= micros && micros < one.end());
			double syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * i / RATE);
			double sample = NOISE * random.nextGaussian() + (loud ? 0.2 * syllable * (Math.sin(2 * Math.PI * 140 * i / RATE) + Math.sin(2 * Math.PI * 560 * i / RATE)) : 0);
			bytes.putShort((short) (sample * Short.MAX_VALUE));
		}
		try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), new AudioFormat(RATE, 16, 1, true, false), frames)) {
			AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
		}
	}
}
