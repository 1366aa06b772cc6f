/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.acceptance.Acceptance;
import org.labelwright.quality.acceptance.Batch;
import org.labelwright.quality.acceptance.SamplingPlan;

class AcceptanceTest {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-09T12:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path temp;

	/** Cells of table 2-A of ISO 2859-1, with the arrows followed. */
	@ParameterizedTest
	@CsvSource({ "1000, 1.0, II, 80, 2", "1000, 2.5, II, 80, 5", "1000, 4.0, II, 80, 7", "1000, 0.65, II, 80, 1", "1000, 6.5, II, 80, 10", "1000, 10, II, 80, 14",
			"100, 1.0, II, 13, 0", "200, 1.0, II, 50, 1", "500, 1.0, II, 50, 1", "1201, 1.0, II, 125, 3", "5000, 1.0, III, 315, 7", "5000, 1.0, I, 80, 2",
			"600000, 1.0, II, 1250, 21", "400000, 1.0, II, 800, 14", "600000, 0.010, II, 1250, 0", "600000, 0.010, III, 1250, 0", "600000, 0.015, III, 800, 0", "600000, 0.025, II, 2000, 1",
			"600000, 6.5, III, 200, 21", "20, 0.65, II, 20, 0", "5, 1.0, II, 5, 0", "8, 10, I, 5, 1", "150, 0.15, II, 80, 0" })
	void plansOfTheStandard(int batch, double aql, SamplingPlan.Level level, int size, int acceptance) {
		SamplingPlan plan = SamplingPlan.iso2859(batch, aql, level);
		assertEquals(size, plan.sampleSize());
		assertEquals(acceptance, plan.acceptance());
		assertTrue(plan.accepts(acceptance));
		assertFalse(plan.accepts(acceptance + 1));
	}

	/**
	 * Table 1 of ISO 2859-1: the letter of each size of batch under the levels I, II and III. Each is asked for with a limit in whose
	 * column the letter has a plan of its own and no arrow.
	 */
	@Test
	void codeLettersOfTheStandard() {
		String letters = "ABCDEFGHJKLMNPQR";
		int[] sizes = { 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000 };
		int[] largest = { 8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000, 1_000_000 };
		String[] table = { "AAB", "ABC", "BCD", "CDE", "CEF", "DFG", "EGH", "FHJ", "GJK", "HKL", "JLM", "KMN", "LNP", "MPQ", "NQR" };
		for (int row = 0; row < table.length; row++) {
			for (SamplingPlan.Level level : SamplingPlan.Level.values()) {
				int letter = letters.indexOf(table[row].charAt(level.ordinal()));
				// From D on the acceptance number 1 stands three letters below the zero of its column.
				double aql = SamplingPlan.aqls().get(letter < 3 ? letter + 1 : letter - 2);
				for (int batch : new int[] { largest[row], row == 0 ? 2 : largest[row - 1] + 1 }) {
					SamplingPlan plan = SamplingPlan.iso2859(batch, aql, level);
					assertEquals(Math.min(batch, sizes[letter]), plan.sampleSize(), batch + " " + level);
					assertEquals(letter < 3 ? 0 : 1, plan.acceptance());
				}
			}
		}
	}

	/** The columns of table 2-A: with each letter from the zero on, past both arrows, these numbers. */
	@ParameterizedTest
	@CsvSource({ "6.5, 0", "4.0, 1", "2.5, 2", "1.5, 3", "1.0, 4", "0.65, 5", "0.40, 6", "0.25, 7", "0.15, 8", "0.10, 9", "0.065, 10", "0.040, 11", "0.025, 12" })
	void columnsOfTheStandard(double aql, int zero) {
		int[] sizes = { 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000 };
		int[] numbers = { 1, 2, 3, 5, 7, 10, 14, 21 };
		// Under level II the letters A to Q follow each other.
		int[] batches = { 8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000, 1_000_000 };
		for (int letter = 0; letter < batches.length; letter++) {
			SamplingPlan plan = SamplingPlan.iso2859(batches[letter], aql, SamplingPlan.Level.II);
			int below = letter - zero;
			int place = below <= 1 ? zero : below == 2 ? zero + 3 : Math.min(letter, zero + 10);
			assertEquals(Math.min(batches[letter], sizes[place]), plan.sampleSize(), "letter " + letter);
			assertEquals(place == zero ? 0 : numbers[place - zero - 3], plan.acceptance(), "letter " + letter);
		}
	}

	@Test
	void plansOfConfidenceAndMargin() {
		// 1.96 * 1.96 / 4 / 0.0025 = 384.1, so 385 of a very large batch; of 1000: 384.15 / (1 + 383.15 / 1000) = 277.7.
		assertEquals(385, SamplingPlan.confidence(1_000_000_000, 0.95, 0.05, 0.05).sampleSize());
		assertEquals(278, SamplingPlan.confidence(1000, 0.95, 0.05, 0.05).sampleSize());
		assertEquals(13, SamplingPlan.confidence(1000, 0.95, 0.05, 0.05).acceptance(), "0.05 * 278 = 13.9");
		// 2.5758 * 2.5758 / 4 / 0.0001 = 16587.2.
		assertEquals(16_588, SamplingPlan.confidence(Integer.MAX_VALUE, 0.99, 0.01, 0).sampleSize());
		assertThrows(IllegalArgumentException.class, () -> SamplingPlan.confidence(1000, 95, 0.05, 0.05));
		assertThrows(IllegalArgumentException.class, () -> SamplingPlan.iso2859(1000, 3, SamplingPlan.Level.II));
	}

	@Test
	void aBatchIsPlannedInspectedAndRecorded() throws IOException {
		Layered source = new Layered(List.of("car"), "main");
		for (int i = 0; i < 100; i++) {
			source.add("i" + i, "main", "car", new Box(0, 0, 10, 10));
		}
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
			Acceptance acceptance = new Acceptance(dataset, NOON);
			Batch batch = acceptance.plan("first", "main", size -> SamplingPlan.iso2859(size, 1.0, SamplingPlan.Level.II), 7, Progress.NONE);
			assertEquals(100, batch.plan().batchSize());
			assertEquals(13, batch.sample().stream().distinct().count());
			assertEquals(batch.sample(), acceptance.plan("again", "main", size -> SamplingPlan.iso2859(size, 1.0, SamplingPlan.Level.II), 7, Progress.NONE).sample());
			assertThrows(BadInputException.class, () -> acceptance.plan("first", "main", size -> batch.plan(), 7, Progress.NONE));
			assertThrows(BadInputException.class, () -> acceptance.record("first", Optional.of(List.of("elsewhere")), "eve"));
			reject(dataset, batch.sample().get(3));
			Batch returned = acceptance.record("first", Optional.empty(), "eve");
			assertEquals(Optional.of(new Batch.Decision(false, List.of(batch.sample().get(3)), NOON.instant(), "eve")), returned.decision());
			assertTrue(acceptance.record("again", Optional.of(List.of()), "eve").decision().orElseThrow().accepted());
			assertThrows(BadInputException.class, () -> acceptance.record("again", Optional.empty(), "eve"));
		}
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			List<Batch> batches = new Acceptance(dataset, NOON).batches();
			assertEquals(2, batches.size());
			assertEquals("eve", batches.getFirst().decision().orElseThrow().by());
			Files.writeString(folder.resolve("acceptance.jsonl"), "{\"schemaVersion\":9}\n");
			assertThrows(BadInputException.class, () -> new Acceptance(dataset, NOON).batches());
		}
	}

	private static void reject(Dataset dataset, String item) throws IOException {
		DocumentSession session = dataset.session(item, "main");
		Annotation before = session.annotations().getFirst();
		Annotation after = EcoreUtil.copy(before);
		after.setReview(ReviewState.REJECTED);
		session.apply(new Edit(Change.replace(before, after)));
	}
}
