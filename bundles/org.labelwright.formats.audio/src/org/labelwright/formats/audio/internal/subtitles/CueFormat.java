/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.formats.audio.internal.support.Segment;

/** What formats of subtitles differ in. A cue is an optional line with its name, a line with its times, and its text. */
abstract class CueFormat {

	/** The label class of all. */
	static final String CUE = "cue";
	private static final long MICROS = 1000;
	private static final int SECONDS = 60;

	abstract String id();

	abstract String name();

	abstract Capabilities capabilities();

	/** The attributes it writes, beside the text. */
	abstract Set<String> carried();

	/** What stands before the first cue. */
	abstract String prologue(String newline);

	/** Groups: hours (may be missing), minutes, seconds, milliseconds, the same of the end, and settings. */
	abstract Pattern times();

	/** Between seconds and milliseconds. */
	abstract char point();

	/** Whether cues are named by numbers from 1 on. */
	abstract boolean isNumbered();

	/** Whether a blank line always ends a cue, so that something else may follow. */
	abstract boolean endsAtBlank();

	/** How a line with times looks, for messages. */
	abstract String timesShown();

	/** Whether a block that begins with such a line is a cue at all. */
	abstract boolean isCue(String firstLine);

	/** A segment with what the payload of a cue says. */
	abstract Segment read(Segment segment, String payload);

	/** The payload that says it. */
	abstract String payload(Segment segment);

	/** Microseconds. */
	static long time(Matcher times, int group) {
		long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
		long minutes = hours * SECONDS + Long.parseLong(times.group(group + 1));
		return ((minutes * SECONDS + Long.parseLong(times.group(group + 2))) * MICROS + Long.parseLong(times.group(group + 3))) * MICROS;
	}

	/** The next millisecond; of two that are as near, the even one. */
	final String time(long micros) {
		long millis = Math.floorDiv(micros, MICROS);
		long rest = micros % MICROS;
		millis += rest > MICROS / 2 || rest == MICROS / 2 && millis % 2 == 1 ? 1 : 0;
		long seconds = millis / MICROS;
		return String.format(java.util.Locale.ROOT, "%02d:%02d:%02d%c%03d", seconds / SECONDS / SECONDS, seconds / SECONDS % SECONDS, seconds % SECONDS, point(),
				millis % MICROS);
	}

	/** Blank lines end a cue, so none is written within. */
	static String withoutBlankLines(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("\\n\\s*\\n", "\n").strip();
	}
}
