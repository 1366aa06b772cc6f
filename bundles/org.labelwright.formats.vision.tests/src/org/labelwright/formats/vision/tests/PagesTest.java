/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Box;
import org.labelwright.media.image.ImageFile;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;

/** Files of several pages: an item for each, and what exporters make of them. */
class PagesTest {

	/** Pages are as wide as this and their number, and as bright as ten times their number. */
	private static final int WIDTH = 20;

	@TempDir
	private Path temp;
	private Path folder;
	private final Formats formats = Installed.formats();

	@BeforeEach
	void files() throws IOException {
		folder = Files.createDirectories(temp.resolve("scans/deep")).getParent();
		write(folder.resolve("deep/scan.tif"), 3);
		write(folder.resolve("scan.tif"), 2);
		write(folder.resolve("single.tif"), 1);
	}

	private static void write(Path file, int pages) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (int page = 1; page <= pages; page++) {
				BufferedImage image = new BufferedImage(WIDTH + page, 10, BufferedImage.TYPE_BYTE_GRAY);
				for (int i = 0; i < image.getWidth() * 10; i++) {
					image.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, 10 * page);
				}
				writer.writeToSequence(new IIOImage(image, null, null), null);
			}
			writer.endWriteSequence();
		} finally {
			writer.dispose();
		}
	}

	private Dataset imported(Map<String, String> options, boolean copyMedia, LossReport losses) throws IOException {
		Path place = temp.resolve("data");
		Dataset.create(place, "Data");
		Dataset dataset = Dataset.openForEditing(place);
		try (DatasetSource source = formats.open(folder, Optional.of("images"), options, losses, Progress.NONE)) {
			dataset.importFrom(source, new Staging.Options(Layer.MAIN, copyMedia), Progress.NONE);
		}
		return dataset;
	}

	private static List<String> files(Path place) throws IOException {
		try (Stream<Path> all = Files.walk(place)) {
			return all.filter(Files::isRegularFile).map(file -> place.relativize(file).toString()).sorted().toList();
		}
	}

	private static void shows(Path file, int index, int page) throws IOException {
		try (ImageFile image = ImageFile.open(file, index)) {
			assertThat(image.info().width()).isEqualTo(WIDTH + page);
			assertThat(image.read(0, 0, 1, 1).value(0, 0, 0)).isEqualTo(10 * page);
		}
	}

	@Test
	void eachPageIsAnItemAndTheFileIsCopiedOnce() throws IOException {
		LossReport losses = new LossReport();
		try (Dataset dataset = imported(Map.of(), true, losses)) {
			assertThat(dataset.items()).extracting(Item::path).containsExactly("media/deep/scan.tif#page=1", "media/deep/scan.tif#page=2",
					"media/deep/scan.tif#page=3", "media/scan.tif#page=1", "media/scan.tif#page=2", "media/single.tif");
			assertThat(dataset.items()).extracting(Item::width).containsExactly(21, 22, 23, 21, 22, 21);
			assertThat(dataset.items()).extracting(Item::id).doesNotHaveDuplicates();
			assertThat(files(dataset.folder().resolve("media"))).containsExactly("deep/scan.tif", "scan.tif", "single.tif");
			for (Item item : dataset.items()) {
				shows(dataset.media(item).orElseThrow(), item.mediaPath().pageIndex(), item.width() - WIDTH);
			}
		}
		assertThat(losses.isEmpty()).isTrue();
	}

	@Test
	void pagesOfFilesThatStayWhereTheyAre() throws IOException {
		try (Dataset dataset = imported(Map.of(), false, new LossReport())) {
			assertThat(dataset.items().get(4).path()).isEqualTo(folder.resolve("scan.tif") + "#page=2");
			assertThat(dataset.media(dataset.items().get(4))).contains(folder.resolve("scan.tif"));
		}
	}

	@Test
	void theFirstPagesAloneAreAnItemEachAndTheOthersALoss() throws IOException {
		LossReport losses = new LossReport();
		try (Dataset dataset = imported(Map.of("pages", "false"), true, losses)) {
			assertThat(dataset.items()).extracting(Item::path).containsExactly("media/deep/scan.tif", "media/scan.tif", "media/single.tif");
		}
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactly("pages");
		assertThat(losses.losses().getFirst().count()).isEqualTo(2);
	}

	/** A label on the second page of the file at the top. */
	private static void label(Dataset dataset) throws IOException {
		Annotation box = AnnotationFactory.eINSTANCE.createAnnotation();
		box.setId("0190aaaa-0000-7000-8000-000000000001");
		box.setGeometry(new Box(1, 2, 3, 4));
		dataset.session(dataset.items().get(4).id(), "main").apply(new Edit(Change.add(box)));
	}

	@Test
	void exportersOfFoldersWritePagesAsPicturesOfTheirOwn() throws IOException {
		try (Dataset dataset = imported(Map.of(), true, new LossReport())) {
			label(dataset);
			for (String format : List.of("images", "yolo", "voc", "labelme", "datumaro", "dota", "kitti")) {
				Path out = temp.resolve("out-" + format);
				LossReport losses = new LossReport();
				formats.write(dataset, out, format, Map.of(), losses, Progress.NONE);
				assertThat(losses.losses()).as(format).extracting(LossReport.Loss::what).doesNotContain("pages", "images");
				checkPictures(out);
			}
		}
	}

	private static void checkPictures(Path out) throws IOException {
		List<String> pictures = files(out).stream().filter(file -> file.endsWith(".tif")).toList();
		assertThat(pictures).hasSize(6).allMatch(file -> !file.contains("#"));
		String second = pictures.stream().filter(file -> file.endsWith("scan-page2.tif") && !file.contains("deep")).findFirst().orElseThrow();
		shows(out.resolve(second), 0, 2);
		try (ImageFile alone = ImageFile.open(out.resolve(second), 0)) {
			assertThat(alone.info().pages()).isEqualTo(1);
		}
	}

	@Test
	void filesWithoutImagesNameThePageAndComeBack() throws IOException {
		try (Dataset dataset = imported(Map.of(), true, new LossReport())) {
			label(dataset);
			for (String format : List.of("coco", "cvat", "csv", "createml", "labelstudio")) {
				Path out = folder.resolve("labels." + formats.find(format).orElseThrow().extension());
				LossReport losses = new LossReport();
				formats.write(dataset, out, format, Map.of(), losses, Progress.NONE);
				assertThat(losses.losses()).as(format).filteredOn(loss -> loss.what().equals("pages")).hasSize(1);
				checkReference(out, format);
			}
		}
	}

	private void checkReference(Path out, String format) throws IOException {
		assertThat(Files.readString(out)).contains("scan.tif#page=2");
		List<Item> found = new ArrayList<>();
		try (DatasetSource again = formats.open(out, Optional.of(format), Map.of(), new LossReport(), Progress.NONE)) {
			again.forEach(one -> {
				if (one.item().path().equals("scan.tif#page=2")) {
					assertThat(one.media()).as(format).contains(folder.resolve("scan.tif"));
					found.add(one.item());
				}
			}, Progress.NONE);
		}
		assertThat(found).as(format).extracting(Item::mediaType).containsExactly("image/tiff");
		assertThat(found).extracting(Item::width).containsExactly(22);
	}
}
