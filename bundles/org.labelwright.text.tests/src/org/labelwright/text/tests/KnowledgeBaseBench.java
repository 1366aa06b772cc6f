/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.labelwright.text.KnowledgeBase;

/** Measures, and prints, how long the search of a list with a million entries takes: it is asked in the UI thread. Asserts no time, and is not run with the tests. */
public final class KnowledgeBaseBench {

	private static final int ENTRIES = 1_000_000;
	private static final int SEARCHES = 500;

	private KnowledgeBaseBench() {
	}

	public static void main(String[] args) {
		Random random = new Random(1);
		List<KnowledgeBase.Entry> entries = new ArrayList<>();
		for (int i = 0; i < ENTRIES; i++) {
			entries.add(new KnowledgeBase.Entry("Q" + i, syllables(random) + " " + syllables(random), i % 2 == 0 ? List.of(syllables(random)) : List.of(), "", ""));
		}
		long start = System.nanoTime();
		KnowledgeBase base = new KnowledgeBase("million", entries);
		double built = (System.nanoTime() - start) / 1e9;
		double[] millis = new double[SEARCHES];
		for (int i = 0; i < millis.length; i++) {
			String typed = i % 50 == 0 ? "" : syllables(random).substring(0, 1 + i % 3);
			start = System.nanoTime();
			base.search(typed, 50);
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		System.out.printf("index of %,d entries: %.1f s; a search: median %.3f ms, 99 of 100 below %.3f ms, worst %.3f ms%n", ENTRIES, built, millis[SEARCHES / 2],
				millis[SEARCHES * 99 / 100], millis[SEARCHES - 1]);
	}

	private static String syllables(Random random) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			name.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
		}
		return name.toString();
	}
}
