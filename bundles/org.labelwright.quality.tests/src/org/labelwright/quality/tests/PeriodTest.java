/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.labelwright.quality.agreement.Period;

class PeriodTest {

	private final Instant instant = Instant.parse("2026-03-09T23:59:59Z");

	@Test
	void periodsAreNamedAsIsoDoes() {
		assertThat(Period.DAY.of(instant)).isEqualTo("2026-03-09");
		assertThat(Period.WEEK.of(instant)).isEqualTo("2026-W11");
		assertThat(Period.MONTH.of(instant)).isEqualTo("2026-03");
		assertThat(Period.WEEK.of(Instant.parse("2027-01-01T00:00:00Z"))).as("the week belongs to the year of its Thursday").isEqualTo("2026-W53");
	}

	@Test
	void theirNamesAreTheSameWhereDigitsAreWrittenOtherwise() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
		try {
			assertThat(Period.WEEK.of(instant)).isEqualTo("2026-W11");
		} finally {
			Locale.setDefault(before);
		}
	}
}
