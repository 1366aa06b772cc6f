/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.List;
import org.labelwright.core.BadInputException;

/**
 * Something that can be set on an importer or exporter. The same description feeds the wizards, the command line and the
 * generated page of formats.
 *
 * @param choices what may be given where the type is {@link Type#CHOICE}
 * @param defaultValue what holds where nothing is given; of the type, or empty for none
 */
public record FormatOption(String name, String description, Type type, List<String> choices, String defaultValue) {

	/** What a value may be. */
	public enum Type {
		BOOLEAN, INTEGER, NUMBER, CHOICE, TEXT,
		/** Where a file is, or what else the description says, such as the name of a model; whether it is there is for the one who is given it to say. */
		FILE,
		/** Where a folder is, as {@link #FILE}. */
		FOLDER
	}

	public FormatOption {
		choices = List.copyOf(choices);
	}

	public static FormatOption flag(String name, String description, boolean defaultValue) {
		return new FormatOption(name, description, Type.BOOLEAN, List.of("true", "false"), Boolean.toString(defaultValue));
	}

	public static FormatOption integer(String name, String description, int defaultValue) {
		return new FormatOption(name, description, Type.INTEGER, List.of(), Integer.toString(defaultValue));
	}

	public static FormatOption number(String name, String description, double defaultValue) {
		return new FormatOption(name, description, Type.NUMBER, List.of(), Double.toString(defaultValue));
	}

	/** @param choices the first is the default */
	public static FormatOption choice(String name, String description, String... choices) {
		return new FormatOption(name, description, Type.CHOICE, List.of(choices), choices[0]);
	}

	/** Any text, empty where nothing is given. */
	public static FormatOption text(String name, String description) {
		return new FormatOption(name, description, Type.TEXT, List.of(), "");
	}

	/** Where a file is, empty where nothing is given. Wizards let people look for it. */
	public static FormatOption file(String name, String description) {
		return new FormatOption(name, description, Type.FILE, List.of(), "");
	}

	/** Where a folder is, empty where nothing is given. Wizards let people look for it. */
	public static FormatOption folder(String name, String description) {
		return new FormatOption(name, description, Type.FOLDER, List.of(), "");
	}

	/** What may be given, for people: true|false, an integer, ... */
	public String values() {
		return switch (type) {
		case BOOLEAN, CHOICE -> String.join("|", choices);
		case INTEGER -> "INTEGER";
		case NUMBER -> "NUMBER";
		case TEXT -> "TEXT";
		case FILE -> "FILE";
		case FOLDER -> "FOLDER";
		};
	}

	/** @throws BadInputException where the value is not of the type */
	public void check(String value) throws BadInputException {
		boolean fits = switch (type) {
		case BOOLEAN, CHOICE -> choices.contains(value);
		case INTEGER -> value.matches("-?\\d{1,9}");
		case NUMBER -> value.matches("-?\\d+(\\.\\d+)?([eE]-?\\d{1,3})?");
		case TEXT, FILE, FOLDER -> true;
		};
		if (!fits) {
			throw new BadInputException("The option " + name + " takes " + values() + ", not \"" + value + "\"");
		}
	}
}
