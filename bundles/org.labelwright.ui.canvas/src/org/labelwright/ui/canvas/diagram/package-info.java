/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Diagrams of a few hundred nodes and lines with a GEF edit part each: a viewer with the camera of the other canvases,
 * nodes that move while the mouse does, lines that are drawn from node to node, colours for light and dark. All of it
 * is for the UI thread.
 */
package org.labelwright.ui.canvas.diagram;
