/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.labelwright.geometry.Geometry;

/** Where an editor shows what models predict for the item in it, one of it to be judged. Editors adapt to it. UI thread only. */
public interface PredictionSurface {

	/**
	 * A prediction.
	 *
	 * @param label the words beside it
	 */
	record Shown(String id, Geometry geometry, RGB color, String label) {
	}

	/** What has the focus while a person judges. */
	Control control();

	/** The key context in which Enter, Backspace and Tab mean the prediction that is to be judged. */
	String context();

	/**
	 * Shows these and no others.
	 *
	 * @param layer whose predictions they are; it is shown in no other way meanwhile
	 */
	void show(List<Shown> predictions, Optional<String> layer);

	/** Makes one of them the one to be judged and brings it into sight, or none. What was selected is selected no longer. */
	void activate(Optional<Shown> prediction);

	/** @param listener hears when a person has taken up something else, so that keys mean that */
	void addTurnListener(Runnable listener);

	/** Says something beside what is edited. */
	void say(String words);

	/** Says something else where what it said before is still what is shown; what others have said since stays. */
	default void sayInstead(String before, String words) {
		say(words);
	}
}
