/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import java.util.Optional;
import org.labelwright.core.json.Decimals;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.Interval;

/** Fields between blanks, as all formats of NIST's scoring tools have them. */
final class Fields {

	/** Beginning of a comment. */
	private static final String COMMENT = ";;";
	private static final String FIRST_CHANNEL = "1";

	private final String[] fields;

	private Fields(String[] fields) {
		this.fields = fields;
	}

	/** Empty for a comment or a blank line. */
	static Optional<Fields> of(String line, int limit) {
		String plain = line.strip();
		return plain.isEmpty() || plain.startsWith(COMMENT) ? Optional.empty() : Optional.of(new Fields(plain.split("\\s+", limit)));
	}

	/** @throws IllegalArgumentException where there are fewer, or more */
	Fields require(int least, int most, String names) {
		if (fields.length < least || fields.length > most) {
			throw new IllegalArgumentException("has " + fields.length + " fields, and should have " + names);
		}
		return this;
	}

	int count() {
		return fields.length;
	}

	/** Counted from 0. */
	String get(int index) {
		return fields[index];
	}

	/** Empty where the field has a word for nothing. */
	Optional<String> get(int index, String nothing) {
		return index < fields.length && !fields[index].equalsIgnoreCase(nothing) ? Optional.of(fields[index]) : Optional.empty();
	}

	Interval startAndEnd(int index) {
		return Times.interval(Times.micros(get(index), "start"), Times.micros(get(index + 1), "end"));
	}

	Interval startAndDuration(int index) {
		long start = Times.micros(get(index), "start");
		return new Interval(start, start + Times.micros(get(index + 1), "duration"));
	}

	/** The channel, unless it is the first, which those have that know no other. */
	Optional<String> channel(int index) {
		return get(index, FIRST_CHANNEL);
	}

	/** @throws IllegalArgumentException where it is no channel: a word, not a fraction */
	Fields requireChannel(int index) {
		if (!get(index).matches("\\p{Alnum}{1,20}|<NA>")) {
			throw new IllegalArgumentException("the channel should be a number or letter, here is \"" + Texts.shortened(get(index)) + "\"");
		}
		return this;
	}

	static String channel(Segment segment) {
		return word(segment.attribute(Segment.CHANNEL), FIRST_CHANNEL);
	}

	/** A field as it can stand between blanks. */
	static String word(Optional<String> value, String nothing) {
		return value.map(Texts::word).filter(text -> !text.isEmpty()).orElse(nothing);
	}

	/** Text to the end of the line. */
	static String rest(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	static String score(Optional<Double> score, String nothing) {
		return score.map(number -> {
			StringBuilder text = new StringBuilder();
			Decimals.append(number, text);
			return text.toString();
		}).orElse(nothing);
	}
}
