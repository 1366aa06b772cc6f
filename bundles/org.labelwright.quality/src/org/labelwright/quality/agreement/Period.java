/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.model.annotation.Labelled;

/** The stretches of time, in UTC, that work is counted by. Their names sort in the order of time. */
public enum Period {
	DAY, WEEK, MONTH;

	/** Such as 2026-03-09, 2026-W11 or 2026-03. */
	public String of(Instant instant) {
		LocalDate date = instant.atOffset(ZoneOffset.UTC).toLocalDate();
		return switch (this) {
		case DAY -> date.toString();
		case WEEK -> String.format(Locale.ROOT, "%04d-W%02d", date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
		case MONTH -> date.toString().substring(0, "yyyy-mm".length());
		};
	}

	/** When a label was last changed, or else made; empty where it does not say. */
	public Optional<String> of(Labelled label) {
		return Optional.ofNullable(label.getProvenance())
				.map(provenance -> provenance.getChanged() != null ? provenance.getChanged() : provenance.getCreated()).map(this::of);
	}
}
