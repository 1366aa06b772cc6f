/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Fragment;

/**
 * The words and characters of a text, by the Unicode rules for segmentation (UAX 29), with dictionaries for languages that are
 * written without spaces. Places are code points. Words are found block by block, so the length of the text does not matter.
 * Tokens that a dataset brings are labels like others and have no say here. Not for several threads.
 */
public final class Words {

	private final TextBlocks blocks;
	private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
	private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
	private int known = -1;
	private List<Fragment> ofKnown = List.of();

	public Words(TextBlocks blocks) {
		this.blocks = blocks;
	}

	/** The words of a block, in order; what stands between is white space. */
	public List<Fragment> of(int block) {
		if (block != known) {
			String content = blocks.content(block);
			List<Fragment> found = new ArrayList<>();
			words.setText(content);
			int start = words.first();
			for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
				if (!content.substring(start, end).isBlank()) {
					found.add(new Fragment(blocks.codePoint(block, start), blocks.codePoint(block, end)));
				}
			}
			ofKnown = List.copyOf(found);
			known = block;
		}
		return ofKnown;
	}

	/** The word that a character belongs to; empty in white space. */
	public Optional<Fragment> at(int codePoint) {
		return of(blocks.blockOf(codePoint)).stream().filter(word -> word.start() <= codePoint && codePoint < word.end()).findFirst();
	}

	/** The first word that begins at a place or after it. */
	public Optional<Fragment> after(int codePoint) {
		for (int block = blocks.blockOf(codePoint); block < blocks.count(); block++) {
			Optional<Fragment> found = of(block).stream().filter(word -> word.start() >= codePoint).findFirst();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The last word that ends at a place or before it. */
	public Optional<Fragment> before(int codePoint) {
		for (int block = blocks.blockOf(codePoint); block >= 0; block--) {
			Optional<Fragment> found = of(block).reversed().stream().filter(word -> word.end() <= codePoint).findFirst();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The least whole words around what was touched; what was touched itself where it touches none. */
	public Fragment around(Fragment touched) {
		if (touched.length() == 0) {
			return at(touched.start()).orElse(touched);
		}
		int start = at(touched.start()).map(Fragment::start).or(() -> after(touched.start()).map(Fragment::start)).orElse(touched.start());
		int end = at(touched.end() - 1).map(Fragment::end).or(() -> before(touched.end()).map(Fragment::end)).orElse(touched.end());
		return start < end ? new Fragment(start, end) : touched;
	}

	/** The place one character further: what a reader takes for one, of however many code points. */
	public int nextCharacter(int codePoint) {
		int block = blocks.blockOf(codePoint);
		int offset = blocks.offset(block, codePoint);
		characters.setText(blocks.content(block));
		int next = offset < blocks.contentLength(block) ? characters.following(offset) : BreakIterator.DONE;
		return next != BreakIterator.DONE ? blocks.codePoint(block, next) : block + 1 < blocks.count() ? blocks.start(block + 1) : codePoint;
	}

	/** The place one character back. */
	public int previousCharacter(int codePoint) {
		int block = blocks.blockOf(codePoint);
		int offset = blocks.offset(block, codePoint);
		characters.setText(blocks.content(block));
		int previous = offset > 0 ? characters.preceding(offset) : BreakIterator.DONE;
		return previous != BreakIterator.DONE ? blocks.codePoint(block, previous)
				: block > 0 ? blocks.codePoint(block - 1, blocks.contentLength(block - 1)) : codePoint;
	}
}
