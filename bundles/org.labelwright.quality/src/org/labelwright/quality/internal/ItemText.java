/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Item;

/** The text that spans of an item count code points of. */
public final class ItemText {

	private static final long MAX_BYTES = 64 << 20;

	private ItemText() {
	}

	/**
	 * Empty where the item is no plain text, or its file is not there.
	 *
	 * @throws BadInputException where the file is no UTF-8, or larger than any text is
	 */
	public static Optional<String> of(Item item, Optional<Path> media) throws IOException {
		if (media.isEmpty() || !item.mediaType().startsWith("text/plain")) {
			return Optional.empty();
		}
		Path file = media.get();
		if (Files.size(file) > MAX_BYTES) {
			throw new BadInputException(file, "", "is larger than " + (MAX_BYTES >> 20) + " MiB; a text of that size is not read");
		}
		try {
			return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
		} catch (CharacterCodingException e) {
			throw new BadInputException(file, "", "is no UTF-8 text", e);
		}
	}
}
