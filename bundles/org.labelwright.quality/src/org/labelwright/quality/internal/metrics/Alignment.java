/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.List;

/**
 * The fewest edits that turn one sequence into another. Several alignments may need equally few; this counts the one that
 * rapidfuzz, and with it jiwer, takes: what both begin and end with is cut off first; then, from the end, it deletes where
 * it can, and inserts only where that is better than the pair before.
 */
record Alignment(long hits, long substitutions, long deletions, long insertions) {

	static Alignment of(List<?> reference, List<?> hypothesis) {
		int head = 0;
		int n = reference.size();
		int m = hypothesis.size();
		while (head < n && head < m && reference.get(head).equals(hypothesis.get(head))) {
			head++;
		}
		while (n > head && m > head && reference.get(n - 1).equals(hypothesis.get(m - 1))) {
			n--;
			m--;
		}
		int tail = reference.size() - n;
		Alignment inner = align(reference.subList(head, n), hypothesis.subList(head, m));
		return new Alignment(head + tail + inner.hits, inner.substitutions, inner.deletions, inner.insertions);
	}

	long edits() {
		return substitutions + deletions + insertions;
	}

	/** Row by row over the hypothesis; each cell carries the counts of the way that leads to it. */
	private static Alignment align(List<?> reference, List<?> hypothesis) {
		int n = reference.size();
		Object[] wanted = reference.toArray();
		int[] substitutions = new int[n + 1];
		int[] deletions = new int[n + 1];
		int[] insertions = new int[n + 1];
		int[] distance = new int[n + 1];
		for (int c = 0; c <= n; c++) {
			deletions[c] = c;
			distance[c] = c;
		}
		for (int r = 1; r <= hypothesis.size(); r++) {
			Object said = hypothesis.get(r - 1);
			int beforeS = substitutions[0];
			int beforeD = deletions[0];
			int beforeI = insertions[0];
			int before = distance[0];
			insertions[0]++;
			distance[0]++;
			for (int c = 1; c <= n; c++) {
				int above = distance[c];
				int aboveS = substitutions[c];
				int aboveD = deletions[c];
				int aboveI = insertions[c];
				boolean same = wanted[c - 1].equals(said);
				int best = Math.min(Math.min(distance[c - 1], above) + 1, before + (same ? 0 : 1));
				if (best == distance[c - 1] + 1) {
					substitutions[c] = substitutions[c - 1];
					deletions[c] = deletions[c - 1] + 1;
					insertions[c] = insertions[c - 1];
				} else if (r > 1 && above == before - 1) {
					insertions[c]++;
				} else {
					substitutions[c] = beforeS + (same ? 0 : 1);
					deletions[c] = beforeD;
					insertions[c] = beforeI;
				}
				distance[c] = best;
				before = above;
				beforeS = aboveS;
				beforeD = aboveD;
				beforeI = aboveI;
			}
		}
		return new Alignment(n - substitutions[n] - deletions[n], substitutions[n], deletions[n], insertions[n]);
	}
}
