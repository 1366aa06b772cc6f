/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.panoptic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes COCO panoptic segmentation: a JSON file and a folder of PNG images a split. */
public final class PanopticExporter implements Exporter {

	private final Origins origins = new Origins(PanopticImporter.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return PanopticImporter.CAPABILITIES.noting("Each pixel belongs to one segment: where annotations overlap, the later one counts.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path)) {
			Run run = new Run(source, folder, options, losses);
			source.forEach(run::add, progress);
			for (Map.Entry<String, ObjectNode> one : run.files.entrySet()) {
				one.getValue().set("categories", run.categories);
				folder.write("annotations/" + one.getKey() + ".json", one.getValue().toPrettyString() + "\n");
			}
			folder.commit();
			return run.written;
		}
	}

	/** One export. */
	private final class Run {

		private final FolderOutput folder;
		private final Options options;
		private final LossReport losses;
		private final ExportCheck check;
		private final JsonNode header;
		private final ArrayNode categories = origins.object().putArray("categories");
		private final Map<String, JsonNode> categoryIds = new HashMap<>();
		private final Map<String, ObjectNode> files = new TreeMap<>();
		private final Set<JsonNode> imageIds = new HashSet<>();
		private int lastImage;
		private long written;

		Run(DatasetSource source, FolderOutput folder, Options options, LossReport losses) {
			this.folder = folder;
			this.options = options;
			this.losses = losses;
			this.check = new ExportCheck("COCO panoptic", capabilities(), losses);
			this.header = origins.of(source.origin()).path("raw");
			int next = 1;
			for (LabelClass one : Classes.concrete(source.ontology())) {
				JsonNode kept = origins.of(one.getExtra());
				ObjectNode category = kept.isObject() ? kept.deepCopy() : origins.object().put("id", next).put("isthing", 1).put("supercategory", "");
				next = Math.max(next, category.path("id").asInt()) + 1;
				category.put("name", one.getName());
				categories.add(category);
				categoryIds.put(one.getId(), category.get("id"));
			}
		}

		private ObjectNode file(String name) {
			return files.computeIfAbsent(name, missing -> {
				ObjectNode file = origins.object();
				if (header.isObject()) {
					file.setAll((ObjectNode) header);
				}
				file.putArray("images");
				file.putArray("annotations");
				return file;
			});
		}

		void add(SourceRecord one) throws IOException {
			check.item(one);
			Item item = one.item();
			String image = folder.uniqueStem(Images.exportPath(item), item, losses);
			JsonNode kept = origins.of(item.origin());
			String name = "panoptic" + item.split().map(split -> "_" + split).orElse("");
			ObjectNode file = file(name);
			ObjectNode node = kept.path("raw").isObject() ? kept.get("raw").deepCopy() : origins.object();
			if (!node.has("id") || !imageIds.add(node.get("id"))) {
				do {
					node.put("id", ++lastImage);
				} while (!imageIds.add(node.get("id")));
			}
			file.withArray("images").add(node.put("file_name", image).put("width", item.width()).put("height", item.height()));
			ObjectNode annotation = kept.path("annotation").isObject() ? kept.get("annotation").deepCopy() : origins.object();
			annotation.set("image_id", node.get("id"));
			String png = folder.uniqueFile(name + "/" + kept.path("png").asText(Images.stem(image) + ".png"), item, losses).substring(name.length() + 1);
			annotation.put("file_name", png);
			if (item.width() > 0 && item.height() > 0) {
				BufferedImage pixels = new BufferedImage(item.width(), item.height(), BufferedImage.TYPE_INT_RGB);
				segments(one, pixels, annotation.putArray("segments_info"));
				file.withArray("annotations").add(annotation);
				Files.write(folder.file("annotations/" + name + "/" + png), Pngs.write(pixels));
			} else {
				losses.add("annotations", "the size of the image is not known", item.id(), "");
			}
			if (options.flag("media")) {
				Images.copy(folder, one, "images/" + image, losses);
			}
		}

		private void segments(SourceRecord one, BufferedImage pixels, ArrayNode segments) {
			Set<Integer> used = new HashSet<>(Set.of(0));
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(one.item(), annotation);
					Optional<Geometry> mask = check.geometry(one.item(), annotation);
					if (mask.isPresent()) {
						int id = origins.of(annotation.getOrigin()).path("id").asInt();
						for (int next = 1; !used.add(id); next++) {
							id = next;
						}
						segments.add(segment(one.item(), annotation, (Mask) mask.get(), id, pixels));
						written++;
					}
				}
			}
		}

		private ObjectNode segment(Item item, Annotation annotation, Mask mask, int id, BufferedImage pixels) {
			int rgb = (id & 0xff) << 16 | id & 0xff00 | id >> 16 & 0xff;
			byte[] raster = mask.toRaster();
			boolean covers = false;
			for (int y = 0; y < Math.min(mask.height(), pixels.getHeight()); y++) {
				for (int x = 0; x < Math.min(mask.width(), pixels.getWidth()); x++) {
					if (raster[y * mask.width() + x] != 0) {
						covers |= (pixels.getRGB(x, y) & 0xffffff) != 0;
						pixels.setRGB(x, y, rgb);
					}
				}
			}
			if (covers) {
				losses.add("overlaps", "each pixel belongs to one segment; the later one counts", item.id(), annotation.getId());
			}
			JsonNode kept = origins.of(annotation.getOrigin());
			ObjectNode segment = origins.object();
			Box box = mask.bounds().orElse(new Box(0, 0, 0, 0));
			segment.put("area", mask.area());
			segment.putArray("bbox").add(box.x()).add(box.y()).add(box.width()).add(box.height());
			if (kept.path("raw").isObject()) {
				boolean untouched = kept.path("of").asLong() == Origins.sum(mask);
				kept.get("raw").properties().forEach(member -> {
					if (untouched || !PanopticImporter.SEGMENT_FIELDS.contains(member.getKey())) {
						segment.set(member.getKey(), member.getValue());
					}
				});
			}
			segment.put("id", id).put("iscrowd", annotation.isCrowd() ? 1 : 0);
			segment.set("category_id", annotation.getLabelClass() == null ? null : categoryIds.computeIfAbsent(annotation.getLabelClass(), this::unknown));
			return segment;
		}

		private JsonNode unknown(String labelClass) {
			int id = 1;
			for (JsonNode category : categories) {
				id = Math.max(id, category.path("id").asInt() + 1);
			}
			return categories.addObject().put("id", id).put("name", labelClass).put("isthing", 1).put("supercategory", "").get("id");
		}
	}
}
