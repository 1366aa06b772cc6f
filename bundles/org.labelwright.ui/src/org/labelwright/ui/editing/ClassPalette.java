/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.internal.Messages;

/** The label classes and the layers of a dataset, each shown or hidden by its box, and a hint. UI thread only. */
public final class ClassPalette extends Composite {

	private static final int WIDTH = 176;

	private final ClassList classes;
	private final Composite layers;
	private final Set<String> hiddenLayers = new HashSet<>();
	private final Runnable visibility;
	private final Label hint;

	/** @param visibility hears when something is to be shown or hidden */
	public ClassPalette(Composite parent, Consumer<LabelClass> chosen, Runnable visibility) {
		super(parent, SWT.NONE);
		this.visibility = visibility;
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		setLayout(layout);
		new Label(this, SWT.NONE).setText(Messages.Palette_Classes);
		classes = new ClassList(this, Messages.Palette_Classes, chosen, Optional.of(visibility));
		classes.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		layers = new Composite(this, SWT.NONE);
		layers.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		GridLayout layerLayout = new GridLayout();
		layerLayout.marginWidth = 0;
		layerLayout.marginHeight = 0;
		layers.setLayout(layerLayout);
		hint = new Label(this, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.END, true, false);
		data.widthHint = WIDTH;
		hint.setLayoutData(data);
	}

	public ClassList classes() {
		return classes;
	}

	/** What the editor shows beside the layer that is edited; nothing is shown of one alone. */
	public void showLayers(List<Layer> all) {
		for (var child : layers.getChildren()) {
			child.dispose();
		}
		if (all.size() > 1) {
			new Label(layers, SWT.NONE).setText(Messages.Palette_Layers);
			for (Layer layer : all) {
				Button box = new Button(layers, SWT.CHECK);
				box.setText(layer.name());
				box.setSelection(!isHidden(layer.id()));
				box.addListener(SWT.Selection, event -> {
					if (box.getSelection()) {
						hiddenLayers.remove(layer.id());
					} else {
						hiddenLayers.add(layer.id());
					}
					visibility.run();
				});
			}
		}
		layout(true, true);
	}

	public boolean isHidden(String layer) {
		return hiddenLayers.contains(layer);
	}

	/** Says something below the lists. */
	public void hint(String text) {
		if (!hint.getText().equals(text)) {
			hint.setText(text);
			layout();
		}
	}

	public String hint() {
		return hint.getText();
	}
}
