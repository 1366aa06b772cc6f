/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.kitti;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.DoublePredicate;
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
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;

/** Writes KITTI labels: label_2 with a text file an image and image_2 beside it, below a folder of the split where there is one. */
public final class KittiExporter implements Exporter {

	private static final int TRUNCATED = 1;
	private static final int OCCLUDED = 2;
	private static final int ALPHA = 3;
	private static final int LEFT = 4;
	private static final int HEIGHT_3D = 8;

	private final Origins origins = new Origins(Kitti.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return Kitti.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Shapes shapes = new Shapes(source, "KITTI", new ExportCheck("KITTI", capabilities(), losses), losses);
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				Item item = one.item();
				String root = item.split().map(split -> Kitti.folder(split) + "/").orElse("");
				String image = folder.uniqueStem(root + Images.exportPath(item, root), item, losses).substring(root.length());
				StringBuilder text = new StringBuilder();
				shapes.forEach(one, (annotation, geometry) -> {
					Optional<String> line = line(item, annotation, (Box) geometry, shapes, losses);
					line.ifPresent(found -> text.append(found).append('\n'));
					written[0] += line.isPresent() ? 1 : 0;
				});
				if (!text.isEmpty() || !origins.of(item.origin()).path(Kitti.NO_FILE).asBoolean()) {
					folder.write(root + Kitti.LABELS + "/" + Images.stem(image) + ".txt", text.toString());
				}
				if (options.flag("media")) {
					Images.copy(folder, one, root + Kitti.IMAGES + "/" + image, losses);
				}
			}, progress);
			folder.commit();
		}
		return written[0];
	}

	private Optional<String> line(Item item, Annotation annotation, Box box, Shapes shapes, LossReport losses) {
		Optional<String> name = annotation.isCrowd() ? Optional.of(Kitti.DONT_CARE) : shapes.word(item, annotation);
		if (name.isEmpty()) {
			return name;
		}
		if (annotation.isCrowd() && annotation.getLabelClass() != null && !shapes.name(item, annotation).equals(name)) {
			losses.add("classes of crowds", "regions that do not count have no class of their own; written as DontCare", item.id(), annotation.getId());
		}
		shapes.onlyAttributes(item, annotation, Kitti.ATTRIBUTES);
		JsonNode kept = origins.of(annotation.getOrigin());
		JsonNode fields = kept.path(Kitti.FIELDS);
		boolean same = kept.path(Kitti.SUM).asLong(-1) == Origins.sum(box);
		String none = annotation.isCrowd() ? "-1" : "0";
		StringJoiner line = new StringJoiner(" ").add(name.get());
		line.add(level(fields.path(TRUNCATED), Shapes.number(annotation, Kitti.TRUNCATION), annotation.isTruncated(), value -> value > 0, none));
		line.add(level(fields.path(OCCLUDED), Shapes.number(annotation, Kitti.OCCLUSION), annotation.isOccluded(), value -> value == 1 || value == 2, none));
		line.add(same ? fields.path(ALPHA).asText() : Kitti.UNKNOWN.getFirst());
		double[] corners = { box.x(), box.y(), box.right(), box.bottom() };
		for (int i = 0; i < corners.length; i++) {
			line.add(same ? fields.path(LEFT + i).asText() : Numbers.text(corners[i]));
		}
		for (int i = 1; i < Kitti.UNKNOWN.size(); i++) {
			line.add(same ? fields.path(HEIGHT_3D + i - 1).asText() : Kitti.UNKNOWN.get(i));
		}
		if (!same && fields.has(HEIGHT_3D) && fields.get(HEIGHT_3D).asDouble() >= 0) {
			losses.add("3D boxes", "belong to the box as it was before it was changed", item.id(), annotation.getId());
		}
		Annotations.score(annotation).ifPresent(score -> line.add(Shapes.text(fields.path(Kitti.COLUMNS), score)));
		return Optional.of(line.toString());
	}

	/** The attribute where it agrees with the flag, which is what people change; as it was written before where it still says the same. */
	private static String level(JsonNode kept, Optional<Double> attribute, boolean flag, DoublePredicate set, String none) {
		double before = kept.asDouble(Double.NaN);
		boolean agrees = attribute.isPresent() ? attribute.get() == before : before < 0;
		if (agrees && set.test(before) == flag) {
			return kept.asText();
		}
		return attribute.filter(value -> set.test(value) == flag).map(Numbers::text).orElse(flag ? "1" : none);
	}
}
