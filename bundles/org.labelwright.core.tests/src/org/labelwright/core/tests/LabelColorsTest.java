/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.labelwright.core.LabelColors;

class LabelColorsTest {

	private static double nearestPair(List<String> colors) {
		double nearest = 1;
		for (int i = 0; i < colors.size(); i++) {
			for (int j = 0; j < i; j++) {
				nearest = Math.min(nearest, Math.min(LabelColors.distance(colors.get(i), colors.get(j)),
						Math.min(LabelColors.distanceWithoutGreen(colors.get(i), colors.get(j)), LabelColors.distanceWithoutRed(colors.get(i), colors.get(j)))));
			}
		}
		return nearest;
	}

	@Test
	void paletteStaysDistinctWithoutGreenAndWithoutRed() {
		// 0.04 is where the check of colours begins to warn.
		for (int count : new int[] { 2, 7, 12, 20, 40 }) {
			assertEquals(count, new HashSet<>(LabelColors.palette(count)).size());
			assertTrue(nearestPair(LabelColors.palette(count)) > 0.04, count + " colours");
		}
		assertEquals(List.of(), LabelColors.palette(0));
	}

	@Test
	void distinctColorsStayDistinctOneByOne() {
		List<String> used = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			used.add(LabelColors.distinct(used));
		}
		assertTrue(nearestPair(used) > 0.04);
	}

	@Test
	void redAndGreenOfOneLightnessAreNearOnlyWithoutOneReceptor() {
		assertTrue(LabelColors.distance("#c06020", "#708020") > 0.1);
		assertTrue(LabelColors.distanceWithoutGreen("#c06020", "#808020") < LabelColors.distance("#c06020", "#808020") / 2);
		assertTrue(LabelColors.distanceWithoutRed("#a05020", "#606020") < LabelColors.distance("#a05020", "#606020") / 2);
	}
}
