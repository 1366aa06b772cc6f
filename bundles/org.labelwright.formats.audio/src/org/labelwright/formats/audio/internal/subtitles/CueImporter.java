/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.audio.internal.support.FileImporter;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Texts;

/** Reads files of cues. */
abstract class CueImporter extends FileImporter {

	private final CueFormat format;

	CueImporter(CueFormat format, String extension) {
		super(format.id(), extension);
		this.format = format;
	}

	@Override
	public final Capabilities capabilities() {
		return format.capabilities();
	}

	@Override
	protected final Recording read(Path file, Path folder, String stem, Options options, LossReport losses) throws IOException {
		Texts text = Texts.read(file);
		if (format.id().equals(WebVtt.ID) && !text.text().startsWith(WebVtt.MAGIC)) {
			throw new IllegalArgumentException("line 1: should begin with " + WebVtt.MAGIC);
		}
		CueFile.Content content = new CueFile(format).read(text);
		Item item = item(folder, stem);
		content.strays().forEach(line -> losses.add("blocks that are no cue, comment, style or region", format.name() + " passes over them; kept for " + format.name() + " only",
				item.id(), "line " + line));
		return new Recording(item, content.kept(), content.segments());
	}
}
