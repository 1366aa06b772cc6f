/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes bad files out of good ones: by bytes, and by what stands in texts, so that not all fails in the parser. */
public final class Mutator {

	private static final List<String> NUMBERS = List.of("-1", "0", "1e999", "-0.0", "NaN", "99999999999999999999", "2147483648", "1e-320", "0.5", "\"1\"", "null", "[]", "{}", "true", "-Infinity", "");
	private static final List<String> WORDS = List.of("", "null", "../../x", "\\u0000", "a".repeat(3000), "{", "}", "[", "]", "<", ">", "&lt;", "\"", "0", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "\uD83D\uDE00");
	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
	private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[A-Za-z_]+");

	private final Random random;

	public Mutator(long seed) {
		random = new Random(seed);
	}

	public byte[] mutate(byte[] bytes) {
		byte[] mutated = bytes;
		for (int i = 1 + random.nextInt(3); i > 0; i--) {
			mutated = once(mutated);
		}
		return mutated;
	}

	private byte[] once(byte[] bytes) {
		if (bytes.length == 0) {
			return new byte[] { (byte) random.nextInt(256) };
		}
		int at = random.nextInt(bytes.length);
		int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
		return switch (random.nextInt(8)) {
		case 0 -> {
			byte[] flipped = bytes.clone();
			flipped[at] ^= (byte) (1 << random.nextInt(8));
			yield flipped;
		}
		case 1 -> Arrays.copyOf(bytes, at);
		case 2 -> concat(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
		case 3 -> concat(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
		case 4, 5 -> replace(bytes, NUMBER, NUMBERS);
		case 6 -> replace(bytes, WORD, WORDS);
		default -> concat(Arrays.copyOf(bytes, at), WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, bytes.length));
		};
	}

	/** One of the places that a pattern finds, by one of the values or by what stands at another such place. */
	private byte[] replace(byte[] bytes, Pattern pattern, List<String> values) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		List<java.util.regex.MatchResult> places = pattern.matcher(text).results().toList();
		if (places.isEmpty()) {
			return bytes;
		}
		java.util.regex.MatchResult place = places.get(random.nextInt(places.size()));
		String value = random.nextBoolean() ? values.get(random.nextInt(values.size())) : places.get(random.nextInt(places.size())).group();
		return (text.substring(0, place.start()) + new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + text.substring(place.end()))
				.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] concat(byte[]... parts) {
		int size = Arrays.stream(parts).mapToInt(part -> part.length).sum();
		byte[] all = new byte[size];
		int at = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, all, at, part.length);
			at += part.length;
		}
		return all;
	}
}
