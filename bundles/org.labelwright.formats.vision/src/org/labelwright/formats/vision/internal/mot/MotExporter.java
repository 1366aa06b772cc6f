/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Box;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;

/** Writes MOTChallenge: a folder a sequence. Images of one folder are a sequence; they are numbered in their order. */
public final class MotExporter implements Exporter {

	private static final FormatOption FPS = FormatOption.number("fps", "The frame rate that seqinfo.ini says where it is not known", 30);
	private static final FormatOption DETECTIONS = FormatOption.flag("detections", "Whether det.txt with scores is written and not gt.txt", false);
	private static final int COLUMNS_OF_PLACE = 10;

	/** A sequence as far as it is written; the lines with the number they once had. */
	private static final class Sequence {
		private final List<Line> lines = new ArrayList<>();
		private final SequenceNumbers numbers = new SequenceNumbers();
		private int width;
		private int height;
		private boolean detected;
		private String extension = ".jpg";
		private String imageFolder = Mot.IMAGES;
	}

	private record Line(int before, String text) {
	}

	private final Origins origins = new Origins(Mot.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA, FPS, DETECTIONS);
	}

	@Override
	public Capabilities capabilities() {
		return Mot.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Shapes shapes = new Shapes(source, "MOT", new ExportCheck("MOT", capabilities(), losses), losses);
		List<String> names = Classes.concrete(source.ontology()).stream().map(LabelClass::getName).toList();
		boolean own = !Mot.CLASSES.containsAll(names);
		List<String> numbered = own ? names : Mot.CLASSES;
		Map<String, Sequence> sequences = new TreeMap<>();
		long[] written = new long[1];
		try (FolderOutput folder = new FolderOutput(path)) {
			source.forEach(one -> {
				String name = sequence(one.item(), origins.of(one.item().origin()));
				Sequence sequence = sequences.computeIfAbsent(name, missing -> new Sequence());
				String image = frame(one, sequence, losses);
				sequence.detected |= options.flag(DETECTIONS.name());
				shapes.forEach(one, (annotation, geometry) -> sequence.lines.add(line(one.item(), annotation, (Box) geometry, frame(image), sequence, numbered, shapes, losses)));
				tracks(one, losses);
				if (options.flag("media")) {
					Images.copy(folder, one, prefix(name) + sequence.imageFolder + "/" + image, losses);
				}
			}, progress);
			for (Map.Entry<String, Sequence> entry : sequences.entrySet()) {
				write(folder, entry.getKey(), entry.getValue(), source, options.number("fps"), own ? Optional.of(names) : Optional.empty());
				written[0] += entry.getValue().lines.size();
			}
			folder.commit();
		}
		return written[0];
	}

	static String prefix(String sequence) {
		return sequence.isEmpty() ? "" : sequence + "/";
	}

	private static int frame(String image) {
		return Integer.parseInt(Images.stem(image));
	}

	/**
	 * Where the item came from, or else the folder it lies in, below that of its split.
	 *
	 * @param kept of the item's origin
	 */
	static String sequence(Item item, JsonNode kept) {
		if (kept.path(Mot.SEQUENCE).isTextual()) {
			return kept.path(Mot.SEQUENCE).textValue();
		}
		String image = Images.exportPath(item);
		String folder = image.contains("/") ? image.substring(0, image.lastIndexOf('/')) : "";
		String split = item.split().orElse("");
		return split.isEmpty() || folder.equals(split) || folder.startsWith(split + "/") ? folder : folder.isEmpty() ? split : split + "/" + folder;
	}

	/** The file name of the frame, which is its number. */
	private String frame(SourceRecord one, Sequence sequence, LossReport losses) {
		Item item = one.item();
		JsonNode kept = origins.of(item.origin());
		String path = Images.exportPath(item);
		String file = path.substring(path.lastIndexOf('/') + 1);
		int frame = sequence.numbers.frame(kept.path(Mot.FRAME).asInt(-1));
		sequence.extension = file.substring(Images.stem(file).length());
		sequence.width = Math.max(sequence.width, item.width());
		sequence.height = Math.max(sequence.height, item.height());
		sequence.detected |= kept.path(Mot.DETECTED).asBoolean();
		String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
		String before = prefix(kept.path(Mot.SEQUENCE).asText());
		if (kept.has(Mot.FRAME) && folder.startsWith(before) && folder.length() > before.length()) {
			sequence.imageFolder = folder.substring(before.length());
		}
		String name = "%06d".formatted(frame) + sequence.extension;
		if (kept.path(Mot.FRAME).asInt(0) == frame && Images.stem(file).matches("0*" + frame)) {
			return file;
		}
		if (!file.equals(name)) {
			losses.add("names of images", "frames are numbered there", item.id(), "");
		}
		return name;
	}

	private static void tracks(SourceRecord one, LossReport losses) {
		for (AnnotationDocument document : one.documents()) {
			document.getTracks().forEach(track -> losses.add("tracks of videos", "MOT has images; left out", one.item().id(), track.getId()));
		}
	}

	private Line line(Item item, Annotation annotation, Box box, int frame, Sequence sequence, List<String> classes, Shapes shapes, LossReport losses) {
		JsonNode kept = origins.of(annotation.getOrigin());
		JsonNode fields = kept.path(Mot.FIELDS);
		boolean same = kept.path(Mot.SUM).asLong(-1) == Origins.sum(box);
		List<String> cells = new ArrayList<>();
		cells.add(Integer.toString(frame));
		cells.add(annotation.getSceneObject() == null ? "-1" : Shapes.text(fields.path(1), sequence.numbers.id(annotation.getSceneObject())));
		double[] numbers = { box.x() + 1, box.y() + 1, box.width(), box.height() };
		for (int i = 0; i < numbers.length; i++) {
			cells.add(same ? fields.path(2 + i).asText() : Numbers.text(numbers[i]));
		}
		shapes.onlyAttributes(item, annotation, sequence.detected ? Set.of() : Mot.ATTRIBUTES);
		if (!sequence.detected && Annotations.score(annotation).isPresent()) {
			losses.add("scores", "the truth of MOT has none; -o detections=true writes det.txt instead", item.id(), annotation.getId());
		}
		boolean ignored = annotation.getAttributes().get(Mot.IGNORED) instanceof AttributeValue.Flag flag && flag.value();
		double confidence = sequence.detected ? Annotations.score(annotation).orElse(1.0) : ignored ? 0 : Math.max(1, fields.path(6).asDouble(1));
		cells.add(Shapes.text(fields.path(6), confidence));
		if (sequence.detected || fields.size() == COLUMNS_OF_PLACE) {
			for (int i = 7; i < COLUMNS_OF_PLACE; i++) {
				cells.add(same && i < fields.size() ? fields.get(i).asText() : "-1");
			}
		} else if (fields.isMissingNode() || fields.size() > 7) {
			int number = shapes.name(item, annotation).map(classes::indexOf).orElse(-2) + 1;
			cells.add(number <= 0 ? "-1" : Shapes.text(fields.path(7), number));
			Optional<Double> visibility = Shapes.number(annotation, Mot.VISIBILITY);
			if (visibility.isPresent() || fields.size() != 8) {
				cells.add(visibility.map(value -> Shapes.text(fields.path(8), value)).orElse(fields.path(8).asDouble(1) < 0 ? fields.get(8).asText() : "1"));
			}
		}
		return new Line(kept.path(Mot.LINE).asInt(Integer.MAX_VALUE), String.join(",", cells));
	}

	private void write(FolderOutput folder, String name, Sequence sequence, DatasetSource source, double fps, Optional<List<String>> names) throws IOException {
		sequence.lines.sort(Comparator.comparingInt(Line::before));
		StringBuilder text = new StringBuilder();
		sequence.lines.forEach(line -> text.append(line.text()).append('\n'));
		folder.write(prefix(name) + (sequence.detected ? Mot.DETECTIONS : Mot.TRUTH), text.toString());
		if (names.isPresent() && !sequence.detected) {
			folder.write(prefix(name) + Mot.LABELS, String.join("\n", names.get()) + "\n");
		}
		JsonNode kept = origins.of(source.origin()).path(Mot.INFOS);
		if (kept.has(name)) {
			folder.write(prefix(name) + Mot.INFO, kept.get(name).asText().replaceAll("(?m)^seqLength=.*?(\r?)$", "seqLength=" + sequence.numbers.last() + "$1"));
		} else if (!origins.of(source.origin()).has(Mot.INFOS)) {
			String title = name.isEmpty() ? source.name() : name.substring(name.lastIndexOf('/') + 1);
			folder.write(prefix(name) + Mot.INFO, "[Sequence]\nname=" + title + "\nimDir=" + sequence.imageFolder + "\nframeRate=" + Numbers.text(fps) + "\nseqLength="
					+ sequence.numbers.last() + "\nimWidth=" + sequence.width + "\nimHeight=" + sequence.height + "\nimExt=" + sequence.extension + "\n");
		}
	}
}
