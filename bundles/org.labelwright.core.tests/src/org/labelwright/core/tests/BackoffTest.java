/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.labelwright.core.Backoff;

class BackoffTest {

	private final Backoff backoff = new Backoff(Duration.ofMillis(400), Duration.ofSeconds(20));

	@Test
	void workTakesAFifthOfTheTimeAtMost() {
		assertEquals(4000, backoff.millisAfter(1000));
	}

	@Test
	void quickWorkWaitsAWhileAndSlowWorkNotForEver() {
		assertEquals(400, backoff.millisAfter(0));
		assertEquals(400, backoff.millisAfter(100));
		assertEquals(20_000, backoff.millisAfter(5001));
	}
}
