/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.model.ontology.LabelClass;

/** The colours of label classes for the screen. */
public final class ClassColors {

	private static final RGB UNKNOWN = new RGB(150, 150, 150);

	private ClassColors() {
	}

	/** Grey where the class is not known or has no colour of the form #rrggbb. */
	public static RGB of(Optional<LabelClass> labelClass) {
		String text = labelClass.map(LabelClass::getColor).orElse("");
		return text.matches("#[0-9a-fA-F]{6}") ? new RGB(Integer.parseInt(text.substring(1, 3), 16), Integer.parseInt(text.substring(3, 5), 16),
				Integer.parseInt(text.substring(5, 7), 16)) : UNKNOWN;
	}

	/** Red, green and blue in one number, 0xRRGGBB. */
	public static int packed(RGB color) {
		return color.red << 16 | color.green << 8 | color.blue;
	}
}
