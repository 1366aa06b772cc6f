/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.labelwright.ui.canvas.diagram.DiagramViewer;
import org.labelwright.ui.ontology.internal.DiagramPanel;

/** Writes the whole diagram as a PNG file. */
final class DiagramExport {

	private final DiagramViewer viewer;
	private final DiagramPanel panel;

	DiagramExport(DiagramViewer viewer, DiagramPanel panel) {
		this.viewer = viewer;
		this.panel = panel;
		panel.action(Messages.Export, Messages.Export_Tip, 'e', this::ask);
	}

	private void ask() {
		FileDialog dialog = new FileDialog(viewer.getControl().getShell(), SWT.SAVE);
		dialog.setText(Messages.Export_Title);
		dialog.setFilterExtensions(new String[] { "*.png" });
		dialog.setFileName(Messages.Export_File);
		dialog.setOverwrite(true);
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> write(viewer.picture(), file));
	}

	/** Encodes in the background; says below the diagram what went wrong. */
	private void write(ImageData picture, Path file) {
		panel.showProblem("");
		Job.create(NLS.bind(Messages.Export_Job, file.getFileName()), monitor -> {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { picture };
			try (var out = Files.newOutputStream(file)) {
				loader.save(out, SWT.IMAGE_PNG);
			} catch (IOException | SWTException e) {
				ILog.of(DiagramExport.class).error(e.getMessage(), e);
				panel.panel().getDisplay().execute(() -> panel.showProblem(NLS.bind(Messages.Export_Failed, file, e.getMessage())));
			}
			return Status.OK_STATUS;
		}).schedule();
	}
}
