/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.docbin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/**
 * The documents of a DocBin of spaCy (spacy.io/api/docbin): MessagePack, compressed by zlib, with a table of 64 bit numbers that has a
 * row a token and a column for each of {@code attrs}. Words and labels are numbers of strings, see {@link SpacyStrings}.
 *
 * @param attrs numbers of attributes, as in spacy/attrs.pxd
 */
record DocBin(List<Integer> attrs, SpacyStrings strings, List<Doc> docs) {

	static final int ORTH = 65;
	static final int NORM = 67;
	static final int LEMMA = 73;
	static final int POS = 74;
	static final int TAG = 75;
	static final int DEP = 76;
	static final int ENT_IOB = 77;
	static final int ENT_TYPE = 78;
	static final int HEAD = 79;
	static final int SENT_START = 80;
	static final int ENT_KB_ID = 452;
	static final int MORPH = 453;
	static final int ENT_ID = 454;
	/** The columns DocBin has where nobody asks for others. */
	static final List<Integer> COLUMNS = List.of(ORTH, NORM, LEMMA, POS, TAG, DEP, ENT_IOB, ENT_TYPE, HEAD, SENT_START, ENT_KB_ID, MORPH, ENT_ID);

	/** Values of {@link #ENT_IOB}; 0 where nobody has said anything. */
	static final int INSIDE = 1;
	static final int OUTSIDE = 2;
	static final int BEGIN = 3;

	/** Bytes of a span in a group: id, kb_id and label of 64 bits, first token, token after the last, and the same in code points of 32 bits, big endian. */
	static final int SPAN_BYTES = 3 * Long.BYTES + 4 * Integer.BYTES;

	private static final long MAX_SIZE = 1L << 28;
	/** A table of tokens that nobody has labelled shrinks to a fiftieth. */
	private static final long MAX_RATIO = 400;
	private static final long SMALL = 1 << 24;
	private static final int ZLIB = 0x78;

	/**
	 * A document.
	 *
	 * @param table rows of tokens
	 * @param columns how many there are
	 * @param spaces whether a space follows each token
	 * @param unknownSpaces whether nobody knows, and each is followed by one
	 * @param userData empty where there is none
	 */
	record Doc(LongBuffer table, int columns, ByteBuffer spaces, boolean unknownSpaces, Map<String, Double> cats, List<Group> groups, Optional<ByteBuffer> userData) {

		int tokens() {
			return spaces.remaining();
		}

		long value(int token, int column) {
			return table.get(token * columns + column);
		}

		boolean space(int token) {
			return unknownSpaces || spaces.get(token) != 0;
		}
	}

	/** Spans under a name. @param attrs whether more is said of them */
	record Group(String name, List<ByteBuffer> spans, boolean attrs) {
	}

	/** How sure it is that a file is one, 0 to 1. */
	static double detect(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return 0;
		}
		try (InputStream in = Files.newInputStream(file)) {
			if (in.read() != ZLIB) {
				return 0;
			}
		}
		try (InputStream in = new InflaterInputStream(Files.newInputStream(file))) {
			byte[] head = in.readNBytes(9);
			// A map of few entries, the first of which is the version, or attrs where a file is older.
			return head.length == 9 && (head[0] & 0xf0) == 0x80 && (new String(head, 2, 7, java.nio.charset.StandardCharsets.US_ASCII).equals("version")
					|| new String(head, 2, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("attrs")) ? 0.95 : 0;
		} catch (ZipException | java.io.EOFException e) {
			return 0;
		}
	}

	static DocBin read(Path file) throws IOException {
		byte[] bytes = inflated(file);
		return Reading.at(file, "", () -> of(ByteBuffer.wrap(bytes)));
	}

	private static byte[] inflated(Path file) throws IOException {
		long limit = Math.min(MAX_SIZE, Math.max(SMALL, MAX_RATIO * Files.size(file)));
		try (InputStream in = new InflaterInputStream(Files.newInputStream(file))) {
			byte[] bytes = in.readNBytes((int) limit + 1);
			if (bytes.length > limit) {
				throw new BadInputException(file, "", "holds more than " + (limit >> 20) + " MiB when it is decompressed");
			}
			return bytes;
		} catch (ZipException | java.io.EOFException e) {
			throw new BadInputException(file, "", "is damaged: " + e.getMessage(), e);
		}
	}

	private static DocBin of(ByteBuffer bytes) {
		Map<?, ?> message = cast(PackReader.read(bytes), Map.class, "the file");
		List<Integer> attrs = new ArrayList<>();
		list(message, "attrs").forEach(one -> attrs.add(Math.toIntExact(cast(one, Long.class, "attrs"))));
		if (!attrs.contains(ORTH)) {
			throw new IllegalArgumentException("attrs has no ORTH (" + ORTH + "), so the words are not there");
		}
		SpacyStrings strings = new SpacyStrings(list(message, "strings").stream().map(one -> cast(one, String.class, "strings")).toList());
		IntBuffer lengths = bytes(message, "lengths").asIntBuffer();
		LongBuffer tokens = bytes(message, "tokens").asLongBuffer();
		ByteBuffer spaces = bytes(message, "spaces");
		List<?> cats = listOr(message, "cats", lengths.remaining());
		List<?> flags = listOr(message, "flags", lengths.remaining());
		List<?> groups = listOr(message, "span_groups", lengths.remaining());
		List<?> userData = listOr(message, "user_data", lengths.remaining());
		List<Doc> docs = new ArrayList<>();
		int at = 0;
		for (int i = 0; lengths.hasRemaining(); i++) {
			int length = lengths.get();
			if (length < 0 || length > spaces.capacity() - at || (long) (at + length) * attrs.size() > tokens.capacity()) {
				throw new IllegalArgumentException("document " + (i + 1) + " has " + length + " tokens, the tables have not");
			}
			boolean unknown = flags.get(i) instanceof Map<?, ?> said && Boolean.TRUE.equals(said.get("has_unknown_spaces"));
			docs.add(new Doc(tokens.slice(at * attrs.size(), length * attrs.size()), attrs.size(), spaces.slice(at, length), unknown, cats(cats.get(i)), groups(groups.get(i)),
					userData.get(i) instanceof ByteBuffer data ? Optional.of(data) : Optional.empty()));
			at += length;
		}
		if (at != spaces.capacity() || (long) at * attrs.size() != tokens.capacity()) {
			throw new IllegalArgumentException("the documents have " + at + " tokens, the tables others");
		}
		return new DocBin(attrs, strings, docs);
	}

	private static Map<String, Double> cats(Object value) {
		Map<String, Double> cats = new TreeMap<>();
		if (value instanceof Map<?, ?> said) {
			said.forEach((name, score) -> cats.put(cast(name, String.class, "a category"), finite(cast(score instanceof Boolean flag ? (flag ? 1 : 0) : score, Number.class, "the score of a category"))));
		}
		return cats;
	}

	private static double finite(Number number) {
		if (!Double.isFinite(number.doubleValue())) {
			throw new IllegalArgumentException("the score of a category cannot be " + number);
		}
		return number.doubleValue();
	}

	/** A list of groups, or, from version 3.3 on, a map from groups to the names they have. */
	private static List<Group> groups(Object value) {
		List<Group> groups = new ArrayList<>();
		if (value instanceof ByteBuffer packed && packed.hasRemaining()) {
			switch (PackReader.read(packed)) {
			case List<?> list -> list.forEach(one -> groups.add(group(one, Optional.empty())));
			case Map<?, ?> map -> map.forEach((one, names) -> cast(names, List.class, "the names of a span group")
					.forEach(name -> groups.add(group(one, Optional.of(cast(name, String.class, "the name of a span group"))))));
			case null, default -> throw new IllegalArgumentException("span groups should be a list or a map");
			}
		}
		return groups;
	}

	private static Group group(Object packed, Optional<String> name) {
		Map<?, ?> message = cast(PackReader.read(cast(packed, ByteBuffer.class, "a span group")), Map.class, "a span group");
		List<ByteBuffer> spans = new ArrayList<>();
		for (Object one : list(message, "spans")) {
			ByteBuffer span = cast(one, ByteBuffer.class, "a span");
			if (span.remaining() != SPAN_BYTES) {
				throw new IllegalArgumentException("a span has " + span.remaining() + " bytes instead of " + SPAN_BYTES);
			}
			spans.add(span);
		}
		return new Group(name.orElseGet(() -> cast(message.get("name"), String.class, "the name of a span group")), spans, message.get("attrs") instanceof Map<?, ?> attrs && !attrs.isEmpty());
	}

	private static ByteBuffer bytes(Map<?, ?> message, String name) {
		return cast(message.get(name), ByteBuffer.class, name).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static List<?> list(Map<?, ?> message, String name) {
		return cast(message.get(name), List.class, name);
	}

	/** What older versions do not have. */
	private static List<?> listOr(Map<?, ?> message, String name, int length) {
		List<?> list = message.get(name) == null ? java.util.Collections.nCopies(length, null) : list(message, name);
		if (list.size() != length) {
			throw new IllegalArgumentException(name + " has " + list.size() + " entries for " + length + " documents");
		}
		return list;
	}

	private static <T> T cast(Object value, Class<T> type, String what) {
		if (!type.isInstance(value)) {
			throw new IllegalArgumentException(what + " should be " + (type == ByteBuffer.class ? "bytes" : "a " + type.getSimpleName().toLowerCase(java.util.Locale.ROOT)) + ", here is "
					+ (value == null ? "nothing" : value.getClass().getSimpleName()));
		}
		return type.cast(value);
	}
}
