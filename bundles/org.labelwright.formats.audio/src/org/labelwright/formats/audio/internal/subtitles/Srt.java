/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import java.util.Set;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.geometry.GeometryKind;

/** SubRip. There is no specification; this is what its author's program and the players agree on. */
final class Srt extends CueFormat {

	static final String ID = "srt";
	private static final Pattern TIMES = Pattern.compile("\\s*(\\d{1,6}):(\\d{1,2}):(\\d{1,2})[,.](\\d{3})\\s*-->\\s*(\\d{1,6}):(\\d{1,2}):(\\d{1,2})[,.](\\d{3})(.*)");
	private static final Pattern MARKUP = Pattern.compile("</?[biusBIUS]>|</?font[^<>]*>|\\{\\\\[^{}]*\\}|\\{/?[bius]\\}");

	@Override
	String id() {
		return ID;
	}

	@Override
	String name() {
		return "SRT";
	}

	@Override
	Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES)
				.noting("The only attribute is text, without marks of style. Times have milliseconds. Where there is no text, the label class is written.");
	}

	@Override
	Set<String> carried() {
		return Set.of();
	}

	@Override
	String prologue(String newline) {
		return "";
	}

	@Override
	Pattern times() {
		return TIMES;
	}

	@Override
	char point() {
		return ',';
	}

	@Override
	boolean isNumbered() {
		return true;
	}

	@Override
	boolean endsAtBlank() {
		return false;
	}

	@Override
	String timesShown() {
		return "HH:MM:SS,mmm --> HH:MM:SS,mmm";
	}

	@Override
	boolean isCue(String firstLine) {
		return true;
	}

	@Override
	Segment read(Segment segment, String payload) {
		return segment.with(Segment.TEXT, MARKUP.matcher(payload).replaceAll(""));
	}

	@Override
	String payload(Segment segment) {
		return withoutBlankLines(segment.label());
	}
}
