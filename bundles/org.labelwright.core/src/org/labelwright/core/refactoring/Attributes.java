/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.EMap;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;

/** Attribute values of a label: those of the whole, and those of its keyframes where it is a track. */
final class Attributes {

	private Attributes() {
	}

	private static List<EMap<String, AttributeValue>> all(Labelled labelled) {
		Stream<EMap<String, AttributeValue>> ofKeyframes = labelled instanceof Track track
				? track.getKeyframes().stream().map(Keyframe::getAttributes) : Stream.empty();
		return Stream.concat(Stream.of(labelled.getAttributes()), ofKeyframes).toList();
	}

	/** The value of the whole as people and choices write it, empty where there is none. */
	static Optional<String> text(Labelled labelled, String attribute) {
		return Optional.ofNullable(labelled.getAttributes().get(attribute)).map(AttributeValue::text);
	}

	static void set(Labelled labelled, String attribute, String value) {
		labelled.getAttributes().put(attribute, new AttributeValue.Text(value));
	}

	/** True where there was one. */
	static boolean remove(Labelled labelled, String attribute) {
		boolean removed = false;
		for (EMap<String, AttributeValue> values : all(labelled)) {
			removed |= values.removeKey(attribute) != null;
		}
		return removed;
	}

	/** Keeps the place among the attributes; true where there was one. */
	static boolean rename(Labelled labelled, String from, String to) {
		boolean renamed = false;
		for (EMap<String, AttributeValue> values : all(labelled)) {
			int at = values.indexOfKey(from);
			if (at >= 0) {
				AttributeValue value = values.get(at).getValue();
				values.remove(at);
				values.put(to, value);
				values.move(at, values.indexOfKey(to));
				renamed = true;
			}
		}
		return renamed;
	}

	/** Puts another choice in the place of one, or none; true where there was the one. */
	static boolean replace(Labelled labelled, String attribute, String choice, Optional<String> other) {
		boolean replaced = false;
		for (EMap<String, AttributeValue> values : all(labelled)) {
			int at = values.indexOfKey(attribute);
			switch (at < 0 ? null : values.get(at).getValue()) {
			case AttributeValue.Text text when text.value().equals(choice) -> {
				if (other.isPresent()) {
					values.get(at).setValue(new AttributeValue.Text(other.get()));
				} else {
					values.remove(at);
				}
				replaced = true;
			}
			case AttributeValue.Choices some when some.values().contains(choice) -> {
				List<String> left = some.values().stream().flatMap(one -> one.equals(choice) ? other.stream() : Stream.of(one)).distinct().toList();
				if (left.isEmpty()) {
					values.remove(at);
				} else {
					values.get(at).setValue(new AttributeValue.Choices(left));
				}
				replaced = true;
			}
			case null, default -> { }
			}
		}
		return replaced;
	}
}
