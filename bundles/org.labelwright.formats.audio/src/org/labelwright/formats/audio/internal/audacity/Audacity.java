/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.audacity;

import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.audio.internal.support.LineFormat;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.GeometryKind;

/**
 * A label track as Audacity exports it: start, end and label between tabs. A line that begins with a backslash follows the
 * label of a spectral selection and holds its lowest and highest frequency.
 */
final class Audacity implements LineFormat {

	static final String ID = "audacity";
	static final String LABEL = "label";
	/** The line of frequencies is an attribute of the segment above it: the two numbers. */
	static final String FREQUENCIES = "frequencies";
	static final String FREQUENCY_LINE = "\\";
	private static final int FIELDS = 3;
	private static final int DIGITS = 6;

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return "Audacity";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES)
				.noting("A segment has one label: its text, or its label class where there is no text. Spectral selections keep their frequencies as an attribute.");
	}

	@Override
	public Set<String> carried() {
		return Set.of(FREQUENCIES);
	}

	@Override
	public double sure() {
		return 0.75;
	}

	@Override
	public Optional<Row> row(String line) {
		if (line.isBlank()) {
			return Optional.empty();
		}
		String[] fields = line.split("\t", FIELDS);
		if (fields.length < 2) {
			throw new IllegalArgumentException("should be start, end and label between tabs");
		}
		Segment segment = Segment.of(LABEL, Times.interval(Times.micros(fields[0].strip(), "start"), Times.micros(fields[1].strip(), "end")));
		return Optional.of(new Row("", segment.with(Segment.TEXT, fields.length == FIELDS ? fields[2] : "")));
	}

	@Override
	public String line(Row row) {
		Segment segment = row.segment();
		return String.join("\t", Times.seconds(segment.interval().start(), DIGITS), Times.seconds(segment.interval().end(), DIGITS),
				segment.label().replaceAll("[\\t\\r\\n]+", " "));
	}
}
