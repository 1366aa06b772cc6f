/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/** What importer and exporter share: XMI as UIMA writes it (UIMA References, chapter XMI CAS Serialization), offsets in UTF-16 units. */
final class Xmi {

	static final String ID = "uima-xmi";
	static final String EXTENSION = ".xmi";
	static final String TYPES = "TypeSystem.xml";
	static final String XMI = "http://www.omg.org/XMI";
	static final String XMI_ID = "{" + XMI + "}id";
	static final String SOFA = "uima.cas.Sofa";
	static final String SOFA_STRING = "sofaString";
	static final String OF_SOFA = "sofa";
	static final String VIEW = "uima.cas.View";
	static final String MEMBERS = "members";
	static final String INITIAL_VIEW = "_InitialView";
	/** Members of what is kept. */
	static final String NUMBER = "xmi";
	static final String ORDER = "at";
	static final String REST = "rest";
	static final String CHILDREN = "children";
	static final String ENDS = "ends";
	static final String OTHERS = "others";
	static final String TYPE = "type";
	/** Marks the sofa whose text is the item. */
	static final String TEXT = "text";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS)
			.noting("Layers are classes, their features attributes; the values of named entities are classes. Part of speech, lemma and morphology are attributes of "
					+ "tokens. Of several views the initial one is read, or the first with a text. Arrays of strings are attributes of several choices. Slots, chains, other arrays, other views and what else has no place here is kept and written back.");

	private Xmi() {
	}
}
