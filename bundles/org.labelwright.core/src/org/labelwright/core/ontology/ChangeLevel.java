/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

/** What a change of an ontology means for labels that follow it. */
public enum ChangeLevel {
	/** Labels that were right may be wrong now. */
	BREAKING,
	/** Labels that were right still are. */
	COMPATIBLE,
	/** Nothing but how it looks. */
	COSMETIC
}
