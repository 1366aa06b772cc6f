/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Recordings of tones, noises and something like speech with silence between, as WAV of 16 bits, one channel and 16,000 samples a second. Speech is
 * syllables of a consonant, made of noise, and a vowel: pulses of the voice through three resonances (G. E. Peterson and H. L. Barney, Control methods
 * used in a study of the vowels, 1952). Every segment begins and ends on a sample whose time is a whole number of microseconds; what is not labelled is silent.
 */
public final class AudioSource extends GeneratedSource {

	/** Samples a second. */
	static final int RATE = 16_000;
	static final String TONE = "tone";
	static final String NOISE = "noise";
	static final String SPEECH = "speech";
	static final String FREQUENCY = "frequency";

	/** Two samples are 125 microseconds: segments begin and end on even ones. */
	private static final int STEP = 2;
	private static final double LOUD = 9000;
	private static final String CONSONANTS = "bdfgkmnpst";
	private static final String VOWELS = "aeiou";
	/** Centres of the resonances of each vowel, in hertz. */
	private static final double[][] FORMANTS = { { 730, 1090, 2440 }, { 530, 1840, 2480 }, { 270, 2290, 3010 }, { 570, 840, 2410 }, { 300, 870, 2240 } };
	private static final double[] WIDTHS = { 80, 110, 160 };
	/** The voices, by the frequency of their pulses in hertz. */
	private static final double[] VOICES = { 110, 150, 205 };

	private final double seconds;

	/** @param seconds of each recording, about */
	public AudioSource(int count, long seed, double seconds) throws IOException {
		super(makeOntology(), count, seed);
		if (!(seconds >= 1 && seconds <= 3600)) {
			throw new IllegalArgumentException("A recording has 1 to 3600 seconds, not " + seconds);
		}
		this.seconds = seconds;
	}

	private static Ontology makeOntology() {
		Ontology ontology = ontology("sounds", "Sounds");
		attribute(add(ontology, TONE, "Tone", "#2f7ed8", "A pure tone", GeometryKind.INTERVAL), FREQUENCY, "Frequency", AttributeKind.NUMBER).setUnit("Hz");
		add(ontology, NOISE, "Noise", "#7f8c8d", "Hissing", GeometryKind.INTERVAL);
		LabelClass speech = add(ontology, SPEECH, "Speech", "#c0392b", "Somebody says something", GeometryKind.INTERVAL);
		attribute(speech, "transcript", "Transcript", AttributeKind.TEXT);
		attribute(speech, "speaker", "Speaker", AttributeKind.CHOICE, "low", "middle", "high");
		return ontology;
	}

	@Override
	Item make(int index, Random random, Path folder, List<Annotation> labels) throws IOException {
		int length = (int) (seconds * RATE) / STEP * STEP;
		double[] samples = new double[length];
		int at = even(random, 0.1, 0.4);
		while (true) {
			int kind = random.nextInt(4);
			Sound sound = kind == 0 ? tone(random) : kind == 1 ? noise(random) : speech(random);
			if (at + sound.samples().length > length) {
				break;
			}
			System.arraycopy(sound.samples(), 0, samples, at, sound.samples().length);
			sound.label().setGeometry(new Interval(micros(at), micros(at + sound.samples().length)));
			labels.add(sound.label());
			at += sound.samples().length + even(random, 0.1, 0.5);
		}
		String name = String.format(Locale.ROOT, "sound-%05d.wav", index + 1);
		Files.write(folder.resolve(name), wav(samples));
		return Item.image(name, name, "audio/wav", 0, 0);
	}

	/** @param label without its place yet */
	private record Sound(double[] samples, Annotation label) {

		/** What is heard begins with its first sample and ends with its last. */
		Sound {
			samples[0] = Math.copySign(Math.max(1, Math.abs(samples[0])), samples[0]);
			int last = samples.length - 1;
			samples[last] = Math.copySign(Math.max(1, Math.abs(samples[last])), samples[last]);
		}
	}

	private static long micros(int sample) {
		return sample * 1_000_000L / RATE;
	}

	private static int even(Random random, double least, double most) {
		return (int) ((least + random.nextDouble() * (most - least)) * RATE) / STEP * STEP;
	}

	/** Rises from nothing and falls to it within a hundredth of a second: no click, and never quite nothing within. */
	private static double swell(int at, int length) {
		double edge = RATE / 100.0;
		return Math.min(1, Math.min(at + 1, length - at) / edge);
	}

	private static Sound tone(Random random) {
		double[] samples = new double[even(random, 0.25, 1)];
		int frequency = 200 + 10 * random.nextInt(181);
		for (int i = 0; i < samples.length; i++) {
			// From its greatest value on, so that the first and the last sample are heard.
			samples[i] = LOUD * swell(i, samples.length) * StrictMath.cos(2 * Math.PI * frequency * i / RATE);
		}
		Annotation label = label(random, TONE, new Interval(0, 1));
		label.getAttributes().put(FREQUENCY, new AttributeValue.Numeric(frequency));
		return new Sound(samples, label);
	}

	private static Sound noise(Random random) {
		double[] samples = new double[even(random, 0.2, 0.8)];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = hiss(random, LOUD * swell(i, samples.length));
		}
		return new Sound(samples, label(random, NOISE, new Interval(0, 1)));
	}

	/** Either way, and never near to nothing. */
	private static double hiss(Random random, double loud) {
		double value = 0.25 + 0.75 * random.nextDouble();
		return (random.nextBoolean() ? value : -value) * loud;
	}

	private static Sound speech(Random random) {
		int voice = random.nextInt(VOICES.length);
		StringBuilder words = new StringBuilder();
		double[] samples = new double[0];
		int count = 1 + random.nextInt(3);
		for (int word = 0; word < count; word++) {
			words.append(word == 0 ? "" : " ");
			for (int syllable = 1 + random.nextInt(2); syllable >= 0; syllable--) {
				char consonant = CONSONANTS.charAt(random.nextInt(CONSONANTS.length()));
				int vowel = random.nextInt(VOWELS.length());
				words.append(consonant).append(VOWELS.charAt(vowel));
				samples = joined(samples, syllable(random, CONSONANTS.indexOf(consonant), vowel, VOICES[voice] * (0.95 + 0.1 * random.nextDouble())));
			}
		}
		Annotation label = label(random, SPEECH, new Interval(0, 1));
		label.getAttributes().put("transcript", new AttributeValue.Text(words.toString()));
		label.getAttributes().put("speaker", new AttributeValue.Text(List.of("low", "middle", "high").get(voice)));
		return new Sound(samples, label);
	}

	private static double[] joined(double[] one, double[] other) {
		double[] both = java.util.Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	private static double[] syllable(Random random, int consonant, int vowel, double pitch) {
		int start = even(random, 0.02, 0.03) + STEP * 8 * consonant;
		double[] samples = new double[start + even(random, 0.1, 0.2)];
		for (int i = 0; i < start; i++) {
			samples[i] = hiss(random, LOUD * 0.3 * swell(i, start));
		}
		double[][] memory = new double[WIDTHS.length][2];
		double phase = 0;
		for (int i = start; i < samples.length; i++) {
			phase += pitch / RATE;
			double value = phase >= 1 || i == start ? 1 : 0;
			phase -= Math.floor(phase);
			for (int f = 0; f < WIDTHS.length; f++) {
				// A resonance of two poles (D. H. Klatt, Software for a cascade/parallel formant synthesizer, 1980).
				double c = -StrictMath.exp(-2 * Math.PI * WIDTHS[f] / RATE);
				double b = 2 * StrictMath.exp(-Math.PI * WIDTHS[f] / RATE) * StrictMath.cos(2 * Math.PI * FORMANTS[vowel][f] / RATE);
				double out = (1 - b - c) * value + b * memory[f][0] + c * memory[f][1];
				memory[f][1] = memory[f][0];
				memory[f][0] = out;
				value = out;
			}
			samples[i] = LOUD * 6 * value * swell(i - start, samples.length - start);
		}
		return samples;
	}

	/** Little endian, as RIFF is. */
	private static byte[] wav(double[] samples) {
		int bytes = 2 * samples.length;
		ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
		out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1)
				.putShort((short) 1).putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16).put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
		for (double sample : samples) {
			out.putShort((short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE));
		}
		return out.array();
	}
}
