/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.labelwright.formats.vision.internal.support.Shapes;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;

/** Writes MOTS. Images of one folder are a sequence; they are numbered in their order. */
public final class MotsExporter implements Exporter {

	private static final FormatOption LAYOUT = FormatOption.choice("layout",
			"gt writes lines in SEQUENCE/gt/gt.txt, text in instances_txt/SEQUENCE.txt, png images in instances/SEQUENCE; auto as it came, otherwise gt", "auto", "gt", "text", "png");

	/** An object of a frame. */
	private record Part(int id, int number, Mask mask, int before) {
	}

	private record Line(int before, String text) {
	}

	private static final class Sequence {
		private final SequenceNumbers numbers = new SequenceNumbers();
		private final List<Line> lines = new ArrayList<>();
	}

	private final Origins origins = new Origins(Mots.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(FolderOutput.MEDIA, LAYOUT);
	}

	@Override
	public Capabilities capabilities() {
		return Mots.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		try (FolderOutput folder = new FolderOutput(path)) {
			Run run = new Run(source, folder, options, losses);
			source.forEach(run::add, progress);
			run.finish();
			folder.commit();
			return run.written;
		}
	}

	/** One export. */
	private final class Run {

		private final FolderOutput folder;
		private final boolean media;
		private final LossReport losses;
		private final Shapes shapes;
		private final JsonNode kept;
		private final Mots.Layout layout;
		/** Whether there are other classes than those the benchmark has. */
		private final boolean own;
		private final List<String> numbered = new ArrayList<>();
		private final Map<String, Sequence> sequences = new TreeMap<>();
		private final Set<String> labelFiles = new TreeSet<>();
		private long written;

		Run(DatasetSource source, FolderOutput folder, Options options, LossReport losses) {
			this.folder = folder;
			this.media = options.flag(FolderOutput.MEDIA.name());
			this.losses = losses;
			shapes = new Shapes(source, "MOTS", new ExportCheck("MOTS", capabilities(), losses), losses);
			kept = origins.of(source.origin());
			String wanted = options.text(LAYOUT.name());
			String came = kept.path(Mots.LAYOUT).asText(Mots.Layout.GT.word());
			layout = Mots.Layout.valueOf((wanted.equals("auto") ? came : wanted).toUpperCase(Locale.ROOT));
			List<String> names = Classes.concrete(source.ontology()).stream().map(LabelClass::getName).toList();
			own = !Mots.CLASSES.containsAll(names);
			for (String name : own ? names : Mots.CLASSES) {
				if (numbered.size() == Mots.IGNORED_CLASS - 1) {
					numbered.add(Mots.IGNORE);
				}
				numbered.add(name);
			}
		}

		void add(SourceRecord one) throws IOException {
			Item item = one.item();
			JsonNode origin = origins.of(item.origin());
			String name = MotExporter.sequence(item, origin);
			Sequence sequence = sequences.computeIfAbsent(name, missing -> new Sequence());
			int frame = sequence.numbers.frame(origin.path(Mot.FRAME).asInt(-1));
			List<Part> parts = new ArrayList<>();
			Set<Integer> present = new HashSet<>();
			shapes.forEach(one, (annotation, geometry) -> part(item, annotation, (Mask) geometry, sequence, present).ifPresent(part -> put(parts, part, item, annotation)));
			written += parts.size();
			if (layout != Mots.Layout.PNG) {
				for (Part part : parts) {
					sequence.lines.add(new Line(part.before(), String.join(" ", Integer.toString(frame), Integer.toString(part.id()), Integer.toString(part.number()),
							Integer.toString(part.mask().height()), Integer.toString(part.mask().width()), part.mask().toCompressed())));
				}
			} else if (item.width() > 0 && item.height() > 0 && !(parts.isEmpty() && origin.path("noFile").asBoolean())) {
				Files.write(folder.file(place(name, Mots.PNGS) + "/%06d.png".formatted(frame)), Pngs.write(ids(item, parts)));
			}
			if (media) {
				image(one, name, frame);
			}
		}

		private Optional<Part> part(Item item, Annotation annotation, Mask mask, Sequence sequence, Set<Integer> present) {
			int before = origins.of(annotation.getOrigin()).path(Mot.LINE).asInt(Integer.MAX_VALUE);
			if (mask.width() != item.width() || mask.height() != item.height()) {
				losses.add("masks", "the mask is not of the size of the image; left out", item.id(), annotation.getId());
				return Optional.empty();
			}
			if (annotation.isCrowd()) {
				if (annotation.getLabelClass() != null) {
					losses.add("classes of crowds", "a region to be ignored has none", item.id(), annotation.getId());
				}
				return Optional.of(new Part(Mots.IGNORED, Mots.IGNORED_CLASS, mask, before));
			}
			int number = shapes.name(item, annotation).map(numbered::indexOf).orElse(-1) + 1;
			if (number == 0) {
				return Optional.empty();
			}
			long first = (long) number * Mots.PER_CLASS;
			String object = annotation.getSceneObject() == null ? annotation.getId() : annotation.getSceneObject();
			long id = sequence.numbers.id(object, first, first + Mots.PER_CLASS - 1);
			if (!present.add((int) id)) {
				losses.add("objects of several masks", "an object has one mask in a frame; the others are written as other objects", item.id(), annotation.getId());
				id = sequence.numbers.id(annotation.getId(), first, first + Mots.PER_CLASS - 1);
			}
			if (id >= first + Mots.PER_CLASS || number > Mots.MAX_CLASS) {
				losses.add("objects", "a sequence has at most " + Mots.PER_CLASS + " objects of a class, and " + Mots.MAX_CLASS + " classes; left out", item.id(), annotation.getId());
				return Optional.empty();
			}
			return Optional.of(new Part((int) id, number, mask, before));
		}

		/** A pixel has one object: the later one. */
		private void put(List<Part> parts, Part part, Item item, Annotation annotation) {
			for (int i = 0; i < parts.size(); i++) {
				Part other = parts.get(i);
				Mask rest = other.mask().difference(part.mask());
				if (rest.area() < other.mask().area()) {
					losses.add("overlaps", "a pixel has one object there; the later one is written", item.id(), annotation.getId());
					parts.set(i, new Part(other.id(), other.number(), rest, other.before()));
				}
			}
			parts.add(part);
		}

		private static BufferedImage ids(Item item, List<Part> parts) {
			BufferedImage image = new BufferedImage(item.width(), item.height(), BufferedImage.TYPE_USHORT_GRAY);
			for (Part part : parts) {
				byte[] raster = part.mask().toRaster();
				for (int i = 0; i < raster.length; i++) {
					if (raster[i] != 0) {
						image.getRaster().setSample(i % item.width(), i / item.width(), 0, part.id());
					}
				}
			}
			return image;
		}

		private void image(SourceRecord one, String name, int frame) throws IOException {
			String path = Images.exportPath(one.item());
			String file = path.substring(path.lastIndexOf('/') + 1);
			JsonNode origin = origins.of(one.item().origin());
			boolean same = Images.stem(file).matches("0*" + frame) && origin.path(Mot.FRAME).asInt(-1) == frame;
			if (!same && !Images.stem(file).equals("%06d".formatted(frame))) {
				losses.add("names of images", "frames are numbered there", one.item().id(), "");
			}
			String written = same ? file : "%06d".formatted(frame) + file.substring(Images.stem(file).length());
			Images.copy(folder, one, (layout == Mots.Layout.GT ? MotExporter.prefix(name) + Mot.IMAGES : place(name, Mots.IMAGES.getFirst())) + "/" + written, losses);
		}

		/** In the folder for all sequences, which lies beside that of the images. */
		private static String place(String sequence, String within) {
			int slash = sequence.lastIndexOf('/');
			String own = sequence.substring(slash + 1);
			return sequence.substring(0, slash + 1) + within + (own.isEmpty() ? "" : "/" + own);
		}

		void finish() throws IOException {
			for (Map.Entry<String, Sequence> entry : sequences.entrySet()) {
				String name = entry.getKey();
				if (layout == Mots.Layout.PNG) {
					// The folders of all sequences of a split lie in one.
					labelFiles.add(place(name.substring(0, name.lastIndexOf('/') + 1), Mots.PNGS) + "/" + Mots.LABELS);
					continue;
				}
				String file = layout == Mots.Layout.GT ? MotExporter.prefix(name) + Mots.TRUTH : place(name.isEmpty() ? "0000" : name, Mots.TEXTS) + ".txt";
				List<Line> lines = entry.getValue().lines;
				lines.sort(Comparator.comparingInt(Line::before));
				StringBuilder text = new StringBuilder();
				lines.forEach(line -> text.append(line.text()).append('\n'));
				folder.write(file, text.toString());
				labelFiles.add(file.substring(0, file.lastIndexOf('/') + 1) + Mots.LABELS);
				if (layout == Mots.Layout.GT && kept.path(Mot.INFOS).has(name)) {
					folder.write(MotExporter.prefix(name) + Mot.INFO, kept.path(Mot.INFOS).path(name).asText());
				}
			}
			if (own) {
				for (String file : labelFiles) {
					folder.write(file, String.join("\n", numbered) + "\n");
				}
			}
		}
	}
}
