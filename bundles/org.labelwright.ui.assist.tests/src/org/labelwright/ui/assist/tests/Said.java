/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Label;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.image.tests.Views;

/** What an editor says beside its canvas. */
final class Said {

	private Said() {
	}

	static String by(ImageEditor editor) {
		return Views.all(editor.viewer().getControl().getParent().getParent(), Label.class).stream().map(Label::getText).collect(Collectors.joining("\n"));
	}
}
