/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.dataset.Item;

/** Files that can be heard, by their names: recordings, and films for their sound. */
public final class SoundFiles {

	private static final Map<String, String> TYPES = types();

	private SoundFiles() {
	}

	private static Map<String, String> types() {
		Map<String, String> types = new LinkedHashMap<>();
		types.put("wav", "audio/wav");
		types.put("flac", "audio/flac");
		types.put("mp3", "audio/mpeg");
		types.put("ogg", "audio/ogg");
		types.put("opus", "audio/ogg");
		types.put("m4a", "audio/mp4");
		types.put("aac", "audio/aac");
		types.put("aif", "audio/aiff");
		types.put("aiff", "audio/aiff");
		types.put("sph", "audio/x-nist");
		types.put("mp4", "video/mp4");
		types.put("webm", "video/webm");
		types.put("mkv", "video/x-matroska");
		types.put("mov", "video/quicktime");
		types.put("mpg", "video/mpeg");
		return types;
	}

	/** In lower case and without a dot; those that are looked for first come first. */
	public static List<String> extensions() {
		return List.copyOf(TYPES.keySet());
	}

	/** The media type of a file name or path; empty where it promises no sound. */
	public static Optional<String> typeByName(String name) {
		return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
	}

	/** Whether an item is something that formats of sound can describe. */
	public static boolean isRecording(Item item) {
		return item.mediaType().startsWith("audio/") || item.mediaType().startsWith("video/");
	}
}
