/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.internal.ReferencesView;
import org.labelwright.ui.ontology.internal.SourcePage;

class ReferencesViewTest {

	@Test
	void labelsOfAClassAreFoundByLayerAndItemAndFiltered(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			LabelledItems.into(bench.editor().dataset().orElseThrow(), 3);
			SourcePage source = bench.editor().page(SourcePage.class);
			bench.editor().activate(source);
			source.text().setCaretOffset(source.text().getText().indexOf("\"person\""));
			Dialogs.command("org.labelwright.ui.findReferences");
			ReferencesView view = (ReferencesView) Bench.page().findView(ReferencesView.ID);
			Bench.until(view::isDone);
			assertTrue(view.summary().contains("person: 3 references in 3 items"), view.summary());
			Tree tree = view.viewer().getTree();
			assertEquals(1, tree.getItemCount());
			Bench.until(() -> tree.getItem(0).getText().contains("(3)"));
			assertEquals(3, tree.getItem(0).getItemCount());
			assertEquals("street-1.png (1)", tree.getItem(0).getItem(1).getText());
			view.filter().setText("street-2");
			Bench.until(() -> tree.getItem(0).getItemCount() == 1);
			Bench.until(() -> tree.getItem(0).getItem(0).getText().equals("street-2.png (1)"));
			tree.getItem(0).getItem(0).setExpanded(true);
			view.viewer().expandToLevel(3);
			Bench.until(() -> tree.getItem(0).getItem(0).getItemCount() == 1 && tree.getItem(0).getItem(0).getItem(0).getText().equals("person"));
			tree.setSelection(tree.getItem(0).getItem(0).getItem(0));
			AnnotationRef selected = (AnnotationRef) ((IStructuredSelection) view.getSite().getSelectionProvider().getSelection()).getFirstElement();
			assertEquals("b2", selected.annotation());
			Bench.page().hideView(view);
		}
	}
}
