/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** One {@link Review} for each open editor, made when it is first asked for. A workbench service. UI thread only. */
public final class Reviews {

	/** Makes the service. */
	public static final class Factory extends AbstractServiceFactory {

		@Override
		public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
			return new Reviews();
		}
	}

	private final Map<Control, Review> reviews = new HashMap<>();

	/** Empty where the part has no place for predictions. */
	Optional<Review> of(IEditorPart part) {
		return ReviewedEditor.of(part).map(editor -> reviews.computeIfAbsent(editor.surface().control(), control -> {
			control.addDisposeListener(event -> reviews.remove(control));
			return new Review(editor);
		}));
	}
}
