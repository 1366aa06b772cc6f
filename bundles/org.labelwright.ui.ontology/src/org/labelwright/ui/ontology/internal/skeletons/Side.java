/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.ontology.internal.Naming;

/** The side of the body a joint is on. */
enum Side {
	LEFT, RIGHT, MIDDLE;

	private static final Pattern BEFORE = Pattern.compile("(left|right|l|r)[_\\-. ]+(.+)");
	private static final Pattern BEHIND = Pattern.compile("(.+?)[_\\-. ]+(left|right|l|r)");

	/** What a name says: {@code left_eye}, {@code R-Knee}, {@code ear.l}. */
	record Named(Side side, String rest) {
	}

	static Optional<Named> named(String name) {
		String lower = name.strip().toLowerCase(Locale.ROOT);
		Matcher before = BEFORE.matcher(lower);
		if (before.matches()) {
			return Optional.of(new Named(word(before.group(1)), before.group(2)));
		}
		Matcher behind = BEHIND.matcher(lower);
		return behind.matches() ? Optional.of(new Named(word(behind.group(2)), behind.group(1))) : Optional.empty();
	}

	private static Side word(String word) {
		return word.startsWith("l") ? LEFT : RIGHT;
	}

	/** By its name; of a pair without such names the first in order is the left one; all others are in the middle. */
	static Side of(Joint joint) {
		Optional<Named> named = named(Naming.shown(joint));
		if (named.isPresent()) {
			return named.get().side();
		}
		if (joint.getMirror() == null || joint.getMirror() == joint || !(joint.eContainer() instanceof Skeleton skeleton)) {
			return MIDDLE;
		}
		return skeleton.getJoints().indexOf(joint) < skeleton.getJoints().indexOf(joint.getMirror()) ? LEFT : RIGHT;
	}
}
