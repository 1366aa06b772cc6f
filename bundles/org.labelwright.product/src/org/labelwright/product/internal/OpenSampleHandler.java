/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.product.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.assist.synthetic.SampleDataset;
import org.labelwright.ui.OpenDatasetJob;

/** Opens the sample of this workspace, which is drawn where it is not there yet. */
public final class OpenSampleHandler extends AbstractHandler {

	private static final String FOLDER = "sample";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Path sample = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(FOLDER);
		try {
			new OpenDatasetJob(event.getCommand().getName(), sample, (folder, progress) -> {
				if (!Files.exists(folder)) {
					SampleDataset.create(folder, progress);
				}
			}, HandlerUtil.getActiveWorkbenchWindowChecked(event)).schedule();
		} catch (NotDefinedException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}
}
