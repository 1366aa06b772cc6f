/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Carries out the commands of a review; which one stands at the end of the id of the command. */
public final class ReviewHandler extends AbstractHandler implements IExecutableExtension {

	private enum Action {
		ACCEPT, REJECT, NEXT, PREVIOUS, ACCEPT_ALL
	}

	private Action action = Action.NEXT;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		action = Action.valueOf(String.valueOf(data));
	}

	private static Optional<Review> review(Object editor) {
		return editor instanceof IEditorPart part ? PlatformUI.getWorkbench().getService(Reviews.class).of(part) : Optional.empty();
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(review(HandlerUtil.getVariable(context, "activeEditor")).filter(review -> switch (action) {
		case ACCEPT, REJECT -> review.active().isPresent();
		case NEXT, PREVIOUS -> !review.open().isEmpty();
		case ACCEPT_ALL -> !review.acceptable().isEmpty();
		}).isPresent());
	}

	@Override
	public Object execute(ExecutionEvent event) {
		review(HandlerUtil.getActiveEditor(event)).ifPresent(review -> {
			switch (action) {
			case ACCEPT -> review.active().ifPresent(one -> review.accept(List.of(one)));
			case REJECT -> review.active().ifPresent(one -> review.reject(List.of(one)));
			case NEXT -> review.next(1);
			case PREVIOUS -> review.next(-1);
			case ACCEPT_ALL -> review.acceptAll();
			}
		});
		return null;
	}
}
