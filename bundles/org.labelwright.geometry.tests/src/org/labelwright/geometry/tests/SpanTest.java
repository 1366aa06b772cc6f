/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;

class SpanTest {

	@Test
	void refusesWhatIsNoSpan() {
		assertThrows(IllegalArgumentException.class, () -> new Span(List.of()));
		assertThrows(IllegalArgumentException.class, () -> Span.of(4, 3));
		assertThrows(IllegalArgumentException.class, () -> Span.of(-1, 3));
		assertThrows(IllegalArgumentException.class, () -> new Span(List.of(new Fragment(0, 5), new Fragment(4, 6))));
	}

	@Test
	void aPlaceIsItselfAndNothingElse() {
		assertEquals(1, Span.of(3, 3).iou(Span.of(3, 3)));
		assertEquals(0, Span.of(3, 3).iou(Span.of(4, 4)));
		assertEquals(0, Span.of(3, 3).iou(Span.of(0, 9)));
	}

	@Test
	void overlapAgreesWithCountingCodePoints() {
		var random = new SplittableRandom(5);
		for (int run = 0; run < 1000; run++) {
			Span a = random(random);
			Span b = random(random);
			BitSet common = bits(a);
			common.and(bits(b));
			BitSet all = bits(a);
			all.or(bits(b));
			assertEquals(common.cardinality(), a.overlap(b), a + " " + b);
			assertEquals(common.cardinality(), b.overlap(a), a + " " + b);
			if (!a.equals(b) && !all.isEmpty()) {
				assertEquals((double) common.cardinality() / all.cardinality(), a.iou(b), 1e-15);
			}
		}
	}

	private static Span random(SplittableRandom random) {
		List<Fragment> fragments = new ArrayList<>();
		int at = random.nextInt(8);
		for (int i = 0, n = 1 + random.nextInt(4); i < n; i++) {
			int end = at + random.nextInt(6);
			fragments.add(new Fragment(at, end));
			at = end + random.nextInt(5);
		}
		return new Span(fragments);
	}

	private static BitSet bits(Span span) {
		var bits = new BitSet();
		span.fragments().forEach(fragment -> bits.set(fragment.start(), fragment.end()));
		return bits;
	}
}
