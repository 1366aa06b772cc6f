/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * One recording of 20 s with noise and four stretches of loud sound, at 2 to 5 s, 7 to 9 s, 10 to 11 s and 15 to 19 s, and one document.
 */
record SpokenDataset(Ontology ontology, Item item, Path media, AnnotationDocument document) implements DatasetSource {

	static final long SECOND = 1_000_000;
	static final List<Interval> SPOKEN = List.of(seconds(2, 5), seconds(7, 9), seconds(10, 11), seconds(15, 19));

	private static final int RATE = 16000;

	static Interval seconds(double from, double to) {
		return new Interval(Math.round(from * SECOND), Math.round(to * SECOND));
	}

	static SpokenDataset in(Path folder) throws IOException {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setName("speech");
		for (String name : List.of("Speech", "Music")) {
			LabelClass labelClass = LabelClasses.add(ontology, name);
			labelClass.getGeometryKinds().add(GeometryKind.INTERVAL);
		}
		Path media = folder.resolve("talk.wav");
		// What is made of the recording is kept in its dataset.
		Files.writeString(folder.resolve("labelwright.json"), "{}");
		write(media, 20, SPOKEN, 0.002);
		Item item = Item.image("talk", "talk.wav", "audio/wav", 0, 0);
		return new SpokenDataset(ontology, item, media, Annotations.document(item, Layer.MAIN));
	}

	/** Loud where something is said, and else noise of an amplitude. */
	static void write(Path file, int seconds, List<Interval> spoken, double noise) throws IOException {
		Random random = new Random(1);
		int frames = seconds * RATE;
		ByteBuffer bytes = ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < frames; i++) {
			long micros = i * SECOND / RATE;
			boolean loud = spoken.stream().anyMatch(one -> one.start() <= micros && micros < one.end());
			double sample = noise * random.nextGaussian() + (loud ? 0.2 * Math.sin(i * 0.09) * (1 + 0.8 * Math.sin(i * 0.0005)) : 0);
			bytes.putShort((short) (Math.clamp(sample, -1, 1) * 32767));
		}
		try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), new AudioFormat(RATE, 16, 1, true, false), frames)) {
			AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
		}
	}

	String classNamed(String name) {
		return ontology.getClasses().stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow().getId();
	}

	/** @param text empty for none */
	Annotation add(String className, Interval interval, String text) {
		Annotation segment = new Annotations().annotation(classNamed(className), interval);
		if (!text.isEmpty()) {
			segment.getAttributes().put("text", new AttributeValue.Text(text));
		}
		document.getAnnotations().add(segment);
		return segment;
	}

	SourceRecord one() {
		return new SourceRecord(item, Optional.of(media), List.of(document));
	}

	@Override
	public String name() {
		return ontology.getName();
	}

	@Override
	public String format() {
		return "test";
	}

	@Override
	public List<Layer> layers() {
		return List.of(Layer.MAIN);
	}

	@Override
	public long itemCount() {
		return 1;
	}

	@Override
	public Optional<String> origin() {
		return Optional.empty();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		visitor.visit(one());
	}

	@Override
	public void close() {
		// Holds nothing.
	}
}
