/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Keeps the one process that the assistants without a memory of their own share, and ends it with the bundle. */
public final class Activator implements BundleActivator {

	private final OpenCvProcess openCv = new OpenCvProcess();

	@Override
	public void start(BundleContext context) {
		context.registerService(OpenCvProcess.class, openCv, null);
	}

	@Override
	public void stop(BundleContext context) {
		openCv.close();
	}
}
