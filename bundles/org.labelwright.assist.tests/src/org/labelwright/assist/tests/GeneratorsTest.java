/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.labelwright.assist.synthetic.AudioSource;
import org.labelwright.assist.synthetic.MotionSource;
import org.labelwright.assist.synthetic.SceneOptions;
import org.labelwright.assist.synthetic.SceneSource;
import org.labelwright.assist.synthetic.StreetOptions;
import org.labelwright.assist.synthetic.StreetSource;
import org.labelwright.assist.synthetic.TextSource;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

class GeneratorsTest {

	private static final SceneOptions CLEAR = new SceneOptions(200, 150, 5, 8, GeometryKind.MASK, 0);

	/** What a source says of an item. */
	private record Made(Item item, byte[] bytes, List<Annotation> labels) {

		BufferedImage image() {
			try {
				return ImageIO.read(new java.io.ByteArrayInputStream(bytes));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	@FunctionalInterface
	private interface Maker {
		DatasetSource make(int count, long seed) throws IOException;
	}

	enum Kind {
		SCENE((count, seed) -> new SceneSource(count, seed, SceneOptions.DEFAULT)), TEXT((count, seed) -> new TextSource(count, seed, 6)),
		AUDIO((count, seed) -> new AudioSource(count, seed, 3)), VIDEO((count, seed) -> new MotionSource(count, 8, seed, SceneOptions.DEFAULT)),
		STREET((count, seed) -> new StreetSource(count, seed, new StreetOptions(160, 90, 8, 16, GeometryKind.BOX, 0.01)));

		private final Maker maker;

		Kind(Maker maker) {
			this.maker = maker;
		}
	}

	private static List<Made> all(DatasetSource opened) throws IOException {
		List<Made> all = new ArrayList<>();
		try (DatasetSource source = opened) {
			source.forEach(one -> all.add(new Made(one.item(), Files.readAllBytes(one.media().orElseThrow()), List.copyOf(one.documents().getFirst().getAnnotations()))),
					Progress.NONE);
		}
		return all;
	}

	@ParameterizedTest
	@EnumSource
	void aSeedIsTheSameBytesAndLabelsHoweverManyThereAre(Kind kind) throws IOException {
		List<Made> first = all(kind.maker.make(6, 7));
		List<Made> fewer = all(kind.maker.make(3, 7));
		List<Made> others = all(kind.maker.make(3, 8));
		for (int i = 0; i < 3; i++) {
			assertArrayEquals(first.get(i).bytes(), fewer.get(i).bytes());
			assertEquals(first.get(i).item(), fewer.get(i).item());
			assertEquals(first.get(i).labels().size(), fewer.get(i).labels().size());
			for (int j = 0; j < first.get(i).labels().size(); j++) {
				assertTrue(EcoreUtil.equals(first.get(i).labels().get(j), fewer.get(i).labels().get(j)));
			}
			assertFalse(java.util.Arrays.equals(first.get(i).bytes(), others.get(i).bytes()));
			assertFalse(java.util.Arrays.equals(first.get(i).bytes(), first.get(i + 1).bytes()));
		}
		Set<String> ids = first.stream().flatMap(one -> one.labels().stream()).map(Annotation::getId).collect(Collectors.toSet());
		assertEquals(first.stream().mapToInt(one -> one.labels().size()).sum(), ids.size());
	}

	/** The colours an object has, of which there are at most two without grain. */
	private static Set<Integer> colors(BufferedImage image, Mask mask) {
		Set<Integer> colors = new TreeSet<>();
		for (int y = 0; y < mask.height(); y++) {
			for (int x = 0; x < mask.width(); x++) {
				if (mask.contains(x, y)) {
					colors.add(image.getRGB(x, y));
				}
			}
		}
		return colors;
	}

	@Test
	void aMaskIsThePixelsThatWerePaintedForItsObject() throws IOException {
		int objects = 0;
		for (Made one : all(new SceneSource(30, 3, CLEAR))) {
			BufferedImage image = one.image();
			Map<Integer, Integer> counts = new HashMap<>();
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) {
					counts.merge(image.getRGB(x, y), 1, Integer::sum);
				}
			}
			Set<Integer> seen = new TreeSet<>();
			boolean distinct = one.labels().stream().allMatch(label -> colors(image, (Mask) label.getGeometry()).stream().allMatch(seen::add));
			if (distinct) {
				for (Annotation label : one.labels()) {
					Mask mask = (Mask) label.getGeometry();
					Set<Integer> colors = colors(image, mask);
					assertTrue(colors.size() <= 2, label.getLabelClass() + " shows " + colors.size() + " colours");
					// Every pixel of these colours, and no other.
					assertEquals(mask.area(), colors.stream().mapToInt(counts::get).sum());
					objects++;
				}
			}
		}
		assertTrue(objects > 80, "only " + objects + " objects have colours of their own");
	}

	@Test
	void boxesAndPolygonsAreThoseOfTheMasks() throws IOException {
		List<Made> masks = all(new SceneSource(12, 4, CLEAR));
		List<Made> boxes = all(new SceneSource(12, 4, CLEAR.withLabels(GeometryKind.BOX)));
		List<Made> polygons = all(new SceneSource(12, 4, CLEAR.withLabels(GeometryKind.POLYGON)));
		for (int i = 0; i < masks.size(); i++) {
			assertArrayEquals(masks.get(i).image().getRGB(0, 0, 200, 150, null, 0, 200), boxes.get(i).image().getRGB(0, 0, 200, 150, null, 0, 200));
			for (int j = 0; j < masks.get(i).labels().size(); j++) {
				Mask mask = (Mask) masks.get(i).labels().get(j).getGeometry();
				Box box = (Box) boxes.get(i).labels().get(j).getGeometry();
				Polygon polygon = (Polygon) polygons.get(i).labels().get(j).getGeometry();
				double left = 1e9;
				double right = 0;
				double top = 1e9;
				double bottom = 0;
				for (int y = 0; y < mask.height(); y++) {
					for (int x = 0; x < mask.width(); x++) {
						assertEquals(mask.contains(x, y), polygon.contains(x + 0.5, y + 0.5));
						if (mask.contains(x, y)) {
							left = Math.min(left, x);
							right = Math.max(right, x + 1);
							top = Math.min(top, y);
							bottom = Math.max(bottom, y + 1);
						}
					}
				}
				assertEquals(new Box(left, top, right - left, bottom - top), box);
				assertEquals(mask.area(), polygon.area(), 1e-9);
			}
		}
	}

	@Test
	void jointsAreVisibleWhereTheirFigureIsSeen() throws IOException {
		List<Made> masks = all(new SceneSource(40, 5, CLEAR));
		List<Made> keypoints = all(new SceneSource(40, 5, CLEAR.withLabels(GeometryKind.KEYPOINTS)));
		Map<Keypoint.Visibility, Integer> counts = new HashMap<>();
		for (int i = 0; i < masks.size(); i++) {
			List<Annotation> figures = masks.get(i).labels().stream().filter(one -> one.getLabelClass().equals("figure")).toList();
			assertEquals(figures.size(), keypoints.get(i).labels().size());
			for (int j = 0; j < figures.size(); j++) {
				Mask mask = (Mask) figures.get(j).getGeometry();
				for (Keypoint joint : ((Keypoints) keypoints.get(i).labels().get(j).getGeometry()).keypoints()) {
					counts.merge(joint.visibility(), 1, Integer::sum);
					boolean inside = joint.x() >= 0 && joint.y() >= 0 && joint.x() < 200 && joint.y() < 150;
					assertEquals(inside, joint.visibility() != Keypoint.Visibility.ABSENT);
					if (inside) {
						assertEquals(mask.contains((int) joint.x(), (int) joint.y()), joint.visibility() == Keypoint.Visibility.VISIBLE);
					}
				}
			}
		}
		assertEquals(3, counts.size(), "all kinds of joints: " + counts);
	}

	@Test
	void whatIsCoveredOrCutOffSaysSo() throws IOException {
		// One object alone covers nothing, and is whole unless the border cuts it.
		for (Made one : all(new SceneSource(40, 6, CLEAR.withObjects(1, 1)))) {
			for (Annotation label : one.labels()) {
				assertFalse(label.isOccluded());
				Box box = ((Mask) label.getGeometry()).bounds().orElseThrow();
				boolean atBorder = box.x() == 0 || box.y() == 0 || box.right() == 200 || box.bottom() == 150;
				assertTrue(atBorder || !label.isTruncated());
			}
		}
		List<Annotation> many = all(new SceneSource(40, 6, CLEAR)).stream().flatMap(one -> one.labels().stream()).toList();
		assertTrue(many.stream().filter(Annotation::isOccluded).count() > 40);
		assertTrue(many.stream().filter(Annotation::isTruncated).count() > 40);
	}

	@Test
	void anObjectOfAVideoHasOneIdAndMovesALittle() throws IOException {
		List<Made> frames = all(new MotionSource(2, 30, 4, CLEAR.withLabels(GeometryKind.BOX)));
		assertEquals(60, frames.size());
		assertEquals("sequence-001/000001.png", frames.getFirst().item().path());
		assertEquals("sequence-002/000030.png", frames.getLast().item().path());
		Map<String, String> classes = new HashMap<>();
		int further = 0;
		for (int i = 0; i < frames.size(); i++) {
			Map<String, Box> before = i % 30 == 0 ? Map.of() : boxes(frames.get(i - 1));
			for (Annotation label : frames.get(i).labels()) {
				assertTrue(label.getSceneObject().startsWith(i < 30 ? "sequence-001/" : "sequence-002/"));
				assertEquals(label.getLabelClass(), classes.computeIfAbsent(label.getSceneObject(), id -> label.getLabelClass()));
				Box now = (Box) label.getGeometry();
				Box then = before.get(label.getSceneObject());
				if (then != null && !label.isOccluded() && !label.isTruncated()) {
					// What is seen of it may grow at once where another object leaves it; its edges are never far from where one of them was.
					assertTrue(Math.min(Math.abs(now.x() - then.x()), Math.abs(now.right() - then.right())) < 12, label.getSceneObject());
					further++;
				}
			}
			assertEquals(frames.get(i).labels().size(), frames.get(i).labels().stream().map(Annotation::getSceneObject).distinct().count());
		}
		assertTrue(further > 50, further + " steps were compared");
	}

	private static Map<String, Box> boxes(Made frame) {
		return frame.labels().stream().collect(Collectors.toMap(Annotation::getSceneObject, one -> (Box) one.getGeometry()));
	}

	/** A point in a cuboid, in the cuboid's own axes, as a part of its half sizes: 1 is on a side. */
	private static double outside(Cuboid cuboid, double x, double y, double z) {
		double yaw = cuboid.rotation().yaw();
		double along = (x - cuboid.x()) * Math.cos(yaw) + (y - cuboid.y()) * Math.sin(yaw);
		double across = (y - cuboid.y()) * Math.cos(yaw) - (x - cuboid.x()) * Math.sin(yaw);
		return Math.max(Math.max(Math.abs(along) / cuboid.length(), Math.abs(across) / cuboid.width()), Math.abs(z - cuboid.z()) / cuboid.height()) * 2;
	}

	@Test
	void pointsOfAStreetLieOnTheCuboidsTheyAreCountedFor() throws IOException {
		int cuboids = 0;
		for (Made one : all(new StreetSource(3, 5, new StreetOptions(96, 64, 10, 20, GeometryKind.BOX, 0)))) {
			if (!one.item().path().endsWith(".pcd")) {
				continue;
			}
			String header = new String(one.bytes(), java.nio.charset.StandardCharsets.US_ASCII);
			int data = header.indexOf("DATA binary\n") + "DATA binary\n".length();
			int count = Integer.parseInt(header.replaceAll("(?s).*\nPOINTS (\\d+)\n.*", "$1"));
			assertEquals(one.bytes().length, data + 16 * count);
			ByteBuffer points = ByteBuffer.wrap(one.bytes(), data, 16 * count).order(ByteOrder.LITTLE_ENDIAN);
			Map<Annotation, Integer> on = new HashMap<>();
			for (int i = 0; i < count; i++) {
				double x = points.getFloat();
				double y = points.getFloat();
				double z = points.getFloat();
				points.getFloat();
				assertTrue(Math.hypot(Math.hypot(x, y), z - 1.8) <= 80.001 && z > -0.001, x + ", " + y + ", " + z);
				for (Annotation label : one.labels()) {
					double far = outside((Cuboid) label.getGeometry(), x, y, z);
					if (Math.abs(far - 1) < 1e-4 && z > 1e-5) {
						on.merge(label, 1, Integer::sum);
					}
					assertTrue(far > 1 - 1e-3, "a point inside of a " + label.getLabelClass());
				}
			}
			for (Annotation label : one.labels()) {
				assertEquals(new AttributeValue.Numeric(on.get(label)), label.getAttributes().get("points"), label.getLabelClass());
				cuboids++;
			}
		}
		assertTrue(cuboids > 15, cuboids + " cuboids");
	}

	@Test
	void camerasAndLidarShowTheSameObjects() throws IOException {
		int both = 0;
		int width = 320;
		int height = 180;
		List<Made> items = all(new StreetSource(3, 6, new StreetOptions(width, height, 10, 20, GeometryKind.BOX, 0.01)));
		for (int street = 0; street < items.size(); street += 4) {
			Map<String, Annotation> cuboids = items.get(street).labels().stream().collect(Collectors.toMap(Annotation::getSceneObject, each -> each));
			Made front = items.get(street + 1);
			assertTrue(front.item().path().endsWith("front.png"));
			for (Annotation label : front.labels()) {
				Annotation cuboid = cuboids.get(label.getSceneObject());
				if (cuboid == null || label.isTruncated()) {
					continue;
				}
				assertEquals(cuboid.getLabelClass(), label.getLabelClass());
				Box around = projected((Cuboid) cuboid.getGeometry(), width, height);
				Box seen = (Box) label.getGeometry();
				assertTrue(seen.x() >= around.x() - 1 && seen.y() >= around.y() - 1 && seen.right() <= around.right() + 1 && seen.bottom() <= around.bottom() + 1);
				if (!label.isOccluded()) {
					assertEquals(around.x(), seen.x(), 1.5);
					assertEquals(around.right(), seen.right(), 1.5);
					assertEquals(around.y(), seen.y(), 1.5);
					assertEquals(around.bottom(), seen.bottom(), 1.5);
				}
				both++;
			}
		}
		assertTrue(both > 8, both + " are seen by both");
	}

	/** Around the corners, for a camera half a metre before the middle and 1.6 m up that looks forward and sees 90 degrees across. */
	private static Box projected(Cuboid cuboid, int width, int height) {
		double yaw = cuboid.rotation().yaw();
		double[] edges = { 1e9, 1e9, -1e9, -1e9 };
		for (double along : new double[] { -0.5, 0.5 }) {
			for (double across : new double[] { -0.5, 0.5 }) {
				for (double up : new double[] { -0.5, 0.5 }) {
					double x = cuboid.x() + along * cuboid.length() * Math.cos(yaw) - across * cuboid.width() * Math.sin(yaw) - 0.5;
					double y = cuboid.y() + along * cuboid.length() * Math.sin(yaw) + across * cuboid.width() * Math.cos(yaw);
					double z = cuboid.z() + up * cuboid.height() - 1.6;
					double u = width / 2.0 - y / x * width / 2.0;
					double v = height / 2.0 - z / x * width / 2.0;
					edges = new double[] { Math.min(edges[0], u), Math.min(edges[1], v), Math.max(edges[2], u), Math.max(edges[3], v) };
				}
			}
		}
		return new Box(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]);
	}

	@Test
	void textsAreTheirWordsAndNamesAreWholeWords() throws IOException {
		int relations = 0;
		for (Made one : all(new TextSource(20, 2, 9))) {
			int[] points = new String(one.bytes(), java.nio.charset.StandardCharsets.UTF_8).codePoints().toArray();
			List<Annotation> tokens = one.labels().stream().filter(each -> each.getLabelClass().equals("token"))
					.sorted(Comparator.comparingInt(each -> ((Span) each.getGeometry()).start())).toList();
			int at = 0;
			Set<Integer> starts = new TreeSet<>();
			Set<Integer> ends = new TreeSet<>();
			for (Annotation token : tokens) {
				Span span = (Span) token.getGeometry();
				for (; at < span.start(); at++) {
					assertTrue(Character.isWhitespace(points[at]), "text without a token at " + at);
				}
				assertTrue(java.util.Arrays.stream(points, span.start(), span.end()).noneMatch(Character::isWhitespace));
				boolean mark = java.util.Arrays.stream(points, span.start(), span.end()).noneMatch(Character::isLetterOrDigit);
				assertEquals(mark, token.getAttributes().get("upos").text().equals("PUNCT"));
				starts.add(span.start());
				ends.add(span.end());
				at = span.end();
			}
			assertTrue(java.util.Arrays.stream(points, at, points.length).allMatch(Character::isWhitespace));
			Map<String, Annotation> byId = one.labels().stream().collect(Collectors.toMap(Annotation::getId, each -> each));
			for (Annotation label : one.labels()) {
				Span span = (Span) label.getGeometry();
				assertTrue(starts.contains(span.start()) && ends.contains(span.end()), label.getLabelClass());
				relations += label.getRelations().size();
				label.getRelations().forEach(relation -> {
					String kinds = label.getLabelClass() + " " + relation.getType() + " " + byId.get(relation.getTarget()).getLabelClass();
					assertTrue(Set.of("person born-in place", "person lives-in place", "person works-for organization", "organization located-in place").contains(kinds), kinds);
				});
			}
			assertEquals(9, one.labels().stream().filter(each -> each.getLabelClass().equals("sentence")).count());
		}
		assertTrue(relations > 100, relations + " relations");
	}

	@Test
	void whatIsHeardIsLabelledAndNothingElse() throws IOException {
		Set<String> classes = new TreeSet<>();
		for (Made one : all(new AudioSource(12, 9, 8))) {
			ByteBuffer wav = ByteBuffer.wrap(one.bytes()).order(ByteOrder.LITTLE_ENDIAN);
			assertEquals(0x46464952, wav.getInt(0));
			assertEquals(16_000, wav.getInt(24));
			assertEquals(one.bytes().length - 44, wav.getInt(40));
			int count = wav.getInt(40) / 2;
			int before = 0;
			for (Annotation label : one.labels()) {
				Interval interval = (Interval) label.getGeometry();
				assertEquals(0, interval.start() * 16 % 1000, "starts between two samples");
				int start = (int) (interval.start() * 16 / 1000);
				int end = (int) (interval.end() * 16 / 1000);
				for (int i = before; i < start; i++) {
					assertEquals(0, wav.getShort(44 + 2 * i), "sound before " + label.getLabelClass());
				}
				assertTrue(wav.getShort(44 + 2 * start) != 0 && wav.getShort(44 + 2 * (end - 1)) != 0, label.getLabelClass() + " is silent where it begins or ends");
				classes.add(label.getLabelClass());
				if (label.getLabelClass().equals("tone")) {
					assertEquals(Double.parseDouble(label.getAttributes().get("frequency").text()), loudest(wav, start, end), 0);
				}
				before = end;
			}
			for (int i = before; i < count; i++) {
				assertEquals(0, wav.getShort(44 + 2 * i));
			}
		}
		assertEquals(Set.of("tone", "noise", "speech"), classes);
	}

	/** Of the frequencies a tone can have, the one of which there is most (Goertzel). */
	private static double loudest(ByteBuffer wav, int start, int end) {
		double best = 0;
		double most = 0;
		for (int frequency = 200; frequency <= 2000; frequency += 10) {
			double re = 0;
			double im = 0;
			for (int i = start; i < end; i++) {
				re += wav.getShort(44 + 2 * i) * Math.cos(2 * Math.PI * frequency * (i - start) / 16_000);
				im += wav.getShort(44 + 2 * i) * Math.sin(2 * Math.PI * frequency * (i - start) / 16_000);
			}
			if (re * re + im * im > most) {
				most = re * re + im * im;
				best = frequency;
			}
		}
		return best;
	}

	@Test
	void optionsOutOfRangeAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new SceneOptions(10, 10, 1, 2, GeometryKind.MASK, 0));
		assertThrows(IllegalArgumentException.class, () -> CLEAR.withObjects(3, 2));
		assertThrows(IllegalArgumentException.class, () -> CLEAR.withLabels(GeometryKind.SPAN));
		assertThrows(IllegalArgumentException.class, () -> new TextSource(1, 1, 0));
		assertThrows(IllegalArgumentException.class, () -> new MotionSource(1, 1, 1, CLEAR));
		assertThrows(IllegalArgumentException.class, () -> new StreetOptions(160, 90, 1, 2, GeometryKind.POLYGON, 0));
		assertThrows(IllegalArgumentException.class, () -> new StreetOptions(160, 90, 1, 99, GeometryKind.BOX, 0));
		assertThrows(IllegalArgumentException.class, () -> new AudioSource(0, 1, 5));
		assertThrows(IllegalArgumentException.class, () -> new AudioSource(1, 1, 0.1));
	}
}
