/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;

/** Does whole pieces of work and counts what the hand did; docs/interactions.md says the same numbers. */
class InteractionsTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 1, Ontologies.full());
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private List<Annotation> annotations() {
		return workbench.editor().session().orElseThrow().annotations();
	}

	@Test
	void twentyBoxesOfThreeClasses() {
		// The person of the ontology is a skeleton; here it may be boxed.
		workbench.editor().dataset().ontology().getClasses().get(2).getGeometryKinds().clear();
		workbench.command(COMMAND + "boxTool");
		for (int i = 0; i < 20; i++) {
			if (i == 7 || i == 14) {
				workbench.command(COMMAND + "setClass", i == 7 ? "2" : "3");
			}
			workbench.drag(10 + 75 * (i % 5), 10 + 70 * (i / 5), 60 + 75 * (i % 5), 50 + 70 * (i / 5));
		}
		assertTrue(annotations().stream().allMatch(annotation -> annotation.getGeometry() instanceof Box));
		assertEquals(20, annotations().size());
		assertEquals(3, annotations().stream().map(Annotation::getLabelClass).distinct().count());
		assertEquals(List.of(0, 20, 3), workbench.interactions());
	}

	@Test
	void tenPolygonsOfEightCorners() {
		workbench.command(COMMAND + "polygonTool");
		for (int i = 0; i < 10; i++) {
			double x = 40 + 75 * (i % 5);
			double y = 60 + 120 * (i / 5);
			for (int corner = 0; corner < 8; corner++) {
				workbench.click(x + 25 * Math.cos(corner * Math.PI / 4), y + 25 * Math.sin(corner * Math.PI / 4));
			}
			workbench.key(SWT.CR);
		}
		assertEquals(10, annotations().stream().filter(annotation -> annotation.getGeometry() instanceof Polygon).count());
		assertEquals(List.of(80, 0, 11), workbench.interactions());
	}

	@Test
	void fiveSkeletonsOfSeventeenJointsOfWhichThreeAreMoved() {
		workbench.command(COMMAND + "skeletonTool");
		workbench.command(COMMAND + "setClass", "3");
		for (int i = 0; i < 5; i++) {
			double left = 10 + 75 * i;
			workbench.drag(left, 40, left + 50, 200);
			for (int joint : new int[] { 9, 13, 15 }) {
				var at = ((Keypoints) annotations().get(i).getGeometry()).keypoints().get(joint);
				workbench.drag(at.x(), at.y(), at.x() + 8, at.y() + 20);
			}
		}
		assertEquals(5, annotations().size());
		assertTrue(annotations().stream().allMatch(annotation -> ((Keypoints) annotation.getGeometry()).keypoints().size() == 17));
		assertEquals(List.of(0, 20, 2), workbench.interactions());
	}
}
