/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Results as JSON: a record is an object with a member a component, what is empty or not a number is null, an enum is its
 * name in lower case.
 */
public final class ResultJson {

	private ResultJson() {
	}

	/**
	 * @param result of records, lists, maps with texts as keys, optionals, enums, times, texts, numbers and booleans
	 * @throws IllegalArgumentException where something else is in it
	 */
	public static JsonNode of(Object result) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return switch (result) {
		case Optional<?> optional -> optional.isPresent() ? of(optional.get()) : nodes.nullNode();
		case OptionalDouble optional -> optional.isPresent() ? of(optional.getAsDouble()) : nodes.nullNode();
		case String text -> nodes.textNode(text);
		case Boolean flag -> nodes.booleanNode(flag);
		case Integer number -> nodes.numberNode(number);
		case Long number -> nodes.numberNode(number);
		case Double number -> Double.isFinite(number) ? nodes.numberNode(number) : nodes.nullNode();
		case Instant time -> nodes.textNode(time.toString());
		case Enum<?> value -> nodes.textNode(value.name().toLowerCase(Locale.ROOT));
		case Iterable<?> list -> {
			ArrayNode array = nodes.arrayNode();
			list.forEach(element -> array.add(of(element)));
			yield array;
		}
		case Map<?, ?> map -> {
			ObjectNode object = nodes.objectNode();
			map.forEach((key, value) -> object.set(key.toString(), of(value)));
			yield object;
		}
		case Record members -> {
			ObjectNode object = nodes.objectNode();
			for (RecordComponent component : members.getClass().getRecordComponents()) {
				object.set(component.getName(), of(member(members, component)));
			}
			yield object;
		}
		default -> throw new IllegalArgumentException("A " + result.getClass().getName() + " is no part of a result");
		};
	}

	private static Object member(Record members, RecordComponent component) {
		try {
			return component.getAccessor().invoke(members);
		} catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException(members.getClass().getName() + "." + component.getName() + " cannot be read; is the record public?", e);
		}
	}
}
