/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;

/** One of each kind, drawn by its tool, saved and exported, and read again: docs/kinds.md says the same of annotations that no hand has drawn. */
class DrawnKindsTest extends ToolBench {

	/** What formats call exact: a millionth of the side of the image. */
	private static final double TOLERANCE = 1e-6 * Workbench.WIDTH;
	private static final Set<GeometryKind> ALL = EnumSet.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX, GeometryKind.ELLIPSE, GeometryKind.POLYGON, GeometryKind.POLYLINE,
			GeometryKind.POINTS, GeometryKind.KEYPOINTS, GeometryKind.IMAGE_CUBOID, GeometryKind.MASK, GeometryKind.WHOLE);

	@TempDir
	private Path out;
	private Map<String, Geometry> drawn;

	@BeforeEach
	void draw() {
		workbench.command("boxTool");
		workbench.drag(20, 20, 63, 47);
		workbench.command("rotatedBoxTool");
		workbench.drag(100, 30, 150, 50);
		workbench.click(110, 80);
		workbench.command("ellipseTool");
		workbench.drag(200, 20, 260, 60);
		polygon(20, 100, 70, 110, 60, 150, 25, 140);
		workbench.command("polylineTool");
		workbench.click(100, 100);
		workbench.click(140, 120);
		workbench.click(160, 95);
		workbench.key(SWT.CR);
		workbench.command("pointTool");
		workbench.click(200, 100);
		workbench.command("cuboidTool");
		workbench.drag(220, 110, 260, 150);
		workbench.drag(270, 140, 280, 130);
		workbench.command("brushTool");
		workbench.drag(40, 220, 120, 250);
		workbench.command("skeletonTool");
		workbench.command("setClass", "3");
		workbench.drag(300, 40, 380, 220);
		workbench.command("wholeTool");
		workbench.command("setClass", "2");
		assertEquals(ALL, annotations().stream().map(one -> one.getGeometry().kind()).collect(Collectors.toSet()));
		drawn = annotations().stream().collect(Collectors.toMap(one -> one.getGeometry().kind() + " of " + one.getLabelClass(), Annotation::getGeometry));
	}

	@Test
	void theFilesOfTheDatasetHoldThemToTheLastDigit() throws IOException {
		Workbench.until(() -> editor.session().orElseThrow().isSaved());
		Path copy = out.resolve("copy");
		Path folder = editor.dataset().folder();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(one -> !folder.relativize(one).startsWith(".labelwright")).toList()) {
				Files.copy(file, copy.resolve(folder.relativize(file).toString()));
			}
		}
		try (Dataset dataset = Dataset.open(copy)) {
			assertEquals(new TreeMap<>(drawn), new TreeMap<>(read(dataset)));
		}
	}

	@Test
	void theyTravelWithCoco() throws IOException {
		travel("coco", ALL);
	}

	@Test
	void theyTravelWithCvat() throws IOException {
		travel("cvat", ALL);
	}

	/** What Label Studio has no shape for comes back as another one, which the report says. */
	@Test
	void theyTravelWithLabelStudio() throws IOException {
		travel("labelstudio", EnumSet.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX, GeometryKind.ELLIPSE, GeometryKind.POLYGON, GeometryKind.POINTS, GeometryKind.MASK,
				GeometryKind.WHOLE));
	}

	private void travel(String format, Set<GeometryKind> kinds) throws IOException {
		Formats formats = new Formats(Contributions.ofPlatform());
		String extension = formats.find(format).orElseThrow().extension();
		Path file = out.resolve("out" + (extension.isEmpty() ? "" : "." + extension));
		formats.write(editor.dataset(), file, format, Map.of(), new LossReport(), Progress.NONE);
		try (DatasetSource source = formats.open(file, Optional.of(format), Map.of(), new LossReport(), Progress.NONE)) {
			Map<String, Geometry> found = read(source);
			drawn.forEach((name, geometry) -> {
				if (kinds.contains(geometry.kind())) {
					assertTrue(found.containsKey(name), format + ": " + name + " in " + found.keySet());
					same(format + ": " + name, geometry, found.get(name));
				}
			});
		}
	}

	/** Of two of a kind the first: where a format has no shape for one it is written as another. */
	private static Map<String, Geometry> read(DatasetSource source) throws IOException {
		Map<String, Geometry> found = new TreeMap<>();
		source.forEach(record -> record.documents().forEach(document -> document.getAnnotations()
				.forEach(one -> found.putIfAbsent(one.getGeometry().kind() + " of " + one.getLabelClass(), one.getGeometry()))), Progress.NONE);
		return found;
	}

	private static void same(String what, Geometry expected, Geometry actual) {
		if (expected instanceof Mask || expected instanceof Whole) {
			assertEquals(expected, actual, what);
			return;
		}
		List<Double> wanted = numbers(expected);
		List<Double> found = numbers(actual);
		assertEquals(wanted.size(), found.size(), what);
		IntStream.range(0, wanted.size()).forEach(i -> assertEquals(wanted.get(i), found.get(i), TOLERANCE, what));
	}

	private static List<Double> numbers(Geometry geometry) {
		return switch (geometry) {
		case Box box -> List.of(box.x(), box.y(), box.width(), box.height());
		case RotatedBox box -> List.of(box.centerX(), box.centerY(), box.width(), box.height(), box.angle());
		case Ellipse ellipse -> List.of(ellipse.centerX(), ellipse.centerY(), ellipse.radiusX(), ellipse.radiusY(), ellipse.angle());
		case Polygon polygon -> numbers(polygon.parts().getFirst().exterior());
		case Polyline line -> numbers(line.path());
		case Points points -> numbers(points.points());
		case ImageCuboid cuboid -> Stream.concat(numbers(cuboid.front()).stream(), numbers(cuboid.back()).stream()).toList();
		case Keypoints pose -> {
			List<Double> numbers = new ArrayList<>();
			pose.keypoints().forEach(joint -> numbers.addAll(List.of(joint.x(), joint.y(), (double) joint.visibility().ordinal())));
			yield numbers;
		}
		default -> throw new IllegalArgumentException(geometry.toString());
		};
	}

	private static List<Double> numbers(Coordinates places) {
		return DoubleStream.of(places.toArray()).boxed().toList();
	}
}
