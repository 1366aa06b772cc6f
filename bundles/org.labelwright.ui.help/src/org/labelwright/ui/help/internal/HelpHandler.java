/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Shows the manual in the browser; with the data {@code here}, at the chapter about the active part. */
public final class HelpHandler extends AbstractHandler implements IExecutableExtension {

	private final Bundle bundle = FrameworkUtil.getBundle(HelpHandler.class);
	private boolean here;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		here = "here".equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		String part = Optional.ofNullable(HandlerUtil.getActivePartId(event)).orElse("");
		Job job = new Job(Messages.Job) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					Path start = new ManualFolder(bundle, Platform.getStateLocation(bundle).toPath().resolve("manual")).open();
					URI page = page(start, here ? chapters().getProperty(part, "") : "");
					window.getWorkbench().getDisplay().asyncExec(() -> show(window, page));
					return Status.OK_STATUS;
				} catch (IOException e) {
					return Status.error(NLS.bind(Messages.NotWritten, e.getMessage()), e);
				}
			}
		};
		job.setUser(true);
		job.schedule();
		return null;
	}

	private Properties chapters() throws IOException {
		Properties chapters = new Properties();
		try (InputStream in = bundle.getEntry("chapters.properties").openStream()) {
			chapters.load(in);
		}
		return chapters;
	}

	/** @param chapter a page, or a page and an anchor; nothing for the start */
	static URI page(Path start, String chapter) {
		if (chapter.isEmpty()) {
			return start.toUri();
		}
		String[] parts = chapter.split("#", 2);
		URI file = start.resolveSibling(parts[0] + ".html").toUri();
		return parts.length == 1 ? file : URI.create(file + "#" + parts[1]);
	}

	private static void show(IWorkbenchWindow window, URI page) {
		// The platform's own way tries two browsers by name and then says nothing of use.
		if (!Program.launch(page.toString())) {
			MessageDialog.openInformation(window.getShell(), Messages.Title, NLS.bind(Messages.NoBrowser, page));
		}
	}
}
