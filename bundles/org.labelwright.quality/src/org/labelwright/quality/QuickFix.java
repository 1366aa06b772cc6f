/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import org.labelwright.core.dataset.Edit;

/**
 * Puts right what a check has found. Contributed through {@code org.labelwright.quality.checks} as a {@code fix}; needs a
 * constructor without arguments, keeps no state, changes nothing itself: whoever asks carries the edit out as a command
 * that can be undone.
 */
@FunctionalInterface
public interface QuickFix {

	/**
	 * The same edit for the same document and finding.
	 *
	 * @param context of the document as it is now, which may no longer be as it was when the finding was made
	 * @return an edit without changes where there is nothing to be done
	 */
	Edit fix(Check.Context context, Finding finding) throws IOException;
}
