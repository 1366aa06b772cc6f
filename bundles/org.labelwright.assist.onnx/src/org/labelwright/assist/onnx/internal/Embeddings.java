/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the embeddings of the pictures that were worked on last, some megabytes each. Safe for several threads. */
final class Embeddings {

	private static final int MOST = 8;

	/** A picture, as it was written at a time, seen by an encoder. */
	record Key(Path media, long changed, Network encoder) {

		static Key of(Path media, Network encoder) throws IOException {
			return new Key(media.toAbsolutePath(), Files.getLastModifiedTime(media).toMillis(), encoder);
		}
	}

	private final Map<Key, Embedding> known = new LinkedHashMap<>(16, 0.75f, true);

	synchronized Optional<Embedding> get(Key key) {
		return Optional.ofNullable(known.get(key));
	}

	synchronized void put(Key key, Embedding embedding) {
		known.put(key, embedding);
		if (known.size() > MOST) {
			known.remove(known.keySet().iterator().next());
		}
	}
}
