/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.image.internal.ImageEditor;

/** An editor with the full ontology, and what tests of its tools ask and do over and over. */
abstract class ToolBench {

	static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	Workbench workbench;
	ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 3, Ontologies.full());
		editor = workbench.editor();
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	final List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	final Geometry geometry(int index) {
		return annotations().get(index).getGeometry();
	}

	final double x(double x) {
		return workbench.atX(x);
	}

	final double y(double y) {
		return workbench.atY(y);
	}

	final void polygon(double... corners) {
		workbench.command(COMMAND + "polygonTool");
		for (int i = 0; i < corners.length; i += 2) {
			workbench.click(corners[i], corners[i + 1]);
		}
		workbench.key(SWT.CR);
	}

	final Coordinates ring(int index) {
		return ((Polygon) geometry(index)).parts().getFirst().exterior();
	}
}
