/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.vision.internal.support.Images;

/** Writes the images alone into a new folder. */
public final class ImageFolderExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return Capabilities.of();
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress)
			throws IOException {
		if (Files.exists(path)) {
			throw new BadInputException(path, "", "is there already; the images need a folder of their own");
		}
		Path target = path.toAbsolutePath();
		Path beside = Files.createTempDirectory(target.getParent(), ".images");
		try {
			source.forEach(one -> copy(one, beside, losses), progress);
			Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			AtomicFiles.deleteTree(beside);
		}
		return 0;
	}

	private static void copy(SourceRecord one, Path folder, LossReport losses) throws IOException {
		one.documents().forEach(document -> document.getAnnotations().forEach(
				annotation -> losses.add("annotations", "a folder of images holds images alone")));
		if (one.media().isEmpty()) {
			losses.add("images", "the file is not there");
			return;
		}
		String path = one.item().mediaPath().asFile();
		Path to = folder.resolve(path.startsWith("media/") ? path.substring("media/".length()) : Path.of(path).getFileName().toString())
				.normalize();
		if (!to.startsWith(folder)) {
			throw new BadInputException(folder, one.item().id(), "its path " + path + " leads out of the folder");
		}
		Files.createDirectories(to.getParent());
		if (one.item().mediaPath().page().isPresent()) {
			Images.extract(one, to);
		} else {
			Files.copy(one.media().get(), to);
		}
	}
}
