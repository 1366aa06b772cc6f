/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal.brat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.formats.ontology.internal.ForeignText;

/**
 * The lines of a configuration file of brat (brat.nlplab.org/configuration.html) by section, with its macros replaced.
 * Comments and empty lines are left out.
 */
record BratConfig(Path file, Map<String, List<Line>> sections) {

	static final String ENTITIES = "entities";
	static final String RELATIONS = "relations";
	static final String EVENTS = "events";
	static final String ATTRIBUTES = "attributes";

	private static final Pattern SECTION = Pattern.compile("^\\[([^\\]]+)\\]\\s*$");
	private static final Pattern MACRO = Pattern.compile("^<([^>\\s]+)>\\s*=\\s*(.*?)\\s*$");
	private static final int MAX_LINE = 1 << 20;

	/**
	 * @param number from 1
	 * @param indent how many blanks or tabs it begins with, as brat counts the depth in a hierarchy
	 */
	record Line(int number, int indent, String text) {

		/** The first word. */
		String name() {
			return text.split("\\s+", 2)[0];
		}

		/** What follows the first word. */
		String rest() {
			String[] parts = text.split("\\s+", 2);
			return parts.length > 1 ? parts[1] : "";
		}
	}

	/** An argument like Arg1:Person|Organization, or a property like <REL-TYPE>:symmetric. */
	record Argument(String key, String value) {
	}

	static BratConfig read(Path file) throws IOException {
		Map<String, List<Line>> sections = new LinkedHashMap<>();
		Map<String, String> macros = new LinkedHashMap<>();
		List<Line> section = null;
		int number = 0;
		for (String raw : ForeignText.read(file).split("\r\n|\n|\r", -1)) {
			number++;
			String text = raw.strip();
			if (text.isEmpty() || text.startsWith("#")) {
				continue;
			}
			Matcher head = SECTION.matcher(text);
			Matcher macro = MACRO.matcher(text);
			if (head.matches()) {
				section = sections.computeIfAbsent(head.group(1).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
			} else if (macro.matches()) {
				macros.put("<" + macro.group(1) + ">", replaced(macro.group(2), macros, file, number));
			} else if (section == null) {
				throw new BadInputException(file, "line " + number, "stands before the first section, like [entities]");
			} else {
				section.add(new Line(number, raw.length() - raw.stripLeading().length(), replaced(text, macros, file, number)));
			}
		}
		return new BratConfig(file, sections);
	}

	private static String replaced(String text, Map<String, String> macros, Path file, int number) throws BadInputException {
		String replaced = text;
		for (Map.Entry<String, String> macro : macros.entrySet()) {
			long uses = (replaced.length() - replaced.replace(macro.getKey(), "").length()) / macro.getKey().length();
			if (replaced.length() + uses * macro.getValue().length() > MAX_LINE) {
				throw new BadInputException(file, "line " + number, "is longer than " + MAX_LINE + " characters with its macros replaced");
			}
			replaced = replaced.replace(macro.getKey(), macro.getValue());
		}
		return replaced;
	}

	List<Line> section(String name) {
		return sections.getOrDefault(name, List.of());
	}

	BadInputException bad(Line line, String message) {
		return new BadInputException(file, "line " + line.number(), message);
	}

	/** The arguments of a line, in order. */
	List<Argument> arguments(Line line) throws BadInputException {
		List<Argument> arguments = new ArrayList<>();
		for (String part : line.rest().split(",")) {
			if (!part.isBlank()) {
				int colon = part.indexOf(':');
				if (colon <= 0) {
					throw bad(line, "\"" + part.strip() + "\" is no argument; an argument is ROLE:TYPE");
				}
				arguments.add(new Argument(part.substring(0, colon).strip(), part.substring(colon + 1).strip()));
			}
		}
		return arguments;
	}
}
