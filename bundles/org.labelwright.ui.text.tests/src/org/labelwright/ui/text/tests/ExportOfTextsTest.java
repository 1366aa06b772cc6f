/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard that writes labels, where a text is in the editor. */
class ExportOfTextsTest {

	@TempDir
	private Path temp;

	/** The first format of all is one of images, which has no place for labels of texts. */
	@Test
	void beginsWithAFormatOfTexts() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), "Bad soup.")) {
			Workbench.page().activate(workbench.editor());
			IWorkbench platform = PlatformUI.getWorkbench();
			IWorkbenchWizard wizard = platform.getExportWizardRegistry().findWizard("org.labelwright.ui.export").createWizard();
			wizard.init(platform, StructuredSelection.EMPTY);
			WizardDialog dialog = new WizardDialog(workbench.editor().getSite().getShell(), wizard);
			try {
				dialog.create();
				assertThat(texts((Composite) wizard.getPages()[0].getControl())).contains("brat standoff").doesNotContain("ADE20K");
			} finally {
				dialog.close();
			}
		}
	}

	private static Stream<String> texts(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(child -> child instanceof Combo combo ? Stream.of(combo.getText()) : Stream.empty());
	}
}
