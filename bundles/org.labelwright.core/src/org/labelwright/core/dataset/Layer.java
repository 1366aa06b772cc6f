/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

/**
 * A set of annotations over the items of a dataset, made by one annotator, one model or one import.
 *
 * @param id names the layer and its files
 * @param name for people
 */
public record Layer(String id, String name) {

	/** The layer of a dataset that nobody has named another. */
	public static final Layer MAIN = new Layer("main", "Main");
}
