/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.rules;

import java.util.Optional;

/** One sentence of the instructions that can be checked. Classes and attributes are named by id or name. */
public sealed interface Rule {

	/** The class it is about; its subclasses are meant too. */
	String subject();

	/** {@code class:A must be inside class:B}, or must not: at least nine tenths of the area, text or time of A. */
	record Inside(String subject, boolean negated, String other) implements Rule {
	}

	/** {@code class:A must not overlap class:B}: share more than a hundredth of the smaller one. */
	record NoOverlap(String subject, String other) implements Rule {
	}

	/** {@code class:A must have attribute X}, or must not; with {@code = value} it is about that value alone. */
	record HasAttribute(String subject, boolean negated, String attribute, Optional<String> value) implements Rule {
	}

	/**
	 * {@code class:A must occur at least 1}, {@code at most 4}, {@code exactly 2}: on each item that has labels.
	 *
	 * @param maximum {@link Integer#MAX_VALUE} for any number
	 */
	record Occurs(String subject, int minimum, int maximum) implements Rule {
	}
}
