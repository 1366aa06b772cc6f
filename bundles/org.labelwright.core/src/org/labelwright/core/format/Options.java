/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;

/** The values of options that were checked against what an importer or exporter offers. Immutable. */
public final class Options {

	private final Map<String, String> values;

	private Options(Map<String, String> values) {
		this.values = values;
	}

	/**
	 * What is given, and for the rest the defaults.
	 *
	 * @throws BadInputException where an option is not offered or a value is not of its type
	 */
	public static Options of(List<FormatOption> offered, Map<String, String> given) throws BadInputException {
		Map<String, String> values = new HashMap<>();
		offered.forEach(option -> values.put(option.name(), option.defaultValue()));
		for (Map.Entry<String, String> one : given.entrySet()) {
			FormatOption option = offered.stream().filter(known -> known.name().equals(one.getKey())).findFirst()
					.orElseThrow(() -> new BadInputException("There is no option \"" + one.getKey() + "\"; there " + (offered.isEmpty() ? "is none"
							: "are " + String.join(", ", offered.stream().map(FormatOption::name).toList()))));
			option.check(one.getValue());
			values.put(option.name(), one.getValue());
		}
		return new Options(values);
	}

	/** The value as text, empty where there is none. */
	public String text(String name) {
		return Optional.ofNullable(values.get(name)).orElseThrow(() -> new IllegalArgumentException("Nobody offers the option " + name));
	}

	public boolean flag(String name) {
		return Boolean.parseBoolean(text(name));
	}

	public int integer(String name) {
		return Integer.parseInt(text(name));
	}

	public double number(String name) {
		return Double.parseDouble(text(name));
	}
}
