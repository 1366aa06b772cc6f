/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;

/**
 * What an assistant is asked: all that a person has pointed out about one object so far. Coordinates are those of the
 * item: continuous pixels from the top left. Immutable; refining gives a new prompt.
 *
 * @param box around the object
 * @param clicks in the order in which they were made
 * @param strokes lines drawn over the object
 * @param text what to look for, in words; for a text item the words themselves
 */
public record Prompt(Optional<Box> box, List<Click> clicks, List<Coordinates> strokes, Optional<String> text) {

	/** The ways to ask. */
	public enum Kind {
		BOX, POINTS, STROKES, TEXT;

		/** As extension points and files write it. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Optional<Kind> of(String id) {
			return List.of(values()).stream().filter(kind -> kind.id().equals(id)).findFirst();
		}
	}

	/**
	 * A place.
	 *
	 * @param inside true where it belongs to the object, false where it does not
	 */
	public record Click(double x, double y, boolean inside) {
	}

	public Prompt {
		clicks = List.copyOf(clicks);
		strokes = List.copyOf(strokes);
	}

	public static Prompt ofBox(Box box) {
		return new Prompt(Optional.of(box), List.of(), List.of(), Optional.empty());
	}

	public static Prompt ofPoint(double x, double y) {
		return new Prompt(Optional.empty(), List.of(new Click(x, y, true)), List.of(), Optional.empty());
	}

	public static Prompt ofStroke(Coordinates stroke) {
		return new Prompt(Optional.empty(), List.of(), List.of(stroke), Optional.empty());
	}

	public static Prompt ofText(String text) {
		return new Prompt(Optional.empty(), List.of(), List.of(), Optional.of(text));
	}

	public Prompt withInside(double x, double y) {
		return new Prompt(box, and(clicks, new Click(x, y, true)), strokes, text);
	}

	public Prompt withOutside(double x, double y) {
		return new Prompt(box, and(clicks, new Click(x, y, false)), strokes, text);
	}

	public Prompt withStroke(Coordinates stroke) {
		return new Prompt(box, clicks, and(strokes, stroke), text);
	}

	private static <T> List<T> and(List<T> list, T one) {
		List<T> longer = new ArrayList<>(list);
		longer.add(one);
		return longer;
	}

	/** The ways it asks in. */
	public Set<Kind> kinds() {
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		if (box.isPresent()) {
			kinds.add(Kind.BOX);
		}
		if (!clicks.isEmpty()) {
			kinds.add(Kind.POINTS);
		}
		if (!strokes.isEmpty()) {
			kinds.add(Kind.STROKES);
		}
		if (text.isPresent()) {
			kinds.add(Kind.TEXT);
		}
		return kinds;
	}
}
