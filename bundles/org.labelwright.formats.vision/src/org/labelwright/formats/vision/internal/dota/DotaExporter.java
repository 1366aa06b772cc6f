/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.dota;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;

/** Writes DOTA: labelTxt with a text file an image and images beside it, below a folder of the split where there is one. */
public final class DotaExporter implements Exporter {

	private final Origins origins = new Origins(Dota.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return Dota.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Shapes shapes = new Shapes(source, "DOTA", new ExportCheck("DOTA", Dota.CHECKED, losses), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				Item item = one.item();
				JsonNode kept = origins.of(item.origin());
				String root = item.split().map(split -> split + "/").orElse("");
				String image = folder.uniqueStem(root + Images.exportPath(item, root), item, losses).substring(root.length());
				List<String> lines = new ArrayList<>();
				kept.path(Dota.HEADER).forEach(line -> lines.add(line.asText()));
				shapes.forEach(one, (annotation, geometry) -> {
					Optional<String> line = line(item, annotation, geometry, shapes, losses);
					line.ifPresent(lines::add);
					written[0] += line.isPresent() ? 1 : 0;
				});
				if (!lines.isEmpty() || !kept.path(Dota.NO_FILE).asBoolean()) {
					folder.write(root + folder(kept) + "/" + Images.stem(image) + ".txt", lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
				}
				if (options.flag("media")) {
					Images.copy(folder, one, root + Dota.IMAGES + "/" + image, losses);
				}
			}, progress);
			folder.commit();
		}
		return written[0];
	}

	/** The folder of labels is named by the version, such as labelTxt-v1.5. */
	private static String folder(JsonNode kept) {
		String name = kept.path(Dota.FOLDER).asText(Dota.LABELS);
		return name.startsWith(Dota.LABELS) ? name : Dota.LABELS;
	}

	private Optional<String> line(Item item, Annotation annotation, Geometry geometry, Shapes shapes, LossReport losses) {
		Optional<String> name = shapes.word(item, annotation);
		if (name.isEmpty()) {
			return name;
		}
		shapes.onlyAttributes(item, annotation, Dota.ATTRIBUTES);
		JsonNode kept = origins.of(annotation.getOrigin());
		List<String> words = new ArrayList<>();
		if (kept.path(Dota.SUM).asLong(-1) == Origins.sum(geometry)) {
			kept.path(Dota.FIELDS).forEach(field -> words.add(field.asText()));
		} else {
			for (double number : corners(item, annotation, geometry, losses).toArray()) {
				words.add(Numbers.text(number));
			}
		}
		words.add(name.get());
		Optional<Double> difficult = Shapes.number(annotation, Dota.DIFFICULT);
		if (difficult.isPresent() || kept.path("columns").asInt() != Dota.CORNERS + 1) {
			words.add(Numbers.text(difficult.orElse(0.0)));
		}
		return Optional.of(String.join(" ", words));
	}

	private static Coordinates corners(Item item, Annotation annotation, Geometry geometry, LossReport losses) {
		return switch (geometry) {
		case RotatedBox box -> box.corners();
		case Box box -> Coordinates.of(box.x(), box.y(), box.right(), box.y(), box.right(), box.bottom(), box.x(), box.bottom());
		case Polygon polygon when isQuadrilateral(polygon) -> polygon.parts().getFirst().exterior();
		default -> {
			losses.add("polygon", "DOTA has four corners alone; written as rotatedBox", item.id(), annotation.getId());
			yield Conversions.convert(geometry, GeometryKind.ROTATED_BOX, item.width(), item.height()).map(box -> ((RotatedBox) box).corners())
					.orElseGet(() -> corners(item, annotation, ((Polygon) geometry).bounds(), losses));
		}
		};
	}

	private static boolean isQuadrilateral(Polygon polygon) {
		return polygon.parts().size() == 1 && polygon.parts().getFirst().holes().isEmpty() && polygon.parts().getFirst().exterior().size() == 4;
	}
}
