/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;

/** The command line as an Eclipse application. The property labelwright.cwd is the folder that paths are relative to. */
public final class CliApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		System.setProperty("java.awt.headless", "true");
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		// Failures of contributions go where a person at a terminal sees them; there is no workspace with a log.
		Contributions contributions = new Contributions(org.eclipse.core.runtime.Platform.getExtensionRegistry(),
				(message, cause) -> err.println("labelwright: " + message));
		Console console = new Console(out, err, System.console() != null, Path.of(System.getProperty("labelwright.cwd", "")).toAbsolutePath());
		return new CommandLineTool(console, contributions, new Formats(contributions)).run(arguments);
	}

	@Override
	public void stop() {
		// Commands end by themselves.
	}
}
