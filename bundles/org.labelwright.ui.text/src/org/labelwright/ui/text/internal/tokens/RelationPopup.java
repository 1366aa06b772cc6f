/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.core.RelationRules;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.editing.ChoicePopup;

/** Asks which relation a word has to its head, beside where one works: the cell of the grid or the tree. UI thread only. */
final class RelationPopup {

	private static final int BELOW = 20;

	private final TokenGrid grid;
	private final ArcViewer arcs;
	private Optional<Shell> shell = Optional.empty();

	RelationPopup(TokenGrid grid, ArcViewer arcs) {
		this.grid = grid;
		this.arcs = arcs;
	}

	void open(List<RelationType> types, Consumer<RelationType> chosen) {
		shell().ifPresent(Shell::dispose);
		Control focus = arcs.getControl().isFocusControl() ? arcs.getControl() : grid.control();
		Rectangle cell = grid.cell();
		Point at = focus == grid.control() ? focus.toDisplay(cell.x + cell.width / 2, cell.y + cell.height) : focus.toDisplay(focus.getSize().x / 2, BELOW);
		Shell opened = new ChoicePopup(focus.getShell(), Messages.Choose_Relation,
				types.stream().map(type -> new ChoicePopup.Choice(RelationRules.name(type), "", () -> chosen.accept(type))).toList(), at).shell();
		shell = Optional.of(opened);
		opened.addDisposeListener(event -> {
			if (!focus.isDisposed()) {
				focus.setFocus();
			}
		});
	}

	/** The window while it is open. */
	Optional<Shell> shell() {
		return shell.filter(one -> !one.isDisposed());
	}
}
