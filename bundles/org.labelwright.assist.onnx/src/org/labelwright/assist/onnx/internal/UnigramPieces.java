/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;

/**
 * The unigram model of SentencePiece (Kudo 2018), as XLM-R, ALBERT and DeBERTa v3 have it: a word is cut into the pieces that are together
 * most probable. A precompiled normalisation is taken to be NFKC, which it is but for rare characters.
 */
final class UnigramPieces implements Tokenizer {

	/** Stands for the space before a word. */
	private static final String SPACE = "\u2581";
	private static final Pattern CHUNK = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);
	/** A letter with what is put on it: what normalisation joins. */
	private static final Pattern CLUSTER = Pattern.compile("\\P{M}\\p{M}*|\\p{M}+", Pattern.DOTALL);
	/** How much less probable than the rarest piece an unknown letter is, as in SentencePiece. */
	private static final double UNKNOWN_PENALTY = 10;

	private record Piece(long number, double score) {
	}

	/** How a tokenizer changes words first. */
	private record Changes(boolean compatible, boolean lowercase, boolean withoutAccents) {
	}

	/** A word as the model sees it, with the place in the text of each of its UTF-16 units. */
	private record Chunk(String normal, int[] starts, int[] ends) {
	}

	/** @param from in the normalised word; the space before it is there too */
	private record Cut(int from, int to, List<Long> numbers) {
	}

	private final Map<String, Piece> pieces = new HashMap<>();
	private final long unknown;
	private final double unknownScore;
	private final boolean bytes;
	private final int longest;
	private final Changes changes;
	private final Specials specials;

	private UnigramPieces(Path file, JsonNode root) throws BadInputException {
		JsonNode model = root.path("model");
		JsonNode vocab = model.path("vocab");
		if (!vocab.isArray() || vocab.isEmpty()) {
			throw new BadInputException(file, "field model.vocab", "should be a list of pieces with their scores");
		}
		Map<String, Long> numbers = new HashMap<>();
		double least = Double.POSITIVE_INFINITY;
		for (int i = 0; i < vocab.size(); i++) {
			JsonNode one = vocab.get(i);
			if (!one.path(0).isTextual() || !one.path(1).isNumber()) {
				throw new BadInputException(file, "field model.vocab[" + i + "]", "should be a piece with its score, not " + one);
			}
			least = Math.min(least, one.path(1).doubleValue());
			pieces.putIfAbsent(one.path(0).textValue(), new Piece(i, one.path(1).doubleValue()));
			numbers.putIfAbsent(one.path(0).textValue(), (long) i);
		}
		if (!model.path("unk_id").isIntegralNumber()) {
			throw new BadInputException(file, "field model.unk_id", "is missing: the number of the piece for what is unknown");
		}
		unknown = model.path("unk_id").longValue();
		unknownScore = least - UNKNOWN_PENALTY;
		bytes = model.path("byte_fallback").asBoolean(false);
		specials = Specials.of(root, numbers);
		// A text that looks like a special piece is a text.
		specials.names().forEach(pieces::remove);
		longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
		changes = changes(root.path("normalizer"), new Changes(false, false, false));
	}

	static UnigramPieces ofJson(Path file, JsonNode root) throws BadInputException {
		return new UnigramPieces(file, root);
	}

	private static Changes changes(JsonNode node, Changes before) {
		return switch (node.path("type").asText("")) {
		case "Sequence" -> {
			Changes all = before;
			for (JsonNode one : node.path("normalizers")) {
				all = changes(one, all);
			}
			yield all;
		}
		case "Precompiled", "NFKC", "NFKD" -> new Changes(true, before.lowercase(), before.withoutAccents());
		case "Lowercase" -> new Changes(before.compatible(), true, before.withoutAccents());
		case "StripAccents" -> new Changes(before.compatible(), before.lowercase(), true);
		default -> before;
		};
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
	public List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		Matcher matcher = CHUNK.matcher(text);
		while (matcher.find()) {
			Chunk chunk = chunk(text, matcher.start(), matcher.end());
			if (chunk.normal().length() > 1) {
				words.addAll(words(chunk));
			}
		}
		return words;
	}

	private Chunk chunk(String text, int start, int end) {
		StringBuilder normal = new StringBuilder(SPACE);
		List<int[]> places = new ArrayList<>(List.of(new int[] { start, start }));
		Matcher matcher = CLUSTER.matcher(text).region(start, end);
		while (matcher.find()) {
			String changed = changed(matcher.group());
			normal.append(changed);
			for (int i = 0; i < changed.length(); i++) {
				places.add(new int[] { matcher.start(), matcher.end() });
			}
		}
		return new Chunk(normal.toString(), places.stream().mapToInt(one -> one[0]).toArray(), places.stream().mapToInt(one -> one[1]).toArray());
	}

	private String changed(String cluster) {
		String text = changes.compatible() ? Normalizer.normalize(cluster, Normalizer.Form.NFKC) : cluster;
		text = changes.lowercase() ? text.toLowerCase(Locale.ROOT) : text;
		text = changes.withoutAccents() ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "") : text;
		// Some characters are spaces with something once they are normal; a space within a word would be one of its own.
		return text.replaceAll("\\s", "");
	}

	/** Punctuation and the letters of scripts without spaces are words of their own, as far as pieces end there. */
	private List<Word> words(Chunk chunk) {
		List<Word> words = new ArrayList<>();
		List<Long> numbers = new ArrayList<>();
		int from = -1;
		int to = -1;
		int first = 0;
		for (Cut cut : cuts(chunk.normal())) {
			int begin = Math.max(1, cut.from());
			boolean onlySpace = cut.to() == 1;
			if (from >= 0 && !onlySpace && !goesOn(chunk.normal(), begin)) {
				words.add(new Word(chunk.starts()[from], chunk.ends()[to - 1], List.copyOf(numbers), first));
				numbers.clear();
				from = -1;
				first = 0;
			}
			if (from < 0 && !onlySpace) {
				from = begin;
				first = numbers.size();
			}
			numbers.addAll(cut.numbers());
			to = cut.to();
		}
		words.add(new Word(chunk.starts()[from], chunk.ends()[to - 1], List.copyOf(numbers), first));
		return words;
	}

	private static boolean goesOn(String normal, int at) {
		int point = normal.codePointAt(at);
		int before = normal.codePointBefore(at);
		return isOfWord(before) && isOfWord(point) && !Character.isIdeographic(point) && !Character.isIdeographic(before);
	}

	private static boolean isOfWord(int point) {
		return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK
				|| Character.getType(point) == Character.COMBINING_SPACING_MARK;
	}

	/** The most probable pieces (Viterbi); unknown letters that follow one another are one. */
	private List<Cut> cuts(String normal) {
		int length = normal.length();
		double[] best = new double[length + 1];
		int[] from = new int[length + 1];
		Arrays.fill(best, Double.NEGATIVE_INFINITY);
		best[0] = 0;
		for (int at = 0; at < length; at = normal.offsetByCodePoints(at, 1)) {
			int single = normal.offsetByCodePoints(at, 1);
			for (int to = single; to <= Math.min(length, at + longest); to++) {
				Piece piece = pieces.get(normal.substring(at, to));
				if (piece != null && best[at] + piece.score() > best[to]) {
					best[to] = best[at] + piece.score();
					from[to] = at;
				}
			}
			if (best[at] + unknownScore > best[single] && !pieces.containsKey(normal.substring(at, single))) {
				best[single] = best[at] + unknownScore;
				from[single] = at;
			}
		}
		List<Cut> cuts = new ArrayList<>();
		for (int to = length; to > 0; to = from[to]) {
			String part = normal.substring(from[to], to);
			Piece piece = pieces.get(part);
			boolean joins = piece == null && !bytes && !cuts.isEmpty() && cuts.getFirst().numbers().equals(List.of(unknown));
			if (joins) {
				cuts.set(0, new Cut(from[to], cuts.getFirst().to(), List.of(unknown)));
			} else {
				cuts.addFirst(new Cut(from[to], to, piece != null ? List.of(piece.number()) : unknown(part)));
			}
		}
		return cuts;
	}

	private List<Long> unknown(String part) {
		if (!bytes) {
			return List.of(unknown);
		}
		List<Long> numbers = new ArrayList<>();
		for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
			Piece piece = pieces.get("<0x%02X>".formatted(one & 0xFF));
			numbers.add(piece == null ? unknown : piece.number());
		}
		return numbers;
	}
}
