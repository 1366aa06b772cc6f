/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import org.labelwright.ui.editing.ItemEditorHandler;

/** Carries out a command of the audio editor, and says when it can be: see {@link AudioCommands}. */
public final class AudioHandler extends ItemEditorHandler<AudioEditor> {

	public AudioHandler() {
		super(AudioEditor.class, new AudioCommands().all());
	}
}
