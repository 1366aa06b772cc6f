/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.labelwright.geometry.Fragment;
import org.labelwright.ui.text.layout.PlacedBlock;
import org.labelwright.ui.text.layout.TextPage;
import org.labelwright.ui.text.layout.Words;

/** Moves the caret by keyboard: by words, or by characters, and by rows. Forwards is in the order of reading. */
final class TextCaret {

	private final TextScene scene;
	private final BooleanSupplier byWords;
	/** Where the caret wants to be while it goes from row to row. */
	private OptionalDouble column = OptionalDouble.empty();

	TextCaret(TextScene scene, BooleanSupplier byWords) {
		this.scene = scene;
		this.byWords = byWords;
	}

	private TextPage page() {
		return scene.page();
	}

	private int length() {
		return page().text().length();
	}

	/** To the word or character beside, as the arrow points: to the left is forwards where the paragraph is written from right to left. */
	void sideways(boolean right, boolean extend) {
		step(right != scene.isRightToLeft(scene.text().caret()), extend);
	}

	/** To the next word or character, or the one before. */
	private void step(boolean forwards, boolean extend) {
		column = OptionalDouble.empty();
		TextSelection selection = scene.text();
		if (!extend) {
			put(forwards ? next(selection.caret()) : previous(selection.caret()), false);
		} else if (!byWords.getAsBoolean()) {
			put(forwards ? scene.words().nextCharacter(selection.caret()) : scene.words().previousCharacter(selection.caret()), true);
		} else if (forwards) {
			extendForwards(selection);
		} else {
			extendBackwards(selection);
		}
	}

	private int next(int caret) {
		if (!byWords.getAsBoolean()) {
			return scene.words().nextCharacter(caret);
		}
		return caret >= length() ? caret : scene.words().after(caret + 1).map(Fragment::start).orElse(length());
	}

	private int previous(int caret) {
		Words words = scene.words();
		if (!byWords.getAsBoolean()) {
			return words.previousCharacter(caret);
		}
		return caret == 0 ? 0 : words.at(caret - 1).or(() -> words.before(caret)).map(Fragment::start).orElse(0);
	}

	private void extendForwards(TextSelection selection) {
		Words words = scene.words();
		int caret = selection.caret();
		if (caret < selection.from()) {
			select(selection.from(), Math.min(selection.from(), next(caret)), selection.kept());
			return;
		}
		int from = selection.from() == caret ? words.at(caret).map(Fragment::start).orElse(caret) : selection.from();
		int end = caret >= length() ? caret : words.at(caret).or(() -> words.after(caret)).map(Fragment::end).orElse(length());
		select(from, end, selection.kept());
	}

	private void extendBackwards(TextSelection selection) {
		int caret = selection.caret();
		if (caret > selection.from()) {
			int back = previous(caret);
			select(selection.from(), back <= selection.from() ? selection.from() : scene.words().before(back).map(Fragment::end).orElse(selection.from()),
					selection.kept());
		} else {
			select(selection.from(), previous(caret), selection.kept());
		}
	}

	private void select(int from, int caret, List<Fragment> kept) {
		scene.selectText(new TextSelection(from, caret, kept));
		scene.reveal(caret);
	}

	private void put(int place, boolean extend) {
		if (extend) {
			select(scene.text().from(), place, scene.text().kept());
		} else {
			// Pieces that are kept wait for the one that is to come.
			select(place, place, scene.text().kept());
		}
	}

	/** So many rows down, or up. */
	void row(int by, boolean extend) {
		int caret = scene.text().caret();
		int index = page().blocks().blockOf(caret);
		PlacedBlock block = page().block(index);
		int offset = page().blocks().offset(index, caret);
		int row = block.rowOf(offset);
		double x = column.orElse(block.shaped().caret(row, offset));
		for (int left = Math.abs(by); left > 0; left--) {
			row += Integer.signum(by);
			if (row < 0 && index > 0) {
				block = page().block(--index);
				row = block.rows().size() - 1;
			} else if (row >= block.rows().size() && index + 1 < page().blocks().count()) {
				block = page().block(++index);
				row = 0;
			}
			row = Math.clamp(row, 0, block.rows().size() - 1);
		}
		int place = page().blocks().codePoint(index, block.shaped().at(row, x).nearest());
		Optional<Fragment> word = byWords.getAsBoolean() ? scene.words().at(Math.min(place, Math.max(0, length() - 1))) : Optional.empty();
		put(word.filter(one -> !extend || by < 0).map(Fragment::start).or(() -> word.map(Fragment::end)).orElse(place), extend);
		column = OptionalDouble.of(x);
	}

	/** To the beginning or the end of the row. */
	void rowEdge(boolean end, boolean extend) {
		column = OptionalDouble.empty();
		int caret = scene.text().caret();
		int index = page().blocks().blockOf(caret);
		PlacedBlock block = page().block(index);
		int row = block.rowOf(page().blocks().offset(index, caret));
		int offset = block.shaped().rowStart(end ? row + 1 : row);
		int place = page().blocks().codePoint(index, offset);
		boolean beyond = end && row + 1 < block.rows().size();
		put(beyond ? scene.words().previousCharacter(place) : place, extend);
	}

	/** To the beginning or the end of the text. */
	void edge(boolean end, boolean extend) {
		column = OptionalDouble.empty();
		put(end ? length() : 0, extend);
	}

	/** As far as is seen at once. */
	void page(int by, boolean extend) {
		int rows = scene.visible().stream().mapToInt(one -> one.block().rows().size()).sum();
		row(by * Math.max(1, rows - 2), extend);
	}
}
