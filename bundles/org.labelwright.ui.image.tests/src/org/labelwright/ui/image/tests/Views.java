/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;

/** The controls of views. */
public final class Views {

	private Views() {
	}

	public static <T> List<T> all(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			if (child instanceof Composite composite) {
				found.addAll(all(composite, type));
			}
		}
		return found;
	}

	/** The controls of a type in a view of the page. */
	public static <T> List<T> controls(String view, Class<T> type) {
		IViewPart part = Workbench.page().findView(view);
		assertNotNull(part, view);
		Composite body = (Composite) part.getSite().getService(MPart.class).getWidget();
		assertNotNull(body, view);
		return all(body, type);
	}

	/** What the labels of a view say. */
	public static List<String> texts(String view) {
		return controls(view, Label.class).stream().map(Label::getText).toList();
	}
}
