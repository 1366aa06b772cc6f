/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Turns suggestions while labelling on or off for the text editor that is active. */
public final class SuggestHandler extends AbstractHandler implements IElementUpdater {

	static final String COMMAND = "org.labelwright.ui.assist.suggest";

	private static Optional<Review> review(Object editor) {
		return editor instanceof IEditorPart part ? PlatformUI.getWorkbench().getService(Reviews.class).of(part).filter(Review::canSuggest) : Optional.empty();
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(review(HandlerUtil.getVariable(context, "activeEditor")).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		review(HandlerUtil.getActiveEditor(event)).ifPresent(review -> review.setSuggesting(!review.isSuggesting()));
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		element.setChecked(window != null && window.getActivePage() != null && review(window.getActivePage().getActiveEditor()).filter(Review::isSuggesting).isPresent());
	}
}
