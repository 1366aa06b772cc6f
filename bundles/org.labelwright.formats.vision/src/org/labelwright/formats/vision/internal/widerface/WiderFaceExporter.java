/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.widerface;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
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
import org.labelwright.model.annotation.Annotation;

/** Writes WIDER FACE: a list of faces a split, in wider_face_split, and the images in WIDER_train/images and the like. */
public final class WiderFaceExporter implements Exporter {

	private final Origins origins = new Origins(WiderFace.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA);
	}

	@Override
	public Capabilities capabilities() {
		return WiderFace.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Shapes shapes = new Shapes(source, "WIDER FACE", new ExportCheck("WIDER FACE", capabilities(), losses), losses);
		Map<String, StringBuilder> lists = new TreeMap<>();
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				Item item = one.item();
				String split = item.split().orElse("train");
				String image = folder.uniqueFile(split + "/" + Images.exportPath(item, split + "/"), item, losses).substring(split.length() + 1);
				List<String> lines = new ArrayList<>();
				shapes.forEach(one, (annotation, geometry) -> lines.add(line(item, annotation, (Box) geometry, shapes, losses)));
				written[0] += lines.size();
				StringBuilder list = lists.computeIfAbsent(split, missing -> new StringBuilder()).append(image).append('\n').append(lines.size()).append('\n');
				if (lines.isEmpty() && origins.of(item.origin()).path("zeros").asBoolean(true)) {
					lines.add(WiderFace.NONE);
				}
				lines.forEach(line -> list.append(line).append('\n'));
				if (options.flag("media")) {
					Images.copy(folder, one, "WIDER_" + split + "/images/" + image, losses);
				}
			}, progress);
			for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
				folder.write(WiderFace.SPLIT_FOLDER + "/" + WiderFace.PREFIX + list.getKey() + WiderFace.SUFFIX, list.getValue().toString());
			}
			folder.commit();
		}
		return written[0];
	}

	private String line(Item item, Annotation annotation, Box box, Shapes shapes, LossReport losses) {
		if (!shapes.name(item, annotation).equals(Optional.of(WiderFace.FACE))) {
			losses.add("classes", "WIDER FACE has faces alone", item.id(), annotation.getId());
		}
		shapes.onlyAttributes(item, annotation, Set.copyOf(WiderFace.LEVELS));
		double[] numbers = { box.x(), box.y(), box.width(), box.height() };
		StringJoiner line = new StringJoiner(" ");
		for (double number : numbers) {
			line.add(Numbers.text(number));
		}
		JsonNode kept = origins.of(annotation.getOrigin());
		boolean plain = kept.path(WiderFace.COLUMNS).asInt() == 4 && annotation.getAttributes().isEmpty() && !annotation.isOccluded();
		if (!plain) {
			for (String level : WiderFace.LEVELS) {
				line.add(Numbers.text(level(annotation, level)));
			}
		}
		return line.toString();
	}

	/** The flag is what people change, so it counts where the level does not agree with it. */
	private static double level(Annotation annotation, String level) {
		double value = Shapes.number(annotation, level).orElse(0.0);
		return !level.equals(WiderFace.OCCLUSION) || value > 0 == annotation.isOccluded() ? value : annotation.isOccluded() ? 1 : 0;
	}
}
