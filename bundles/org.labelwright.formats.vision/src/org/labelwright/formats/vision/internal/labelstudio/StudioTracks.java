/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.Motion;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Interpolation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;

/**
 * Rectangles that move through a video, results of the type {@code videorectangle}. As the editor of Label Studio has it
 * (VideoRegion.js, VideoRectangleRegion.js), frames count from 1; between two keyframes the numbers change evenly, and after the
 * last one they stay until the video ends; a keyframe that is not {@code enabled} is seen itself, and nothing is from the frame
 * after it up to the next keyframe. What export with interpolate_key_frames added has the member {@code auto} and is left out.
 */
final class StudioTracks {

	static final String TYPE = "videorectangle";
	/** Of what no result and no option says the size, percent stay percent. */
	private static final int PERCENT = 100;
	private static final Set<String> FIELDS = Set.of("frame", "time", "enabled", "auto", "x", "y", "width", "height", "rotation");
	private static final double TOLERANCE = 1e-3;

	/**
	 * How frames follow from times.
	 *
	 * @param fps frames a second
	 * @param first the number of the first frame, 1 in files of Label Studio itself
	 */
	record Clock(double fps, int first) {

		Clock {
			if (!(fps >= 0.001 && fps <= 100_000)) {
				throw new IllegalArgumentException("a video cannot have " + fps + " frames a second");
			}
		}

		long time(long frame) {
			return Math.round(Math.max(0, frame - first) * 1e6 / fps);
		}

		int frame(long time) {
			return (int) Math.round(time * fps / 1e6) + first;
		}

		/** The first frame that is shown at this time or later. */
		int from(long time) {
			return (int) Math.ceil(time * fps / 1e6 - TOLERANCE) + first;
		}
	}

	/** One entry of a sequence. */
	private record Step(Geometry box, boolean enabled, Optional<Keyframe> keyframe) {
	}

	private StudioTracks() {
	}

	/** Whether a result is a rectangle that moves; one of a control of labels may say again where it is. */
	static boolean isTrack(JsonNode result) {
		JsonNode sequence = result.path("value").path("sequence");
		return (result.path("type").asText().equals(TYPE) || result.path("type").asText().equals("labels")) && sequence.isArray() && !sequence.isEmpty();
	}

	/**
	 * The clock of a task: as its results say how many frames there are in which time, or else at which time keyframes are.
	 *
	 * @param fps where none of them says it
	 */
	static Clock clock(Iterable<JsonNode> results, double fps) {
		int first = 1;
		double counted = 0;
		double[] early = { Double.MAX_VALUE, 0 };
		double[] late = { -1, 0 };
		for (JsonNode result : results) {
			JsonNode value = result.path("value");
			if (counted == 0 && value.path("framesCount").asDouble() > 0 && value.path("duration").asDouble() > 0) {
				counted = value.path("framesCount").asDouble() / value.path("duration").asDouble();
			}
			for (JsonNode one : value.path("sequence")) {
				double frame = one.path("frame").asDouble(1);
				first = frame == 0 ? 0 : first;
				if (one.path("time").isNumber() && !one.path("auto").asBoolean()) {
					early = frame < early[0] ? new double[] { frame, one.path("time").asDouble() } : early;
					late = frame > late[0] ? new double[] { frame, one.path("time").asDouble() } : late;
				}
			}
		}
		double timed = late[0] > early[0] ? (late[0] - early[0]) / (late[1] - early[1]) : late[0] > 0 && late[1] > 0 ? late[0] / late[1] : 0;
		double said = plausible(counted) ? counted : plausible(timed) ? timed : fps;
		return new Clock(Math.abs(said - Math.rint(said)) < TOLERANCE ? Math.max(1, Math.rint(said)) : said, first);
	}

	private static boolean plausible(double fps) {
		return fps >= 0.1 && fps <= 10_000;
	}

	/**
	 * Reads a result that {@link #isTrack}.
	 *
	 * @param width of the video in pixels, 0 where it is not known
	 */
	static Track read(JsonNode result, String id, int width, int height, Clock clock) {
		JsonNode value = result.get("value");
		List<JsonNode> entries = new ArrayList<>();
		Values.list(value.get("sequence"), "sequence").forEach(one -> {
			Values.count(Values.object(one, "entry of the sequence").path("frame"), "frame");
			if (!one.path("auto").asBoolean()) {
				entries.add(one);
			}
		});
		entries.sort(Comparator.comparingInt(one -> one.get("frame").intValue()));
		boolean turned = entries.stream().anyMatch(one -> one.path("rotation").asDouble() != 0);
		Track track = AnnotationFactory.eINSTANCE.createTrack();
		track.setId(id);
		for (int i = 0; i < entries.size(); i++) {
			JsonNode one = entries.get(i);
			int frame = one.get("frame").intValue();
			if (i > 0 && entries.get(i - 1).get("frame").intValue() == frame) {
				// The editor shows the first of them.
				continue;
			}
			track.getKeyframes().add(keyframe(one, clock.time(frame), width, height, turned));
			long hidden = clock.time(frame + 1L);
			long shown = i + 1 < entries.size() ? clock.time(entries.get(i + 1).get("frame").intValue())
					: frame < value.path("framesCount").asInt(Integer.MAX_VALUE) ? Math.max(hidden + 1, clock.time(1L + value.path("framesCount").asInt())) : hidden;
			if (!one.path("enabled").asBoolean(true) && shown > hidden) {
				track.getOutside().add(new Interval(hidden, shown));
			}
		}
		return track;
	}

	private static Keyframe keyframe(JsonNode entry, long time, int width, int height, boolean turned) {
		Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
		keyframe.setTime(time);
		Geometry box = StudioShapes.rectangle(entry, pixels(width), pixels(height));
		// A box that turns later is of the same kind before.
		keyframe.setGeometry(turned ? Conversions.convert(box, GeometryKind.ROTATED_BOX, 0, 0).orElseThrow() : box);
		entry.properties().forEach(member -> {
			if (!FIELDS.contains(member.getKey())) {
				Values.attribute(member.getValue()).ifPresent(said -> keyframe.getAttributes().put(member.getKey(), said));
			}
		});
		return keyframe;
	}

	private static int pixels(int size) {
		return size > 0 ? size : PERCENT;
	}

	/** A sum by which a track is known again after it may have been edited, as {@link Origins#sum} of a geometry. */
	static long sum(Track track) {
		CRC32 crc = new CRC32();
		track.getKeyframes().forEach(keyframe -> {
			add(crc, keyframe.getTime(), keyframe.getGeometry() == null ? 0 : Origins.sum(keyframe.getGeometry()));
			new TreeMap<>(keyframe.getAttributes().map()).forEach((name, value) -> add(crc, name.hashCode(), value.text().hashCode()));
			add(crc, keyframe.isOccluded() ? 1 : 0, keyframe.getInterpolation().ordinal());
		});
		track.getOutside().forEach(outside -> add(crc, outside.start(), outside.end()));
		return crc.getValue();
	}

	private static void add(CRC32 crc, long... numbers) {
		for (long number : numbers) {
			crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
		}
	}

	/** Of an attribute of a keyframe, whether Label Studio has a member of that name already. */
	private static boolean isTaken(String attribute) {
		return FIELDS.contains(attribute);
	}

	/** The same with a box in each keyframe; what is not one, or has no place, is reported. */
	static Track rectangles(Track track, Item item, LossReport losses) {
		Track rectangles = EcoreUtil.copy(track);
		rectangles.getKeyframes().removeIf(keyframe -> {
			Geometry geometry = keyframe.getGeometry();
			Optional<Geometry> box = geometry instanceof RotatedBox ? Optional.of(geometry)
					: Optional.ofNullable(geometry).flatMap(one -> Conversions.convert(one, GeometryKind.BOX, item.width(), item.height()));
			if (box.isEmpty() || box.get() != geometry) {
				losses.add(geometry == null ? "keyframes" : geometry.kind().id(), "tracks of Label Studio are rectangles; " + (box.isEmpty() ? "left out" : "written as box"), item.id(), track.getId());
			}
			box.ifPresent(keyframe::setGeometry);
			return box.isEmpty();
		});
		for (Keyframe keyframe : rectangles.getKeyframes()) {
			if (keyframe.isOccluded()) {
				losses.add(Feature.OCCLUDED.words(), "Label Studio has no field for it", item.id(), track.getId());
			}
			if (keyframe.getAttributes().keySet().stream().anyMatch(StudioTracks::isTaken)) {
				losses.add(Feature.ATTRIBUTES.words(), "a keyframe of Label Studio has a member of that name", item.id(), track.getId());
			}
		}
		return rectangles;
	}

	/** Writes the sequence of a track whose shapes are boxes, turned or not. */
	static void write(Track track, ArrayNode sequence, int width, int height, Clock clock) {
		steps(track, clock).forEach((frame, step) -> {
			ObjectNode entry = sequence.addObject().put("frame", frame).put("enabled", step.enabled());
			StudioShapes.write(step.box(), entry, pixels(width), pixels(height), Optional.empty());
			entry.put("time", Math.rint(frame / clock.fps() * 1e6) / 1e6);
			step.keyframe().ifPresent(keyframe -> new TreeMap<>(keyframe.getAttributes().map()).forEach((name, value) -> {
				if (!isTaken(name)) {
					put(entry, name, value);
				}
			}));
		});
	}

	private static void put(ObjectNode entry, String name, AttributeValue value) {
		switch (value) {
		case AttributeValue.Flag flag -> entry.put(name, flag.value());
		case AttributeValue.Numeric number -> entry.put(name, number.value());
		case AttributeValue.Text text -> entry.put(name, text.value());
		case AttributeValue.Choices choices -> choices.values().forEach(entry.putArray(name)::add);
		}
	}

	/**
	 * The keyframes, and those beside them that Label Studio needs to say the same: where the object is seen last before it is out of
	 * sight and first after that, and where it stays in its place up to the next.
	 */
	private static NavigableMap<Integer, Step> steps(Track track, Clock clock) {
		List<Keyframe> keyframes = track.getKeyframes();
		NavigableMap<Integer, Step> steps = new TreeMap<>();
		for (int i = 0; i < keyframes.size(); i++) {
			Keyframe keyframe = keyframes.get(i);
			int frame = clock.frame(keyframe.getTime());
			if (!Motion.isOutside(track, keyframe.getTime())) {
				steps.put(frame, new Step(keyframe.getGeometry(), true, Optional.of(keyframe)));
			}
			if (keyframe.getInterpolation() == Interpolation.HOLD && i + 1 < keyframes.size() && clock.frame(keyframes.get(i + 1).getTime()) - 1 > frame) {
				steps.put(clock.frame(keyframes.get(i + 1).getTime()) - 1, new Step(keyframe.getGeometry(), true, Optional.empty()));
			}
		}
		int begin = clock.frame(keyframes.getFirst().getTime());
		int end = clock.frame(keyframes.getLast().getTime());
		for (Interval outside : track.getOutside()) {
			int last = clock.from(outside.start()) - 1;
			int again = clock.from(outside.end());
			steps.subMap(last + 1, Math.max(last + 1, again)).clear();
			if (last >= begin && again > last + 1 && !Motion.isOutside(track, clock.time(last))) {
				Step there = steps.get(last);
				steps.put(last, new Step(there == null ? Motion.at(keyframes, clock.time(last)) : there.box(), false, there == null ? Optional.empty() : there.keyframe()));
			}
			if (again > begin && again < end && !Motion.isOutside(track, clock.time(again))) {
				steps.putIfAbsent(again, new Step(Motion.at(keyframes, clock.time(again)), true, Optional.empty()));
			}
		}
		return steps;
	}
}
