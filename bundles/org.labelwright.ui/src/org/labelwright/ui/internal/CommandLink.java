/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** A link that runs a command, for places that are empty and say what to do about it. UI thread only. */
public final class CommandLink {

	private CommandLink() {
	}

	/**
	 * @param services of the window, or of the workbench
	 * @param text with what is to be clicked between {@code <a>} and {@code </a>}
	 */
	public static Link create(Composite parent, IServiceLocator services, String text, String command, Map<String, String> parameters) {
		Link link = new Link(parent, SWT.WRAP);
		link.setText(text);
		link.addListener(SWT.Selection, event -> run(services, command, parameters));
		return link;
	}

	private static void run(IServiceLocator services, String command, Map<String, String> parameters) {
		ParameterizedCommand one = ParameterizedCommand.generateCommand(services.getService(ICommandService.class).getCommand(command), parameters);
		try {
			services.getService(IHandlerService.class).executeCommand(one, null);
		} catch (CommandException e) {
			ILog.of(CommandLink.class).error(command + ": " + e.getMessage(), e);
		}
	}
}
