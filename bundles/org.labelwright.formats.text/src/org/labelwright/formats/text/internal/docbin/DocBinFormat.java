/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/** What reader and writer of DocBin share. */
final class DocBinFormat {

	/** The id of the format, which has JSON beside it. */
	static final String ID = "spacy";

	/** The group that a span stands in; entities have none. */
	static final String GROUP = "spanGroup";
	/** The group for entities that overlap others: the one that spaCy's span categorizer takes where nobody names another. */
	static final String DEFAULT_GROUP = "sc";
	/** The relation of a head without a label. */
	static final String HEAD = "head";
	static final String ROOT_LABEL = "ROOT";

	/** Members of what is kept. */
	static final String NORM = "norm";
	static final String ENT_ID = "entId";
	static final String SPAN_ID = "spanId";
	static final String DEP = "dep";
	static final String MORPH = "morph";
	/** What ENT_IOB says of a token that is in no entity, where it is not that it is outside: 0, nobody knows; 3, it cannot be in one. */
	static final String IOB = "iob";
	static final String SENT = "sent";
	static final String UNKNOWN_SPACES = "unknownSpaces";
	static final String USER_DATA = "userData";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN, GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.RELATIONS, Feature.SCORES);

	/** White space that becomes tokens where nobody has said anything of it. */
	static final Pattern FILLER = Pattern.compile("\\s+");

	private DocBinFormat() {
	}
}
