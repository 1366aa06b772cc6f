/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.imagenet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SplitNames;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Whole;

/** Reads folders named by classes with their images, below folders named by splits or not, as those of ImageNet are. */
public final class ImageNetImporter implements Importer {

	static final String ID = "imagenet";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.WHOLE).with(Feature.SPLITS);
	/** Folders that hold images in other formats; a dataset with one of them is hardly this one. */
	private static final Set<String> OTHERS = Set.of("images", "labels", "annotations", "jpegimages", "leftimg8bit", "gtfine", "img1", "media");

	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return 0;
		}
		List<Path> files = Images.files(path, 4);
		int classed = 0;
		for (Path file : files) {
			String[] parts = Images.relative(path, file).split("/");
			boolean split = SplitNames.of(parts[0]).isPresent();
			if (!Images.isImage(parts[parts.length - 1]) || parts.length != (split ? 3 : 2)
					|| Stream.of(parts).anyMatch(part -> OTHERS.contains(part.toLowerCase(java.util.Locale.ROOT)))) {
				return 0;
			}
			classed++;
		}
		long folders = files.stream().map(Path::getParent).distinct().count();
		// One folder of images in a folder is just that.
		return classed > 0 && folders > 1 ? 0.65 : 0;
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (!Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is no folder");
		}
		Classes classes = new Classes(Images.name(path));
		List<Path> images = new ArrayList<>();
		for (Path file : Images.files(path, Integer.MAX_VALUE)) {
			Optional<String> name = className(path, file);
			if (Images.isImage(file.getFileName().toString()) && name.isPresent()) {
				classes.add(name.get());
				images.add(file);
			} else {
				losses.add("files", "are no images in a folder of a class", Images.relative(path, file), "");
			}
		}
		return new ListedSource<>(Images.name(path), ID, classes.ontology(), images, file -> {
			Optional<String> split = split(path, file);
			Item item = Images.item(file, Images.relative(path, file), Optional.of(file), 0, 0).withSplit(split);
			return Annotations.sourceRecord(item, Optional.of(file), List.of(annotations.annotation(classes.id(className(path, file).orElseThrow()), new Whole())));
		});
	}

	private static Optional<String> split(Path root, Path file) {
		return SplitNames.of(Images.relative(root, file).split("/")[0]);
	}

	/** The folders between split and image, so that classes may lie within others. */
	private static Optional<String> className(Path root, Path file) {
		String path = Images.relative(root, file);
		String within = split(root, file).isPresent() ? path.substring(path.indexOf('/') + 1) : path;
		int slash = within.lastIndexOf('/');
		return slash < 0 ? Optional.empty() : Optional.of(within.substring(0, slash));
	}
}
