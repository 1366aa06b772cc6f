/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.brat;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is brat's standoff (brat.nlplab.org/standoff.html): a text file with a file
 * of annotations of the same name beside it, whose offsets are code points of the text as it is.
 */
final class Brat {

	static final String ID = "brat";
	static final String TEXT = ".txt";
	static final String ANNOTATIONS = ".ann";
	/** Members of what is kept of a line: its number in the file, its id, and what of it has no place here. */
	static final String LINE = "line";
	static final String NAME = "id";
	static final String TRIGGER = "trigger";
	static final String TRIGGER_LINE = "triggerLine";
	static final String ARGUMENTS = "arguments";
	static final String ROLES = "roles";
	static final String END = "end";
	static final String OTHERS = "lines";
	/** Files of settings that brat looks for in the folder of a collection and those above it (brat.nlplab.org/configuration.html). */
	static final List<String> SETTINGS = List.of("annotation.conf", "visual.conf", "tools.conf", "kb_shortcuts.conf");
	/** The member of what is kept of the whole that holds their texts by path, named so that whoever writes another format is told. */
	static final String SETTINGS_KEPT = "rest";
	/** The member with the names of classes there were when the settings were read. */
	static final String CLASSES_KEPT = "classes";
	/** What brat calls the link of a mention to an entry of a resource. */
	static final String REFERENCE = "Reference";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS, Feature.GROUPS)
			.noting("Events are annotations at their trigger with relations to their arguments; normalisations and notes are attributes, and attributes that take ids of a knowledge base are written as normalisations; equivalences are groups.");

	private Brat() {
	}

	/** brat writes the text of an annotation on one line. */
	static String oneLine(String text) {
		return text.replace('\n', ' ').replace('\r', ' ');
	}

	/** Without the blanks around it: others are characters of what an attribute says. */
	static String trimmed(String text) {
		return text.replaceAll("^ +| +\\z", "");
	}
}
