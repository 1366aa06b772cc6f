/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.DatasetCheck;

/**
 * Finds stretches of texts and recordings that nobody labelled, in datasets where labels cover nearly everything, as
 * segmentations and transcripts do. A recording is taken to end where its last label ends.
 */
public final class CoverageGaps implements DatasetCheck<CoverageGaps.Share> {

	private static final double NEARLY_ALL = 0.9;
	private static final int LEAST_DOCUMENTS = 5;
	/** Shorter ones are pauses, or dots between sentences. */
	private static final int LEAST_CHARACTERS = 3;
	private static final long LEAST_MICROS = 500_000;
	private static final double MICROS = 1e6;
	/** Hundredths of a second are exact enough for how much is covered. */
	private static final long MICROS_PER_BIT = 10_000;

	/**
	 * How much of a document is covered.
	 *
	 * @param isText texts and recordings are not compared with each other
	 */
	public record Share(boolean isText, double covered) {
	}

	@Override
	public Optional<Share> learn(Check.Context context) throws IOException {
		Optional<Covered> covered = Covered.of(context);
		return covered.map(one -> new Share(one.isText(), one.share()));
	}

	@Override
	public Knowledge<Share> knowledge() {
		Histogram texts = new Histogram();
		Histogram recordings = new Histogram();
		return new Knowledge<>() {
			@Override
			public void add(String item, String layer, Share learned) {
				(learned.isText() ? texts : recordings).add(learned.covered());
			}

			@Override
			public void remove(String item, String layer, Share learned) {
				(learned.isText() ? texts : recordings).remove(learned.covered());
			}

			@Override
			public boolean isSuspect(String item, Share learned) {
				return learned.covered() < 1 && isUsual(learned.isText());
			}

			/** Whether labels cover nearly everything elsewhere. */
			private boolean isUsual(boolean isText) {
				Histogram usual = isText ? texts : recordings;
				return usual.size() >= LEAST_DOCUMENTS && usual.median() >= NEARLY_ALL;
			}

			@Override
			public void judge(Check.Context context) throws IOException {
				Optional<Covered> covered = Covered.of(context);
				if (covered.isPresent() && isUsual(covered.get().isText())) {
					covered.get().report(context);
				}
			}
		};
	}

	/** Which positions are covered. @param wanted those that should be */
	private record Covered(BitSet wanted, BitSet covered, boolean isText) {

		static Optional<Covered> of(Check.Context context) throws IOException {
			BitSet covered = new BitSet();
			boolean spans = false;
			for (Annotation annotation : context.document().getAnnotations()) {
				if (annotation.getGeometry() instanceof Span span) {
					spans = true;
					for (Fragment fragment : span.fragments()) {
						covered.set(fragment.start(), fragment.end());
					}
				} else if (annotation.getGeometry() instanceof Interval interval) {
					covered.set((int) (interval.start() / MICROS_PER_BIT), (int) (interval.end() / MICROS_PER_BIT));
				}
			}
			if (covered.isEmpty()) {
				return Optional.empty();
			}
			BitSet wanted = new BitSet();
			if (spans) {
				Optional<String> text = context.text();
				if (text.isEmpty()) {
					return Optional.empty();
				}
				int[] codePoints = text.get().codePoints().toArray();
				for (int i = 0; i < codePoints.length; i++) {
					wanted.set(i, Character.isLetterOrDigit(codePoints[i]));
				}
			} else {
				wanted.set(0, covered.length());
			}
			return Optional.of(new Covered(wanted, covered, spans));
		}

		double share() {
			BitSet both = (BitSet) wanted.clone();
			both.and(covered);
			return wanted.isEmpty() ? 1 : (double) both.cardinality() / wanted.cardinality();
		}

		void report(Check.Context context) {
			int from = covered.nextClearBit(0);
			while (from < wanted.length()) {
				int next = covered.nextSetBit(from);
				int to = next < 0 ? wanted.length() : next;
				if (isText && wanted.get(from, to).cardinality() >= LEAST_CHARACTERS) {
					context.report("Nothing is labelled from character " + from + " to " + to + ", elsewhere labels cover nearly everything");
				} else if (!isText && (to - from) * MICROS_PER_BIT >= LEAST_MICROS) {
					context.report(String.format(Locale.ROOT, "Nothing is labelled from %.2f s to %.2f s, elsewhere labels cover nearly everything",
							from * MICROS_PER_BIT / MICROS, to * MICROS_PER_BIT / MICROS));
				}
				from = covered.nextClearBit(to);
			}
		}
	}
}
