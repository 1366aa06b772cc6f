/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;
import org.labelwright.quality.agreement.UnitizedAlpha;

class UnitizedAlphaTest {

	/** A stretch of the continuum; a gap where it is no unit. */
	private record Section(long begin, long length, boolean unit) {
	}

	@Test
	void sameUnitsAreOneAndNoneAreNothing() {
		UnitizedAlpha alpha = new UnitizedAlpha(2);
		for (int item = 0; item < 2; item++) {
			UnitizedAlpha.Continuum continuum = alpha.begin(50);
			for (int annotator = 0; annotator < 2; annotator++) {
				continuum.add(annotator, "PER", 5, 10);
				continuum.add(annotator, "LOC", 20, 28);
			}
		}
		assertEquals(1, alpha.overall().orElseThrow(), 1e-12);
		assertEquals(1, alpha.perClass().get("LOC"), 1e-12);
		assertTrue(new UnitizedAlpha(2).overall().isEmpty());
	}

	@Test
	void unitsOfOneAnnotatorThatOverlapCountAsOne() {
		UnitizedAlpha alpha = new UnitizedAlpha(2);
		UnitizedAlpha.Continuum continuum = alpha.begin(50);
		continuum.add(0, "PER", 5, 9);
		continuum.add(0, "PER", 7, 12);
		continuum.add(1, "PER", 5, 12);
		assertEquals(1, alpha.overall().orElseThrow(), 1e-12);
	}

	@Test
	void randomUnitsOfSeveralClassesAreAsDkproSays() {
		Random random = new Random(10);
		for (int round = 0; round < 100; round++) {
			int annotators = 2 + random.nextInt(3);
			UnitizedAlpha alpha = new UnitizedAlpha(annotators);
			UnitizedAlpha.Continuum continuum = alpha.begin(200);
			UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(annotators, 0, 200);
			for (int annotator = 0; annotator < annotators; annotator++) {
				for (int at = random.nextInt(10); at < 180; at += 1 + random.nextInt(30)) {
					int length = 1 + random.nextInt(15);
					String labelClass = "c" + random.nextInt(3);
					continuum.add(annotator, labelClass, at, at + length);
					study.addUnit(at, length, annotator, labelClass);
					at += length;
				}
			}
			KrippendorffAlphaUnitizingAgreement dkpro = new KrippendorffAlphaUnitizingAgreement(study);
			assertEquals(dkpro.calculateAgreement(), alpha.overall().orElseThrow(), 1e-9);
			alpha.perClass().forEach((labelClass, value) -> assertEquals(dkpro.calculateCategoryAgreement(labelClass), value, 1e-9));
		}
	}

	@Test
	void aHundredThousandUnitsTakeNoTime() {
		UnitizedAlpha alpha = new UnitizedAlpha(2);
		for (int item = 0; item < 50_000; item++) {
			UnitizedAlpha.Continuum continuum = alpha.begin(100);
			continuum.add(0, "PER", 10, 20);
			continuum.add(1, "PER", 10, item % 2 == 0 ? 20 : 21);
		}
		double value = assertTimeout(Duration.ofSeconds(20), () -> alpha.overall().orElseThrow());
		assertTrue(value > 0.9 && value < 1, "" + value);
	}

	@Test
	void randomUnitsFollowTheDefinition() {
		Random random = new Random(9);
		for (int round = 0; round < 100; round++) {
			int annotators = 2 + random.nextInt(2);
			int length = 30 + random.nextInt(60);
			UnitizedAlpha alpha = new UnitizedAlpha(annotators);
			UnitizedAlpha.Continuum continuum = alpha.begin(length);
			List<List<Section>> all = new ArrayList<>();
			for (int annotator = 0; annotator < annotators; annotator++) {
				List<Section> sections = new ArrayList<>();
				int at = 0;
				while (at < length) {
					int gap = Math.min(length - at, 1 + random.nextInt(12));
					sections.add(new Section(at, gap, false));
					at += gap;
					if (at < length) {
						int unit = Math.min(length - at, 1 + random.nextInt(9));
						sections.add(new Section(at, unit, true));
						continuum.add(annotator, "X", at, at + unit);
						at += unit;
					}
				}
				all.add(sections);
			}
			assertEquals(slow(all, length), alpha.perClass().get("X"), 1e-9);
		}
	}

	/** Krippendorff, On the reliability of unitizing continuous data (1995), equations 5 to 10, for one class. */
	private static double slow(List<List<Section>> all, double length) {
		int m = all.size();
		double observed = 0;
		double units = 0;
		double pairsWithin = 0;
		double expected = 0;
		for (int i = 0; i < m; i++) {
			for (Section g : all.get(i)) {
				for (int j = 0; j < m; j++) {
					if (i != j) {
						for (Section h : all.get(j)) {
							observed += distance(g, h);
						}
					}
				}
				if (g.unit()) {
					units++;
					pairsWithin += g.length() * (g.length() - 1.0);
				}
			}
		}
		observed /= m * (m - 1.0) * length * length;
		for (List<Section> sections : all) {
			for (Section g : sections) {
				if (g.unit()) {
					double l = g.length();
					double gaps = 0;
					for (List<Section> others : all) {
						for (Section h : others) {
							if (!h.unit() && h.length() >= l) {
								gaps += h.length() - l + 1;
							}
						}
					}
					expected += (units - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * gaps;
				}
			}
		}
		expected *= 2 / length / (m * length * (m * length - 1) - pairsWithin);
		return 1 - observed / expected;
	}

	private static double distance(Section g, Section h) {
		double apart = (double) g.begin() - h.begin();
		if (g.unit() && h.unit() && -g.length() < apart && apart < h.length()) {
			double ends = apart + g.length() - h.length();
			return apart * apart + ends * ends;
		}
		if (g.unit() && !h.unit() && apart >= 0 && h.length() - g.length() >= apart) {
			return (double) g.length() * g.length();
		}
		if (!g.unit() && h.unit() && apart <= 0 && h.length() - g.length() <= apart) {
			return (double) h.length() * h.length();
		}
		return 0;
	}
}
