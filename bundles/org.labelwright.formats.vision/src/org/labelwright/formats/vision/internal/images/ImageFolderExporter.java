/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.images;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
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
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> copy(one, folder, losses), progress);
			folder.commit();
		}
		return 0;
	}

	private static void copy(SourceRecord one, FolderOutput folder, LossReport losses) throws IOException {
		one.documents().forEach(document -> document.getAnnotations().forEach(
				annotation -> losses.add("annotations", "a folder of images holds images alone", one.item().id(), annotation.getId())));
		if (!one.hasMedia()) {
			losses.add("images", "the file is not there", one.item().id(), "");
			return;
		}
		Images.copy(folder, one, folder.uniqueFile(Images.exportPath(one.item()), one.item(), losses), losses);
	}
}
