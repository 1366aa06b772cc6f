/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;

/**
 * Images of textured shapes that cover one another. Masks are what is seen of an object, to the pixel; boxes are close around that, and polygons
 * run along its pixels. Of figures the joints are known, also those that are covered. Objects of which hardly anything is seen have no label.
 */
public final class SceneSource extends GeneratedSource {

	/** Of whom less is seen, in pixels, there is no label. */
	static final int LEAST_SEEN = 24;

	private static final String TEXTURE = "texture";

	private final SceneOptions options;

	public SceneSource(int count, long seed, SceneOptions options) throws IOException {
		super(ontology(options.labels()), count, seed);
		this.options = options;
	}

	static Ontology ontology(GeometryKind kind) {
		Ontology ontology = ontology("shapes", "Shapes");
		for (SceneShape.Kind one : SceneShape.Kind.values()) {
			if (kind != GeometryKind.KEYPOINTS || one == SceneShape.Kind.FIGURE) {
				LabelClass added = add(ontology, one.id(), one.label(), one.color(), one.description(), kind);
				attribute(added, TEXTURE, "Texture", AttributeKind.CHOICE, "plain", "stripes", "checks", "dots");
				if (kind == GeometryKind.KEYPOINTS) {
					added.setSkeleton(skeleton());
					ontology.getSkeletons().add(added.getSkeleton());
				}
			}
		}
		return ontology;
	}

	private static Skeleton skeleton() {
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		skeleton.setId("figure");
		skeleton.setName("Figure");
		double[][] places = { { 0.5, 0.1 }, { 0.1, 0.6 }, { 0.9, 0.6 }, { 0.3, 0.95 }, { 0.7, 0.95 }, { 0.5, 0.5 } };
		for (int i = 0; i < places.length; i++) {
			Joint joint = OntologyFactory.eINSTANCE.createJoint();
			joint.setId(SceneShape.JOINTS.get(i));
			joint.setName(SceneShape.JOINTS.get(i).replace('-', ' '));
			joint.setX(places[i][0]);
			joint.setY(places[i][1]);
			skeleton.getJoints().add(joint);
		}
		for (int i = 0; i < places.length - 1; i++) {
			Bone bone = OntologyFactory.eINSTANCE.createBone();
			bone.setFrom(skeleton.getJoints().getLast());
			bone.setTo(skeleton.getJoints().get(i));
			skeleton.getBones().add(bone);
		}
		return skeleton;
	}

	@Override
	Item make(int index, Random random, Path folder, List<Annotation> labels) throws IOException {
		SceneCanvas canvas = new SceneCanvas(options.width(), options.height(), random);
		double unit = Math.min(options.width(), options.height());
		List<SceneShape> shapes = new ArrayList<>();
		List<Long> sizes = new ArrayList<>();
		int objects = options.least() + random.nextInt(options.most() - options.least() + 1);
		for (int i = 0; i < objects; i++) {
			SceneShape shape = SceneShape.random(random, options.width(), options.height(), unit * 0.09, unit * 0.19);
			shapes.add(shape);
			sizes.add(canvas.paint(shape, i));
		}
		for (int i = 0; i < objects; i++) {
			Mask seen = canvas.visible(i);
			if (seen.area() >= LEAST_SEEN && (options.labels() != GeometryKind.KEYPOINTS || shapes.get(i).kind() == SceneShape.Kind.FIGURE)) {
				labels.add(label(random, shapes.get(i), i, seen, sizes.get(i), canvas, options));
			}
		}
		String name = String.format(Locale.ROOT, "scene-%05d.png", index + 1);
		ImageIO.write(canvas.image(options.grain(), random), "png", folder.resolve(name).toFile());
		return Item.image(name, name, "image/png", options.width(), options.height());
	}

	/** @param size of the whole object, in pixels */
	static Annotation label(Random random, SceneShape shape, int object, Mask seen, long size, SceneCanvas canvas, SceneOptions options) {
		Annotation annotation = label(random, shape.kind().id(), geometry(shape, object, seen, canvas, options.labels()));
		annotation.getAttributes().put(TEXTURE, new AttributeValue.Text(shape.texture().name().toLowerCase(Locale.ROOT)));
		long beyond = beyond(shape, options);
		annotation.setTruncated(beyond > 0);
		annotation.setOccluded(seen.area() < size - beyond);
		return annotation;
	}

	/** How many of its pixels lie outside of the image. */
	private static long beyond(SceneShape shape, SceneOptions options) {
		long beyond = 0;
		for (int y = (int) Math.floor(shape.top()); y <= shape.bottom(); y++) {
			for (int x = (int) Math.floor(shape.left()); x <= shape.right(); x++) {
				beyond += (x < 0 || y < 0 || x >= options.width() || y >= options.height()) && shape.contains(x + 0.5, y + 0.5) ? 1 : 0;
			}
		}
		return beyond;
	}

	private static Geometry geometry(SceneShape shape, int object, Mask seen, SceneCanvas canvas, GeometryKind kind) {
		return switch (kind) {
		case BOX -> seen.bounds().orElseThrow();
		case POLYGON -> MaskTracer.polygon(seen).orElseThrow();
		case KEYPOINTS -> keypoints(shape, object, canvas);
		default -> seen;
		};
	}

	private static Keypoints keypoints(SceneShape shape, int object, SceneCanvas canvas) {
		List<Keypoint> keypoints = new ArrayList<>();
		for (int i = 0; i < SceneShape.JOINTS.size(); i++) {
			double[] place = shape.joint(i);
			boolean inside = canvas.contains(place[0], place[1]);
			keypoints.add(new Keypoint(place[0], place[1], !inside ? Keypoint.Visibility.ABSENT
					: canvas.at(place[0], place[1]) == object ? Keypoint.Visibility.VISIBLE : Keypoint.Visibility.OCCLUDED));
		}
		return new Keypoints(keypoints);
	}
}
