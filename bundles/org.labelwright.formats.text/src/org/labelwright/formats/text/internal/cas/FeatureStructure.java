/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.cas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.model.AttributeValue;

/**
 * An annotation or relation as UIMA has it, between its file format and our annotations. Offsets are UTF-16 units, the end
 * is the first unit after it. Filled step by step while a file is read, not for several threads.
 */
public final class FeatureStructure {

	/** One value of a slot feature: the role an annotation plays for the owner; an empty role is none. */
	public record Link(String feature, String role, FeatureStructure target) {
	}

	/** The full name. */
	public final String type;
	public int begin;
	public int end;
	/** Features of primitive types; one that is not set is not there. */
	public final Map<String, AttributeValue> values = new LinkedHashMap<>();
	public final List<Link> links = new ArrayList<>();
	/** The ends of a relation, null where it is none. */
	public FeatureStructure source;
	public FeatureStructure target;
	/** The chain it is a link of, null for none. */
	public String chain;
	/** The id of our annotation, empty for none. */
	public String annotation = "";
	/** What the file format keeps of it. */
	public final ObjectNode kept;

	public FeatureStructure(String type, int begin, int end, ObjectNode kept) {
		this.type = type;
		this.begin = begin;
		this.end = end;
		this.kept = kept;
	}

	public boolean isRelation() {
		return source != null && target != null;
	}
}
