/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.labelstudio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.GeometryKind;

/** The tags of Label Studio that list labels for regions, and the kinds of geometry they draw. */
enum LabelControl {
	RECTANGLE("RectangleLabels", GeometryKind.BOX, GeometryKind.ROTATED_BOX),
	POLYGON("PolygonLabels", GeometryKind.POLYGON),
	KEY_POINT("KeyPointLabels", GeometryKind.POINTS),
	ELLIPSE("EllipseLabels", GeometryKind.ELLIPSE),
	BRUSH("BrushLabels", GeometryKind.MASK),
	BITMASK("BitmaskLabels", GeometryKind.MASK),
	VECTOR("VectorLabels", GeometryKind.POLYLINE),
	HYPER_TEXT("HyperTextLabels", GeometryKind.SPAN),
	PARAGRAPH("ParagraphLabels", GeometryKind.SPAN),
	TIME_SERIES("TimeSeriesLabels", GeometryKind.INTERVAL),
	TIMELINE("TimelineLabels", GeometryKind.INTERVAL);

	/** Labels for regions of whatever kind the tool beside them, or the object itself, makes. */
	static final String ANY = "Labels";

	/** Tools without labels of their own. */
	static final Map<String, List<GeometryKind>> TOOLS = Map.of("Rectangle", List.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX), "Polygon", List.of(GeometryKind.POLYGON),
			"KeyPoint", List.of(GeometryKind.POINTS), "Ellipse", List.of(GeometryKind.ELLIPSE), "Brush", List.of(GeometryKind.MASK), "Vector", List.of(GeometryKind.POLYLINE),
			"VideoRectangle", List.of(GeometryKind.BOX, GeometryKind.ROTATED_BOX));

	/** What regions of an object are where there is no tool. */
	static final Map<String, GeometryKind> OBJECTS = Map.of("Text", GeometryKind.SPAN, "HyperText", GeometryKind.SPAN, "Paragraphs", GeometryKind.SPAN, "Audio",
			GeometryKind.INTERVAL, "AudioPlus", GeometryKind.INTERVAL, "TimeSeries", GeometryKind.INTERVAL);

	/** Tags that show what is labelled. */
	static final List<String> SHOWN = List.of("Image", "Text", "HyperText", "Paragraphs", "Audio", "AudioPlus", "Video", "TimeSeries", "Table", "List", "PDF", "Chat");

	private final String tag;
	private final List<GeometryKind> kinds;

	LabelControl(String tag, GeometryKind... kinds) {
		this.tag = tag;
		this.kinds = List.of(kinds);
	}

	String tag() {
		return tag;
	}

	List<GeometryKind> kinds() {
		return kinds;
	}

	static Optional<LabelControl> of(String tag) {
		return List.of(values()).stream().filter(one -> one.tag.equals(tag)).findFirst();
	}
}
