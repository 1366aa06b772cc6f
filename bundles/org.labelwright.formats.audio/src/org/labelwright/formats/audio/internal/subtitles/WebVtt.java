/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.geometry.GeometryKind;

/** WebVTT, as the W3C's candidate recommendation of 4 April 2019 has it. */
final class WebVtt extends CueFormat {

	static final String ID = "webvtt";
	static final String MAGIC = "WEBVTT";
	private static final Pattern TIMES = Pattern
			.compile("\\s*(?:(\\d{1,6}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})\\s*-->\\s*(?:(\\d{1,6}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(.*)");
	private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]*)?\\s+([^<>]*)>");
	private static final Pattern TAG = Pattern.compile("<[^<>]*>");
	private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|nbsp|lrm|rlm);");

	@Override
	String id() {
		return ID;
	}

	@Override
	String name() {
		return "WebVTT";
	}

	@Override
	Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES).noting("Attributes are text, without marks of style, and speaker, where a cue is of one "
				+ "voice. Times have milliseconds. Where there is no text, the label class is written.");
	}

	@Override
	Set<String> carried() {
		return Set.of(Segment.SPEAKER);
	}

	@Override
	String prologue(String newline) {
		return MAGIC + newline + newline;
	}

	@Override
	Pattern times() {
		return TIMES;
	}

	@Override
	char point() {
		return '.';
	}

	@Override
	boolean isNumbered() {
		return false;
	}

	@Override
	boolean endsAtBlank() {
		return true;
	}

	@Override
	String timesShown() {
		return "HH:MM:SS.mmm --> HH:MM:SS.mmm";
	}

	@Override
	boolean isCue(String firstLine) {
		return !List.of("NOTE", "STYLE", "REGION").contains(firstLine.strip().split("\\s", 2)[0]);
	}

	@Override
	Segment read(Segment segment, String payload) {
		List<MatchResult> voices = VOICE.matcher(payload).results().toList();
		boolean one = voices.size() == 1 && payload.substring(0, voices.getFirst().start()).isBlank();
		Optional<String> speaker = one ? Optional.of(plain(voices.getFirst().group(1)).strip()).filter(name -> !name.isEmpty()) : Optional.empty();
		return segment.with(Segment.TEXT, plain(TAG.matcher(payload).replaceAll(""))).with(Segment.SPEAKER, speaker);
	}

	private static String plain(String text) {
		return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(switch (entity.group(1)) {
		case "amp" -> "&";
		case "lt" -> "<";
		case "gt" -> ">";
		case "nbsp" -> "\u00A0";
		case "lrm" -> "\u200E";
		default -> "\u200F";
		}));
	}

	@Override
	String payload(Segment segment) {
		return segment.attribute(Segment.SPEAKER).filter(name -> !name.isBlank()).map(name -> "<v " + escape(withoutBlankLines(name).replace('\n', ' ')) + '>').orElse("")
				+ escape(withoutBlankLines(segment.label()));
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
