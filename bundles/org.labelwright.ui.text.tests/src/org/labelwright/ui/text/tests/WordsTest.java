/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Fragment;
import org.labelwright.media.text.CodePoints;
import org.labelwright.ui.text.layout.TextBlocks;
import org.labelwright.ui.text.layout.Words;

/** Blocks, words and characters of texts in several scripts. */
class WordsTest {

	private static Words words(String text) {
		return new Words(new TextBlocks(new CodePoints(text)));
	}

	private static List<String> split(String text) {
		CodePoints points = new CodePoints(text);
		TextBlocks blocks = new TextBlocks(points);
		return java.util.stream.IntStream.range(0, blocks.count()).boxed().flatMap(block -> new Words(blocks).of(block).stream()).map(points::text).toList();
	}

	@Test
	void wordsAreWhatReadersTakeForOnes() {
		assertThat(split("It's 3.5 \u20ac, isn't it?")).containsExactly("It's", "3.5", "\u20ac", ",", "isn't", "it", "?");
		assertThat(split("\u0645\u0631\u064a\u0645 \u0645\u064a\u0631\u0632\u0627\u062e\u0627\u0646\u064a")).hasSize(2);
		assertThat(split("\u4eac\u90fd\u5927\u5b66\u3067\u5b66\u3093\u3060")).as("words without spaces").hasSizeGreaterThan(2);
	}

	@Test
	void aCharacterMayHaveManyCodePoints() {
		// An accent of its own, a family of three joined people, a flag.
		Words words = words("e\u0301x\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\uddeb\ud83c\uddf7.");
		assertThat(words.nextCharacter(0)).isEqualTo(2);
		assertThat(words.nextCharacter(2)).isEqualTo(3);
		assertThat(words.nextCharacter(3)).isEqualTo(8);
		assertThat(words.nextCharacter(8)).isEqualTo(10);
		assertThat(words.previousCharacter(8)).isEqualTo(3);
	}

	@Test
	void selectionsSnapToWholeWords() {
		Words words = words("one two  three\nfour");
		assertThat(words.around(new Fragment(1, 5))).isEqualTo(new Fragment(0, 7));
		assertThat(words.around(new Fragment(3, 8))).as("white space at the ends").isEqualTo(new Fragment(4, 7));
		assertThat(words.around(new Fragment(10, 16))).isEqualTo(new Fragment(9, 19));
		assertThat(words.after(10)).contains(new Fragment(15, 19));
		assertThat(words.before(15)).contains(new Fragment(9, 14));
		assertThat(words.at(3)).isEmpty();
	}

	/** Together, blocks are the text; no character and no line break is cut apart; places go to and fro. */
	@Test
	void blocksAreTheWholeText() {
		String[] parts = { "\r\n", "\n", "\r", " ", "word", "\ud83d\ude00", "\u0645\u0631", "\u2029", "e\u0301", "x".repeat(900), "\ud83d\ude00".repeat(1500) };
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			StringBuilder made = new StringBuilder();
			for (int i = random.nextInt(40); i > 0; i--) {
				made.append(parts[random.nextInt(parts.length)]);
			}
			CodePoints text = new CodePoints(made.toString());
			TextBlocks blocks = new TextBlocks(text);
			assertThat(blocks.start(0)).isZero();
			for (int block = 0; block < blocks.count(); block++) {
				String content = blocks.content(block);
				assertThat(content.length()).isLessThanOrEqualTo(2001);
				assertThat(content).doesNotContain("\n").doesNotContain("\r");
				assertThat(content.isEmpty() || !Character.isLowSurrogate(content.charAt(0))).isTrue();
				int start = blocks.start(block);
				assertThat(text.text().startsWith(content, text.toUtf16(start))).isTrue();
				for (int at = start; at < start + content.codePointCount(0, content.length()); at += 7) {
					assertThat(blocks.blockOf(at)).isEqualTo(block);
					assertThat(blocks.codePoint(block, blocks.offset(block, at))).isEqualTo(at);
				}
			}
		}
	}
}
