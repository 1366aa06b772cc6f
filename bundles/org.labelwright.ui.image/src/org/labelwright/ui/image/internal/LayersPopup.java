/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.image.internal.LayerLooks.Look;

/** A small window: which layers and classes are seen, how strongly, which layer is drawn on and which are locked. */
final class LayersPopup {

	private static final int PERCENT = 100;
	private static final int SCALE_WIDTH = 110;
	private static final int MOST_HEIGHT = 480;
	private static final int COLUMNS = 4;

	private final ImageEditor editor;
	private final Shell shell;
	private final Composite rows;

	private LayersPopup(ImageEditor editor) {
		this.editor = editor;
		shell = new Shell(editor.getSite().getShell(), SWT.TOOL | SWT.TITLE | SWT.CLOSE | SWT.RESIZE);
		shell.setText(Messages.Layers_Title);
		shell.setLayout(new FillLayout());
		ScrolledComposite scrolled = new ScrolledComposite(shell, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		rows = new Composite(scrolled, SWT.NONE);
		rows.setLayout(new GridLayout(COLUMNS, false));
		layers();
		classes();
		scrolled.setContent(rows);
		Point size = rows.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		scrolled.setMinSize(size);
		shell.setSize(shell.computeSize(SWT.DEFAULT, Math.min(size.y, MOST_HEIGHT)));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		Control canvas = editor.viewer().getControl();
		shell.setLocation(canvas.toDisplay(Math.max(0, canvas.getSize().x - shell.getSize().x - 12), 12));
		shell.open();
		rows.setFocus();
	}

	static Shell open(ImageEditor editor) {
		return new LayersPopup(editor).shell;
	}

	private void heading(String... names) {
		for (String name : names) {
			new Label(rows, SWT.NONE).setText(name);
		}
	}

	private void layers() {
		heading(Messages.Layers_DrawOn, Messages.Layers_Shown, Messages.Layers_Lock, Messages.Layers_Opacity);
		// The buttons of a group of their own: each row holds three kinds of them.
		for (Layer layer : editor.layers().all()) {
			Button active = new Button(rows, SWT.RADIO);
			active.setText(layer.name());
			active.setSelection(layer.id().equals(editor.layers().active()));
			active.addListener(SWT.Selection, event -> {
				if (active.getSelection()) {
					editor.layers().activate(layer.id());
				}
			});
			Supplier<Look> look = () -> editor.layers().ofLayer(layer.id());
			Consumer<Look> setter = changed -> editor.layers().setLayer(layer.id(), changed);
			shown(layer.name(), look, setter);
			check(NLS.bind(Messages.Layers_LockOf, layer.name()), look.get().locked(), on -> setter.accept(look.get().locked(on)));
			opacity(layer.name(), look, setter);
		}
	}

	private void classes() {
		Label line = new Label(rows, SWT.SEPARATOR | SWT.HORIZONTAL);
		line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS, 1));
		heading(Messages.Palette_Title, Messages.Layers_Shown, "", Messages.Layers_Opacity);
		for (LabelClass one : editor.palette().classes().classes()) {
			Composite name = new Composite(rows, SWT.NONE);
			GridLayout layout = new GridLayout(2, false);
			layout.marginWidth = 0;
			layout.marginHeight = 0;
			name.setLayout(layout);
			Label swatch = new Label(name, SWT.NONE);
			swatch.setBackground(new Color(ClassColors.of(Optional.of(one))));
			GridData square = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
			square.widthHint = 12;
			square.heightHint = 12;
			swatch.setLayoutData(square);
			new Label(name, SWT.NONE).setText(one.getName());
			Supplier<Look> look = () -> editor.layers().ofClass(one.getId());
			Consumer<Look> setter = changed -> editor.layers().setClass(one.getId(), changed);
			shown(one.getName(), look, setter);
			new Label(rows, SWT.NONE);
			opacity(one.getName(), look, setter);
		}
	}

	private void shown(String name, Supplier<Look> look, Consumer<Look> setter) {
		check(NLS.bind(Messages.Layers_ShownOf, name), look.get().shown(), on -> setter.accept(look.get().shown(on)));
	}

	private void check(String name, boolean on, Consumer<Boolean> changed) {
		Button button = new Button(rows, SWT.CHECK);
		button.setSelection(on);
		button.setToolTipText(name);
		name(button, name);
		button.addListener(SWT.Selection, event -> changed.accept(button.getSelection()));
	}

	private void opacity(String name, Supplier<Look> look, Consumer<Look> setter) {
		Scale scale = new Scale(rows, SWT.HORIZONTAL);
		scale.setMaximum(PERCENT);
		scale.setPageIncrement(10);
		scale.setSelection((int) Math.round(PERCENT * look.get().opacity()));
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wide.widthHint = SCALE_WIDTH;
		scale.setLayoutData(wide);
		String words = NLS.bind(Messages.Layers_OpacityOf, name);
		scale.setToolTipText(words);
		name(scale, words);
		scale.addListener(SWT.Selection, event -> setter.accept(look.get().opacity(scale.getSelection() / (double) PERCENT)));
	}

	private static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}
}
