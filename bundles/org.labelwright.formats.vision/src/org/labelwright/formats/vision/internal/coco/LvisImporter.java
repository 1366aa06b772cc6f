/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;

/** Reads LVIS (lvisdataset.org): COCO with images known by their address, and lists of what is not in them. */
public final class LvisImporter implements Importer {

	static final String ID = "lvis";

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return 0;
		}
		Set<String> names = Reading.names(path);
		return names.contains("2:neg_category_ids") || names.contains("2:not_exhaustive_category_ids") ? 0.95 : 0;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(CocoImporter.IMAGES);
	}

	@Override
	public Capabilities capabilities() {
		return CocoImporter.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		return new ForwardingSource(CocoImporter.open(path, Optional.empty(), Optional.empty(), options.text("images"), progress)) {
			@Override
			public String format() {
				return ID;
			}
		};
	}
}
