/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;

/** Which test drives which tool of the image editor by mouse and keys and compares the geometry that is stored. A new tool has to be added here. */
class EveryToolTest {

	private record Driven(Class<?> by, String test) {
	}

	private static final Map<String, Driven> TOOLS = Map.ofEntries(
			Map.entry("select", new Driven(ToolsTest.class, "anEdgeOfATurnedBoxMovesAndTheOneAcrossStays")),
			Map.entry("box", new Driven(ToolsTest.class, "aBoxGrowsFromItsMiddleWithControlAndIsSquareWithShift")),
			Map.entry("extreme-points", new Driven(ToolsTest.class, "fourExtremePointsInAnyOrderMakeTheBoxAroundThem")),
			Map.entry("rotated-box", new Driven(ToolsTest.class, "aTurnedBoxIsDrawnByAnEdgeAndItsExtent")),
			Map.entry("ellipse", new Driven(ToolsTest.class, "anEllipseFillsTheAreaAndIsTurned")),
			Map.entry("polygon", new Driven(PolygonToolsTest.class, "anOutlineIsDrawnByHandAndByClicksInOne")),
			Map.entry("polyline", new Driven(ToolsTest.class, "aLineAndPoints")),
			Map.entry("point", new Driven(ToolsTest.class, "aLineAndPoints")),
			Map.entry("skeleton", new Driven(ToolsTest.class, "aSkeletonDraggedToTheLeftIsMirrored")),
			Map.entry("cuboid", new Driven(ToolsTest.class, "aCuboidIsAFaceAndADepth")),
			Map.entry("brush", new Driven(MaskToolsTest.class, "strokesGoIntoOneMaskUntilEscape")),
			Map.entry("eraser", new Driven(MaskToolsTest.class, "theEraserTakesAwayAndDeletesWhatIsEmpty")),
			Map.entry("bucket", new Driven(MaskToolsTest.class, "theBucketFillsUpToTheNextMask")),
			Map.entry("lasso", new Driven(MaskToolsTest.class, "theLassoAddsAnAreaAndTakesOneAway")),
			Map.entry("wand", new Driven(MaskToolsTest.class, "theWandTakesWhatLooksAlike")),
			Map.entry("whole", new Driven(WholeImageTest.class, "aKeyGivesTheImageAClassAndAnotherReplacesIt")),
			Map.entry("relation", new Driven(ToolsTest.class, "aRelationIsDraggedSelectedAndDeleted")),
			Map.entry("cut", new Driven(PolygonToolsTest.class, "aHoleIsCutByHandAtAStretch")),
			Map.entry("split", new Driven(PolygonToolsTest.class, "withControlADragSplitsAlongTheLineOfTheHand")));

	@Test
	void everyToolOfTheEditorIsDrivenByATest() throws IOException {
		Map<String, String> commands = new TreeMap<>();
		for (IConfigurationElement one : Platform.getExtensionRegistry().getConfigurationElementsFor("org.labelwright.ui.tools")) {
			if (one.getContributor().getName().equals("org.labelwright.ui.image")) {
				commands.put(one.getAttribute("id"), one.getAttribute("command"));
			}
		}
		assertEquals(commands.keySet(), new TreeSet<>(TOOLS.keySet()));
		for (Map.Entry<String, Driven> tool : TOOLS.entrySet()) {
			Driven driven = tool.getValue();
			assertTrue(Arrays.stream(driven.by().getDeclaredMethods()).anyMatch(one -> one.getName().equals(driven.test()) && one.isAnnotationPresent(Test.class)),
					driven + " is no test");
			String command = commands.get(tool.getKey());
			assertTrue(code(driven.by()).contains(command.substring(command.lastIndexOf('.') + 1)), driven.by() + " never chooses " + tool.getKey());
		}
	}

	/** Constants stand in it as they are. */
	private static String code(Class<?> type) throws IOException {
		try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}
}
