/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.labelwright.core.Ids;

/** UUIDs of version 7, RFC 9562. */
class IdsTest {

	@Test
	void idsSortInTheOrderOfTheirMakingAndTellTheTime() {
		Ids ids = new Ids();
		long before = System.currentTimeMillis();
		List<String> made = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) {
			made.add(ids.next());
		}
		assertThat(made).isSorted().doesNotHaveDuplicates();
		for (String one : List.of(made.getFirst(), made.getLast())) {
			UUID id = UUID.fromString(one);
			assertThat(id.version()).isEqualTo(7);
			assertThat(id.variant()).isEqualTo(2);
			assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
		}
	}

	/** Two that count at once do not meet. */
	@Test
	void makersDoNotShareIds() {
		Ids one = new Ids();
		Ids other = new Ids();
		Set<String> made = new HashSet<>();
		for (int i = 0; i < 50_000; i++) {
			made.add(one.next());
			made.add(other.next());
		}
		assertThat(made).hasSize(100_000);
	}
}
