/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoint.Visibility;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/**
 * What a dataset says, whatever ids a format gave: names, shapes and values.
 *
 * @param items how many there are
 * @param answers about the items
 */
record Told(long items, List<String> answers, List<OneObject> objects) {

	/** Six digits of coordinates from 0 to 1, as many formats write them. */
	static final double TOLERANCE = 1e-6 * OneImage.WIDTH;

	/** @param rest what is said beside class and shape, one by one */
	record OneObject(String name, Geometry geometry, TreeSet<String> rest) {

		boolean isShapedAs(OneObject other) {
			return name.equals(other.name) && isPlacedAs(other);
		}

		boolean isPlacedAs(OneObject other) {
			return Told.same(geometry, other.geometry);
		}

		/** @param changed whether attributes may have another value there */
		boolean saysAll(OneObject other, boolean changed) {
			return other.rest.stream().allMatch(fact -> rest.contains(fact) || changed && rest.stream().map(Told::field).anyMatch(field(fact)::equals));
		}

		boolean isAs(OneObject other) {
			return isShapedAs(other) && rest.equals(other.rest);
		}
	}

	static Told of(DatasetSource source) throws IOException {
		List<String> answers = new ArrayList<>();
		List<OneObject> objects = new ArrayList<>();
		long[] items = new long[1];
		Map<String, String> names = names(source.ontology());
		source.forEach(one -> {
			items[0]++;
			for (AnnotationDocument document : one.documents()) {
				document.getAnswers().forEach(answer -> answers.add(answer(answer, names)));
				document.getAttributes().forEach(entry -> answers.add(entry.toString()));
				document.getTracks().forEach(track -> answers.add("a track"));
				objects.addAll(objects(document, source.ontology(), names));
			}
		}, Progress.NONE);
		return new Told(items[0], answers, objects);
	}

	private static Map<String, String> names(Ontology ontology) {
		Map<String, String> names = new HashMap<>();
		ontology.eAllContents().forEachRemaining(element -> {
			if (element instanceof NamedElement named && named.getName() != null) {
				names.put(named.getId(), named.getName());
			}
		});
		return names;
	}

	private static List<OneObject> objects(AnnotationDocument document, Ontology ontology, Map<String, String> names) {
		Map<String, String> classes = Classes.names(ontology);
		Map<String, String> byId = new HashMap<>();
		document.getAnnotations().forEach(one -> byId.put(one.getId(), classes.get(one.getLabelClass())));
		List<OneObject> objects = new ArrayList<>();
		for (Annotation one : document.getAnnotations()) {
			TreeSet<String> rest = new TreeSet<>();
			one.getAttributes().forEach(entry -> rest.add(names.getOrDefault(entry.getKey(), entry.getKey()) + "=" + entry.getValue()));
			one.getAnswers().forEach(answer -> rest.add(answer(answer, names)));
			one.getRelations().forEach(relation -> rest.add(names.getOrDefault(relation.getType(), relation.getType()) + " " + byId.get(relation.getTarget())));
			if (one.getGroup() != null) {
				rest.add("with " + document.getAnnotations().stream().filter(other -> one.getGroup().equals(other.getGroup())).map(other -> byId.get(other.getId())).sorted().toList());
			}
			Annotations.score(one).ifPresent(score -> rest.add("score " + score));
			flags(one, rest);
			objects.add(new OneObject(String.valueOf(byId.get(one.getId())), one.getGeometry() == null ? new Whole() : one.getGeometry(), rest));
		}
		return objects;
	}

	private static void flags(Annotation one, TreeSet<String> rest) {
		if (one.isOccluded()) {
			rest.add("occluded");
		}
		if (one.isTruncated()) {
			rest.add("truncated");
		}
		if (one.isCrowd()) {
			rest.add("crowd");
		}
		if (one.getSceneObject() != null) {
			rest.add("object of a scene");
		}
	}

	private static String answer(Answer answer, Map<String, String> names) {
		return names.getOrDefault(answer.getQuestion(), answer.getQuestion()) + ": " + answer.getChoices().stream().map(choice -> names.getOrDefault(choice, choice)).toList();
	}

	/** Says the same, in whatever order. */
	boolean isAs(Told other) {
		return items == other.items && answers.equals(other.answers) && matches(other);
	}

	/**
	 * What is to be expected where a format makes this of the objects alone.
	 *
	 * @param reported whether it said that it changes them; only then may their class be another
	 * @param shapes whether the objects there have the shapes of these; otherwise only their class counts
	 */
	Told asFarAs(Told plain, boolean reported, boolean shapes) {
		String onlyClass = plain.objects.stream().map(OneObject::name).distinct().count() == 1 ? plain.objects.getFirst().name() : "";
		List<OneObject> kept = new ArrayList<>();
		for (OneObject one : objects) {
			OneObject named = reported && !onlyClass.isEmpty() && plain.objects.size() == objects.size() ? new OneObject(onlyClass, one.geometry, one.rest) : one;
			if (!reported || !shapes || plain.objects.stream().anyMatch(named::isShapedAs)) {
				kept.add(named);
			}
		}
		return new Told(items, answers, kept);
	}

	/** Without what a format says of the objects alone, but for what was said. */
	Told without(Told plain, Told said) {
		Set<String> ofAll = plain.objects.stream().flatMap(one -> one.rest.stream()).map(Told::field).collect(Collectors.toSet());
		said.objects.forEach(one -> one.rest.forEach(fact -> ofAll.remove(field(fact))));
		return new Told(items, answers.stream().filter(answer -> !plain.answers.contains(answer)).toList(), objects.stream().map(one -> {
			TreeSet<String> rest = new TreeSet<>(one.rest);
			rest.removeIf(fact -> ofAll.contains(field(fact)));
			return new OneObject(one.name, one.geometry, rest);
		}).toList());
	}

	/** The name of an attribute, without its value. */
	private static String field(String fact) {
		return fact.replaceFirst("=.*", "");
	}

	private boolean matches(Told other) {
		List<OneObject> left = new ArrayList<>(other.objects);
		for (OneObject one : objects) {
			if (left.stream().filter(one::isAs).findFirst().map(left::remove).isEmpty()) {
				return false;
			}
		}
		return left.isEmpty();
	}

	private static boolean same(Geometry a, Geometry b) {
		if (a instanceof Box box && b instanceof RotatedBox turned) {
			// A box that is not turned.
			return sameRing(turned.corners(), corners(box));
		}
		if (a instanceof RotatedBox turned && b instanceof Box box) {
			return sameRing(turned.corners(), corners(box));
		}
		return a.kind() == b.kind() && switch (a) {
		case Box box -> near(numbers(box), numbers((Box) b));
		case RotatedBox box -> sameRing(box.corners(), ((RotatedBox) b).corners());
		case Ellipse ellipse -> sameRing(ellipse.vertices(), ((Ellipse) b).vertices());
		case Polygon polygon -> samePolygon(polygon, (Polygon) b);
		case Polyline line -> near(line.path().toArray(), ((Polyline) b).path().toArray());
		case Points points -> near(points.points().toArray(), ((Points) b).points().toArray());
		case Keypoints keypoints -> sameJoints(keypoints, (Keypoints) b);
		case ImageCuboid cuboid -> near(cuboid.front().toArray(), ((ImageCuboid) b).front().toArray()) && near(cuboid.back().toArray(), ((ImageCuboid) b).back().toArray());
		case Mask mask -> mask.width() == ((Mask) b).width() && mask.height() == ((Mask) b).height() && Arrays.equals(mask.toRaster(), ((Mask) b).toRaster());
		case Whole whole -> true;
		default -> a.equals(b);
		};
	}

	private static Coordinates corners(Box box) {
		return new RotatedBox(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height(), 0).corners();
	}

	private static double[] numbers(Box box) {
		return new double[] { box.x(), box.y(), box.width(), box.height() };
	}

	private static boolean samePolygon(Polygon a, Polygon b) {
		boolean same = a.parts().size() == b.parts().size();
		for (int i = 0; same && i < a.parts().size(); i++) {
			List<Coordinates> holes = a.parts().get(i).holes();
			List<Coordinates> others = b.parts().get(i).holes();
			same = sameRing(a.parts().get(i).exterior(), b.parts().get(i).exterior()) && holes.size() == others.size();
			for (int k = 0; same && k < holes.size(); k++) {
				same = sameRing(holes.get(k), others.get(k));
			}
		}
		return same;
	}

	/** An outline is the same from whichever of its points it begins and whichever way it goes. */
	private static boolean sameRing(Coordinates a, Coordinates b) {
		if (a.size() != b.size()) {
			return false;
		}
		for (int start = 0; start < a.size(); start++) {
			if (near(a.toArray(), turned(b, start, 1)) || near(a.toArray(), turned(b, start, -1))) {
				return true;
			}
		}
		return false;
	}

	private static double[] turned(Coordinates ring, int start, int step) {
		double[] xy = new double[2 * ring.size()];
		for (int i = 0; i < ring.size(); i++) {
			int from = Math.floorMod(start + step * i, ring.size());
			xy[2 * i] = ring.x(from);
			xy[2 * i + 1] = ring.y(from);
		}
		return xy;
	}

	/** Where an absent joint stands has no meaning. */
	private static boolean sameJoints(Keypoints a, Keypoints b) {
		boolean same = a.keypoints().size() == b.keypoints().size();
		for (int i = 0; same && i < a.keypoints().size(); i++) {
			var one = a.keypoints().get(i);
			var other = b.keypoints().get(i);
			same = one.visibility() == other.visibility()
					&& (one.visibility() == Visibility.ABSENT || near(new double[] { one.x(), one.y() }, new double[] { other.x(), other.y() }));
		}
		return same;
	}

	private static boolean near(double[] a, double[] b) {
		boolean near = a.length == b.length;
		for (int i = 0; near && i < a.length; i++) {
			near = Math.abs(a[i] - b[i]) <= TOLERANCE;
		}
		return near;
	}
}
