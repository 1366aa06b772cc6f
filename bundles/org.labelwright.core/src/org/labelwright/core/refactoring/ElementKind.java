/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.Locale;

/** What of an ontology labels refer to by its id. */
public enum ElementKind {
	CLASS, ATTRIBUTE, RELATION, QUESTION;

	/** As people type it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
