/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/** Cuts text into the pieces of words that a model knows by their numbers. Every word keeps its place in the text. */
interface Tokenizer {

	/**
	 * A word.
	 *
	 * @param start its first UTF-16 unit
	 * @param end after its last one
	 * @param pieces numbers of its pieces, at least one
	 * @param first the piece whose label is that of the word: white space before it may be pieces too
	 */
	record Word(int start, int end, List<Long> pieces, int first) {
	}

	/** In the order of the text. White space is in no word. */
	List<Word> words(String text) throws IOException;

	/** What stands before all pieces, where anything does. */
	Optional<Long> begin() throws BadInputException;

	/** What stands after all pieces, where anything does. */
	Optional<Long> end() throws BadInputException;

	/**
	 * Reads vocab.txt of BERT, vocab.json of GPT-2 and RoBERTa with merges.txt beside it, or tokenizer.json of the library tokenizers with a
	 * model of the type WordPiece, BPE (by bytes) or Unigram (SentencePiece).
	 *
	 * @throws BadInputException with the file and the field, where it is none of these
	 */
	static Tokenizer read(Model.TokenizerFile tokenizer) throws IOException {
		Path file = tokenizer.file();
		if (!file.getFileName().toString().endsWith(".json")) {
			return WordPiece.read(tokenizer);
		}
		JsonNode root = Reading.json(file);
		if (!root.has("model")) {
			return BytePairs.ofVocabulary(file, root);
		}
		String type = root.path("model").path("type").asText("");
		return switch (type) {
		case "WordPiece" -> WordPiece.read(tokenizer);
		case "BPE" -> BytePairs.ofJson(file, root);
		case "Unigram" -> UnigramPieces.ofJson(file, root);
		default -> throw new BadInputException(file, "field model.type", "should be WordPiece, BPE or Unigram, not \"" + type + "\"");
		};
	}
}
