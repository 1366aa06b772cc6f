/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Mask;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Streets seen by a LiDAR and three cameras: a folder a street with {@code lidar.pcd} (PCD 0.7, binary: x, y, z in metres and intensity) and three images.
 * All are made by casting rays at the same objects, so that cuboids, what is seen on images, and which of it is hidden are exact. An object is one
 * {@linkplain Annotation#getSceneObject() object of the scene} in all four. Points and cuboids are in the frame of the car: x forward, y left, z up from
 * the ground. Where the sensors are, and the focal lengths, is in the item's origin under {@code synthetic}.
 */
public final class StreetSource extends GeneratedSource {

	/** Metres that points are below the surface of objects, so that they are within their cuboids when they are rounded to 32 bits. */
	private static final double SKIN = 0.001;
	/** Of objects that fewer points or pixels show there is no label. */
	static final int LEAST_POINTS = 5;
	/** The number of points on an object. */
	static final String POINTS = "points";

	private static final int BEAMS = 32;
	private static final int STEPS = 900;
	private static final double LOWEST = Math.toRadians(-25);
	private static final double HIGHEST = Math.toRadians(3);
	private static final double[] LIDAR = { 0, 0, 1.8 };

	/** @param yaw where it looks, counter-clockwise from forward, in radians */
	private record Camera(String name, double yaw, double[] place) {
	}

	private static final List<Camera> CAMERAS = List.of(new Camera("front", 0, new double[] { 0.5, 0, 1.6 }),
			new Camera("left", Math.PI / 2, new double[] { 0, 0.5, 1.6 }), new Camera("right", -Math.PI / 2, new double[] { 0, -0.5, 1.6 }));
	private static final int SENSORS = 1 + CAMERAS.size();

	private final StreetOptions options;

	/** @param streets how many; each is four items */
	public StreetSource(int streets, long seed, StreetOptions options) throws IOException {
		super(ontology(options.labels()), Math.multiplyExact(streets, SENSORS), seed);
		this.options = options;
	}

	private static Ontology ontology(GeometryKind labels) {
		Ontology ontology = ontology("streets", "Streets");
		for (Street.Kind kind : Street.Kind.values()) {
			LabelClass added = add(ontology, kind.id(), kind.label(), kind.color(), "On a street", GeometryKind.CUBOID, labels);
			attribute(added, POINTS, "Points", AttributeKind.NUMBER);
		}
		return ontology;
	}

	@Override
	Item make(int index, Random random, Path folder, List<Annotation> labels) throws IOException {
		int number = index / SENSORS;
		Random ofStreet = shared(number);
		Street street = new Street(ofStreet, options.least() + ofStreet.nextInt(options.most() - options.least() + 1));
		String name = String.format(Locale.ROOT, "street-%05d", number + 1);
		Files.createDirectories(folder.resolve(name));
		return index % SENSORS == 0 ? sweep(street, name, random, folder, labels) : photo(street, name, CAMERAS.get(index % SENSORS - 1), random, folder, labels);
	}

	private Item sweep(Street street, String name, Random random, Path folder, List<Annotation> labels) throws IOException {
		int[] alone = new int[street.things().size()];
		int[] met = new int[alone.length];
		ByteBuffer points = ByteBuffer.allocate(BEAMS * STEPS * 4 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (int beam = 0; beam < BEAMS; beam++) {
			double up = LOWEST + (HIGHEST - LOWEST) * beam / (BEAMS - 1);
			for (int step = 0; step < STEPS; step++) {
				double turn = 2 * Math.PI * step / STEPS;
				double[] direction = { Math.cos(up) * Math.cos(turn), Math.cos(up) * Math.sin(turn), Math.sin(up) };
				Street.Hit hit = street.cast(LIDAR, direction, alone);
				if (hit.object() != Street.SKY) {
					double distance = hit.distance() + (hit.object() >= 0 ? SKIN : 0) + options.noise() * random.nextGaussian();
					for (int axis = 0; axis < 3; axis++) {
						points.putFloat((float) (LIDAR[axis] + distance * direction[axis]));
					}
					points.putFloat((float) (hit.object() >= 0 ? hit.shade() : hit.shade() / 3));
					if (hit.object() >= 0) {
						met[hit.object()]++;
					}
				}
			}
		}
		for (int i = 0; i < met.length; i++) {
			if (met[i] >= LEAST_POINTS) {
				Annotation label = label(random, street.things().get(i).kind().id(), street.things().get(i).cuboid());
				label.getAttributes().put(POINTS, new AttributeValue.Numeric(met[i]));
				label.setOccluded(met[i] < alone[i]);
				label.setSceneObject(name + "/" + (i + 1));
				labels.add(label);
			}
		}
		String path = name + "/lidar.pcd";
		Files.write(folder.resolve(path), pcd(points));
		return new Item(path, path, "application/vnd.pointcloud.pcd", 0, 0, Optional.empty(), Optional.of(calibration("lidar", LIDAR, 0, Optional.empty())), Optional.empty());
	}

	/** As the Point Cloud Library describes the format: a header of text, then the numbers of each point. */
	private static byte[] pcd(ByteBuffer points) throws IOException {
		int count = points.position() / (4 * Float.BYTES);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(String.format(Locale.ROOT, """
				# .PCD v0.7 - Point Cloud Data file format
				VERSION 0.7
				FIELDS x y z intensity
				SIZE 4 4 4 4
				TYPE F F F F
				COUNT 1 1 1 1
				WIDTH %1$d
				HEIGHT 1
				VIEWPOINT %2$s %3$s %4$s 1 0 0 0
				POINTS %1$d
				DATA binary
				""", count, LIDAR[0], LIDAR[1], LIDAR[2]).getBytes(StandardCharsets.US_ASCII));
		out.write(points.array(), 0, points.position());
		return out.toByteArray();
	}

	/** Half the image's width: it sees 90 degrees across. */
	private double focalLength() {
		return options.width() / 2.0;
	}

	private Item photo(Street street, String name, Camera camera, Random random, Path folder, List<Annotation> labels) throws IOException {
		int width = options.width();
		int height = options.height();
		int[] alone = new int[street.things().size()];
		int[] shown = new int[width * height];
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double[] direction = direction(camera, x + 0.5, y + 0.5);
				Street.Hit hit = street.cast(camera.place(), direction, alone);
				shown[y * width + x] = hit.object();
				image.setRGB(x, y, color(street, camera, direction, hit));
			}
		}
		for (int i = 0; i < alone.length; i++) {
			byte[] raster = new byte[shown.length];
			for (int at = 0; at < raster.length; at++) {
				raster[at] = (byte) (shown[at] == i ? 1 : 0);
			}
			Mask seen = Mask.ofRaster(width, height, raster);
			if (seen.area() >= SceneSource.LEAST_SEEN) {
				Annotation label = label(random, street.things().get(i).kind().id(), options.labels() == GeometryKind.MASK ? seen : seen.bounds().orElseThrow());
				label.setOccluded(seen.area() < alone[i]);
				label.setTruncated(isCutOff(street.things().get(i).cuboid(), camera));
				label.setSceneObject(name + "/" + (i + 1));
				labels.add(label);
			}
		}
		String path = name + "/" + camera.name() + ".png";
		ImageIO.write(image, "png", folder.resolve(path).toFile());
		return new Item(path, path, "image/png", width, height, Optional.empty(),
				Optional.of(calibration(camera.name(), camera.place(), camera.yaw(), Optional.of(focalLength()))), Optional.empty());
	}

	/** Through a place of the image, which is right of the middle where y is smaller. */
	private double[] direction(Camera camera, double x, double y) {
		double left = (options.width() / 2.0 - x) / focalLength();
		double up = (options.height() / 2.0 - y) / focalLength();
		double length = Math.sqrt(1 + left * left + up * up);
		double cos = Math.cos(camera.yaw());
		double sin = Math.sin(camera.yaw());
		return new double[] { (cos - sin * left) / length, (sin + cos * left) / length, up / length };
	}

	private boolean isCutOff(Cuboid cuboid, Camera camera) {
		double yaw = cuboid.rotation().yaw();
		for (int corner = 0; corner < 8; corner++) {
			double along = ((corner & 1) == 0 ? -0.5 : 0.5) * cuboid.length();
			double across = ((corner & 2) == 0 ? -0.5 : 0.5) * cuboid.width();
			double x = cuboid.x() + along * Math.cos(yaw) - across * Math.sin(yaw) - camera.place()[0];
			double y = cuboid.y() + along * Math.sin(yaw) + across * Math.cos(yaw) - camera.place()[1];
			double z = cuboid.z() + ((corner & 4) == 0 ? -0.5 : 0.5) * cuboid.height() - camera.place()[2];
			double depth = x * Math.cos(camera.yaw()) + y * Math.sin(camera.yaw());
			double left = y * Math.cos(camera.yaw()) - x * Math.sin(camera.yaw());
			if (depth <= 0 || Math.abs(left / depth) * focalLength() > options.width() / 2.0 || Math.abs(z / depth) * focalLength() > options.height() / 2.0) {
				return true;
			}
		}
		return false;
	}

	private static int color(Street street, Camera camera, double[] direction, Street.Hit hit) {
		if (hit.object() == Street.SKY) {
			int light = (int) (40 * direction[2]);
			return SceneCanvas.color(150 - light, 185 - light, 225);
		}
		double x = camera.place()[0] + hit.distance() * direction[0];
		double y = camera.place()[1] + hit.distance() * direction[1];
		double z = camera.place()[2] + hit.distance() * direction[2];
		int paint = street.paint(hit, x, y, z);
		double light = hit.shade() * (1 - 0.4 * hit.distance() / Street.REACH);
		return SceneCanvas.color((int) ((paint >> 16) * light), (int) ((paint >> 8 & 0xff) * light), (int) ((paint & 0xff) * light));
	}

	/** The pose of a sensor in the frame of the car; of cameras the intrinsic matrix too. */
	private String calibration(String sensor, double[] place, double yaw, Optional<Double> focalLength) {
		ObjectNode origin = JsonNodeFactory.instance.objectNode();
		ObjectNode node = origin.putObject("synthetic");
		node.put("sensor", sensor);
		ArrayNode translation = node.putArray("translation");
		for (double one : place) {
			translation.add(one);
		}
		node.putArray("rotation").add(Math.cos(yaw / 2)).add(0.0).add(0.0).add(Math.sin(yaw / 2));
		focalLength.ifPresent(f -> {
			ArrayNode matrix = node.putArray("intrinsics");
			matrix.addArray().add(f).add(0.0).add(options.width() / 2.0);
			matrix.addArray().add(0.0).add(f).add(options.height() / 2.0);
			matrix.addArray().add(0.0).add(0.0).add(1.0);
		});
		return origin.toString();
	}
}
