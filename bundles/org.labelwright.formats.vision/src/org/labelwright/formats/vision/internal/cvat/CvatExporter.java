/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cvat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EMap;
import org.labelwright.core.Motion;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.Skeletons;
import org.labelwright.core.format.support.Xml;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;

/** Writes CVAT's XML 1.1: for images, or for video where the first item has tracks. */
public final class CvatExporter implements Exporter {

	private final Origins origins = new Origins(CvatImporter.ID);

	@Override
	public List<FormatOption> options() {
		return List.of(CvatImporter.FPS);
	}

	@Override
	public Capabilities capabilities() {
		return CvatImporter.CAPABILITIES.noting("A file is of images without tracks, or of one video with tracks alone. Parts of a polygon are joined by cuts.");
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		if (Files.isDirectory(path)) {
			throw new BadInputException(path, "", "is a folder; CVAT is written into a file");
		}
		long[] written = new long[1];
		AtomicFiles.write(path, out -> {
			Run run = new Run(source, out, options.number("fps"), losses);
			source.forEach(run::add, progress);
			if (run.video.isEmpty()) {
				run.begin(Optional.empty());
			}
			run.append("</annotations>\n");
			written[0] = run.written;
		});
		return written[0];
	}

	/** One export. */
	private final class Run {

		private final DatasetSource source;
		private final OutputStream out;
		private final double fps;
		private final LossReport losses;
		private final Map<String, String> names;
		private final Map<String, LabelClass> classes = new LinkedHashMap<>();
		private final JsonNode header;
		private Optional<Boolean> video = Optional.empty();
		private ExportCheck check;
		private long items;
		private long written;

		Run(DatasetSource source, OutputStream out, double fps, LossReport losses) {
			this.source = source;
			this.out = out;
			this.fps = fps;
			this.losses = losses;
			this.names = Classes.names(source.ontology());
			LabelClasses.all(source.ontology()).forEach(one -> classes.put(one.getId(), one));
			this.header = origins.of(source.origin());
		}

		void append(Object text) throws IOException {
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}

		/** @param film the video, where the file is about one */
		void begin(Optional<Item> film) throws IOException {
			Xml.Writer xml = new Xml.Writer("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n");
			xml.text("version", header.path("version").asText("1.1"));
			if (header.has("meta")) {
				xml.element(Xml.parse(header.get("meta").textValue()));
			} else {
				meta(xml, film);
			}
			append(xml);
		}

		private void meta(Xml.Writer xml, Optional<Item> film) {
			xml.open("meta").open("task").text("name", source.name()).text("size", source.itemCount()).open("labels");
			for (LabelClass one : Classes.concrete(source.ontology())) {
				xml.open("label").text("name", one.getName()).text("color", Optional.ofNullable(one.getColor()).orElse("#808080"));
				xml.text("type", one.getSkeleton() == null ? "any" : "skeleton").open("attributes");
				one.getAttributes().forEach(attribute -> attribute(xml, attribute));
				xml.close("attributes").close("label");
				Skeletons.joints(one).forEach(joint -> xml.open("label").text("name", joint).text("type", "points").text("parent", one.getName()).close("label"));
			}
			xml.close("labels");
			film.filter(item -> item.width() > 0)
					.ifPresent(item -> xml.open("original_size").text("width", item.width()).text("height", item.height()).close("original_size"));
			film.ifPresent(item -> xml.text("source", Images.reference(item, losses)));
			xml.close("task").close("meta");
		}

		private static void attribute(Xml.Writer xml, AttributeType type) {
			String input = switch (type.getKind()) {
			case FLAG -> "checkbox";
			case CHOICE, CHOICES -> "select";
			case NUMBER -> "number";
			case TEXT -> "text";
			};
			xml.open("attribute").text("name", type.getName()).text("mutable", type.isPerFrame() ? "True" : "False").text("input_type", input)
					.text("default_value", Optional.ofNullable(type.getDefaultValue()).orElse("")).text("values", String.join("\n", type.getChoices())).close("attribute");
		}

		void add(SourceRecord one) throws IOException {
			if (video.isEmpty()) {
				// The first item says what kind of file this is.
				video = Optional.of(one.documents().stream().anyMatch(document -> !document.getTracks().isEmpty()));
				begin(video.get() ? Optional.of(one.item()) : Optional.empty());
				Capabilities all = capabilities();
				check = new ExportCheck("CVAT", video.get() ? all.with(Feature.ATTRIBUTES, Feature.TRACKS, Feature.OCCLUDED, Feature.TURNED_ELLIPSES)
						: all.with(Feature.ATTRIBUTES, Feature.GROUPS, Feature.OCCLUDED, Feature.SPLITS, Feature.TURNED_ELLIPSES), losses);
			}
			check.item(one);
			Xml.Writer xml = new Xml.Writer("");
			if (video.get()) {
				if (items++ > 0) {
					losses.add("items", "a file of CVAT for video is about one video", one.item().id(), "");
					return;
				}
				one.documents().forEach(document -> tracks(xml, one.item(), document));
			} else {
				image(xml, one);
			}
			append(xml);
		}

		private void image(Xml.Writer xml, SourceRecord one) {
			Item item = one.item();
			Map<String, String> attributes = new LinkedHashMap<>();
			attributes.put("id", Long.toString(items++));
			attributes.put("name", Images.reference(item, losses));
			item.split().ifPresent(split -> attributes.put("subset", split));
			origins.of(item.origin()).properties().forEach(member -> attributes.put(member.getKey(), member.getValue().asText()));
			attributes.put("width", Integer.toString(item.width()));
			attributes.put("height", Integer.toString(item.height()));
			xml.open("image", flat(attributes));
			for (AnnotationDocument document : one.documents()) {
				for (Annotation annotation : document.getAnnotations()) {
					check.annotation(item, annotation);
					check.oneText(item, annotation);
					if (annotation.getSceneObject() != null) {
						losses.add("objects of scenes", "images of CVAT do not say which annotations are one object", item.id(), annotation.getId());
					}
					check.geometry(item, annotation).ifPresent(geometry -> {
						Map<String, String> own = new LinkedHashMap<>();
						own.put("label", label(annotation.getLabelClass()));
						JsonNode kept = origins.of(annotation.getOrigin());
						shape(xml, geometry, kept, own, annotation.isOccluded(), Optional.ofNullable(annotation.getGroup()), annotation.getLabelClass(), annotation.getAttributes());
						written++;
					});
				}
			}
			xml.close("image");
		}

		private String label(String id) {
			return id == null ? "" : names.getOrDefault(id, id);
		}

		private static Object[] flat(Map<String, String> attributes) {
			return attributes.entrySet().stream().flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue())).toArray();
		}

		/** @param own attributes that are always as given here */
		private void shape(Xml.Writer xml, Geometry geometry, JsonNode kept, Map<String, String> own, boolean occluded, Optional<String> group, String labelClass,
				EMap<String, AttributeValue> values) {
			boolean untouched = kept.path("of").asLong(-1) == Origins.sum(geometry);
			String element = CvatShapes.element(geometry);
			Map<String, String> attributes = new LinkedHashMap<>(own);
			boolean fresh = !kept.path("attributes").isObject();
			kept.path("attributes").properties().forEach(member -> {
				if (untouched || !CvatShapes.isGeometry(member.getKey())) {
					attributes.put(member.getKey(), member.getValue().asText());
				}
			});
			attributes.putAll(own);
			if (fresh) {
				attributes.put("source", "manual");
			}
			if (!element.equals("tag") && (fresh || occluded || attributes.containsKey("occluded"))) {
				attributes.put("occluded", occluded ? "1" : "0");
			}
			if (!untouched) {
				attributes.putAll(CvatShapes.write(geometry));
			}
			if (fresh && !element.equals("tag") && !element.equals("skeleton")) {
				attributes.put("z_order", "0");
			}
			group.ifPresentOrElse(id -> attributes.put("group_id", id), () -> {
				if (!"0".equals(attributes.get("group_id"))) {
					attributes.remove("group_id");
				}
			});
			if (values.isEmpty() && !(geometry instanceof Keypoints)) {
				xml.empty(element, flat(attributes));
				return;
			}
			xml.open(element, flat(attributes));
			if (geometry instanceof Keypoints keypoints) {
				joints(xml, keypoints, untouched ? kept : origins.object(), labelClass);
			}
			new TreeMap<>(values.map()).forEach((name, value) -> xml.text("attribute", value.text(), "name", name));
			xml.close(element);
		}

		private void joints(Xml.Writer xml, Keypoints keypoints, JsonNode kept, String labelClass) {
			if (kept.has("joints")) {
				kept.get("joints").forEach(joint -> xml.element(Xml.parse(joint.textValue())));
				return;
			}
			List<String> joints = Optional.ofNullable(classes.get(labelClass)).map(Skeletons::joints).orElse(List.of());
			for (int i = 0; i < keypoints.keypoints().size(); i++) {
				Keypoint joint = keypoints.keypoints().get(i);
				xml.empty("points", "label", i < joints.size() ? joints.get(i) : "joint " + i, "source", "manual", "outside",
						joint.visibility() == Keypoint.Visibility.ABSENT ? 1 : 0, "occluded", joint.visibility() == Keypoint.Visibility.OCCLUDED ? 1 : 0, "points",
						Numbers.text(joint.x()) + "," + Numbers.text(joint.y()));
			}
		}

		private void tracks(Xml.Writer xml, Item item, AnnotationDocument document) {
			document.getAnnotations().forEach(annotation -> losses.add("annotations", "a file of CVAT for video has tracks alone", item.id(), annotation.getId()));
			int number = 0;
			for (Track track : document.getTracks()) {
				Map<String, String> attributes = new LinkedHashMap<>();
				attributes.put("id", Integer.toString(number++));
				attributes.put("source", "manual");
				origins.of(track.getOrigin()).path("attributes").properties().forEach(member -> attributes.put(member.getKey(), member.getValue().asText()));
				attributes.put("label", label(track.getLabelClass()));
				xml.open("track", flat(attributes));
				track(xml, track);
				xml.close("track");
				written++;
			}
		}

		/** The keyframes, and where the object goes out of sight and comes back without one, a shape that says so. */
		private void track(Xml.Writer xml, Track track) {
			Map<Long, Keyframe> own = new TreeMap<>();
			track.getKeyframes().forEach(keyframe -> own.put(frame(keyframe), keyframe));
			Map<Long, Boolean> turns = new TreeMap<>();
			if (!own.isEmpty()) {
				long first = track.getKeyframes().getFirst().getTime();
				long last = track.getKeyframes().getLast().getTime();
				Set<Long> said = track.getKeyframes().stream().map(Keyframe::getTime).collect(Collectors.toSet());
				track.getOutside().forEach(outside -> {
					if (outside.start() > first && !said.contains(outside.start())) {
						turns.put(frame(outside.start()), true);
					}
					if (outside.end() > first && outside.end() < last && !said.contains(outside.end()) && !Motion.isOutside(track, outside.end())) {
						turns.putIfAbsent(frame(outside.end()), false);
					}
				});
			}
			Set<Long> frames = new TreeSet<>(own.keySet());
			frames.addAll(turns.keySet());
			for (long frame : frames) {
				Keyframe keyframe = own.get(frame);
				boolean outside = keyframe == null ? turns.get(frame) : Motion.isOutside(track, keyframe.getTime());
				Map<String, String> said = new LinkedHashMap<>();
				said.put("frame", Long.toString(frame));
				said.put("keyframe", "1");
				said.put("outside", outside ? "1" : "0");
				if (keyframe != null) {
					shape(xml, keyframe.getGeometry(), origins.of(keyframe.getExtra()), said, keyframe.isOccluded(), Optional.empty(), track.getLabelClass(), keyframe.getAttributes());
				} else {
					long time = Math.round(frame * 1_000_000.0 / fps);
					Keyframe before = track.getKeyframes().stream().filter(one -> one.getTime() < time).reduce((one, later) -> later).orElse(track.getKeyframes().getFirst());
					shape(xml, Motion.at(track.getKeyframes(), time), origins.object(), said, false, Optional.empty(), track.getLabelClass(), before.getAttributes());
				}
			}
		}

		/** As it was counted before: the option fps may be another one now. */
		private long frame(Keyframe keyframe) {
			return origins.of(keyframe.getExtra()).path("attributes").path("frame").asLong(frame(keyframe.getTime()));
		}

		private long frame(long time) {
			return Math.round(time * fps / 1_000_000.0);
		}
	}
}
