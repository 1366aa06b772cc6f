/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.product.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus every workbench has; the rest comes from the bundles that bring the commands. */
final class LabelwrightActionBars extends ActionBarAdvisor {

	private static final String EXPORT = "export.ext";
	private IWorkbenchWindow window;

	LabelwrightActionBars(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow owner) {
		window = owner;
	}

	private IAction action(ActionFactory factory) {
		register(factory.create(window));
		return getAction(factory.getId());
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		MenuManager file = new MenuManager(Messages.Menu_File, IWorkbenchActionConstants.M_FILE);
		MenuManager create = new MenuManager(Messages.Menu_New, ActionFactory.NEW.getId());
		create.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
		file.add(create);
		file.add(new Separator());
		file.add(action(ActionFactory.CLOSE));
		file.add(action(ActionFactory.CLOSE_ALL));
		file.add(new Separator());
		// Each wizard has an entry of its own here, brought by its bundle, where an IDE has one for a list of all wizards.
		file.add(new GroupMarker(IWorkbenchActionConstants.IMPORT_EXT));
		file.add(new Separator(EXPORT));
		file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		file.add(action(ActionFactory.QUIT));
		bar.add(file);
		MenuManager edit = new MenuManager(Messages.Menu_Edit, IWorkbenchActionConstants.M_EDIT);
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.UNDO, ActionFactory.REDO }) {
			edit.add(action(factory));
		}
		edit.add(new Separator());
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
				ActionFactory.SELECT_ALL }) {
			edit.add(action(factory));
		}
		bar.add(edit);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		MenuManager view = new MenuManager(Messages.Menu_Window, IWorkbenchActionConstants.M_WINDOW);
		MenuManager views = new MenuManager(Messages.Menu_ShowView);
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		view.add(views);
		MenuManager perspectives = new MenuManager(Messages.Menu_Perspective);
		perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
		view.add(perspectives);
		view.add(action(ActionFactory.RESET_PERSPECTIVE));
		view.add(new Separator());
		view.add(action(ActionFactory.PREFERENCES));
		bar.add(view);
		MenuManager help = new MenuManager(Messages.Menu_Help, IWorkbenchActionConstants.M_HELP);
		// Where p2 puts Install New Software and Check for Updates.
		help.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		help.add(new Separator());
		help.add(action(ActionFactory.ABOUT));
		bar.add(help);
	}
}
