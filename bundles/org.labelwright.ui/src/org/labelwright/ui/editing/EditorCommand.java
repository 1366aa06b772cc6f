/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a command of an editor does, and when it can.
 *
 * @param enabled whether it can be carried out now
 * @param action also gets the value of the parameter of the command, which is empty for commands without one
 * @param on for those that switch something, whether it is on
 */
public record EditorCommand<E>(Predicate<E> enabled, BiConsumer<E, String> action, Optional<Predicate<E>> on) {

	/** One that can always be carried out. */
	public static <E> EditorCommand<E> of(Consumer<E> action) {
		return when(editor -> true, action);
	}

	public static <E> EditorCommand<E> when(Predicate<E> enabled, Consumer<E> action) {
		return new EditorCommand<>(enabled, (editor, value) -> action.accept(editor), Optional.empty());
	}

	/** One that switches something. */
	public static <E> EditorCommand<E> toggle(Predicate<E> on, Consumer<E> action) {
		return new EditorCommand<>(editor -> true, (editor, value) -> action.accept(editor), Optional.of(on));
	}
}
