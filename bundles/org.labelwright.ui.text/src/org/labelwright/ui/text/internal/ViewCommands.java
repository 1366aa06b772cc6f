/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * The commands of a view: each is an action, for its bars and menus, and the handler of its command, whose key is in the sheet of keys
 * and can be another by the preferences. UI thread only.
 */
public final class ViewCommands {

	private final IViewSite site;
	private final String prefix;

	/** @param prefix what the ids of the commands begin with, up to and with the last dot */
	public ViewCommands(IViewSite site, String prefix) {
		this.site = site;
		this.prefix = prefix;
	}

	/** @param name the end of the id of a command, which says what the action is called */
	public IAction add(String name, Runnable body) {
		return add(name, body, () -> true);
	}

	/**
	 * @param name the end of the id of a command, which says what the action is called
	 * @param taking whether its key is meant for it now; the control that has the focus gets it otherwise
	 */
	public IAction add(String name, Runnable body, BooleanSupplier taking) {
		Command command = site.getService(ICommandService.class).getCommand(prefix + name);
		Action action = new Action() {
			@Override
			public void run() {
				body.run();
			}

			@Override
			public boolean isHandled() {
				return taking.getAsBoolean();
			}
		};
		try {
			action.setText(command.getName());
			action.setToolTipText(command.getDescription());
		} catch (NotDefinedException e) {
			throw new IllegalStateException(command.getId(), e);
		}
		action.setActionDefinitionId(command.getId());
		site.getService(IHandlerService.class).activateHandler(command.getId(), new ActionHandler(action));
		return action;
	}

	/** Lets the keys of a context hold while a control has the focus: in a field over it the same keys are those of writing. */
	public void whileFocused(Control control, String context) {
		IContextService contexts = site.getService(IContextService.class);
		List<IContextActivation> active = new ArrayList<>();
		control.addListener(SWT.FocusIn, event -> active.add(contexts.activateContext(context)));
		control.addListener(SWT.FocusOut, event -> {
			contexts.deactivateContexts(active);
			active.clear();
		});
	}

	/**
	 * Lets the keys of a context hold while a control has the focus, or a field over it. To change what holds takes the platform longer than to
	 * change a label, as it looks through all menus; so it does not change while one types, and commands whose keys are those of writing do not take them.
	 *
	 * @param writing whether it is the field that takes or has the focus
	 */
	public void whileFocused(Control control, Control field, BooleanSupplier writing, String context) {
		IContextService contexts = site.getService(IContextService.class);
		List<IContextActivation> active = new ArrayList<>();
		Runnable leave = () -> {
			contexts.deactivateContexts(active);
			active.clear();
		};
		control.addListener(SWT.FocusIn, event -> {
			if (active.isEmpty()) {
				active.add(contexts.activateContext(context));
			}
		});
		control.addListener(SWT.FocusOut, event -> {
			if (!writing.getAsBoolean()) {
				leave.run();
			}
		});
		// Where the focus goes from the field is known only when it is there.
		field.addListener(SWT.FocusOut, event -> field.getDisplay().asyncExec(() -> {
			if (!control.isDisposed() && !control.isFocusControl() && !writing.getAsBoolean()) {
				leave.run();
			}
		}));
	}

	/** Makes actions the menu of a control. */
	public static void menu(Control control, List<IAction> actions) {
		MenuManager menu = new MenuManager();
		actions.forEach(menu::add);
		control.setMenu(menu.createContextMenu(control));
	}
}
