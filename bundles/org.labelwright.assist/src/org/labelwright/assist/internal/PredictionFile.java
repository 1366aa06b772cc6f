/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationPackage;

/**
 * Documents that wait to become a layer: a line that says who made them, then one document a line. A line that a crash cut
 * off counts as not written. Reading is safe for several threads.
 */
public final class PredictionFile implements AutoCloseable {

	private record Place(long offset, int length) {
	}

	private static final int BUFFER = 1 << 16;

	private final Path path;
	private final FileChannel channel;
	private final ObjectMapper mapper = Json.mapper();
	private final JsonCodec codec = new JsonCodec(mapper);
	private final Map<String, Place> places = new HashMap<>();
	private long end;
	private long annotations;

	private PredictionFile(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/** What was written by the same author goes on; what another wrote is dropped. */
	public static PredictionFile open(Path path, String author) throws IOException {
		Files.createDirectories(path.getParent());
		FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		PredictionFile file = new PredictionFile(path, channel);
		try {
			if (!file.load(author)) {
				file.begin(author);
			}
			return file;
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	private void begin(String author) throws IOException {
		places.clear();
		annotations = 0;
		end = 0;
		channel.truncate(0);
		append(mapper.createObjectNode().put("author", author).toString());
	}

	private boolean load(String author) throws IOException {
		boolean[] first = { true };
		boolean[] same = { false };
		forEachLine((offset, line) -> {
			JsonNode node = mapper.readTree(line);
			if (first[0]) {
				first[0] = false;
				same[0] = node.path("author").asText().equals(author);
			} else if (same[0]) {
				places.put(node.path("item").asText(), new Place(offset, line.length));
				annotations += node.path("annotations").size();
			}
		});
		channel.truncate(end);
		return same[0];
	}

	@FunctionalInterface
	private interface Lines {
		void line(long offset, byte[] line) throws IOException;
	}

	/** Gives the whole lines; stops at the first that is none. */
	private void forEachLine(Lines lines) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
		long start = 0;
		for (long at = 0; channel.read(buffer.clear(), at) > 0;) {
			byte[] bytes = buffer.array();
			int count = buffer.position();
			for (int i = 0; i < count; i++) {
				if (bytes[i] != '\n') {
					line.write(bytes[i]);
					continue;
				}
				try {
					lines.line(start, line.toByteArray());
				} catch (JsonProcessingException e) {
					return;
				}
				line.reset();
				start = at + i + 1;
				end = start;
			}
			at += count;
		}
	}

	/** @return true where the item has a document, be it an empty one */
	public boolean has(String item) {
		return places.containsKey(item);
	}

	public long annotations() {
		return annotations;
	}

	public void add(AnnotationDocument document) throws IOException {
		String line = codec.write(document);
		places.put(document.getItem(), new Place(end, line.getBytes(StandardCharsets.UTF_8).length));
		annotations += document.getAnnotations().size();
		append(line);
	}

	private void append(String line) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.UTF_8));
		while (bytes.hasRemaining()) {
			end += channel.write(bytes, end);
		}
	}

	/** Empty where the item has none. */
	public Optional<AnnotationDocument> read(String item) throws IOException {
		Place place = places.get(item);
		if (place == null) {
			return Optional.empty();
		}
		ByteBuffer bytes = ByteBuffer.allocate(place.length());
		while (bytes.hasRemaining()) {
			if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
				throw new IOException(path + " was cut off while it was read");
			}
		}
		return Optional.of(codec.read(new String(bytes.array(), StandardCharsets.UTF_8), AnnotationPackage.Literals.ANNOTATION_DOCUMENT,
				AnnotationDocument.class));
	}

	public void delete() throws IOException {
		channel.close();
		Files.deleteIfExists(path);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
