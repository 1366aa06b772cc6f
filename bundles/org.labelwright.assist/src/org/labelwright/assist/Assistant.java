/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.labelwright.geometry.GeometryKind;

/**
 * An assistant that is installed. Nothing of its plug-in is loaded before one of the suppliers is asked.
 *
 * @param id the plain name that people type
 * @param media the beginnings of the media types it works on
 * @param prompts what an interactive one can be asked with
 * @param gives the kinds of geometry it answers with
 * @param interactive makes one for prompts, where it answers them; throws {@link IllegalStateException} where it cannot be made
 * @param batch makes one for whole datasets, where it is for them
 */
public record Assistant(String id, String name, String description, List<String> media, Set<Prompt.Kind> prompts, Set<GeometryKind> gives,
		Optional<Supplier<InteractiveAssistant>> interactive, Optional<Supplier<BatchAssistant>> batch) {

	public Assistant {
		media = List.copyOf(media);
		prompts = Set.copyOf(prompts);
		gives = Set.copyOf(gives);
	}

	public boolean worksOn(String mediaType) {
		return media.stream().anyMatch(mediaType::startsWith);
	}
}
