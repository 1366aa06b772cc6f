/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.imagenet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.model.annotation.Annotation;

/** Writes images into folders named by their classes; those are the annotations. */
public final class ImageNetExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return ImageNetImporter.CAPABILITIES.noting("An image is of one class; images without one, and all shapes, are left out.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Map<String, String> names = Classes.names(source.ontology());
		ExportCheck check = new ExportCheck("A folder of classes", capabilities(), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> written[0] += write(one, folder, names, check, losses), progress);
			folder.commit();
		}
		return written[0];
	}

	private static long write(SourceRecord one, FolderOutput folder, Map<String, String> names, ExportCheck check, LossReport losses) throws IOException {
		check.item(one);
		Item item = one.item();
		List<Annotation> wholes = one.documents().stream().flatMap(document -> document.getAnnotations().stream()).filter(annotation -> {
			check.annotation(item, annotation);
			return check.geometry(item, annotation).isPresent() && annotation.getLabelClass() != null;
		}).toList();
		wholes.stream().skip(1).forEach(annotation -> losses.add("classes", "an image lies in the folder of one class", item.id(), annotation.getId()));
		if (wholes.isEmpty()) {
			losses.add("images", "without a class there is no folder for them", item.id(), "");
			return 0;
		}
		String name = names.getOrDefault(wholes.getFirst().getLabelClass(), wholes.getFirst().getLabelClass());
		String image = Images.exportPath(item);
		String place = item.split().map(split -> split + "/").orElse("") + name + "/" + image.substring(image.lastIndexOf('/') + 1);
		if (one.media().isEmpty()) {
			losses.add("annotations", "the image, which would say its class by its folder, is not there", item.id(), wholes.getFirst().getId());
			return 0;
		}
		Images.copy(folder, one, folder.uniqueFile(place, item, losses), losses);
		return 1;
	}
}
