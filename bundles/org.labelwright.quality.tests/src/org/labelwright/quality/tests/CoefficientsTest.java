/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.labelwright.core.registry.Contributions;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.Ratings;
import org.labelwright.quality.internal.agreement.CohenKappa;
import org.labelwright.quality.internal.agreement.FleissKappa;
import org.labelwright.quality.internal.agreement.KrippendorffAlpha;
import org.labelwright.quality.internal.agreement.KrippendorffAlpha.Level;

/** Textbook examples, and random tables against definitions written down a second time. */
class CoefficientsTest {

	/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C and D: four observers, twelve units. */
	private static final String[] KRIPPENDORFF = { "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
			"1 2 3 3 2 4 4 1 2 5 1 ." };

	/** @param rows one an annotator, a dot for no code */
	static Ratings table(String... rows) {
		List<List<Optional<String>>> units = new ArrayList<>();
		List<String[]> codes = Arrays.stream(rows).map(row -> row.split(" ")).toList();
		for (int unit = 0; unit < codes.getFirst().length; unit++) {
			int column = unit;
			units.add(codes.stream().map(row -> Optional.of(row[column]).filter(code -> !code.equals("."))).toList());
		}
		return new Ratings(java.util.stream.IntStream.range(0, rows.length).mapToObj(i -> "r" + i).toList(), units);
	}

	@Test
	void alphaOfKrippendorffsOwnExample() {
		Ratings table = table(KRIPPENDORFF);
		assertEquals(0.743, new KrippendorffAlpha(Level.NOMINAL).of(table).orElseThrow(), 0.0005);
		assertEquals(0.815, new KrippendorffAlpha(Level.ORDINAL).of(table).orElseThrow(), 0.0005);
		assertEquals(0.849, new KrippendorffAlpha(Level.INTERVAL).of(table).orElseThrow(), 0.0005);
		assertEquals(0.797, new KrippendorffAlpha(Level.RATIO).of(table).orElseThrow(), 0.0005);
	}

	@Test
	void kappaOfTwoByTwo() {
		// 20 x yes yes, 5 x yes no, 10 x no yes, 15 x no no: observed 35/50 = 0.7, by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5; (0.7 - 0.5) / 0.5.
		Ratings table = table(("y ".repeat(25) + "n ".repeat(25)).strip(), ("y ".repeat(20) + "n ".repeat(5) + "y ".repeat(10) + "n ".repeat(15)).strip());
		assertEquals(0.4, new CohenKappa().of(table).orElseThrow(), 1e-12);
	}

	@Test
	void kappaOfThreeIsTheMeanOfThePairsThatHaveOne() {
		// a and b agree on all four: 1. c is by chance to both: observed 2/4, chance 1/2: 0. The mean of 1, 0 and 0.
		assertEquals(1 / 3.0, new CohenKappa().of(table("x x y y", "x x y y", "x y x y")).orElseThrow(), 1e-12);
		// One who coded nothing has no kappa with anybody.
		assertEquals(1, new CohenKappa().of(table("x x y y", "x x y y", ". . . .")).orElseThrow(), 1e-12);
	}

	@Test
	void fleissOfTenSubjectsAndFourteenRaters() {
		// The example of Fleiss, Levin and Paik (2003): how many of 14 put each of ten subjects into each of five categories; 0.210.
		int[][] counts = { { 0, 0, 0, 0, 14 }, { 0, 2, 6, 4, 2 }, { 0, 0, 3, 5, 6 }, { 0, 3, 9, 2, 0 }, { 2, 2, 8, 1, 1 }, { 7, 7, 0, 0, 0 }, { 3, 2, 6, 3, 0 },
				{ 2, 5, 3, 2, 2 }, { 6, 5, 2, 1, 0 }, { 0, 2, 2, 3, 7 } };
		List<List<Optional<String>>> units = new ArrayList<>();
		for (int[] row : counts) {
			List<Optional<String>> unit = new ArrayList<>();
			for (int category = 0; category < row.length; category++) {
				for (int i = 0; i < row[category]; i++) {
					unit.add(Optional.of("c" + category));
				}
			}
			units.add(unit);
		}
		Ratings table = new Ratings(java.util.stream.IntStream.range(0, 14).mapToObj(i -> "r" + i).toList(), units);
		assertEquals(0.210, new FleissKappa().of(table).orElseThrow(), 0.0005);
	}

	@Test
	void whereNothingVariesNothingIsDefined() {
		Ratings same = table("x x x", "x x x");
		assertTrue(new CohenKappa().of(same).isEmpty());
		assertTrue(new FleissKappa().of(same).isEmpty());
		assertTrue(new KrippendorffAlpha().of(same).isEmpty());
		assertTrue(new KrippendorffAlpha().of(table("x . y", ". y .")).isEmpty(), "no unit was coded by two");
	}

	@Test
	void theInstalledMeasuresAreAskedWhereTheyMeanSomething() {
		AgreementMeasures measures = new AgreementMeasures(Contributions.ofPlatform());
		assertEquals(List.of("cohen-kappa", "fleiss-kappa", "alpha-nominal", "alpha-ordinal", "alpha-interval", "alpha-ratio"), measures.ids());
		Map<String, Double> numbers = measures.of(table(KRIPPENDORFF));
		assertEquals(0.849, numbers.get("alpha-interval"), 0.0005);
		assertEquals(java.util.Set.of("cohen-kappa", "fleiss-kappa", "alpha-nominal"), measures.of(table("a b a", "a b b")).keySet());
	}

	@Test
	void alphasOfRandomTablesFollowTheDefinition() {
		Random random = new Random(5);
		for (int round = 0; round < 200; round++) {
			int annotators = 2 + random.nextInt(4);
			List<List<Optional<String>>> units = new ArrayList<>();
			for (int unit = 0; unit < 3 + random.nextInt(12); unit++) {
				int truth = random.nextInt(5);
				units.add(java.util.stream.IntStream.range(0, annotators)
						.mapToObj(i -> random.nextInt(4) == 0 ? Optional.<String>empty() : Optional.of("" + (random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 1 + truth))).toList());
			}
			Ratings table = new Ratings(java.util.stream.IntStream.range(0, annotators).mapToObj(i -> "r" + i).toList(), units);
			for (Level level : Level.values()) {
				double slow = slowAlpha(table, level);
				var fast = new KrippendorffAlpha(level).of(table);
				if (Double.isNaN(slow)) {
					assertTrue(fast.isEmpty());
				} else {
					assertEquals(slow, fast.orElseThrow(), 1e-9, level + " " + units);
				}
			}
		}
	}

	/** Pairs of values within units against pairs of all values, NaN where not defined. */
	private static double slowAlpha(Ratings table, Level level) {
		List<List<Double>> units = table.units().stream().map(unit -> unit.stream().flatMap(Optional::stream).map(Double::valueOf).toList())
				.filter(unit -> unit.size() >= 2).toList();
		List<Double> all = units.stream().flatMap(List::stream).toList();
		Map<Double, Long> frequencies = new TreeMap<>();
		all.forEach(value -> frequencies.merge(value, 1L, Long::sum));
		double within = 0;
		for (List<Double> unit : units) {
			double sum = 0;
			for (double one : unit) {
				for (double other : unit) {
					sum += distance(one, other, level, frequencies);
				}
			}
			within += sum / (unit.size() - 1);
		}
		double among = 0;
		for (double one : all) {
			for (double other : all) {
				among += distance(one, other, level, frequencies);
			}
		}
		return among == 0 ? Double.NaN : 1 - within / all.size() / (among / (all.size() * (all.size() - 1.0)));
	}

	private static double distance(double one, double other, Level level, Map<Double, Long> frequencies) {
		return switch (level) {
		case NOMINAL -> one == other ? 0 : 1;
		case ORDINAL -> {
			double low = Math.min(one, other);
			double high = Math.max(one, other);
			double between = frequencies.entrySet().stream().filter(entry -> entry.getKey() >= low && entry.getKey() <= high).mapToLong(Map.Entry::getValue).sum();
			yield Math.pow(between - (frequencies.get(low) + frequencies.get(high)) / 2.0, 2) * (one == other ? 0 : 1);
		}
		case INTERVAL -> (one - other) * (one - other);
		case RATIO -> Math.pow((one - other) / (one + other), 2);
		};
	}

	@Test
	void kappasOfRandomTablesFollowTheDefinition() {
		Random random = new Random(6);
		for (int round = 0; round < 200; round++) {
			int n = 2 + random.nextInt(20);
			String[] a = new String[n];
			String[] b = new String[n];
			for (int i = 0; i < n; i++) {
				a[i] = "" + random.nextInt(3);
				b[i] = random.nextBoolean() ? a[i] : "" + random.nextInt(3);
			}
			Map<String, Double> pa = new HashMap<>();
			Map<String, Double> pb = new HashMap<>();
			double observed = 0;
			for (int i = 0; i < n; i++) {
				observed += a[i].equals(b[i]) ? 1.0 / n : 0;
				pa.merge(a[i], 1.0 / n, Double::sum);
				pb.merge(b[i], 1.0 / n, Double::sum);
			}
			double chance = pa.entrySet().stream().mapToDouble(entry -> entry.getValue() * pb.getOrDefault(entry.getKey(), 0.0)).sum();
			var kappa = new CohenKappa().of(table(String.join(" ", a), String.join(" ", b)));
			if (chance > 1 - 1e-9) {
				assertTrue(kappa.isEmpty());
			} else {
				assertEquals((observed - chance) / (1 - chance), kappa.orElseThrow(), 1e-9);
			}
		}
	}
}
