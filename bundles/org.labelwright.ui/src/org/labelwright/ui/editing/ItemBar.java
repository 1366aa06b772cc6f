/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;

/** What is said about an item as a whole, above it; nothing is there where nothing is said or asked. UI thread only. */
public final class ItemBar extends Composite {

	private final Swatches swatches;
	private final Runnable clicked;
	private Map<String, Optional<LabelClass>> shown = Map.of();

	/** @param clicked is run when a part of it is clicked */
	public ItemBar(Composite parent, Runnable clicked) {
		super(parent, SWT.NONE);
		this.clicked = clicked;
		swatches = new Swatches(this);
		RowLayout layout = new RowLayout();
		layout.spacing = 10;
		layout.marginTop = 2;
		layout.marginBottom = 2;
		setLayout(layout);
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		data.exclude = true;
		setLayoutData(data);
		setVisible(false);
	}

	/** @param words a line for each thing, with the class whose colour it has */
	public void show(Map<String, Optional<LabelClass>> words) {
		if (words.equals(shown)) {
			return;
		}
		shown = Map.copyOf(words);
		for (Control old : getChildren()) {
			old.dispose();
		}
		words.forEach((text, labelClass) -> {
			CLabel part = new CLabel(this, SWT.NONE);
			part.setText(text.replace("&", "&&"));
			if (labelClass.isPresent()) {
				part.setImage(swatches.get(ClassColors.of(labelClass)));
			}
			part.addListener(SWT.MouseDown, event -> clicked.run());
		});
		((GridData) getLayoutData()).exclude = words.isEmpty();
		setVisible(!words.isEmpty());
		getParent().layout(true, true);
	}
}
