/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;

/** What keys mean in the image editor while another context has them. */
final class EditorKeys {

	private static final String CONTEXT = "org.labelwright.ui.image.context";

	private EditorKeys() {
	}

	/** Runs the command that a key has in the editor. */
	static void runUsual(String key) {
		usual(key).ifPresent(command -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				// It is not enabled now: the key does nothing, as always then.
				ILog.of(EditorKeys.class).info(command.getId() + ": " + e.getMessage());
			}
		});
	}

	/** What a person has bound to it counts more than what plug-ins have. */
	private static Optional<ParameterizedCommand> usual(String key) {
		IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
		return Arrays.stream(bindings.getBindings()).filter(binding -> binding.getContextId().equals(CONTEXT)
				&& binding.getTriggerSequence().toString().equals(key.toUpperCase(Locale.ROOT))).max(Comparator.comparingInt(Binding::getType))
				.map(Binding::getParameterizedCommand);
	}
}
