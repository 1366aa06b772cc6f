/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.labelwright.core.BadInputException;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;

/** The assistants that are installed. Immutable. */
public final class Assistants {

	/** The extension point. */
	public static final String POINT = "org.labelwright.assist.assistants";

	/** How long a batch assistant may be silent: it has neither answered nor told how far it is. */
	public static final Duration PATIENCE = Duration.ofMinutes(5);

	private final List<Assistant> assistants;

	/** @param contributions where to read what is installed, and where failures of contributions are reported */
	public Assistants(Contributions contributions) {
		this(contributions, PATIENCE);
	}

	/** @param patience instead of {@link #PATIENCE} */
	public Assistants(Contributions contributions, Duration patience) {
		assistants = contributions.of(POINT).stream().map(one -> assistant(one, contributions, patience)).sorted(Comparator.comparing(Assistant::id)).toList();
	}

	private static Assistant assistant(Contribution one, Contributions contributions, Duration patience) {
		boolean batch = one.element().equals("batch");
		String name = one.attribute("name").orElse(one.id());
		return new Assistant(one.id(), name, one.attribute("description").orElse(""), words(one, "media"),
				set(one, "prompts", Prompt.Kind::of), set(one, "gives", GeometryKind::of),
				batch ? Optional.empty() : one.creator("class", InteractiveAssistant.class),
				batch ? one.creator("class", BatchAssistant.class).map(maker -> () -> GuardedBatch.of(one.id(), name, maker, contributions, patience)) : Optional.empty());
	}

	private static List<String> words(Contribution one, String attribute) {
		return one.attribute(attribute).stream().flatMap(text -> Arrays.stream(text.trim().split("\\s+"))).filter(word -> !word.isEmpty()).toList();
	}

	private static <T> Set<T> set(Contribution one, String attribute, Function<String, Optional<T>> reader) {
		return words(one, attribute).stream().map(reader).flatMap(Optional::stream).collect(Collectors.toSet());
	}

	/** By id; one id may stand for an interactive and a batch one. */
	public List<Assistant> all() {
		return assistants;
	}

	/** Those that answer prompts about items of a media type. */
	public List<Assistant> interactive(String mediaType) {
		return assistants.stream().filter(one -> one.interactive().isPresent() && one.worksOn(mediaType)).toList();
	}

	/** @throws BadInputException where there is no such batch assistant */
	public Assistant batch(String id) throws BadInputException {
		return find(id, one -> one.batch().isPresent(), "batch");
	}

	/** @throws BadInputException where there is no such interactive assistant */
	public Assistant interactiveOf(String id) throws BadInputException {
		return find(id, one -> one.interactive().isPresent(), "interactive");
	}

	private Assistant find(String id, Predicate<Assistant> kind, String word) throws BadInputException {
		return assistants.stream().filter(one -> one.id().equals(id)).filter(kind).findFirst()
				.orElseThrow(() -> new BadInputException("There is no " + word + " assistant named \"" + id + "\"; installed are "
						+ String.join(", ", assistants.stream().filter(kind).map(Assistant::id).toList())));
	}
}
