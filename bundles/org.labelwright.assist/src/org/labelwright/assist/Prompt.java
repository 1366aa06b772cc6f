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
 * @param inside places that belong to the object
 * @param outside places that do not
 * @param strokes lines drawn over the object
 * @param text what to look for, in words; for a text item the words themselves
 */
public record Prompt(Optional<Box> box, Coordinates inside, Coordinates outside, List<Coordinates> strokes, Optional<String> text) {

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

	private static final Coordinates NONE = Coordinates.of();

	public Prompt {
		strokes = List.copyOf(strokes);
	}

	public static Prompt ofBox(Box box) {
		return new Prompt(Optional.of(box), NONE, NONE, List.of(), Optional.empty());
	}

	public static Prompt ofPoint(double x, double y) {
		return new Prompt(Optional.empty(), Coordinates.of(x, y), NONE, List.of(), Optional.empty());
	}

	public static Prompt ofStroke(Coordinates stroke) {
		return new Prompt(Optional.empty(), NONE, NONE, List.of(stroke), Optional.empty());
	}

	public static Prompt ofText(String text) {
		return new Prompt(Optional.empty(), NONE, NONE, List.of(), Optional.of(text));
	}

	public Prompt withInside(double x, double y) {
		return new Prompt(box, and(inside, x, y), outside, strokes, text);
	}

	public Prompt withOutside(double x, double y) {
		return new Prompt(box, inside, and(outside, x, y), strokes, text);
	}

	public Prompt withStroke(Coordinates stroke) {
		List<Coordinates> more = new ArrayList<>(strokes);
		more.add(stroke);
		return new Prompt(box, inside, outside, more, text);
	}

	private static Coordinates and(Coordinates points, double x, double y) {
		return points.insert(points.size(), x, y);
	}

	/** The ways it asks in. */
	public Set<Kind> kinds() {
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		if (box.isPresent()) {
			kinds.add(Kind.BOX);
		}
		if (inside.size() + outside.size() > 0) {
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
