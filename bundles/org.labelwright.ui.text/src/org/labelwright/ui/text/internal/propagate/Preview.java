/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.propagate;

import java.util.List;
import java.util.Optional;
import org.labelwright.text.Hit;
import org.labelwright.text.Propagation;

/**
 * Where labels would be made.
 *
 * @param here in the text that is shown
 * @param places how many there are in all
 * @param texts how many texts have one
 * @param ended false while it is looked for more
 * @param failure what is wrong with what was asked; empty for nothing
 * @param propagation makes the labels; empty before the end
 */
record Preview(List<Hit> here, long places, long texts, boolean ended, String failure, Optional<Propagation> propagation) {

	static final Preview NONE = new Preview(List.of(), 0, 0, false, "", Optional.empty());

	boolean canApply() {
		return ended && propagation.isPresent() && places > 0;
	}
}
