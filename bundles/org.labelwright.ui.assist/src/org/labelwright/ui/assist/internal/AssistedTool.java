/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.draw2d.Cursors;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.labelwright.assist.Prompt;
import org.labelwright.ui.canvas.SceneTool;

/**
 * A tool that draws what an assistant proposes. The conversation begins with the first prompt and ends with the item or the
 * tool. Which assistant is asked stands behind the name of the class in the plugin.xml. Enter or a double click accepts,
 * Escape drops, Backspace takes the last click back.
 */
abstract class AssistedTool extends SceneTool implements IExecutableExtension {

	private String assistant = "";
	private final Listener noMenu = event -> event.doit = !isBegun();
	private Optional<Conversation> conversation = Optional.empty();
	private Optional<Control> control = Optional.empty();

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

	abstract void accept();

	abstract void takeBack();

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
	}

	@Override
	public void activate() {
		super.activate();
		prepare();
	}

	@Override
	protected boolean handleMove() {
		// Another item may be shown now.
		if (conversation.isPresent()) {
			forgetOtherItem();
			prepare();
		}
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
		}
	}

	/** Gives up what is not accepted; the assistant stays ready for the next object of this item. */
	final void drop() {
		unask();
		forget();
		clear();
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
	}

	private void letMenu() {
		control.filter(one -> !one.isDisposed()).ifPresent(one -> one.removeListener(SWT.MenuDetect, noMenu));
		control = Optional.empty();
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		forgetOtherItem();
		switch (event.keyCode) {
		case SWT.BS -> takeBack();
		case SWT.CR, SWT.KEYPAD_CR -> accept();
		case SWT.ESC -> drop();
		default -> {
			return super.handleKeyDown(event);
		}
		}
		return true;
	}

	@Override
	public void deactivate() {
		endConversation();
		forget();
		letMenu();
		super.deactivate();
	}
}
