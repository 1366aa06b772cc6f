/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.gate;

import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share: documents as GATE saves them (gate.ac.uk/sale/tao, GATE XML): the text with a node at
 * each offset where an annotation begins or ends, then sets of annotations with features. Offsets are UTF-16 units.
 */
final class Gate {

	static final String ID = "gate";
	static final String EXTENSION = ".xml";
	static final String ROOT = "GateDocument";
	/** Members of what is kept. */
	static final String DOCUMENT = "document";
	static final String FEATURES = "features";
	static final String NUMBER = "id";
	static final String SET = "set";
	static final String SETS = "sets";
	static final String CLASS = "className";
	static final String VERSION = "version";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS)
			.noting("Types are classes, features attributes, relations of two annotations relations. Sets, ids and features of the document are kept and written back.");

	private Gate() {
	}

	/** What a type of Java is called in the file. */
	static boolean isNumber(String className) {
		return className.matches("java\\.lang\\.(Integer|Long|Short|Byte|Double|Float)");
	}
}
