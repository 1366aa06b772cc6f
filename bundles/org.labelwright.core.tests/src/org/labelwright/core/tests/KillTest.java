/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Refactoring;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Every refactoring, or the taking back of one, that is killed at any point is done or not done at the next start, never half. */
class KillTest {

	/** Each on a dataset of its own, at the same time. */
	private static final int LANES = 2;
	private static final int RUNS = 26;
	private static final int ITEMS = 12;
	/** Long enough for a victim to go round a few times. */
	private static final int LONGEST_LIFE_MILLIS = 250;
	private static final int SHORT_LIFE_MILLIS = 12;

	@TempDir
	private Path temp;
	private final List<Refactoring> all = EveryRefactoring.ofTraffic();
	private Map<String, String> before;
	private final Set<Map<String, String>> after = new HashSet<>();

	@Test
	void neverHalf() throws Exception {
		Path folder = temp.resolve("data");
		Traffic.create(folder, ITEMS);
		before = DatasetDisk.files(folder);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			for (Refactoring refactoring : all) {
				new DatasetRefactoring(dataset).apply(refactoring.plan(dataset.ontology()), Set.of(), Progress.NONE);
				after.add(DatasetDisk.files(folder));
				dataset.takeBack(Progress.NONE);
				assertEquals(before, DatasetDisk.files(folder), refactoring::toString);
			}
		}
		assertEquals(all.size(), after.size(), "each makes something else");
		long seed = System.nanoTime();
		List<Future<Integer>> lanes = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
			for (int lane = 0; lane < LANES; lane++) {
				Path copy = temp.resolve("lane" + lane);
				DatasetDisk.copy(folder, copy);
				int first = lane * RUNS;
				lanes.add(threads.submit(() -> killAgainAndAgain(copy, first, seed)));
			}
		}
		int interrupted = 0;
		for (Future<Integer> lane : lanes) {
			interrupted += lane.get();
		}
		assertTrue(interrupted > 0, "no kill came in the middle of something");
	}

	/** @return how often something was going on when the victim died */
	private int killAgainAndAgain(Path folder, int first, long seed) throws IOException, InterruptedException {
		Random random = new Random(seed + first);
		int interrupted = 0;
		for (int run = first; run < first + RUNS; run++) {
			// Every other one dies as soon as something is staged, or little later, however slow the machine is.
			boolean staged = run / 2 % 2 == 0;
			killOnce(folder, run % all.size(), staged, random.nextInt(staged ? SHORT_LIFE_MILLIS : LONGEST_LIFE_MILLIS));
			interrupted += Files.exists(staged(folder)) ? 1 : 0;
			String where = "seed " + seed + ", run " + run;
			// A reader that comes first must not see half of it either.
			try (Dataset reader = Dataset.open(folder)) {
				assertEquals(ITEMS, reader.items().size(), where);
			}
			try (Dataset dataset = Dataset.openForEditing(folder)) {
				Map<String, String> now = DatasetDisk.files(folder);
				boolean done = after.contains(now);
				assertTrue(done || now.equals(before), where);
				assertEquals(done, dataset.lastStep().isPresent(), where);
				if (done) {
					dataset.takeBack(Progress.NONE);
				}
			}
			assertEquals(before, DatasetDisk.files(folder), where);
		}
		return interrupted;
	}

	private static Path staged(Path folder) {
		return folder.resolve(".labelwright/staged");
	}

	/** @param staged whether to wait until something is staged before the time begins */
	private static void killOnce(Path folder, int first, boolean staged, int millis) throws IOException, InterruptedException {
		Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				classPath(), Victim.class.getName(), folder.toString(), Integer.toString(first)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			assertEquals("round", victim.inputReader().readLine());
			while (staged && victim.isAlive() && !Files.exists(staged(folder))) {
				Thread.onSpinWait();
			}
			victim.waitFor(millis, TimeUnit.MILLISECONDS);
			assertTrue(victim.isAlive(), "the victim died before it was killed");
		} finally {
			victim.destroyForcibly().waitFor();
		}
	}

	private static String classPath() {
		Bundle[] all = FrameworkUtil.getBundle(KillTest.class).getBundleContext().getBundles();
		return Arrays.stream(all).filter(bundle -> bundle.getSymbolicName().matches("org\\.labelwright\\..*|org\\.eclipse\\.(emf|osgi|equinox\\.common|core\\.runtime).*|com\\.fasterxml.*|.*jts.*"))
				.map(KillTest::location).collect(Collectors.joining(File.pathSeparator));
	}

	private static String location(Bundle bundle) {
		Path file = FileLocator.getBundleFileLocation(bundle).orElseThrow().toPath();
		Path classes = file.resolve("target/classes");
		return Files.isDirectory(classes) ? classes.toString() : file.toString();
	}
}
