/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Optional;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Keeps the one process and the embeddings that the interactive assistants share, and ends the process with the bundle. */
public final class Activator implements BundleActivator {

	private final Onnx onnx = new Onnx(Optional.empty());

	@Override
	public void start(BundleContext context) {
		context.registerService(Onnx.class, onnx, null);
		context.registerService(Embeddings.class, new Embeddings(), null);
	}

	@Override
	public void stop(BundleContext context) {
		onnx.close();
	}
}
