/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;

/**
 * How items are to be split.
 *
 * @param parts the share of each, in order
 * @param seed the same seed and source give the same split
 * @param group items with the same value stay together: {@code folder} for the folder of the path, otherwise an attribute
 *        of the item; empty where each stands alone
 */
public record Splits(Map<String, Double> parts, long seed, Optional<String> group) {

	/**
	 * @param text as {@code train=0.8,val=0.1,test=0.1}; shares need not add up to one
	 * @throws BadInputException where it is not
	 */
	public static Splits parse(String text, long seed, Optional<String> group) throws BadInputException {
		Map<String, Double> parts = new LinkedHashMap<>();
		for (String part : text.split(",")) {
			String[] sides = part.split("=", -1);
			if (sides.length != 2 || !sides[0].strip().matches("[\\p{L}\\p{N}_.-]+") || !sides[1].strip().matches("\\d{1,9}(\\.\\d+)?")
					|| parts.put(sides[0].strip(), Double.parseDouble(sides[1].strip())) != null) {
				throw new BadInputException("A split is written as train=0.8,val=0.1,test=0.1; \"" + part + "\" is not of that form");
			}
		}
		if (parts.values().stream().mapToDouble(Double::doubleValue).sum() <= 0) {
			throw new BadInputException("The shares of a split add up to nothing: " + text);
		}
		return new Splits(parts, seed, group);
	}
}
