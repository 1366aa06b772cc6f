/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.mot;

import java.util.List;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of MOTChallenge (arXiv:1603.00831, section 4.4): a folder a sequence
 * with {@code img1}, {@code gt/gt.txt} or {@code det/det.txt} of lines frame, id, left, top, width, height, confidence, class,
 * visibility, and {@code seqinfo.ini}. Frames and pixels count from 1.
 *
 * <p>The frames are images, so each is an item of its own. What makes the boxes of one id a track is
 * {@link org.labelwright.model.annotation.Annotation#getSceneObject()}: a {@code Track} has keyframes in time and belongs to a video.
 */
final class Mot {

	static final String ID = "mot";
	static final String INFO = "seqinfo.ini";
	static final String TRUTH = "gt/gt.txt";
	static final String DETECTIONS = "det/det.txt";
	static final String LABELS = "gt/labels.txt";
	static final String IMAGES = "img1";
	/** The classes of MOT16 and later, from 1 on. */
	static final List<String> CLASSES = List.of("Pedestrian", "Person on vehicle", "Car", "Bicycle", "Motorbike", "Non motorized vehicle", "Static person",
			"Distractor", "Occluder", "Occluder on the ground", "Occluder full", "Reflection", "Crowd");
	static final String VISIBILITY = "visibility";
	/** Where the seventh column of the truth is 0, the box does not count. */
	static final String IGNORED = "ignored";
	static final Set<String> ATTRIBUTES = Set.of(VISIBILITY, IGNORED);

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX).with(Feature.ATTRIBUTES, Feature.TRACKS, Feature.SCORES, Feature.SPLITS)
			.noting("Each frame is an item; the boxes of one id are one object of the scene. Attributes are visibility and ignored.");

	/** In origins. */
	static final String SEQUENCE = "sequence";
	static final String FRAME = "frame";
	static final String FIELDS = "fields";
	static final String SUM = "of";
	static final String LINE = "line";
	static final String DETECTED = "det";
	static final String INFOS = "seqinfo";

	private Mot() {
	}
}
