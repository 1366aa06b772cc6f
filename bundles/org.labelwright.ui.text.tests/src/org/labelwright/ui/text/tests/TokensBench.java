/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.geometry.Span;
import org.labelwright.ui.text.internal.TextScene;
import org.labelwright.ui.text.internal.tokens.TokensView;

/** Measures, and only prints, how quickly the tokens of a treebank are shown and corrected. A measurement, so no time is asserted. */
class TokensBench {

	/** As many as the largest English treebank of Universal Dependencies has. */
	private static final int SENTENCES = 16_000;
	private static final int ITEMS = 2_000;
	private static final int LONG = 600;
	private static final int EDITS = 20;

	@TempDir
	private Path temp;
	private TokensView view;

	@AfterEach
	void closeView() {
		Workbench.page().hideView(view);
	}

	private static void sentence(StringBuilder to, Random random, int words) {
		for (int i = 1; i <= words; i++) {
			String word = "abcdefghijkl".substring(0, 1 + random.nextInt(8));
			to.append(i).append('\t').append(word).append('\t').append(word).append("\tNOUN\tNN\tNumber=Sing\t").append(i == 1 ? 0 : 1 + random.nextInt(i - 1))
					.append(i == 1 ? "\troot" : "\tdep").append("\t_\t_\n");
		}
		to.append('\n');
	}

	/** Each sentence has a word that is relations' target once, twice, or never. */
	private static String treebank(int sentences, boolean documentEach) {
		Random random = new Random(1);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sentences; i++) {
			text.append(i == 0 || documentEach ? "# newdoc id = d" + i + "\n" : "");
			sentence(text, random, 4 + random.nextInt(24));
		}
		return text.toString();
	}

	private Workbench workbench(String conllu) throws Exception {
		Path in = Files.writeString(temp.resolve("in.conllu"), conllu);
		try (DatasetSource source = new ConlluImporter().open(in, Options.of(List.of(), Map.of()), new LossReport(), Progress.NONE)) {
			Workbench workbench = new Workbench(temp.resolve("data"), source);
			long start = System.nanoTime();
			view = (TokensView) Workbench.page().showView(TokensView.ID);
			Workbench.until(() -> view.rowCount() > 0 && !view.isReading());
			System.out.printf("%,d rows; shown after %.0f ms%n", view.rowCount(), (System.nanoTime() - start) / 1e6);
			Workbench.until(() -> view.table().getSize().x > 100);
			return workbench;
		}
	}

	private void command(String name) {
		try {
			Workbench.page().activate(view);
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(TokensView.ID + "." + name, null);
		} catch (Exception e) {
			throw new AssertionError(name, e);
		}
	}

	private void choose(int row, int column) {
		Rectangle cell = view.cell(row, column);
		Event event = new Event();
		event.x = cell.x + 3;
		event.y = cell.y + 3;
		event.button = 1;
		view.table().notifyListeners(SWT.MouseDown, event);
	}

	private void type(String letters) {
		Workbench.press(view.table(), letters.charAt(0), 0);
		view.input().orElseThrow().setText(letters);
		Event event = new Event();
		event.detail = SWT.TRAVERSE_RETURN;
		event.doit = true;
		view.input().orElseThrow().notifyListeners(SWT.Traverse, event);
	}

	private static void reveal(Workbench workbench, int at) {
		workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), Span.of(at, at));
	}

	@Test
	void sixteenThousandSentencesInOneText() throws Exception {
		StringBuilder text = new StringBuilder(treebank(SENTENCES / 2, false));
		sentence(text, new Random(2), LONG);
		text.append(treebank(SENTENCES / 2, false).replace("# newdoc id = d0\n", ""));
		try (Workbench workbench = workbench(text.toString())) {
			Control table = view.table();
			TextScene scene = workbench.editor().scene();
			Frames grid = new Frames(table);
			grid.measure("wheel over the rows", 40, i -> {
				Event event = new Event();
				event.count = -3;
				table.notifyListeners(SWT.MouseVerticalWheel, event);
			});
			grid.measure("cursor one row down", 40, i -> Workbench.press(table, SWT.ARROW_DOWN, 0));
			int length = scene.page().text().length();
			grid.measure("caret put elsewhere in the text", 15, i -> {
				reveal(workbench, length / 40 * (i + 1));
				table.redraw();
			});
			int row = view.currentRow();
			choose(row, 3);
			grid.measure("part of speech set", EDITS, i -> type(i % 2 == 0 ? "VERB" : "ADJ"));
			grid.measure("tokens merged", EDITS, i -> command("mergeTokens"));
			grid.measure("undone", EDITS, i -> workbench.command("org.eclipse.ui.edit.undo"));
			grid.measure("sentences merged", 3, i -> command("mergeSentences"));
			grid.measure("undone", 5, i -> workbench.command("org.eclipse.ui.edit.undo"));
			grid.measure("sentence split, and undone", 5, i -> {
				command("splitSentence");
				workbench.command("org.eclipse.ui.edit.undo");
			});
			Control tree = view.tree();
			Frames arcs = new Frames(tree);
			int middle = scene.page().text().length() / 2;
			arcs.measure("tree of the long sentence shown", 1, i -> {
				reveal(workbench, middle);
				tree.redraw();
			});
			System.out.println("  " + view.message());
			arcs.measure("cursor along its words", 20, i -> {
				Workbench.press(tree, SWT.ARROW_RIGHT, 0);
				tree.redraw();
			});
			Point from = new Point(tree.getSize().x / 2, tree.getSize().y / 2);
			arcs.measure("painted anew", 30, i -> tree.redraw(from.x - 50, from.y - 50, 100, 100, false));
		}
	}

	/** A million characters with 3,125 sentences of 15 words of 20 characters, of which 20,000 have a head: 50,000 spans. */
	private static String million() {
		Random random = new Random(3);
		StringBuilder text = new StringBuilder("# newdoc id = short\n");
		sentence(text, random, 5);
		text.append("# newdoc id = long\n");
		int heads = 20_000;
		for (int i = 0; i < 3_125; i++) {
			for (int word = 1; word <= 15; word++) {
				boolean hangs = word > 1 && heads-- > 0;
				String form = "abcdefghijklmnopqrst".substring(random.nextInt(3)) + (char) ('a' + word);
				text.append(word).append('\t').append(form).append("\tword\tNOUN\tNN\t_\t").append(hangs ? "1\tdep" : "_\t_").append("\t_\t_\n");
			}
			text.append('\n');
		}
		return text.toString();
	}

	@Test
	void aMillionCharacters() throws Exception {
		try (Workbench workbench = workbench(million())) {
			Frames grid = new Frames(view.table());
			for (int i = 0; i < 4; i++) {
				grid.measure("opened, until its tokens are shown", 1, frame -> {
					workbench.command("next");
					Workbench.until(() -> workbench.editor().isLoaded() && view.rowCount() > 100 && !view.isReading());
					view.table().redraw();
				});
				if (i < 3) {
					workbench.command("previous");
					Workbench.until(() -> workbench.editor().isLoaded() && view.rowCount() == 5 && !view.isReading());
				}
			}
			int length = workbench.editor().scene().page().text().length();
			System.out.printf("%,d characters, %,d rows%n", length, view.rowCount());
			reveal(workbench, length / 2);
			choose(view.currentRow(), 3);
			grid.measure("part of speech set", 3 * EDITS, i -> type(i % 2 == 0 ? "VERB" : "ADJ"));
			grid.measure("cursor one row down", 3 * EDITS, i -> Workbench.press(view.table(), SWT.ARROW_DOWN, 0));
			grid.measure("wheel over the rows", 3 * EDITS, i -> {
				Event event = new Event();
				event.count = -3;
				view.table().notifyListeners(SWT.MouseVerticalWheel, event);
			});
			grid.measure("tokens merged", EDITS, i -> command("mergeTokens"));
			grid.measure("undone", EDITS, i -> workbench.command("org.eclipse.ui.edit.undo"));
		}
	}

	@Test
	void itemsOfOneSentence() throws Exception {
		try (Workbench workbench = workbench(treebank(ITEMS, true))) {
			int[] shown = new int[1];
			Frames grid = new Frames(view.table());
			grid.measure("next item, until its tokens are shown", 100, i -> {
				workbench.command("next");
				Workbench.until(() -> workbench.editor().isLoaded() && view.rowCount() > 0 && !view.isReading());
				shown[0]++;
				view.table().redraw();
			});
		}
	}
}
