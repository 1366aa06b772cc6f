/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/**
 * Byte-level byte pair encoding, as GPT-2 (Radford et al. 2019) and RoBERTa (Liu et al. 2019) have it: the text is cut into words by a pattern,
 * the bytes of each word in UTF-8 become letters, and pairs of pieces are joined in the order they were learnt in. Nothing is unknown.
 */
final class BytePairs implements Tokenizer {

	/** The pattern of GPT-2. A space belongs to the word after it. */
	private static final Pattern WORDS = Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|(\\s+(?!\\S)|\\s+)",
			Pattern.UNICODE_CHARACTER_CLASS);
	/** Longer words are joined in parts, as joining takes time that grows with the square. */
	private static final int LONGEST = 1000;

	private record Pair(String left, String right) {
	}

	private final Path file;
	private final Map<String, Long> vocabulary;
	private final Map<Pair, Integer> ranks;
	private final boolean spaceBefore;
	private final Specials specials;
	private final String[] letters = letters();

	private BytePairs(Path file, Map<String, Long> vocabulary, Map<Pair, Integer> ranks, boolean spaceBefore, Specials specials) throws BadInputException {
		this.file = file;
		this.vocabulary = vocabulary;
		this.ranks = ranks;
		this.spaceBefore = spaceBefore;
		this.specials = specials;
		for (String letter : letters) {
			if (!vocabulary.containsKey(letter)) {
				throw new BadInputException(file, "", "does not hold the piece \"" + letter + "\", so it is no vocabulary of bytes");
			}
		}
	}

	static BytePairs ofVocabulary(Path file, JsonNode root) throws IOException {
		Path merges = file.resolveSibling("merges.txt");
		if (!Files.isRegularFile(merges)) {
			throw new BadInputException(file, "", "has no field model, so it is the vocabulary of GPT-2 or RoBERTa, which needs merges.txt beside it");
		}
		Map<Pair, Integer> ranks = new HashMap<>();
		int line = 0;
		for (String one : Reading.text(merges).lines().toList()) {
			line++;
			if (!one.isBlank() && !(line == 1 && one.startsWith("#version"))) {
				ranks.putIfAbsent(pair(merges, "line " + line, one.split(" ")), ranks.size());
			}
		}
		Map<String, Long> vocabulary = vocabulary(root);
		return new BytePairs(file, vocabulary, ranks, false, Specials.of(MissingNode.getInstance(), vocabulary));
	}

	static BytePairs ofJson(Path file, JsonNode root) throws IOException {
		JsonNode model = root.path("model");
		JsonNode bytes = byteLevel(root.path("pre_tokenizer"));
		if (bytes.isMissingNode()) {
			throw new BadInputException(file, "field pre_tokenizer", "is not ByteLevel: of tokenizers with BPE only those by bytes are supported");
		}
		if (hasOwnPattern(root.path("pre_tokenizer"))) {
			throw new BadInputException(file, "field pre_tokenizer", "cuts words by a pattern of its own (Split); only the one of GPT-2 is supported");
		}
		if (!model.path("merges").isArray() || !model.path("vocab").isObject()) {
			throw new BadInputException(file, "field model", "should have a vocab and merges");
		}
		Map<Pair, Integer> ranks = new HashMap<>();
		int number = 0;
		for (JsonNode one : model.path("merges")) {
			String where = "field model.merges[" + number++ + "]";
			ranks.putIfAbsent(one.isArray() ? pair(file, where, one.path(0).asText(), one.path(1).asText()) : pair(file, where, one.asText().split(" ")), ranks.size());
		}
		Map<String, Long> vocabulary = vocabulary(model.path("vocab"));
		return new BytePairs(file, vocabulary, ranks, bytes.path("add_prefix_space").asBoolean(false), Specials.of(root, vocabulary));
	}

	private static JsonNode byteLevel(JsonNode node) {
		if (node.path("type").asText().equals("ByteLevel")) {
			return node;
		}
		for (JsonNode one : node.path("pretokenizers")) {
			if (one.path("type").asText().equals("ByteLevel")) {
				return one;
			}
		}
		return MissingNode.getInstance();
	}

	private static boolean hasOwnPattern(JsonNode node) {
		for (JsonNode one : node.path("pretokenizers")) {
			if (one.path("type").asText().equals("Split")) {
				return true;
			}
		}
		return false;
	}

	private static Pair pair(Path file, String where, String... pieces) throws BadInputException {
		if (pieces.length != 2 || pieces[0].isEmpty() || pieces[1].isEmpty()) {
			throw new BadInputException(file, where, "should be two pieces that are joined, with a space between");
		}
		return new Pair(pieces[0], pieces[1]);
	}

	private static Map<String, Long> vocabulary(JsonNode node) {
		Map<String, Long> vocabulary = new HashMap<>();
		node.fields().forEachRemaining(entry -> vocabulary.put(entry.getKey(), entry.getValue().longValue()));
		return vocabulary;
	}

	/** A letter for each byte: those that can be seen stand for themselves, the others for letters from 256 on. */
	private static String[] letters() {
		String[] letters = new String[256];
		int next = 256;
		for (int i = 0; i < 256; i++) {
			boolean seen = i >= '!' && i <= '~' || i >= 0xA1 && i <= 0xAC || i >= 0xAE;
			letters[i] = String.valueOf((char) (seen ? i : next++));
		}
		return letters;
	}

	@Override
	public Optional<Long> begin() {
		return specials.begin();
	}

	@Override
	public Optional<Long> end() {
		return specials.end();
	}

	@Override
	public List<Word> words(String text) throws BadInputException {
		List<Word> words = new ArrayList<>();
		List<Long> before = new ArrayList<>();
		Matcher matcher = WORDS.matcher(text);
		while (matcher.find()) {
			String found = matcher.group();
			if (matcher.group(1) != null) {
				before.addAll(pieces(found));
				continue;
			}
			boolean spaced = found.charAt(0) == ' ';
			List<Long> pieces = new ArrayList<>(before);
			pieces.addAll(pieces(spaceBefore && !spaced && matcher.start() == 0 ? " " + found : found));
			words.add(new Word(matcher.start() + (spaced ? 1 : 0), matcher.end(), pieces, before.size()));
			before.clear();
		}
		return words;
	}

	private List<Long> pieces(String word) throws BadInputException {
		byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
		List<Long> numbers = new ArrayList<>();
		for (int from = 0; from < bytes.length; from += LONGEST) {
			List<String> pieces = new ArrayList<>();
			for (int i = from; i < Math.min(bytes.length, from + LONGEST); i++) {
				pieces.add(letters[bytes[i] & 0xFF]);
			}
			join(pieces);
			for (String piece : pieces) {
				Long number = vocabulary.get(piece);
				if (number == null) {
					throw new BadInputException(file, "", "does not hold \"" + piece + "\", which pieces are joined to");
				}
				numbers.add(number);
			}
		}
		return numbers;
	}

	/** Joins the pair that was learnt first, wherever it is, until no known pair is left. */
	private void join(List<String> pieces) {
		while (pieces.size() > 1) {
			int best = Integer.MAX_VALUE;
			Pair first = null;
			for (int i = 0; i + 1 < pieces.size(); i++) {
				Pair pair = new Pair(pieces.get(i), pieces.get(i + 1));
				int rank = ranks.getOrDefault(pair, Integer.MAX_VALUE);
				if (rank < best) {
					best = rank;
					first = pair;
				}
			}
			if (first == null) {
				return;
			}
			for (int i = 0; i + 1 < pieces.size(); i++) {
				if (pieces.get(i).equals(first.left()) && pieces.get(i + 1).equals(first.right())) {
					pieces.set(i, first.left() + first.right());
					pieces.remove(i + 1);
				}
			}
		}
	}
}
