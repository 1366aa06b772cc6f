/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polygons;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.annotation.Annotation;

/** Polygons in the running product, by mouse and keys: drawn by hand, cut, split, merged and beside one another. */
class PolygonToolsTest extends ToolBench {

	@Test
	void aHoleIsCutAndAPieceIsCutOff() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		workbench.command(COMMAND + "cutTool");
		for (double[] corner : new double[][] { { 100, 100 }, { 130, 100 }, { 130, 130 }, { 100, 130 } }) {
			workbench.click(corner[0], corner[1]);
		}
		workbench.key(SWT.CR);
		Polygon holed = (Polygon) geometry(0);
		assertEquals(1, holed.parts().getFirst().holes().size());
		assertEquals((x(200) - x(50)) * (y(200) - y(50)) - (x(130) - x(100)) * (y(130) - y(100)), holed.area(), 1e-6);
		for (double[] corner : new double[][] { { 140, 40 }, { 145, 40 }, { 145, 210 }, { 140, 210 } }) {
			workbench.click(corner[0], corner[1]);
		}
		workbench.key(SWT.CR);
		assertEquals(2, ((Polygon) geometry(0)).parts().size());
		workbench.command(COMMAND + "separate");
		assertEquals(2, annotations().size());
		workbench.command("org.eclipse.ui.edit.undo");
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(holed, geometry(0));
	}

	@Test
	void aDragAcrossAShapeSplitsIt() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		double whole = ((Polygon) geometry(0)).area();
		workbench.command(COMMAND + "splitTool");
		workbench.drag(120, 40, 120, 210);
		assertEquals(2, annotations().size());
		assertEquals((x(120) - x(50)) * (y(200) - y(50)), Math.min(((Polygon) geometry(0)).area(), ((Polygon) geometry(1)).area()), 1e-6);
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(List.of(whole), annotations().stream().map(one -> ((Polygon) one.getGeometry()).area()).toList());
	}

	private Coordinates seen(double... places) {
		double[] seen = new double[places.length];
		for (int i = 0; i < seen.length; i += 2) {
			seen[i] = x(places[i]);
			seen[i + 1] = y(places[i + 1]);
		}
		return Coordinates.of(seen);
	}

	/** Where a ring begins and which way it goes says nothing of its area. */
	private static Set<List<Double>> places(Coordinates ring) {
		return IntStream.range(0, ring.size()).mapToObj(i -> List.of(ring.x(i), ring.y(i))).collect(Collectors.toSet());
	}

	@Test
	void withControlADragSplitsAlongTheLineOfTheHand() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		Geometry whole = geometry(0);
		workbench.command(COMMAND + "splitTool");
		double[] line = { 120, 30, 140, 80, 95, 120, 130, 160, 120, 220 };
		workbench.dragAlongWith(SWT.CTRL, line);
		List<Polygon> pieces = Polygons.split(whole, seen(line));
		assertEquals(2, pieces.size());
		assertEquals(pieces.stream().map(one -> places(one.parts().getFirst().exterior())).toList(), List.of(places(ring(0)), places(ring(1))));
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(List.of(whole), annotations().stream().map(Annotation::getGeometry).toList());
	}

	@Test
	void aHoleIsCutByHandAtAStretch() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		Geometry whole = geometry(0);
		workbench.command(COMMAND + "cutTool");
		workbench.dragAlong(90, 90, 130, 80, 160, 120, 120, 160, 80, 130);
		Polygon cut = new Polygon(List.of(new PolygonPart(seen(90, 90, 130, 80, 160, 120, 120, 160, 80, 130), List.of())));
		assertEquals(Polygons.difference(whole, cut).orElseThrow(), geometry(0));
		assertEquals(1, ((Polygon) geometry(0)).parts().getFirst().holes().size());
	}

	@Test
	void anOutlineIsDrawnByHandAndByClicksInOne() {
		workbench.command(COMMAND + "polygonTool");
		workbench.click(50, 50);
		workbench.dragAlong(100, 40, 120, 60, 150, 50, 180, 90);
		workbench.click(180, 150);
		workbench.key(SWT.CR);
		assertEquals(seen(50, 50, 100, 40, 120, 60, 150, 50, 180, 90, 180, 150), ring(0));
		workbench.click(220, 60);
		workbench.dragAlong(240, 60, 300, 100, 260, 140);
		workbench.key(SWT.BS);
		workbench.click(240, 180);
		workbench.key(SWT.CR);
		assertEquals(seen(220, 60, 240, 60, 240, 180), ring(1), "Backspace takes back what was drawn at a stretch, not where it began");
		workbench.dragAlong(320, 60, 380, 60, 370, 120, 320, 110, 321, 61);
		assertEquals(seen(320, 60, 380, 60, 370, 120, 320, 110), ring(2), "back at the first corner it is closed");
		workbench.command(COMMAND + "polylineTool");
		workbench.dragAlong(50, 230, 100, 250, 150, 220);
		workbench.key(SWT.CR);
		assertEquals(new Polyline(seen(50, 230, 100, 250, 150, 220)), geometry(3));
	}

	@Test
	void aLineByHandThatIsGivenUpLeavesNothing() {
		workbench.command(COMMAND + "polygonTool");
		workbench.mouse(SWT.MouseDown, 50, 50, 1, 0);
		workbench.mouse(SWT.MouseMove, 90, 60, 0, SWT.BUTTON1);
		workbench.mouse(SWT.MouseMove, 120, 90, 0, SWT.BUTTON1);
		workbench.key(SWT.ESC);
		assertTrue(editor.scene().feedback().isEmpty());
		workbench.mouse(SWT.MouseUp, 120, 90, 1, SWT.BUTTON1);
		workbench.key(SWT.CR);
		assertEquals(List.of(), annotations());
	}

	@Test
	void aSplitIsHealedByMerge() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		double whole = ((Polygon) geometry(0)).area();
		workbench.command(COMMAND + "splitTool");
		workbench.click(40, 120);
		workbench.click(120, 140);
		workbench.click(210, 110);
		workbench.key(SWT.CR);
		assertEquals(2, annotations().size());
		assertEquals(whole, ((Polygon) geometry(0)).area() + ((Polygon) geometry(1)).area(), 1e-6);
		workbench.command("org.eclipse.ui.edit.selectAll");
		workbench.command(COMMAND + "merge");
		assertEquals(1, annotations().size());
		assertEquals(whole, ((Polygon) geometry(0)).area(), 1e-6);
		assertEquals(1, ((Polygon) geometry(0)).parts().size());
	}

	@Test
	void whatWasSelectedFirstLosesTheOthers() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		polygon(150, 20, 250, 20, 250, 250, 150, 250);
		editor.select(List.of(annotations().get(0).getId(), annotations().get(1).getId()));
		workbench.command(COMMAND + "subtract");
		assertEquals((x(150) - x(50)) * (y(200) - y(50)), ((Polygon) geometry(0)).area(), 1e-6);
		assertEquals((x(250) - x(150)) * (y(250) - y(20)), ((Polygon) geometry(1)).area(), 1e-6);
	}

	@Test
	void cornersTakeThePlacesOfNeighboursExactlyAndFollowTheirBorder() {
		polygon(50, 50, 150, 50, 170, 100, 150, 150, 50, 150);
		Coordinates left = ring(0);
		workbench.command(COMMAND + "polygonTool");
		workbench.click(151, 51);
		workbench.click(151, 149, SWT.SHIFT);
		workbench.click(250, 150);
		workbench.click(250, 50);
		workbench.key(SWT.CR);
		assertEquals(Coordinates.of(left.x(1), left.y(1), left.x(2), left.y(2), left.x(3), left.y(3), x(250), y(150), x(250), y(50)), ring(1));
	}

	@Test
	void aSharedCornerMovesInBothUnlessControlIsDown() {
		cornersTakeThePlacesOfNeighboursExactlyAndFollowTheirBorder();
		workbench.command(COMMAND + "selectTool");
		editor.select(List.of(annotations().get(1).getId()));
		workbench.drag(170, 100, 185, 110);
		assertEquals(x(185), ring(0).x(2));
		assertEquals(x(185), ring(1).x(1));
		assertEquals(ring(0).y(2), ring(1).y(1));
		workbench.drag(185, 110, 195, 90, SWT.CTRL);
		assertEquals(x(185), ring(0).x(2));
		assertEquals(x(195), ring(1).x(1));
	}

	@Test
	void simplifyingLeavesOutWhatNobodySees() {
		polygon(50, 50, 100, 50.4, 150, 50, 150, 150, 50, 150);
		// How much is seen depends on the size of the window; here a pixel is a pixel.
		editor.viewer().zoomToPixels();
		workbench.command(COMMAND + "simplify");
		assertEquals(4, ring(0).size());
	}
}
