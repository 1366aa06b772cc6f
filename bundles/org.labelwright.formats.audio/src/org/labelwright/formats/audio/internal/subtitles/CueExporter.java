/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Options;
import org.labelwright.formats.audio.internal.support.FileExporter;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;

/** Writes files of cues. */
abstract class CueExporter extends FileExporter {

	private final CueFormat format;

	CueExporter(CueFormat format, String extension) {
		super(format.id(), format.name(), extension, format.carried());
		this.format = format;
	}

	@Override
	public final Capabilities capabilities() {
		return format.capabilities();
	}

	@Override
	protected final byte[] file(Recording recording, Options options, Recordings recordings) {
		CueFile file = new CueFile(format);
		List<Segment> segments = recording.ordered();
		segments.forEach(segment -> recordings.lostBetween(recording, segment, file.again(segment), format.carried()));
		return file.write(recording.kept(), segments).bytes();
	}
}
