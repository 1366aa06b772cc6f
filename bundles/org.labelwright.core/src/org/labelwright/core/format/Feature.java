/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

/** What a format may or may not be able to say, beside classes and geometry. */
public enum Feature {
	ATTRIBUTES("attributes"),
	ITEM_ATTRIBUTES("attributes of items"),
	ANSWERS("classifications of annotations"),
	ITEM_ANSWERS("classifications of items"),
	RELATIONS("relations"),
	/** That an object is a part of another, for formats that have no other relation; {@link #RELATIONS} holds it too. */
	PART_OF("parts of objects"),
	TRACKS("tracks"),
	GROUPS("groups"),
	OCCLUDED("occluded"),
	TRUNCATED("truncated"),
	CROWD("crowd"),
	SCORES("scores"),
	REVIEW("review states"),
	HOLES("holes of polygons"),
	PARTS("polygons of several parts"),
	/** Ellipses whose axes are not those of the image, for formats that have ellipses. */
	TURNED_ELLIPSES("turned ellipses"),
	TEXT_PARTS("texts of several parts"),
	SPLITS("splits"),
	LAYERS("layers"),
	/** Spans within a text attribute of another annotation, see {@link org.labelwright.core.text.AttributeSpans}. */
	ATTRIBUTE_SPANS("spans in transcripts");

	private final String words;

	Feature(String words) {
		this.words = words;
	}

	/** For people, in the plural. */
	public String words() {
		return words;
	}
}
