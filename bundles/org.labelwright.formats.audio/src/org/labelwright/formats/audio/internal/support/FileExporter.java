/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;

/** Writes formats with a file for each recording: one such file where the path has the extension, otherwise a folder of them. */
public abstract class FileExporter implements Exporter {

	private final String format;
	private final String name;
	private final String extension;
	private final Set<String> carried;

	/**
	 * @param name for people
	 * @param extension without a dot
	 * @param carried the attributes that the format writes, beside the text
	 */
	protected FileExporter(String format, String name, String extension, Set<String> carried) {
		this.format = format;
		this.name = name;
		this.extension = extension;
		this.carried = Set.copyOf(carried);
	}

	/** The file for a recording. What the format cannot carry is told to the recordings. */
	protected abstract byte[] file(Recording recording, Options options, Recordings recordings);

	/** The path of the file within a folder, without its extension. */
	protected String stem(Recording recording) {
		return Media.stem(recording.item());
	}

	@Override
	public final long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Recordings recordings = new Recordings(format, name, capabilities(), carried, losses);
		long[] written = new long[1];
		if (Media.hasExtension(path, extension.toLowerCase(Locale.ROOT)) && !Files.isDirectory(path)) {
			if (source.itemCount() != 1) {
				throw new BadInputException(path, "", "can hold one recording, and there are " + source.itemCount() + "; name a folder, without the extension ."
						+ extension);
			}
			recordings.forEach(source, recording -> {
				byte[] bytes = file(recording, options, recordings);
				AtomicFiles.write(path, out -> out.write(bytes));
				written[0] += recording.segments().size();
			}, progress);
			return written[0] - recordings.leftOut();
		}
		Set<String> taken = new HashSet<>();
		try (FolderOutput out = new FolderOutput(path)) {
			recordings.forEach(source, recording -> {
				String stem = stem(recording);
				String whole = recording.item().path();
				// Recordings that differ in nothing but their extension keep it.
				String free = taken.add(stem) ? stem : stem + whole.substring(Math.max(0, whole.lastIndexOf('.')));
				byte[] bytes = file(recording, options, recordings);
				Files.write(out.file(free + '.' + extension), bytes);
				written[0] += recording.segments().size();
			}, progress);
			out.commit();
		}
		return written[0] - recordings.leftOut();
	}
}
