/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Tool;
import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.DiagramViewer;

/** A diagram with its tools above and its keys below, or words where there is none to show. */
public final class DiagramPanel {

	/** Words without icons need room between them. */
	private static final String GAP = "  ";
	private static final int FRAME = 2;

	private final Composite panel;
	private final Composite stack;
	private final StackLayout layers = new StackLayout();
	private final ToolBar bar;
	private final Label empty;
	private final Label problem;
	private final DiagramViewer viewer;
	private final Map<ToolItem, Tool> tools = new HashMap<>();
	private final ToolItem select;

	/**
	 * @param largestFit how large a small diagram may be shown
	 * @param name for screen readers, asked for each time
	 * @param hint the keys, shown below
	 */
	public DiagramPanel(Composite parent, EditPartFactory factory, double largestFit, Supplier<String> name, String hint) {
		panel = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		panel.setLayout(layout);
		bar = new ToolBar(panel, SWT.FLAT | SWT.WRAP | SWT.HORIZONTAL);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		stack = new Composite(panel, SWT.BORDER);
		stack.setLayout(layers);
		layers.marginWidth = FRAME;
		layers.marginHeight = FRAME;
		stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		viewer = new DiagramViewer(stack, factory, largestFit, name);
		// A frame says that keys go to the canvas.
		viewer.getControl().addListener(SWT.FocusIn,
				event -> stack.setBackground(DiagramColors.color(DiagramColors.of(stack.getDisplay()).accent())));
		viewer.getControl().addListener(SWT.FocusOut, event -> stack.setBackground(null));
		empty = new Label(stack, SWT.WRAP | SWT.CENTER);
		layers.topControl = viewer.getControl();
		problem = new Label(panel, SWT.WRAP);
		problem.setForeground(JFaceResources.getColorRegistry().get("ERROR_COLOR"));
		problem.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		showProblem("");
		Label keys = new Label(panel, SWT.WRAP);
		keys.setText(hint);
		GridData data = new GridData(SWT.FILL, SWT.END, true, false);
		data.widthHint = 200;
		keys.setLayoutData(data);
		viewer.getEditDomain().setDefaultTool(new PanningSelectionTool());
		select = tool(PagesMessages.Select, PagesMessages.Select_Tip, 'v', new PanningSelectionTool());
		viewer.bind(SWT.ESC, () -> activate(select));
		viewer.bind('f', viewer::fit);
		viewer.bind('0', () -> viewer.zoomTo(1));
		for (int closer : new int[] { '+', '=', SWT.KEYPAD_ADD }) {
			viewer.bind(closer, () -> viewer.zoom(true));
		}
		for (int further : new int[] { '-', SWT.KEYPAD_SUBTRACT }) {
			viewer.bind(further, () -> viewer.zoom(false));
		}
		viewer.bind(SWT.MOD1 | 'a', () -> selectParts(viewer.nodes()));
		activate(select);
	}

	public Composite panel() {
		return panel;
	}

	public DiagramViewer viewer() {
		return viewer;
	}

	/** A tool one chooses and that stays until another is chosen. */
	public ToolItem tool(String text, String toolTip, char key, Tool tool) {
		ToolItem item = new ToolItem(bar, SWT.RADIO);
		item.setText(GAP + text + GAP);
		item.setToolTipText(toolTip);
		tools.put(item, tool);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (item.getSelection()) {
				activate(item);
			}
		}));
		viewer.bind(key, () -> activate(item));
		return item;
	}

	private void activate(ToolItem item) {
		tools.keySet().forEach(other -> other.setSelection(other == item));
		if (viewer.getEditDomain().getActiveTool() != tools.get(item)) {
			viewer.getEditDomain().setActiveTool(tools.get(item));
		}
	}

	/** Something done at once. */
	public ToolItem action(String text, String toolTip, int key, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setText(GAP + text + GAP);
		item.setToolTipText(toolTip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		if (key != 0) {
			viewer.bind(key, action);
		}
		return item;
	}

	/** Something that is on or off. */
	public ToolItem toggle(String text, String toolTip, int key, boolean on, Consumer<Boolean> toggled) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setText(GAP + text + GAP);
		item.setToolTipText(toolTip);
		item.setSelection(on);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toggled.accept(item.getSelection())));
		viewer.bind(key, () -> {
			item.setSelection(!item.getSelection());
			toggled.accept(item.getSelection());
		});
		return item;
	}

	public void separator() {
		new ToolItem(bar, SWT.SEPARATOR);
	}

	/** Shows words in the place of the diagram; none for the diagram. */
	public void showEmpty(String words) {
		empty.setText(words.isEmpty() ? "" : "\n\n\n" + words);
		layers.topControl = words.isEmpty() ? viewer.getControl() : empty;
		stack.layout();
	}

	/** Says below the diagram what went wrong; nothing where all is well. */
	public void showProblem(String words) {
		problem.setText(words);
		((GridData) problem.getLayoutData()).exclude = words.isEmpty();
		problem.setVisible(!words.isEmpty());
		panel.layout();
	}

	/** Brings all nodes and lines up to date with the model. */
	public void refresh() {
		if (viewer.getContents() != null) {
			viewer.getContents().refresh();
			for (EditPart node : viewer.nodes()) {
				node.refresh();
			}
			for (EditPart node : viewer.nodes()) {
				((GraphicalEditPart) node).getSourceConnections().forEach(line -> ((EditPart) line).refresh());
			}
			viewer.getControl().redraw();
		}
	}

	private void selectParts(List<EditPart> parts) {
		viewer.deselectAll();
		new ArrayList<>(parts).forEach(viewer::appendSelection);
	}
}
