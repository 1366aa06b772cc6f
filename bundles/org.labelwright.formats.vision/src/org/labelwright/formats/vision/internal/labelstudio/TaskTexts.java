/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.AtomicFiles;

/** Texts that stand within tasks: each is a file of its own until the source is closed, as who takes it over may copy it later. */
final class TaskTexts implements Closeable {

	private Optional<Path> folder = Optional.empty();
	private int count;

	/** @throws IllegalArgumentException where the text holds half of a surrogate pair, which no file can */
	Path file(String text) throws IOException {
		if (folder.isEmpty()) {
			folder = Optional.of(Files.createTempDirectory("labelwright-text"));
		}
		try {
			return Files.writeString(folder.get().resolve(count++ + ".txt"), text);
		} catch (CharacterCodingException e) {
			throw new IllegalArgumentException("the text holds half of a surrogate pair, which is no character", e);
		}
	}

	@Override
	public void close() throws IOException {
		if (folder.isPresent()) {
			AtomicFiles.deleteTree(folder.get());
			folder = Optional.empty();
		}
	}
}
