/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cityscapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;

/** Writes Cityscapes: polygons as JSON, images of ids and colours, or both. */
public final class CityscapesExporter implements Exporter {

	private static final FormatOption WRITE = FormatOption.choice("write", "Whether polygons are written, images of ids and colours, or both", "polygons", "masks", "both");

	private final Origins origins = new Origins(Cityscapes.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA, WRITE);
	}

	@Override
	public Capabilities capabilities() {
		return Cityscapes.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		String write = options.text(WRITE.name());
		Capabilities held = write.equals("masks") ? Cityscapes.OF_IMAGES : capabilities();
		Shapes shapes = new Shapes(source, "Cityscapes", new ExportCheck("Cityscapes", held, losses), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				Item item = one.item();
				String split = item.split().orElse("train");
				String stem = folder.uniqueStem(split + "/" + stem(item, split) + ".png", item, losses).substring(split.length() + 1).replaceFirst("\\.png$", "");
				JsonNode kept = origins.of(item.origin());
				boolean polygons = !write.equals("masks");
				ArrayNode objects = origins.object().putArray("objects");
				IdImage ids = new IdImage(item, !polygons, losses);
				shapes.forEach(one, (annotation, geometry) -> {
					Optional<String> name = shapes.name(item, annotation);
					if (name.isPresent()) {
						written[0]++;
						if (polygons) {
							objects.addAll(objects(item, annotation, geometry, name.get(), losses));
						}
						if (!write.equals("polygons")) {
							ids.paint(annotation, geometry, name.get(), origins.of(annotation.getOrigin()).path("id").asInt(0));
						}
					}
				});
				String truth = Cityscapes.TRUTH + "/" + split + "/" + stem + "_" + Cityscapes.TRUTH;
				if (polygons && (!objects.isEmpty() || !kept.path("noFile").asBoolean())) {
					ObjectNode node = origins.object().put("imgHeight", item.height()).put("imgWidth", item.width());
					if (kept.path("rest").isObject()) {
						node.setAll((ObjectNode) kept.get("rest"));
					}
					node.set("objects", objects);
					folder.write(truth + Cityscapes.POLYGONS, node.toPrettyString() + "\n");
				}
				if (!write.equals("polygons") && ids.isSized()) {
					Files.write(folder.file(truth + Cityscapes.INSTANCE_IDS), Pngs.write(ids.instances()));
					Files.write(folder.file(truth + Cityscapes.LABEL_IDS), Pngs.write(ids.labels()));
					Files.write(folder.file(truth + Cityscapes.COLOR), Pngs.write(ids.colors()));
				}
				media(one, split + "/" + stem, folder, options, losses);
			}, progress);
			folder.commit();
		}
		return written[0];
	}

	private static void media(SourceRecord one, String stem, FolderOutput folder, Options options, LossReport losses) throws IOException {
		if (options.flag("media")) {
			String path = Images.exportPath(one.item());
			Images.copy(folder, one, Cityscapes.IMAGES + "/" + stem + "_" + Cityscapes.IMAGES + path.substring(Images.stem(path).length()), losses);
		}
	}

	/** With a folder of a city, as all its tools expect. */
	private static String stem(Item item, String split) {
		String stem = Images.stem(Images.exportPath(item, split + "/")).replaceAll("_" + Cityscapes.IMAGES + "$", "");
		return stem.contains("/") ? stem : "city/" + stem;
	}

	private List<ObjectNode> objects(Item item, Annotation annotation, Geometry geometry, String name, LossReport losses) {
		JsonNode kept = origins.of(annotation.getOrigin());
		List<ObjectNode> objects = new ArrayList<>();
		if (kept.path("of").asLong(-1) == Origins.sum(geometry)) {
			objects.add(object(annotation, name, kept.get("polygon"), kept));
			return objects;
		}
		Optional<Polygon> polygon = geometry instanceof Mask mask ? MaskTracer.polygon(mask) : Optional.of((Polygon) geometry);
		if (geometry instanceof Mask) {
			losses.add("mask", "has no place in the JSON of Cityscapes; written as polygon (-o write=masks keeps it)", item.id(), annotation.getId());
		}
		polygon.map(Rings::of).orElse(List.of()).forEach(ring -> objects.add(object(annotation, name, points(ring), kept)));
		return objects;
	}

	private ObjectNode object(Annotation annotation, String name, JsonNode points, JsonNode kept) {
		ObjectNode object = origins.object().put("label", annotation.isCrowd() ? name + Cityscapes.GROUP : name);
		object.set("polygon", points);
		if (kept.path("rest").isObject()) {
			object.setAll((ObjectNode) kept.get("rest"));
		}
		return object;
	}

	private ArrayNode points(Coordinates ring) {
		ArrayNode points = origins.object().putArray("points");
		for (int i = 0; i < ring.size(); i++) {
			ArrayNode point = points.addArray();
			for (double number : new double[] { ring.x(i), ring.y(i) }) {
				if (number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE) {
					point.add((int) number);
				} else {
					point.add(number);
				}
			}
		}
		return points;
	}
}
