/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.events.FocusEvent;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Event;
import org.labelwright.ui.canvas.Adjustable;
import org.labelwright.ui.canvas.SceneTool;

/** A tool that throws in the method that its contribution names. */
public final class BrokenTool extends SceneTool implements Adjustable, IExecutableExtension {

	private String method = "";

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		method = (String) data;
		may("made");
	}

	private void may(String called) {
		if (called.equals(method)) {
			throw new IllegalStateException("broken in " + method);
		}
	}

	@Override
	public void activate() {
		may("activate");
		super.activate();
	}

	@Override
	public void deactivate() {
		may("deactivate");
		super.deactivate();
	}

	@Override
	public void setEditDomain(EditDomain domain) {
		may("setEditDomain");
		super.setEditDomain(domain);
	}

	@Override
	public void setViewer(EditPartViewer viewer) {
		may("setViewer");
		super.setViewer(viewer);
	}

	@Override
	public boolean wantsSecondButton() {
		may("wantsSecondButton");
		return false;
	}

	@Override
	public boolean takesSecondButton() {
		may("takesSecondButton");
		return false;
	}

	@Override
	public void adjust(boolean more) {
		may("adjust");
	}

	@Override
	public void focusGained(FocusEvent event, EditPartViewer viewer) {
		may("focusGained");
	}

	@Override
	public void focusLost(FocusEvent event, EditPartViewer viewer) {
		may("focusLost");
	}

	@Override
	public void keyDown(KeyEvent event, EditPartViewer viewer) {
		may("keyDown");
	}

	@Override
	public void keyUp(KeyEvent event, EditPartViewer viewer) {
		may("keyUp");
	}

	@Override
	public void keyTraversed(TraverseEvent event, EditPartViewer viewer) {
		may("keyTraversed");
	}

	@Override
	public void mouseDown(MouseEvent event, EditPartViewer viewer) {
		may("mouseDown");
	}

	@Override
	public void mouseUp(MouseEvent event, EditPartViewer viewer) {
		may("mouseUp");
	}

	@Override
	public void mouseMove(MouseEvent event, EditPartViewer viewer) {
		may("mouseMove");
	}

	@Override
	public void mouseDrag(MouseEvent event, EditPartViewer viewer) {
		may("mouseDrag");
	}

	@Override
	public void mouseHover(MouseEvent event, EditPartViewer viewer) {
		may("mouseHover");
	}

	@Override
	public void mouseDoubleClick(MouseEvent event, EditPartViewer viewer) {
		may("mouseDoubleClick");
	}

	@Override
	public void mouseWheelScrolled(Event event, EditPartViewer viewer) {
		may("mouseWheelScrolled");
	}

	@Override
	public void viewerEntered(MouseEvent event, EditPartViewer viewer) {
		may("viewerEntered");
	}

	@Override
	public void viewerExited(MouseEvent event, EditPartViewer viewer) {
		may("viewerExited");
	}

	@Override
	public void nativeDragStarted(DragSourceEvent event, EditPartViewer viewer) {
		may("nativeDragStarted");
	}

	@Override
	public void nativeDragFinished(DragSourceEvent event, EditPartViewer viewer) {
		may("nativeDragFinished");
	}
}
