/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.editing.ClassList;

/** The tools, and the label classes with their colours and hot keys. */
final class Palette extends Composite {

	private static final int WIDTH = 150;
	private static final int IN_ROW = 5;

	private final Map<ToolDescriptor, ToolItem> tools = new HashMap<>();
	private final ClassList classes;
	private final List<Image> images = new ArrayList<>();
	private final Label second;
	private final Label hint;

	Palette(Composite parent, List<ToolDescriptor> offered, Consumer<ToolDescriptor> toolChosen, Consumer<LabelClass> classChosen) {
		super(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		setLayout(layout);
		Composite rows = new Composite(this, SWT.NONE);
		GridLayout rowLayout = new GridLayout();
		rowLayout.marginWidth = 0;
		rowLayout.marginHeight = 0;
		rowLayout.verticalSpacing = 0;
		rows.setLayout(rowLayout);
		// A tool bar of its own for each row, as GTK does not wrap them.
		ToolBar bar = null;
		for (ToolDescriptor tool : offered) {
			if (bar == null || bar.getItemCount() == IN_ROW) {
				bar = AccessibleNames.name(new ToolBar(rows, SWT.FLAT | SWT.HORIZONTAL), Messages.Palette_Tools);
			}
			addTool(bar, tool, toolChosen);
		}
		new Label(this, SWT.NONE).setText(Messages.Palette_Title);
		classes = new ClassList(this, Messages.Palette_Title, classChosen, Optional.empty());
		classes.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		second = words();
		hint = words();
		addDisposeListener(event -> images.forEach(Image::dispose));
	}

	private Label words() {
		Label label = new Label(this, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.END, true, false);
		data.widthHint = WIDTH;
		label.setLayoutData(data);
		return label;
	}

	private void addTool(ToolBar bar, ToolDescriptor tool, Consumer<ToolDescriptor> toolChosen) {
		ToolItem item = new ToolItem(bar, SWT.RADIO);
		icon(tool).ifPresentOrElse(item::setImage, () -> item.setText(tool.name()));
		item.setToolTipText(withKey(tool));
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) {
				toolChosen.accept(tool);
			}
		});
		tools.put(tool, item);
	}

	private Optional<Image> icon(ToolDescriptor tool) {
		return tool.icon().map(url -> {
			Image image = ImageDescriptor.createFromURL(url).createImage(getDisplay());
			images.add(image);
			return image;
		});
	}

	private static String withKey(ToolDescriptor tool) {
		String key = PlatformUI.getWorkbench().getService(IBindingService.class).getBestActiveBindingFormattedFor(tool.command());
		return key == null ? tool.name() : NLS.bind(Messages.Palette_WithKey, tool.name(), key);
	}

	void showTool(ToolDescriptor tool) {
		tools.forEach((one, item) -> {
			item.setSelection(one.equals(tool));
			item.setToolTipText(withKey(one));
		});
		hint(tool.hint());
	}

	/** Says which class the second button draws, where it draws one. */
	void showSecond(Optional<LabelClass> labelClass) {
		labelClass.ifPresent(one -> second.setText(NLS.bind(Messages.Palette_Second, one.getName())));
		second.setVisible(labelClass.isPresent());
		((GridData) second.getLayoutData()).exclude = labelClass.isEmpty();
		layout();
	}

	/** What is said at present. */
	String hint() {
		return hint.getText();
	}

	/** Says something below the list. */
	void hint(String text) {
		hint.setText(text);
		layout();
	}

	/** Fills the list anew. */
	void showClasses(Ontology ontology) {
		classes.show(ontology);
		if (classes.isMissed()) {
			hint.setText(Messages.Editor_NoClasses);
		}
	}

	/** The label classes. */
	ClassList classes() {
		return classes;
	}
}
