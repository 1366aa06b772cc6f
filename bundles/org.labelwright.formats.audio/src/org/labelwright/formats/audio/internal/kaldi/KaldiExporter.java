/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.kaldi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.audio.internal.support.Recordings;

/** Writes data directories of {@link Kaldi}. As its tables are sorted, all that they say is in memory before the first is written. */
public final class KaldiExporter implements Exporter {

	private static final FormatOption MEDIA = FormatOption.text("media",
			"The folder that wav.scp names recordings in, as the one who reads it will see it; where it is not given, they are named where they are, or as they came");

	@Override
	public Capabilities capabilities() {
		return Kaldi.CAPABILITIES;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(MEDIA);
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Recordings recordings = new Recordings(Kaldi.ID, Kaldi.NAME, Kaldi.CAPABILITIES, Kaldi.CARRIED, losses);
		KaldiTables tables = new KaldiTables(recordings, options.text(MEDIA.name()));
		try (FolderOutput out = new FolderOutput(path)) {
			recordings.forEach(source, tables::add, progress);
			tables.write(out);
			out.commit();
		}
		return tables.written();
	}
}
