/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Interval;

class IntervalTest {

	@Test
	void refusesWhatIsNoInterval() {
		assertThrows(IllegalArgumentException.class, () -> new Interval(5, 4));
		assertThrows(IllegalArgumentException.class, () -> new Interval(-1, 4));
	}

	@Test
	void overlapIsSymmetricAndHalfOpen() {
		var a = new Interval(0, 10);
		assertEquals(0, a.overlap(new Interval(10, 20)));
		assertEquals(4, a.overlap(new Interval(6, 20)));
		assertEquals(4, new Interval(6, 20).overlap(a));
		assertEquals(4.0 / 20, a.iou(new Interval(6, 20)), 1e-15);
		assertEquals(0, new Interval(3, 3).iou(new Interval(3, 3)));
	}
}
