/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cvat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelColors;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.format.support.Xml;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;

/** Reads CVAT's XML 1.1 for images and for video: the file, or a folder with annotations.xml. */
public final class CvatImporter implements Importer {

	static final String ID = "cvat";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX, GeometryKind.POLYGON, GeometryKind.POLYLINE,
			GeometryKind.POINTS, GeometryKind.ELLIPSE, GeometryKind.MASK, GeometryKind.KEYPOINTS, GeometryKind.IMAGE_CUBOID, GeometryKind.WHOLE)
			.with(Feature.ATTRIBUTES, Feature.TRACKS, Feature.GROUPS, Feature.OCCLUDED, Feature.SPLITS, Feature.TURNED_ELLIPSES);
	static final FormatOption FPS = FormatOption.number("fps", "Frames a second of a video: CVAT numbers frames, and their times follow from this", 25);

	private final Origins origins = new Origins(ID);
	private final Annotations annotations = new Annotations();

	@Override
	public double detect(Path path) throws IOException {
		Path file = file(path);
		if (!Files.isRegularFile(file) || !file.toString().endsWith(".xml")) {
			return 0;
		}
		String head = Reading.headText(file);
		return head.contains("<annotations") && (head.contains("<image ") || head.contains("<track ") || head.contains("<meta>")) ? 0.95 : 0;
	}

	private static Path file(Path path) {
		return Files.isDirectory(path) ? path.resolve("annotations.xml") : path;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FPS);
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES.noting("Of tracks the keyframes are read; what CVAT interpolated between them follows from these.");
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Path file = file(path);
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(path, "", "has no annotations.xml");
		}
		return new Opening(file, options.number("fps"), losses).source(progress);
	}

	/** One file. */
	private final class Opening {

		private final Path file;
		private final double fps;
		private final LossReport losses;
		private final Classes classes;
		private final Images images;
		private final Map<String, Set<String>> joints = new LinkedHashMap<>();
		private final ObjectNode kept = origins.object();
		private String videoName = "video";
		private int videoWidth;
		private int videoHeight;
		private long lastFrame;
		private long imageCount;
		private long trackCount;

		Opening(Path file, double fps, LossReport losses) throws IOException {
			if (fps <= 0) {
				throw new BadInputException("The option fps is more than 0");
			}
			this.file = file;
			this.fps = fps;
			this.losses = losses;
			this.classes = new Classes(Images.name(file));
			this.images = Images.in(file.toAbsolutePath().getParent());
		}

		DatasetSource source(Progress progress) throws IOException {
			Xml.Element root = Xml.forEach(file, this::scan);
			if (!root.name().equals("annotations")) {
				throw new BadInputException(file, "line " + root.line(), "is no CVAT file: its outermost element is <" + root.name() + ">");
			}
			joints.forEach((name, names) -> {
				if (classes.add(name).getSkeleton() == null) {
					Skeletons.add(classes, name, List.copyOf(names), List.of());
				}
			});
			boolean video = trackCount > 0 && imageCount == 0;
			if (trackCount > 0 && imageCount > 0) {
				throw new BadInputException(file, "", "has images and tracks; CVAT writes either");
			}
			kept.put("video", video);
			return new AbstractSource(Images.name(file), ID, classes.ontology(), List.of(Layer.MAIN), origins.text(kept)) {
				@Override
				public long itemCount() {
					return video ? 1 : imageCount;
				}

				@Override
				public void forEach(Visitor visitor, Progress watching) throws IOException {
					if (video) {
						visitor.visit(video());
						return;
					}
					long[] done = new long[1];
					Xml.forEach(file, element -> {
						if (element.name().equals("image")) {
							watching.at(done[0]++, imageCount);
							visitor.visit(image(element));
						}
					});
				}
			};
		}

		/** The first pass: classes and joints, how much there is, and what is kept for the way back. */
		private void scan(Xml.Element element) {
			switch (element.name()) {
			case "version" -> kept.put("version", element.text());
			case "meta" -> {
				kept.put("meta", element.toXml());
				meta(element, 0);
			}
			case "image" -> {
				imageCount++;
				element.children().forEach(this::noteClass);
			}
			case "track" -> {
				trackCount++;
				classes.add(element.need("label"));
				element.children("skeleton").forEach(shape -> noteJoints(element.need("label"), shape));
				element.children().forEach(shape -> lastFrame = Math.max(lastFrame, frame(shape)));
			}
			default -> losses.add("<" + element.name() + ">", "nobody knows what it means", "", "");
			}
		}

		private void noteClass(Xml.Element shape) {
			if (CvatShapes.ELEMENTS.contains(shape.name())) {
				classes.add(shape.need("label"));
				if (shape.name().equals("skeleton")) {
					noteJoints(shape.need("label"), shape);
				}
			}
		}

		private void noteJoints(String name, Xml.Element skeleton) {
			Set<String> known = joints.computeIfAbsent(name, missing -> new LinkedHashSet<>());
			skeleton.children("points").forEach(joint -> known.add(joint.need("label")));
			if (known.isEmpty() || known.size() > 1000) {
				throw new IllegalArgumentException("a skeleton has 1 to 1000 joints, here are " + known.size());
			}
		}

		/** Labels stand in a task, a job or a project. */
		private void meta(Xml.Element element, int depth) {
			for (Xml.Element child : element.children()) {
				switch (child.name()) {
				case "labels" -> child.children("label").forEach(this::label);
				case "original_size" -> {
					videoWidth = child.childText("width").map(text -> Values.count(text, "width")).orElse(0);
					videoHeight = child.childText("height").map(text -> Values.count(text, "height")).orElse(0);
				}
				case "source" -> videoName = child.text().isEmpty() ? videoName : child.text();
				default -> {
					if (depth < 5) {
						meta(child, depth + 1);
					}
				}
				}
			}
		}

		private void label(Xml.Element label) {
			String name = label.needChild("name").text();
			Optional<String> parent = label.childText("parent").filter(text -> !text.isEmpty());
			if (parent.isPresent()) {
				joints.computeIfAbsent(parent.get(), missing -> new LinkedHashSet<>()).add(name);
				return;
			}
			LabelClass labelClass = classes.add(name);
			label.childText("color").filter(LabelColors::isColor).ifPresent(labelClass::setColor);
			label.child("attributes").ifPresent(list -> list.children("attribute").forEach(one -> labelClass.getAttributes().add(attribute(one))));
		}

		private AttributeType attribute(Xml.Element one) {
			AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
			type.setName(one.needChild("name").text());
			type.setId(type.getName());
			String input = one.childText("input_type").orElse("text");
			type.setKind(switch (input) {
			case "checkbox" -> AttributeKind.FLAG;
			case "select", "radio" -> AttributeKind.CHOICE;
			case "number" -> AttributeKind.NUMBER;
			default -> AttributeKind.TEXT;
			});
			if (type.getKind() == AttributeKind.CHOICE) {
				one.childText("values").stream().flatMap(String::lines).map(String::strip).filter(value -> !value.isEmpty()).distinct().forEach(type.getChoices()::add);
			}
			type.setPerFrame(one.childText("mutable").filter(text -> text.equalsIgnoreCase("true")).isPresent());
			one.childText("default_value").filter(text -> !text.isEmpty()).ifPresent(type::setDefaultValue);
			return type;
		}

		private SourceRecord image(Xml.Element element) throws IOException {
			String name = element.need("name");
			Optional<Path> media = images.find(name);
			ObjectNode origin = origins.object();
			element.attributes().forEach((key, value) -> {
				if (!List.of("name", "width", "height", "subset").contains(key)) {
					origin.put(key, value);
				}
			});
			Item item = Images.item(file, name, media, Values.count(element.need("width"), "width"), Values.count(element.need("height"), "height"))
					.withSplit(CvatShapes.attribute(element, "subset").filter(text -> !text.isEmpty())).withOrigin(origins.text(origin));
			List<Annotation> read = new ArrayList<>();
			for (Xml.Element shape : element.children()) {
				if (CvatShapes.ELEMENTS.contains(shape.name())) {
					Reading.at(file, "line " + shape.line(), () -> read.add(shape(shape, item)));
				} else {
					losses.add("<" + shape.name() + ">", "nobody knows what it means", item.id(), "");
				}
			}
			return Annotations.sourceRecord(item, media, read);
		}

		private Annotation shape(Xml.Element element, Item item) {
			Geometry geometry = geometry(element, element.need("label"), item);
			Annotation annotation = annotations.annotation(classes.id(element.need("label")), geometry);
			annotation.setOccluded("1".equals(element.attributes().get("occluded")));
			CvatShapes.attribute(element, "group_id").filter(group -> !group.equals("0")).ifPresent(annotation::setGroup);
			element.children("attribute").forEach(one -> Values.put(annotation, one.need("name"), Values.attribute(one.text())));
			annotation.setOrigin(origins.orNull(attributes(element, geometry)));
			return annotation;
		}

		private Geometry geometry(Xml.Element element, String label, Item item) {
			return CvatShapes.read(element, item.width(), item.height(), List.copyOf(joints.getOrDefault(label, Set.of())));
		}

		/** The attributes of an element, and of a skeleton its joints, for the way back. */
		private ObjectNode attributes(Xml.Element element, Geometry geometry) {
			ObjectNode origin = origins.object().put("of", Origins.sum(geometry));
			ObjectNode attributes = origin.putObject("attributes");
			element.attributes().forEach(attributes::put);
			if (element.name().equals("skeleton")) {
				ArrayNode points = origin.putArray("joints");
				element.children("points").forEach(joint -> points.add(joint.toXml()));
			}
			return origin;
		}

		private long frame(Xml.Element shape) {
			return Values.count(shape.need("frame"), "frame");
		}

		private long time(long frame) {
			return Math.round(frame * 1_000_000.0 / fps);
		}

		private SourceRecord video() throws IOException {
			Optional<Path> media = Optional.of(file.resolveSibling(videoName.substring(Math.max(videoName.lastIndexOf('/'), videoName.lastIndexOf('\\')) + 1))).filter(Files::isRegularFile);
			Item plain = Images.item(file, videoName, Optional.empty(), videoWidth, videoHeight);
			Item item = new Item(plain.id(), plain.path(), "video/x-unknown", plain.width(), plain.height(), Optional.empty(), Optional.empty(), Optional.empty());
			AnnotationDocument document = Annotations.document(item, Layer.MAIN);
			Xml.forEach(file, element -> {
				if (element.name().equals("track")) {
					document.getTracks().add(track(element, item));
				}
			});
			return new SourceRecord(item, media, List.of(document));
		}

		private Track track(Xml.Element element, Item item) throws IOException {
			Track track = AnnotationFactory.eINSTANCE.createTrack();
			track.setId(annotations.id());
			track.setLabelClass(classes.id(element.need("label")));
			ObjectNode origin = origins.object();
			ObjectNode attributes = origin.putObject("attributes");
			element.attributes().forEach(attributes::put);
			track.setOrigin(origins.orNull(origin));
			long outsideFrom = -1;
			for (Xml.Element shape : element.children()) {
				if (!CvatShapes.ELEMENTS.contains(shape.name()) || "0".equals(shape.attributes().get("keyframe"))) {
					continue;
				}
				long time = time(frame(shape));
				boolean outside = "1".equals(shape.attributes().get("outside"));
				if (outside && outsideFrom < 0) {
					outsideFrom = time;
				} else if (!outside && outsideFrom >= 0) {
					track.getOutside().add(new Interval(outsideFrom, Math.max(time, outsideFrom)));
					outsideFrom = -1;
				}
				Reading.at(file, "line " + shape.line(), () -> track.getKeyframes().add(keyframe(shape, element.need("label"), time, item)));
			}
			if (outsideFrom >= 0) {
				track.getOutside().add(new Interval(outsideFrom, Math.max(outsideFrom + 1, time(lastFrame + 1))));
			}
			return track;
		}

		private Keyframe keyframe(Xml.Element shape, String label, long time, Item item) {
			Geometry geometry = geometry(shape, label, item);
			Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
			keyframe.setTime(time);
			keyframe.setGeometry(geometry);
			keyframe.setOccluded("1".equals(shape.attributes().get("occluded")));
			shape.children("attribute").forEach(one -> keyframe.getAttributes().put(one.need("name"), Values.attribute(one.text())));
			keyframe.setExtra(origins.orNull(attributes(shape, geometry)));
			return keyframe;
		}
	}
}
