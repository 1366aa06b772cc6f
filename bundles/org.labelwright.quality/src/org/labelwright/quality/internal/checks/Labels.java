/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.LabelClasses;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.Check;

/** What several checks ask of labels and of how they lie to each other. */
public final class Labels {

	/** So much of a shape lies in another one that it is inside; the rest is the pen of the labeller. */
	static final double INSIDE = 0.9;

	private Labels() {
	}

	/** Made by a model, and so something to compare with rather than to check. */
	public static boolean isPredicted(Labelled labelled) {
		return labelled.getProvenance() != null && labelled.getProvenance().getAuthorKind() == AuthorKind.MODEL;
	}

	/** Whether a document holds what models predicted, and nothing of people. */
	public static boolean isPrediction(AnnotationDocument document) {
		return !document.getAnnotations().isEmpty() && document.getTracks().isEmpty() && document.getAnnotations().stream().allMatch(Labels::isPredicted);
	}

	static double confidence(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getConfidence() == null ? 0 : annotation.getProvenance().getConfidence();
	}

	static Optional<Box> bounds(Annotation annotation) {
		return Optional.ofNullable(annotation.getGeometry()).flatMap(Geometries::bounds);
	}

	/** The class itself and those above it, the nearest first. */
	public static Stream<LabelClass> line(LabelClass labelClass) {
		return Stream.iterate(labelClass, one -> one != null, LabelClass::getParent);
	}

	/** Whether a label is of a class or of one below it. */
	public static boolean is(Check.Context context, Labelled labelled, LabelClass labelClass) {
		return context.labelClass(labelled).stream().flatMap(Labels::line).anyMatch(one -> one == labelClass);
	}

	static boolean isOneOf(Check.Context context, Labelled labelled, List<LabelClass> classes) {
		return classes.stream().anyMatch(one -> is(context, labelled, one));
	}

	/** The class that a person means by an id or a name; empty where there is none. */
	public static Optional<LabelClass> named(Ontology ontology, String idOrName) {
		List<LabelClass> all = LabelClasses.all(ontology);
		return all.stream().filter(one -> idOrName.equals(one.getId())).findFirst()
				.or(() -> all.stream().filter(one -> idOrName.equals(one.getName())).findFirst());
	}

	/** The attribute of a class, or one above it, that a person means by an id or a name. */
	public static Optional<AttributeType> attribute(LabelClass labelClass, String idOrName) {
		List<AttributeType> all = line(labelClass).flatMap(one -> one.getAttributes().stream()).toList();
		return all.stream().filter(one -> idOrName.equals(one.getId())).findFirst()
				.or(() -> all.stream().filter(one -> idOrName.equals(one.getName())).findFirst());
	}

	/** The name of the class of a label, for people. */
	static String name(Check.Context context, Labelled labelled) {
		return context.labelClass(labelled).map(LabelClass::getName).orElse(String.valueOf(labelled.getLabelClass()));
	}

	/** How much of one shape lies in another, in [0,1]; 0 where that cannot be said. */
	public static double shareWithin(Geometry one, Geometry other) {
		if (one instanceof Span span && other instanceof Span around) {
			return span.length() == 0 ? 0 : (double) span.overlap(around) / span.length();
		}
		if (one instanceof Interval interval && other instanceof Interval around) {
			return interval.length() == 0 ? 0 : (double) interval.overlap(around) / interval.length();
		}
		Optional<Box> box = Geometries.bounds(one);
		Optional<Box> around = Geometries.bounds(other);
		if (box.isEmpty() || around.isEmpty() || box.get().intersection(around.get()).isEmpty()) {
			return 0;
		}
		if (one instanceof Mask || other instanceof Mask) {
			return maskShare(one, other);
		}
		if (Polygons.hasOutline(one) && Polygons.hasOutline(other) && !(one instanceof Box && other instanceof Box)) {
			double area = Geometries.area(one).orElse(0);
			return area > 0 ? Math.min(1, Polygons.intersection(one, other).map(Polygon::area).orElse(0.0) / area) : 0;
		}
		double area = box.get().area();
		return area > 0 ? box.get().intersection(around.get()).map(Box::area).orElse(0.0) / area : 0;
	}

	private static double maskShare(Geometry one, Geometry other) {
		Mask raster = one instanceof Mask mask ? mask : (Mask) other;
		if (Geometries.area(one).isEmpty() || Geometries.area(other).isEmpty()
				|| one instanceof Mask a && other instanceof Mask b && (a.width() != b.width() || a.height() != b.height())) {
			return 0;
		}
		Mask first = Rasterizer.mask(one, raster.width(), raster.height());
		return first.area() == 0 ? 0 : (double) first.intersection(Rasterizer.mask(other, raster.width(), raster.height())).area() / first.area();
	}
}
