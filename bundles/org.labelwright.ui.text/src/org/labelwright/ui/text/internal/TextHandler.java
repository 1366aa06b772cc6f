/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import org.labelwright.ui.editing.ItemEditorHandler;

/** Carries out a command of the text editor, and says when it can be: see {@link TextCommands}. */
public final class TextHandler extends ItemEditorHandler<TextEditor> {

	public TextHandler() {
		super(TextEditor.class, new TextCommands().all());
	}
}
