/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.draw2d.Cursors;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.assist.Prompt;
import org.labelwright.ui.canvas.SceneTool;

/**
 * A tool that draws what an assistant proposes. The conversation begins with the first prompt and ends with the item or the
 * tool. Which assistant is asked stands behind the name of the class in the plugin.xml. A double click accepts; all else that
 * keys do is in the key scheme, see {@link PointingHandler}: some as long as the tool is chosen, some only while something is begun.
 */
abstract class AssistedTool extends SceneTool implements IExecutableExtension {

	/** What can be done without the mouse button, where the mouse is. */
	enum Action {
		INSIDE, OUTSIDE, BOX, ACCEPT, TAKE_BACK, DROP
	}

	/** The contexts of keys: while the tool is chosen, and while something is begun. */
	private static final String CHOSEN = "org.labelwright.ui.assist.pointing";
	private static final String BEGUN = "org.labelwright.ui.assist.proposed";

	private String assistant = "";
	private final Listener noMenu = event -> event.doit = !isBegun();
	private Optional<Conversation> conversation = Optional.empty();
	private Optional<Control> control = Optional.empty();
	private final Map<String, IContextActivation> keys = new HashMap<>();

	AssistedTool() {
		setDefaultCursor(Cursors.CROSS);
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		assistant = String.valueOf(data);
	}

	/** The id of the assistant that is asked; annotations say they were drawn with it. */
	final String assistant() {
		return assistant;
	}

	/** Whether something was pointed out that is not accepted yet. */
	abstract boolean isBegun();

	/** Forgets what was pointed out. */
	abstract void forget();

	/** Whether there is now something that the action could do. */
	boolean can(Action action) {
		return switch (action) {
		case INSIDE -> hasImage();
		case OUTSIDE, BOX -> false;
		case ACCEPT, TAKE_BACK, DROP -> isBegun();
		};
	}

	/** Does what can be done. */
	final void act(Action action) {
		forgetOtherItem();
		if (can(action)) {
			switch (action) {
			case INSIDE, OUTSIDE, BOX -> point(action);
			case ACCEPT -> accept();
			case TAKE_BACK -> takeBack();
			case DROP -> drop();
			}
			beginsOrEnds();
		}
	}

	/** Points at the place where the mouse is. */
	abstract void point(Action how);

	abstract void accept();

	abstract void takeBack();

	/** To be called where something was begun, or no longer is: then other keys hold. */
	final void beginsOrEnds() {
		boolean chosen = isActive();
		key(CHOSEN, chosen);
		key(BEGUN, chosen && isBegun());
	}

	private void key(String context, boolean on) {
		if (on && !keys.containsKey(context)) {
			OpenEditor.showing(viewer()).map(AssistedTool::contexts).ifPresent(service -> keys.put(context, service.activateContext(context)));
		} else if (!on && keys.containsKey(context)) {
			IContextActivation activation = keys.remove(context);
			activation.getContextService().deactivateContext(activation);
		}
	}

	private static IContextService contexts(OpenEditor editor) {
		return editor.part().getSite().getService(IContextService.class);
	}

	/** Asks about the item that is shown; where that cannot be, it is said. */
	final void ask(Prompt prompt, Conversation.Listener listener) {
		if (conversation.isEmpty()) {
			conversation = OpenEditor.showing(viewer()).flatMap(editor -> Conversation.open(editor, assistant()));
		}
		if (conversation.isEmpty()) {
			drop();
			return;
		}
		conversation.get().ask(prompt, listener);
		showBusy();
		beginsOrEnds();
	}

	@Override
	public void activate() {
		super.activate();
		prepare();
		beginsOrEnds();
	}

	@Override
	protected boolean handleMove() {
		// Another item may be shown now.
		if (conversation.isPresent()) {
			forgetOtherItem();
			prepare();
		}
		beginsOrEnds();
		return super.handleMove();
	}

	/** Lets the assistant get ready while the user still aims; where there is nothing to look at, that is said when it is asked. */
	private void prepare() {
		if (conversation.isEmpty()) {
			conversation = OpenEditor.showing(viewer()).filter(editor -> editor.subject().isPresent()).flatMap(editor -> Conversation.open(editor, assistant()));
			conversation.ifPresent(Conversation::prepare);
		}
	}

	/** To be called after each answer. */
	final void showBusy() {
		setDefaultCursor(isBusy() ? Cursors.APPSTARTING : Cursors.CROSS);
		refreshCursor();
	}

	final boolean isBusy() {
		return conversation.filter(Conversation::isBusy).isPresent();
	}

	/** The answer that is under way is not wanted any more. */
	final void unask() {
		conversation.filter(Conversation::isBusy).ifPresent(Conversation::unask);
		showBusy();
	}

	/** What was pointed out on an item does not hold for another. */
	final void forgetOtherItem() {
		if (conversation.filter(one -> !one.isCurrent()).isPresent()) {
			endConversation();
			forget();
			beginsOrEnds();
		}
	}

	/** Gives up what is not accepted; the assistant stays ready for the next object of this item. */
	final void drop() {
		unask();
		forget();
		clear();
		beginsOrEnds();
	}

	private void endConversation() {
		unask();
		conversation.ifPresent(Conversation::close);
		conversation = Optional.empty();
	}

	/** The right button is for places outside while something is begun, and not for the menu. */
	@Override
	public void setViewer(EditPartViewer viewer) {
		super.setViewer(viewer);
		Optional<Control> wanted = Optional.ofNullable(viewer).map(EditPartViewer::getControl).filter(one -> !one.isDisposed());
		if (!wanted.equals(control)) {
			letMenu();
			wanted.ifPresent(one -> one.addListener(SWT.MenuDetect, noMenu));
			control = wanted;
		}
		// A tool that was chosen by a key learns where it is only when the mouse comes.
		if (isActive()) {
			prepare();
			beginsOrEnds();
		}
	}

	private void letMenu() {
		control.filter(one -> !one.isDisposed()).ifPresent(one -> one.removeListener(SWT.MenuDetect, noMenu));
		control = Optional.empty();
	}

	@Override
	public void deactivate() {
		endConversation();
		forget();
		letMenu();
		super.deactivate();
		beginsOrEnds();
	}
}
