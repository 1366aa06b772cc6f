/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.model;

import java.util.List;

/** What an annotation says for one attribute of its label class. Values are immutable. */
public sealed interface AttributeValue {

	/** Of a boolean attribute. */
	record Flag(boolean value) implements AttributeValue {
		@Override
		public String text() {
			return Boolean.toString(value);
		}
	}

	/** Of a number attribute, in the attribute's unit. */
	record Numeric(double value) implements AttributeValue {
		@Override
		public String text() {
			return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
		}
	}

	/** Of a text attribute, or the one taken choice. */
	record Text(String value) implements AttributeValue {
		@Override
		public String text() {
			return value;
		}
	}

	/** Of a multi-choice attribute. */
	record Choices(List<String> values) implements AttributeValue {
		public Choices {
			values = List.copyOf(values);
		}

		@Override
		public String text() {
			return String.join(", ", values);
		}
	}

	/** The value as a person would read it; choices joined by a comma. */
	String text();
}
