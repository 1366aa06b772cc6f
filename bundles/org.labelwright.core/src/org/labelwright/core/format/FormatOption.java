/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.List;

/**
 * A choice that an importer or exporter offers.
 *
 * @param choices what may be given; any text where the list is empty
 * @param defaultValue what holds where nothing is given
 */
public record FormatOption(String name, String description, List<String> choices, String defaultValue) {

	public FormatOption {
		choices = List.copyOf(choices);
	}
}
