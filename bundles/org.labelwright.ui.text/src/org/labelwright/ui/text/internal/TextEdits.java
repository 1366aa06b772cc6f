/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;

/** What the tool of the text asks for. */
interface TextEdits {

	/** Text was selected by hand. */
	void textSelected();

	/** The label of an id shall cover something else. */
	void reshape(String id, Span span);

	/** The label of an id shall cover something more. */
	void extend(String id, Fragment fragment);

	/** A relation was drawn. */
	void connect(String from, String to);

	/** A character was typed that no key is bound to. */
	void typed(char character);

	/** Whether selections take whole words. */
	boolean byWords();

	/** A label was clicked twice. */
	void opened();
}
