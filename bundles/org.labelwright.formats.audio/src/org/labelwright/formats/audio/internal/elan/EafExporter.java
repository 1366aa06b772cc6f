/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.elan;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Options;
import org.labelwright.formats.audio.internal.support.FileExporter;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;

/** Writes the ELAN Annotation Format. */
public final class EafExporter extends FileExporter {

	public EafExporter() {
		super(Eaf.ID, "EAF", Eaf.ID, Set.of(Segment.TIER, Segment.SPEAKER));
	}

	@Override
	public Capabilities capabilities() {
		return Eaf.CAPABILITIES;
	}

	@Override
	protected String stem(Recording recording) {
		return recording.kept().path(Eaf.KEPT_FILE).asText(super.stem(recording));
	}

	@Override
	protected byte[] file(Recording recording, Options options, Recordings recordings) {
		return new EafWriter(recording, recordings).write().getBytes(StandardCharsets.UTF_8);
	}
}
