/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.MediaPath;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.media.ImageHeader;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Reads a folder of images, those in folders below it too, in the order of their names. */
public final class ImageFolderImporter implements Importer {

	/** A folder with other files is probably something else that has images too. */
	private static final double ALONE = 0.6;
	private static final double AMONG_OTHERS = 0.35;
	private static final FormatOption PAGES = FormatOption.flag("pages", "Whether each page of a TIFF file of several becomes an item, not the first alone", true);

	@Override
	public double detect(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return 0;
		}
		List<Path> images = files(path).filter(ImageFolderImporter::isImage).toList();
		return images.isEmpty() ? 0 : files(path).allMatch(ImageFolderImporter::isImage) ? ALONE : AMONG_OTHERS;
	}

	private static Stream<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(file -> Files.isRegularFile(file) && !isHidden(folder, file)).sorted().toList().stream();
		}
	}

	private static boolean isHidden(Path folder, Path file) {
		for (Path part : folder.relativize(file)) {
			if (part.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	private static boolean isImage(Path file) {
		return ImageHeader.typeByName(file.getFileName().toString()).isPresent();
	}

	@Override
	public List<FormatOption> options() {
		return List.of(PAGES);
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of();
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (!Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is no folder");
		}
		files(path).filter(file -> !isImage(file)).forEach(file -> losses.add("files", "are no images that can be read (PNG, JPEG, GIF, BMP, TIFF, WebP, PSD)"));
		List<Image> images = new ArrayList<>();
		for (Path file : files(path).filter(ImageFolderImporter::isImage).toList()) {
			images.addAll(images(path, file, options.flag(PAGES.name()), losses));
		}
		return new Source(path, List.copyOf(images));
	}

	private record Image(Path file, MediaPath path) {
	}

	/** One for each page, or a single one. */
	private static List<Image> images(Path folder, Path file, boolean wanted, LossReport losses) throws IOException {
		String path = folder.relativize(file).toString().replace('\\', '/');
		int pages = isTiff(file) ? pages(file) : 1;
		if (pages == 1 || !wanted) {
			if (pages > 1) {
				losses.add("pages", "of a file of several only the first becomes an item without the option pages", path, "");
			}
			return List.of(new Image(file, MediaPath.of(path)));
		}
		return IntStream.rangeClosed(1, pages).mapToObj(page -> new Image(file, MediaPath.ofPage(path, page))).toList();
	}

	private static boolean isTiff(Path file) {
		return ImageHeader.typeByName(file.getFileName().toString()).filter("image/tiff"::equals).isPresent();
	}

	private static int pages(Path file) throws IOException {
		return Images.header(file).pages();
	}

	private record Source(Path folder, List<Image> images) implements DatasetSource {

		@Override
		public String name() {
			return folder.toAbsolutePath().normalize().getFileName().toString();
		}

		@Override
		public String format() {
			return "images";
		}

		@Override
		public Ontology ontology() {
			Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
			ontology.setId(Ids.ofName(name(), id -> false));
			ontology.setName(name());
			ontology.setVersion("1.0.0");
			ontology.setSchemaVersion(1);
			return ontology;
		}

		@Override
		public List<Layer> layers() {
			return List.of(Layer.MAIN);
		}

		@Override
		public long itemCount() {
			return images.size();
		}

		@Override
		public Optional<String> origin() {
			return Optional.empty();
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			for (int i = 0; i < images.size(); i++) {
				progress.at(i, images.size());
				Image image = images.get(i);
				ImageHeader header = Images.header(image.file(), image.path().pageIndex());
				String path = image.path().toString();
				visitor.visit(new SourceRecord(Item.image(path, path, header.mediaType(), header.width(), header.height()), Optional.of(image.file()), List.of()));
			}
			progress.at(images.size(), images.size());
		}

		@Override
		public void close() {
			// Holds nothing open.
		}
	}
}
