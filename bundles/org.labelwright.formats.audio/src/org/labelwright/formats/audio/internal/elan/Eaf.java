/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.elan;

import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/** Names of the ELAN Annotation Format, version 2.8 and 3.0, and of what is kept of it. */
final class Eaf {

	static final String ID = "eaf";
	static final String ROOT = "ANNOTATION_DOCUMENT";
	static final String HEADER = "HEADER";
	static final String MEDIA = "MEDIA_DESCRIPTOR";
	static final String PROPERTY = "PROPERTY";
	static final String LAST_ID = "lastUsedAnnotationId";
	static final String TIME_ORDER = "TIME_ORDER";
	static final String TIME_SLOT = "TIME_SLOT";
	static final String SLOT_ID = "TIME_SLOT_ID";
	static final String SLOT_VALUE = "TIME_VALUE";
	static final String TIER = "TIER";
	static final String TIER_ID = "TIER_ID";
	static final String PARENT_REF = "PARENT_REF";
	static final String PARTICIPANT = "PARTICIPANT";
	static final String TYPE = "LINGUISTIC_TYPE";
	static final String TYPE_ID = "LINGUISTIC_TYPE_ID";
	static final String TYPE_REF = "LINGUISTIC_TYPE_REF";
	static final String ANNOTATION = "ANNOTATION";
	static final String ALIGNABLE = "ALIGNABLE_ANNOTATION";
	static final String REFERENCE = "REF_ANNOTATION";
	static final String ANNOTATION_ID = "ANNOTATION_ID";
	static final String ANNOTATION_REF = "ANNOTATION_REF";
	static final String PREVIOUS = "PREVIOUS_ANNOTATION";
	static final String START = "TIME_SLOT_REF1";
	static final String END = "TIME_SLOT_REF2";
	static final String VALUE = "ANNOTATION_VALUE";

	/** Of an item: attributes of the root, elements before and after the tiers as XML, tiers by their attributes, slots as "id value,id,...". */
	static final String KEPT_ROOT = "root";
	static final String KEPT_BEFORE = "before";
	static final String KEPT_AFTER = "after";
	static final String KEPT_TIERS = "tiers";
	static final String KEPT_SLOTS = "slots";
	static final String KEPT_FILE = "file";
	/** Of a tier: whether its annotations refer to others and have no times. */
	static final String KEPT_REFERENCES = "references";
	/** Of an annotation: its attributes, and where it was put that had no times. */
	static final String KEPT_ATTRIBUTES = "attributes";
	static final String KEPT_AT = "at";

	static final long MICROS = 1000;

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES, Feature.RELATIONS).noting("Tiers are label classes and "
			+ "values the attribute text, or with labels=class the other way round; participants are speakers. Annotations that refer to another have a relation to "
			+ "it, named parent, and share its time. Times have milliseconds. Controlled vocabularies, linguistic types and all else are kept.");

	private Eaf() {
	}
}
