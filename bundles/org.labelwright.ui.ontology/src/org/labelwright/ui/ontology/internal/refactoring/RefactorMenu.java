/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.QuickMenuCreator;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The refactorings as a context menu, and as the small menu that a key opens. */
public final class RefactorMenu extends AbstractHandler {

	private static final String FIND = "org.labelwright.ui.findReferences";

	@Override
	public Object execute(ExecutionEvent event) {
		QuickMenuCreator creator = new QuickMenuCreator() {
			@Override
			protected void fillMenu(IMenuManager menu) {
				fill(menu);
			}
		};
		creator.createMenu();
		return null;
	}

	/** Gives a tree or table whose selection the workbench knows the refactorings of what is selected. */
	public static void install(Control control) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(RefactorMenu::fill);
		control.setMenu(menu.createContextMenu(control));
		control.addDisposeListener(event -> menu.dispose());
	}

	private static void fill(IMenuManager menu) {
		for (RefactoringKind kind : RefactoringKind.values()) {
			add(menu, kind.command());
		}
		menu.add(new Separator());
		add(menu, FIND);
	}

	private static void add(IMenuManager menu, String command) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		menu.add(new CommandContributionItem(new CommandContributionItemParameter(window, null, command, CommandContributionItem.STYLE_PUSH)));
	}
}
