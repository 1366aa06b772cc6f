/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/**
 * Cuts text into the pieces of words that BERT (Devlin et al. 2019) and its followers know: at white space and punctuation, each
 * Chinese character for itself, then greedily into the longest known pieces. Every word keeps its place in the text.
 */
final class WordPiece implements Tokenizer {

	/** Longer words are unknown, as in BERT. */
	private static final int LONGEST_WORD = 100;

	private final Map<String, Long> vocabulary;
	private final Changes changes;
	private final Path file;

	/** How words are changed first. */
	private record Changes(boolean lowercase, boolean withoutAccents, boolean chineseApart) {

		/** What BERT began with. */
		private static final Changes USUAL = new Changes(true, true, true);

		/** @param names of the fields for lower case, accents and Chinese characters; where nothing is said of accents, they go with upper case */
		static Changes of(JsonNode node, String... names) {
			boolean lowercase = node.path(names[0]).asBoolean(true);
			return new Changes(lowercase, node.path(names[1]).asBoolean(lowercase), node.path(names[2]).asBoolean(true));
		}

		Changes withLowercase(boolean other) {
			return new Changes(other, other, chineseApart);
		}
	}

	private WordPiece(Path file, Map<String, Long> vocabulary, Changes changes) {
		this.file = file;
		this.vocabulary = vocabulary;
		this.changes = changes;
	}

	/**
	 * Reads vocab.txt, one piece a line, or tokenizer.json of the library tokenizers with a model of the type WordPiece. Whether words become lower
	 * case is in the latter, or in tokenizer_config.json beside the former, where the description does not say it.
	 *
	 * @throws BadInputException where it is neither
	 */
	static WordPiece read(Model.TokenizerFile tokenizer) throws IOException {
		Path file = tokenizer.file();
		boolean json = file.getFileName().toString().endsWith(".json");
		Changes said = json ? normalizer(Reading.json(file), Changes.USUAL) : config(file.resolveSibling("tokenizer_config.json"));
		WordPiece read = new WordPiece(file, json ? ofJson(file) : ofLines(file), tokenizer.lowercase().map(said::withLowercase).orElse(said));
		for (String special : List.of("[CLS]", "[SEP]", "[UNK]")) {
			read.special(special);
		}
		return read;
	}

	private static Changes config(Path config) throws IOException {
		return Files.isRegularFile(config) ? Changes.of(Reading.json(config), "do_lower_case", "strip_accents", "tokenize_chinese_chars") : Changes.USUAL;
	}

	/** @param otherwise where it is not said */
	private static Changes normalizer(JsonNode root, Changes otherwise) {
		if (!root.has("normalizer")) {
			return otherwise;
		}
		JsonNode node = root.get("normalizer");
		if (node.path("type").asText().equals("BertNormalizer")) {
			return Changes.of(node, "lowercase", "strip_accents", "handle_chinese_chars");
		}
		List<String> types = new ArrayList<>(List.of(node.path("type").asText()));
		node.path("normalizers").forEach(one -> types.add(one.path("type").asText()));
		return new Changes(types.contains("Lowercase"), types.contains("StripAccents"), false);
	}

	private static Map<String, Long> ofLines(Path file) throws IOException {
		Map<String, Long> vocabulary = new HashMap<>();
		long number = 0;
		for (String line : Reading.text(file).lines().toList()) {
			vocabulary.putIfAbsent(line.strip(), number++);
		}
		return vocabulary;
	}

	private static Map<String, Long> ofJson(Path file) throws IOException {
		JsonNode model = Reading.json(file).path("model");
		if (!model.path("vocab").isObject()) {
			throw new BadInputException(file, "field model.vocab", "should be an object of pieces and their numbers");
		}
		Map<String, Long> vocabulary = new HashMap<>();
		model.path("vocab").fields().forEachRemaining(entry -> vocabulary.put(entry.getKey(), entry.getValue().longValue()));
		return vocabulary;
	}

	/** The number of a piece that marks something, such as the beginning. */
	private long special(String piece) throws BadInputException {
		Long number = vocabulary.get(piece);
		if (number == null) {
			throw new BadInputException(file, "", "does not hold the piece " + piece + ", so it is no vocabulary of BERT");
		}
		return number;
	}

	@Override
	public Optional<Long> begin() throws BadInputException {
		return Optional.of(special("[CLS]"));
	}

	@Override
	public Optional<Long> end() throws BadInputException {
		return Optional.of(special("[SEP]"));
	}

	@Override
	public List<Word> words(String text) throws BadInputException {
		List<Word> words = new ArrayList<>();
		long unknown = special("[UNK]");
		int start = -1;
		for (int at = 0; at < text.length();) {
			int point = text.codePointAt(at);
			int next = at + Character.charCount(point);
			boolean alone = isPunctuation(point) || changes.chineseApart() && isChinese(point);
			if (alone || isSpace(point)) {
				if (start >= 0) {
					add(words, text, start, at, unknown);
				}
				start = -1;
				if (alone) {
					add(words, text, at, next, unknown);
				}
			} else if (start < 0) {
				start = at;
			}
			at = next;
		}
		if (start >= 0) {
			add(words, text, start, text.length(), unknown);
		}
		return words;
	}

	/** Of what is invisible altogether, such as a mark of byte order, the model sees nothing. */
	private void add(List<Word> words, String text, int start, int end, long unknown) {
		String normal = normal(text.substring(start, end));
		if (!normal.isEmpty()) {
			words.add(new Word(start, end, pieces(normal, unknown), 0));
		}
	}

	private List<Long> pieces(String text, long unknown) {
		if (text.codePointCount(0, text.length()) > LONGEST_WORD) {
			return List.of(unknown);
		}
		List<Long> pieces = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int to = text.length();
			Long known = null;
			while (to > from && known == null) {
				known = vocabulary.get((from == 0 ? "" : "##") + text.substring(from, to));
				to = known == null ? text.offsetByCodePoints(to, -1) : to;
			}
			if (known == null) {
				return List.of(unknown);
			}
			pieces.add(known);
			from = to;
		}
		return pieces;
	}

	/** As the model saw it when it was trained: without what is invisible, in lower case without accents where it is told so. */
	private String normal(String word) {
		String text = word.codePoints().filter(point -> !isInvisible(point)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
		text = changes.lowercase() ? text.toLowerCase(Locale.ROOT) : text;
		return changes.withoutAccents() ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "") : text;
	}

	private static boolean isInvisible(int point) {
		int type = Character.getType(point);
		return point == 0 || point == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT;
	}

	private static boolean isSpace(int point) {
		return point == ' ' || point == '\t' || point == '\n' || point == '\r' || Character.isSpaceChar(point);
	}

	/** All that is not a letter, digit or space in ASCII counts, as in BERT. */
	private static boolean isPunctuation(int point) {
		if (point < 128) {
			return point > ' ' && point != 127 && !Character.isLetterOrDigit(point);
		}
		return switch (Character.getType(point)) {
		case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
				Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
		default -> false;
		};
	}

	/** The blocks that BERT takes apart; Hangul and kana are not among them. */
	private static boolean isChinese(int point) {
		return point >= 0x4E00 && point <= 0x9FFF || point >= 0x3400 && point <= 0x4DBF || point >= 0x20000 && point <= 0x2A6DF
				|| point >= 0x2A700 && point <= 0x2CEAF || point >= 0xF900 && point <= 0xFAFF || point >= 0x2F800 && point <= 0x2FA1F;
	}
}
