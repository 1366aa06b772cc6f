/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

class GeneratorsTest {

	private static final SceneOptions CLEAR = new SceneOptions(200, 150, 5, 8, GeometryKind.MASK, 0);

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

	@ParameterizedTest
	@EnumSource
	void aSeedIsTheSameBytesAndLabelsHoweverManyThereAre(Kind kind) throws IOException {
		List<Made> first = Made.all(kind.maker.make(6, 7));
		List<Made> fewer = Made.all(kind.maker.make(3, 7));
		List<Made> others = Made.all(kind.maker.make(3, 8));
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
		for (Made one : Made.all(new SceneSource(30, 3, CLEAR))) {
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
		List<Made> masks = Made.all(new SceneSource(12, 4, CLEAR));
		List<Made> boxes = Made.all(new SceneSource(12, 4, CLEAR.withLabels(GeometryKind.BOX)));
		List<Made> polygons = Made.all(new SceneSource(12, 4, CLEAR.withLabels(GeometryKind.POLYGON)));
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
		List<Made> masks = Made.all(new SceneSource(40, 5, CLEAR));
		List<Made> keypoints = Made.all(new SceneSource(40, 5, CLEAR.withLabels(GeometryKind.KEYPOINTS)));
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
		for (Made one : Made.all(new SceneSource(40, 6, CLEAR.withObjects(1, 1)))) {
			for (Annotation label : one.labels()) {
				assertFalse(label.isOccluded());
				Box box = ((Mask) label.getGeometry()).bounds().orElseThrow();
				boolean atBorder = box.x() == 0 || box.y() == 0 || box.right() == 200 || box.bottom() == 150;
				assertTrue(atBorder || !label.isTruncated());
			}
		}
		List<Annotation> many = Made.all(new SceneSource(40, 6, CLEAR)).stream().flatMap(one -> one.labels().stream()).toList();
		assertTrue(many.stream().filter(Annotation::isOccluded).count() > 40);
		assertTrue(many.stream().filter(Annotation::isTruncated).count() > 40);
	}

	@Test
	void anObjectOfAVideoHasOneIdAndMovesALittle() throws IOException {
		List<Made> frames = Made.all(new MotionSource(2, 30, 4, CLEAR.withLabels(GeometryKind.BOX)));
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

	@Test
	void textsAreTheirWordsAndNamesAreWholeWords() throws IOException {
		int relations = 0;
		for (Made one : Made.all(new TextSource(20, 2, 9))) {
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
		for (Made one : Made.all(new AudioSource(12, 9, 8))) {
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
