/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Layer;
import org.eclipse.draw2d.LayeredPane;
import org.eclipse.gef.editparts.FreeformGraphicalRootEditPart;

/** The root of a diagram: nodes and lines under the camera, feedback of tools in pixels above them. */
final class DiagramRoot extends FreeformGraphicalRootEditPart {

	private static final String BACKDROP_LAYER = "Backdrop Layer";

	private final FreeformLayer backdrop = new FreeformLayer();
	private CameraPane pane;

	@Override
	protected void createLayers(LayeredPane layers) {
		pane = new CameraPane();
		pane.add(createPrintableLayers(), PRINTABLE_LAYERS, -1);
		layers.add(pane, SCALABLE_LAYERS, -1);
		layers.add(new FreeformLayer(), HANDLE_LAYER, -1);
		layers.add(new FreeformLayer(), FEEDBACK_LAYER, -1);
	}

	/** Nodes cover lines, so that a click near the end of a line is one on the node. */
	@Override
	protected LayeredPane createPrintableLayers() {
		LayeredPane layers = super.createPrintableLayers();
		Layer lines = layers.getLayer(CONNECTION_LAYER);
		layers.removeLayer(CONNECTION_LAYER);
		layers.addLayerBefore(lines, CONNECTION_LAYER, PRIMARY_LAYER);
		backdrop.setLayoutManager(new FreeformLayout());
		layers.addLayerBefore(backdrop, BACKDROP_LAYER, CONNECTION_LAYER);
		return layers;
	}

	FreeformLayer backdrop() {
		return backdrop;
	}

	CameraPane pane() {
		return pane;
	}

	@Override
	public IFigure getLayer(Object key) {
		IFigure layer = PRINTABLE_LAYERS.equals(key) ? pane.getLayer(key) : ((LayeredPane) pane.getLayer(PRINTABLE_LAYERS)).getLayer(key);
		return layer == null ? super.getLayer(key) : layer;
	}

	@Override
	protected LayeredPane getPrintableLayers() {
		return (LayeredPane) pane.getLayer(PRINTABLE_LAYERS);
	}
}
