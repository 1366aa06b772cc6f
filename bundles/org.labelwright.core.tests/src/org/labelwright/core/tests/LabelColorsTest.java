/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
			assertThat(LabelColors.palette(count)).hasSize(count).doesNotHaveDuplicates();
			assertThat(nearestPair(LabelColors.palette(count))).as("nearest of %d", count).isGreaterThan(0.04);
		}
		assertThat(LabelColors.palette(0)).isEmpty();
	}

	@Test
	void distinctColorsStayDistinctOneByOne() {
		List<String> used = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			used.add(LabelColors.distinct(used));
		}
		assertThat(nearestPair(used)).isGreaterThan(0.04);
	}

	@Test
	void redAndGreenOfOneLightnessAreNearOnlyWithoutOneReceptor() {
		assertThat(LabelColors.distance("#c06020", "#708020")).isGreaterThan(0.1);
		assertThat(LabelColors.distanceWithoutGreen("#c06020", "#808020")).isLessThan(LabelColors.distance("#c06020", "#808020") / 2);
		assertThat(LabelColors.distanceWithoutRed("#a05020", "#606020")).isLessThan(LabelColors.distance("#a05020", "#606020") / 2);
	}
}
