/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.Optional;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Says what keys without modifiers mean: commands, or letters while a text is typed. UI thread only. */
final class KeyContexts {

	private static final String TYPING = "org.labelwright.ui.audio.transcript";

	private final IContextService contexts;
	private Optional<IContextActivation> commands = Optional.empty();
	private Optional<IContextActivation> typing = Optional.empty();

	KeyContexts(IContextService contexts) {
		this.contexts = contexts;
	}

	void setTyping(boolean typed) {
		commands = active(commands, AudioEditor.CONTEXT, !typed);
		typing = active(typing, TYPING, typed);
	}

	private Optional<IContextActivation> active(Optional<IContextActivation> now, String context, boolean wanted) {
		if (wanted) {
			return now.or(() -> Optional.of(contexts.activateContext(context)));
		}
		now.ifPresent(contexts::deactivateContext);
		return Optional.empty();
	}
}
