/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.IWizardContainer;

/** Lets a wizard read and write beside the UI thread while it shows its progress. */
final class Background {

	/** What is done. */
	@FunctionalInterface
	interface Work<T> {
		T run() throws IOException;
	}

	private Background() {
	}

	/** In the UI thread; the wizard cannot be used until the work is done. */
	static <T> T run(IWizardContainer container, String name, Work<T> work) throws IOException {
		AtomicReference<T> made = new AtomicReference<>();
		IRunnableWithProgress runnable = monitor -> {
			monitor.beginTask(name, -1);
			try {
				made.set(work.run());
			} catch (IOException e) {
				throw new InvocationTargetException(e);
			} finally {
				monitor.done();
			}
		};
		try {
			container.run(true, false, runnable);
			return made.get();
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof IOException cause) {
				throw cause;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e.getMessage(), e);
		}
	}
}
