/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.SoundFiles;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;

/** The recordings of a source, for exporters. What is no recording is reported, and so is what the format cannot carry. */
public final class Recordings {

	/** Takes one recording. */
	@FunctionalInterface
	public interface Visitor {
		void visit(Recording recording) throws IOException;
	}

	private final String name;
	private final Origins origins;
	private final Set<String> carried;
	private final ExportCheck check;
	private final LossReport losses;
	private final boolean relations;
	private long leftOut;

	/**
	 * @param format the id
	 * @param name for people
	 * @param carried the attributes that the format writes; that of the text is one of them always
	 */
	public Recordings(String format, String name, Capabilities capabilities, Set<String> carried, LossReport losses) {
		this.name = name;
		this.origins = new Origins(format);
		this.carried = carried;
		this.check = new ExportCheck(name, capabilities, losses);
		this.losses = losses;
		this.relations = capabilities.features().contains(Feature.RELATIONS);
	}

	public void forEach(DatasetSource source, Visitor visitor, Progress progress) throws IOException {
		Map<String, String> classes = Classes.names(source.ontology());
		source.forEach(one -> {
			if (SoundFiles.isRecording(one.item())) {
				visitor.visit(recording(one, classes));
			} else {
				losses.add("items", "are no recordings; left out", one.item().id(), "");
			}
		}, progress);
	}

	private Recording recording(SourceRecord one, Map<String, String> classes) {
		check.item(one);
		List<Segment> segments = new ArrayList<>();
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				check.geometry(one.item(), annotation).ifPresent(geometry -> segments.add(segment(one, annotation, geometry, classes)));
			}
		}
		return new Recording(one.item(), origins.of(one.item().origin()), segments);
	}

	private Segment segment(SourceRecord one, Annotation annotation, Geometry geometry, Map<String, String> classes) {
		Map<String, String> attributes = new LinkedHashMap<>();
		annotation.getAttributes().forEach(entry -> attributes.put(entry.getKey(), entry.getValue().text()));
		Segment segment = new Segment(classes.getOrDefault(annotation.getLabelClass(), Optional.ofNullable(annotation.getLabelClass()).orElse("")), geometry,
				attributes, Annotations.score(annotation), origins.of(annotation.getOrigin()), annotation.getId(),
				annotation.getRelations().stream().filter(relation -> RecordingSource.PARENT.equals(relation.getType())).findFirst().map(Relation::getTarget));
		Optional<String> text = segment.textAttribute();
		attributes.keySet().stream().filter(attribute -> !carried.contains(attribute) && !text.equals(Optional.of(attribute)))
				.forEach(attribute -> losses.add("the attribute " + attribute, name + " has no field for it", one.item().id(), annotation.getId()));
		if (relations && annotation.getRelations().stream().anyMatch(relation -> !RecordingSource.PARENT.equals(relation.getType()))) {
			losses.add("relations", name + " has none but those to a parent", one.item().id(), annotation.getId());
		}
		return segment;
	}

	/** Reports a segment that is not written. */
	public void leftOut(String why, Recording recording, Segment segment) {
		lost("segments", why + "; left out", recording, segment);
		leftOut++;
	}

	/** How many segments were not written. */
	public long leftOut() {
		return leftOut;
	}

	/** Reports something about a recording as a whole. */
	public void lost(String what, String why, Recording recording) {
		losses.add(what, why, recording.item().id(), "");
	}

	/** Reports something about a segment. */
	public void lost(String what, String why, Recording recording, Segment segment) {
		losses.add(what, why, recording.item().id(), segment.id());
	}

	/**
	 * Reports what a segment says that is not said by what was written of it and would be read again.
	 *
	 * @param attributes that the format writes
	 */
	public void lostBetween(Recording recording, Segment then, Segment now, Set<String> attributes) {
		if (!now.geometry().equals(then.geometry())) {
			lost("times", name + " has fewer digits; rounded", recording, then);
		}
		boolean isElsewhere = then.labelClass().equals(now.label()) || then.labelClass().equals(now.attributes().get(Segment.SPEAKER));
		if (!now.labelClass().equals(then.labelClass()) && !isElsewhere) {
			lost("label classes", name + " has no field for them; they are " + now.labelClass(), recording, then);
		}
		if (then.text().isPresent() && !then.text().get().equals(now.text().orElse(""))) {
			lost("texts", name + " cannot say them as they are", recording, then);
		}
		attributes.stream().filter(attribute -> then.attribute(attribute).isPresent() && !then.attribute(attribute).equals(now.attribute(attribute))).sorted()
				.forEach(attribute -> lost("the attribute " + attribute, name + " cannot say all values of it", recording, then));
	}
}
