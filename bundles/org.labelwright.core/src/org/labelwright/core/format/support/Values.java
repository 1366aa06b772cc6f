/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.BasicEMap;
import org.eclipse.emf.ecore.util.InternalEList;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.geometry.Coordinates;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.Labelled;

/** Reads values of JSON and text; each method throws {@link IllegalArgumentException} with what is wrong. */
public final class Values {

	private Values() {
	}

	public static double number(JsonNode node, String what) {
		if (!node.isNumber()) {
			throw new IllegalArgumentException("the " + what + " should be a number, here is " + shown(node));
		}
		return finite(node.doubleValue(), what, node.toString());
	}

	public static double number(String text, String what) {
		try {
			return finite(Double.parseDouble(text.strip()), what, text);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("the " + what + " should be a number, here is \"" + shorten(text) + "\"");
		}
	}

	private static double finite(double number, String what, String text) {
		if (!Double.isFinite(number)) {
			throw new IllegalArgumentException("the " + what + " cannot be " + shorten(text));
		}
		return number;
	}

	/** A whole number from 0 on. */
	public static int count(JsonNode node, String what) {
		double number = number(node, what);
		return count(number, what);
	}

	public static int count(String text, String what) {
		return count(number(text, what), what);
	}

	private static int count(double number, String what) {
		if (number < 0 || number > Integer.MAX_VALUE || number != Math.rint(number)) {
			throw new IllegalArgumentException("the " + what + " should be a whole number from 0 on, here is " + number);
		}
		return (int) number;
	}

	/** As {@link #count}, 0 where it is missing or null. */
	public static int countOr0(JsonNode node, String what) {
		return node.isMissingNode() || node.isNull() ? 0 : count(node, what);
	}

	public static String text(JsonNode node, String what) {
		if (!node.isTextual()) {
			throw new IllegalArgumentException("the " + what + " should be a text, here is " + shown(node));
		}
		return node.textValue();
	}

	public static JsonNode list(JsonNode node, String what) {
		if (!node.isArray()) {
			throw new IllegalArgumentException("the " + what + " should be a list, here is " + shown(node));
		}
		return node;
	}

	public static JsonNode object(JsonNode node, String what) {
		if (!node.isObject()) {
			throw new IllegalArgumentException("the " + what + " should be an object, here is " + shown(node));
		}
		return node;
	}

	/** @throws IllegalArgumentException where a text holds half of a surrogate pair, which is no character and which no file can hold */
	public static void requireWholePairs(String text) {
		for (int i = 0; i < text.length(); i++) {
			char unit = text.charAt(i);
			if (Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			} else if (Character.isSurrogate(unit)) {
				throw new IllegalArgumentException("the text holds half of a surrogate pair after \"" + text.substring(Math.max(0, i - 20), i) + "\", which is no character");
			}
		}
	}

	/** As {@link #requireWholePairs(String)} of all texts and names of members in a value. */
	public static void requireWholePairs(JsonNode node) {
		if (node.isTextual()) {
			requireWholePairs(node.textValue());
		} else if (node.isObject()) {
			node.properties().forEach(member -> {
				requireWholePairs(member.getKey());
				requireWholePairs(member.getValue());
			});
		} else if (node.isArray()) {
			node.forEach(Values::requireWholePairs);
		}
	}

	/** A list of [x, y]. */
	public static Coordinates points(JsonNode node, String what) {
		list(node, what);
		double[] xy = new double[2 * node.size()];
		for (int i = 0; i < node.size(); i++) {
			JsonNode point = node.get(i);
			if (!point.isArray() || point.size() != 2) {
				throw new IllegalArgumentException("the " + what + " should be pairs of numbers, here is " + shown(point));
			}
			xy[2 * i] = number(point.get(0), what);
			xy[2 * i + 1] = number(point.get(1), what);
		}
		return Coordinates.of(xy);
	}

	/** A flat list x, y, x, y, ... */
	public static double[] numbers(JsonNode node, String what) {
		list(node, what);
		double[] numbers = new double[node.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = number(node.get(i), what);
		}
		return numbers;
	}

	/** A value of JSON as one of an attribute; empty for what is none, such as objects. */
	public static Optional<AttributeValue> attribute(JsonNode node) {
		return JsonCodec.isAttributeValue(node) ? Optional.of(JsonCodec.attributeValue(node)) : Optional.empty();
	}

	/** A value of a text format: true, false and numbers that would be written the same are such. */
	public static AttributeValue attribute(String text) {
		if (text.equals("true") || text.equals("false")) {
			return new AttributeValue.Flag(Boolean.parseBoolean(text));
		}
		if (text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
			AttributeValue.Numeric number = new AttributeValue.Numeric(Double.parseDouble(text));
			if (number.text().equals(text)) {
				return number;
			}
		}
		return new AttributeValue.Text(text);
	}

	public static void put(Labelled annotation, String name, AttributeValue value) {
		annotation.getAttributes().put(name, value);
	}

	/**
	 * As {@link #put} for a name that has no value there yet, which is not made sure of. A map of few entries needs no table to find
	 * them in, and where somebody looks one up, EMF makes it then: an import that only writes them saves half of their time.
	 */
	@SuppressWarnings("unchecked")
	public static void putNew(Labelled annotation, String name, AttributeValue value) {
		BasicEMap.Entry<String, AttributeValue> entry = (BasicEMap.Entry<String, AttributeValue>) AnnotationFactory.eINSTANCE
				.create(AnnotationPackage.Literals.ATTRIBUTE_ENTRY);
		entry.setKey(name);
		entry.setValue(value);
		((InternalEList<Map.Entry<String, AttributeValue>>) annotation.getAttributes()).addUnique(entry);
	}

	private static String shown(JsonNode node) {
		return node.isMissingNode() ? "nothing" : shorten(node.toString());
	}

	private static String shorten(String text) {
		return text.length() > 60 ? text.substring(0, 60) + "..." : text;
	}
}
