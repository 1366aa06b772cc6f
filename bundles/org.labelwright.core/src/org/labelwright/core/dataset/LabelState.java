/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

/** How the labels of a dataset stand to the version of its ontology. */
public enum LabelState {
	/** Made by this version, or carried to it. */
	CURRENT,
	/** Made by an older version: to be migrated before they are edited. */
	OLDER,
	/** Made by a newer version than the ontology that is here: can be read only. */
	NEWER
}
