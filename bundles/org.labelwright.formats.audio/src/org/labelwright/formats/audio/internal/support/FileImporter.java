/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;

/** Reads formats with a file for each recording: one such file, or a folder of them. */
public abstract class FileImporter implements Importer {

	/** A folder is named after its content by its extension, which others may have as well. */
	private static final double OF_FOLDER = 0.95;

	private final String format;
	private final String extension;

	/** @param extension in lower case and without a dot, by which files in a folder are found */
	protected FileImporter(String format, String extension) {
		this.format = format;
		this.extension = extension;
	}

	/** As {@link Importer#detect}, for the beginning of a file. */
	protected abstract double detect(byte[] head);

	/**
	 * Reads a file.
	 *
	 * @param folder in which recordings are looked for
	 * @param stem the path of the file within the folder, without its extension
	 * @throws IllegalArgumentException where it is of the format, but wrong
	 */
	protected abstract Recording read(Path file, Path folder, String stem, Options options, LossReport losses) throws IOException;

	/** The item of a file whose recording is known by nothing but the name of the file. */
	protected static Item item(Path folder, String stem) {
		return Media.item(folder, stem);
	}

	@Override
	public final double detect(Path path) throws IOException {
		Optional<Path> file = Media.anyFile(path, extension);
		if (file.isEmpty() || !Files.isRegularFile(file.get())) {
			return 0;
		}
		return detect(Reading.head(file.get())) * (file.get().equals(path) ? 1 : OF_FOLDER);
	}

	@Override
	public final DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Media.files(path, extension);
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no file with the extension ." + extension);
		}
		Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		// What is lost is told once, by the pass that reads all.
		LossReport untold = new LossReport();
		boolean[] learned = new boolean[1];
		DatasetSource source = RecordingSource.open(format, path, folder, Optional.empty(), files, file -> {
			String relative = file.equals(path) ? file.getFileName().toString() : folder.relativize(file).toString().replace('\\', '/');
			return Reading.at(file, "", () -> read(file, folder, Media.stem(relative), options, learned[0] ? untold : losses));
		}, progress);
		learned[0] = true;
		return source;
	}
}
