/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.words;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.audio.layout.Segment;

/** Labels words in transcripts by real events of keyboard and mouse. */
class WordLabelsTest {

	private static final String TEXT = "Anna lives in Paris";

	@TempDir
	private Path temp;

	/** One segment with a text, whose field is open. */
	private Workbench typing(String text, Annotation... more) throws Exception {
		Annotation[] all = Arrays.copyOf(more, more.length + 1);
		all[more.length] = segment("a", "speech", 1000, 3000, text);
		Workbench workbench = new Workbench(temp.resolve("data"), all);
		workbench.click(workbench.at("speech", 2000), 0);
		workbench.command("editText");
		return workbench;
	}

	private static List<String> styled(Workbench workbench) {
		return Arrays.stream(workbench.field().getStyleRanges()).map(one -> workbench.field().getTextRange(one.start, one.length)).toList();
	}

	private static List<String> published(Workbench workbench) {
		IStructuredSelection selection = (IStructuredSelection) workbench.editor().getSite().getSelectionProvider().getSelection();
		return selection.stream().map(one -> ((AnnotationRef) one).annotation()).toList();
	}

	@Test
	void selectedWordsAreLabelledByTheKeyOfAClass() throws Exception {
		try (Workbench workbench = typing(TEXT)) {
			workbench.mark("Paris");
			workbench.fieldKey('6', 0);
			assertThat(workbench.words()).containsExactly("place Paris 1000");
			assertThat(workbench.field().getText()).as("the key is not typed").isEqualTo(TEXT);
			assertThat(styled(workbench)).containsExactly("Paris");
			assertThat(published(workbench)).as("the label is selected").containsExactly(workbench.annotations().getLast().getId());
			workbench.fieldKey('5', 0);
			assertThat(workbench.words()).as("another key changes its class").containsExactly("person Paris 1000");
			workbench.fieldKey('z', SWT.MOD1);
			assertThat(workbench.words()).containsExactly("place Paris 1000");
			workbench.fieldKey('z', SWT.MOD1);
			assertThat(workbench.words()).isEmpty();
			assertThat(styled(workbench)).isEmpty();
			workbench.fieldKey('y', SWT.MOD1);
			assertThat(workbench.words()).containsExactly("place Paris 1000");
			assertThat(workbench.segments()).containsExactly("speech 1000-3000 " + TEXT);
		}
	}

	@Test
	void withoutASelectionDigitsAreTypedAndAltLabelsTheWordAtTheCaret() throws Exception {
		try (Workbench workbench = typing(TEXT)) {
			workbench.field().setSelection(2);
			workbench.fieldKey('5', SWT.ALT);
			assertThat(workbench.words()).containsExactly("person Anna 1000");
			workbench.field().setSelection(TEXT.length());
			workbench.fieldKey('y', SWT.ALT);
			assertThat(workbench.words()).as("a selected label gets the class").containsExactly("day Anna 1000");
			workbench.fieldKey(SWT.ESC, 0);
			workbench.type("5");
			workbench.fieldKey(SWT.CR, 0);
			assertThat(workbench.segments()).containsExactly("speech 1000-3000 " + TEXT + "5");
		}
	}

	@Test
	void wordsAreLabelledWithWhatWasTypedJustNow() throws Exception {
		try (Workbench workbench = typing(TEXT, words("p", "place", "a", 14, 19))) {
			workbench.field().setSelection(0);
			workbench.type("So ");
			assertThat(styled(workbench)).as("labels go along while it is typed").containsExactly("Paris");
			workbench.mark("Anna");
			workbench.fieldKey('5', 0);
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place Paris 1000");
			assertThat(workbench.segments()).containsExactly("speech 1000-3000 So " + TEXT);
			workbench.fieldKey('z', SWT.MOD1);
			assertThat(workbench.words()).containsExactly("place Paris 1000");
			assertThat(workbench.segments()).as("the label alone").containsExactly("speech 1000-3000 So " + TEXT);
			workbench.fieldKey('z', SWT.MOD1);
			assertThat(workbench.segments()).containsExactly("speech 1000-3000 " + TEXT);
			assertThat(workbench.field().getText()).isEqualTo(TEXT);
			assertThat(workbench.words()).containsExactly("place Paris 1000");
		}
	}

	@Test
	void whatIsTypedMovesAndDeletesLabelsInOneStep() throws Exception {
		try (Workbench workbench = typing(TEXT, words("p", "place", "a", 14, 19), words("q", "person", "a", 0, 4))) {
			workbench.mark("Anna ");
			workbench.fieldKey(SWT.DEL, 0);
			assertThat(styled(workbench)).containsExactly("Paris");
			workbench.fieldKey(SWT.CR, 0);
			assertThat(workbench.segments()).containsExactly("speech 1000-3000 lives in Paris");
			assertThat(workbench.words()).containsExactly("place Paris 1000");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place Paris 1000");
			assertThat(workbench.segments()).containsExactly("speech 1000-3000 " + TEXT);
		}
	}

	@Test
	void keysAloneGoFromLabelToLabel() throws Exception {
		try (Workbench workbench = typing(TEXT, words("p", "place", "a", 14, 19), words("q", "person", "a", 0, 4))) {
			workbench.command("nextWords");
			assertThat(published(workbench)).as("the caret is at the end, so the first is the next").containsExactly("q");
			workbench.command("nextWords");
			assertThat(published(workbench)).containsExactly("p");
			workbench.command("previousWords");
			assertThat(published(workbench)).containsExactly("q");
			workbench.fieldKey(SWT.DEL, 0);
			assertThat(workbench.words()).containsExactly("place Paris 1000");
			assertThat(workbench.field().getText()).as("the words stay").isEqualTo(TEXT);
			workbench.command("nextWords");
			workbench.fieldKey(SWT.ESC, 0);
			assertThat(published(workbench)).as("Escape takes the selection back first").containsExactly("a");
			assertThat(workbench.editor().typing()).isPresent();
			workbench.fieldKey(SWT.ESC, 0);
			assertThat(workbench.editor().typing()).isEmpty();
		}
	}

	@Test
	void classesAreChosenByTheirLetters() throws Exception {
		try (Workbench workbench = typing(TEXT)) {
			workbench.mark("lives in ");
			workbench.command("labelWords");
			Shell popup = workbench.editor().popup().orElseThrow();
			Text filter = (Text) Arrays.stream(popup.getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
			filter.setText("da");
			filter.notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(workbench.words()).as("without the blank behind").containsExactly("day lives in 1000");
			assertThat(workbench.editor().typing()).isPresent();
		}
	}

	@Test
	void aClickSelectsALabelAndTypingLetsGoOfIt() throws Exception {
		try (Workbench workbench = typing(TEXT, words("p", "place", "a", 14, 19), words("in", "day", "a", 11, 19))) {
			workbench.clickText(16);
			assertThat(published(workbench)).as("the shortest").containsExactly("p");
			workbench.clickText(16);
			assertThat(published(workbench)).as("then the one around it").containsExactly("in");
			workbench.clickText(2);
			assertThat(published(workbench)).containsExactly("a");
			workbench.clickText(16);
			workbench.type("x");
			assertThat(published(workbench)).containsExactly("a");
			assertThat(workbench.field().getText()).contains("x");
		}
	}

	@Test
	void objectsListLabelsAndSelectThem() throws Exception {
		Annotation label = words("p", "place", "a", 14, 19);
		try (Workbench workbench = typing(TEXT, label)) {
			workbench.fieldKey(SWT.ESC, 0);
			assertThat(workbench.editor().describe(workbench.annotations().getFirst())).isEqualTo("Paris");
			Table table = objects();
			Workbench.until(() -> table.getItemCount() == 2);
			table.setSelection(1);
			table.notifyListeners(SWT.Selection, new Event());
			assertThat(workbench.editor().scene().words()).contains("p");
			assertThat(workbench.editor().scene().selection()).containsExactly("a");
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.words()).as("the label is deleted, not the segment").isEmpty();
			assertThat(workbench.segments()).hasSize(1);
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), "p");
			assertThat(workbench.field().getText()).isEqualTo(TEXT);
			assertThat(published(workbench)).containsExactly("p");
		}
	}

	/** The table of the view Objects. */
	private static Table objects() throws Exception {
		Composite body = (Composite) Workbench.page().showView("org.labelwright.ui.objects").getSite().getService(MPart.class).getWidget();
		return table(body).orElseThrow();
	}

	private static Optional<Table> table(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Table table ? Stream.of(table)
				: child instanceof Composite composite ? table(composite).stream() : Stream.empty()).findFirst();
	}

	@Test
	void aCutTakesLabelsToThePartsTheirWordsAreIn() throws Exception {
		String text = "\ud83d\ude00 Anna met  New York there";
		try (Workbench workbench = typing(text, words("q", "person", "a", 2, 6), words("p", "place", "a", 12, 20), words("t", "day", "a", 21, 26))) {
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place New York 1000", "day there 1000");
			// The caret is before New York.
			workbench.field().setSelection(text.indexOf("New"));
			workbench.fieldKey(SWT.CR, SWT.MOD1);
			assertThat(workbench.segments()).containsExactly("speech 1000-2000 \ud83d\ude00 Anna met", "speech 2000-3000 New York there");
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place New York 2000", "day there 2000");
			workbench.fieldKey(SWT.ESC, 0);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place New York 1000", "day there 1000");
			assertThat(workbench.annotations()).hasSize(4);
		}
	}

	@Test
	void aLabelThatIsCutHasWordsInBothParts() throws Exception {
		try (Workbench workbench = typing("in New York now", words("p", "place", "a", 3, 11))) {
			workbench.field().setSelection(0);
			// Also what is typed just now goes along.
			workbench.type("We ");
			workbench.field().setSelection("We in New ".length());
			workbench.fieldKey(SWT.CR, SWT.MOD1);
			assertThat(workbench.segments()).containsExactly("speech 1000-2000 We in New", "speech 2000-3000 York now");
			assertThat(workbench.words()).containsExactly("place New 1000", "place York 2000");
			workbench.fieldKey(SWT.ESC, 0);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.words()).containsExactly("place New York 1000");
		}
	}

	@Test
	void segmentsThatBecomeOneKeepTheirLabels() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), segment("a", "speech", 1000, 2000, "\ud83d\ude00 hi Anna"), segment("b", "speech", 2000, 3000, " "),
				segment("c", "speech", 3000, 4000, "from Paris"), words("q", "person", "a", 5, 9), words("p", "place", "c", 5, 10))) {
			workbench.click(workbench.at("speech", 1500), 0);
			workbench.click(workbench.at("speech", 3500), SWT.SHIFT);
			workbench.command("merge");
			assertThat(workbench.segments()).containsExactly("speech 1000-4000 \ud83d\ude00 hi Anna from Paris");
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place Paris 1000");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.words()).containsExactly("person Anna 1000", "place Paris 3000");
			assertThat(workbench.annotations()).hasSize(5);
		}
	}

	@Test
	void aSegmentThatIsDeletedTakesItsLabelsAlong() throws Exception {
		try (Workbench workbench = typing(TEXT, words("p", "place", "a", 14, 19))) {
			workbench.fieldKey(SWT.ESC, 0);
			workbench.command("org.eclipse.ui.edit.delete");
			assertThat(workbench.annotations()).isEmpty();
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.words()).containsExactly("place Paris 1000");
		}
	}

	/** Offsets count characters, whichever way they are read and however many units they have. */
	@Test
	void textFromRightToLeftIsLabelledAsIt() throws Exception {
		String text = "\u05d0\u05e0\u05d4 \ud83d\ude00 \u05d1\u05e4\u05e8\u05d9\u05d6";
		try (Workbench workbench = typing(text)) {
			assertThat(workbench.field().getOrientation()).isEqualTo(SWT.RIGHT_TO_LEFT);
			workbench.mark("\u05d1\u05e4\u05e8\u05d9\u05d6");
			workbench.fieldKey('6', 0);
			assertThat(workbench.annotations().getLast().getGeometry()).isEqualTo(Span.of(6, 11));
			workbench.field().selectAll();
			workbench.fieldKey(SWT.ESC, 0);
			workbench.field().selectAll();
			workbench.fieldKey(SWT.BS, 0);
			workbench.type("so");
			assertThat(workbench.field().getOrientation()).isEqualTo(SWT.LEFT_TO_RIGHT);
		}
	}

	/** Bars show which words have labels, where white space is one blank and behind the name of who speaks. */
	@Test
	void barsUnderlineWordsWithLabels() throws Exception {
		Annotation said = Workbench.spoken(segment("a", "speech", 1000, 3000, "\ud83d\ude00\n  Anna met Bo"), "X");
		Annotation other = Workbench.spoken(segment("b", "speech", 4000, 5000, "yes"), "Y");
		try (Workbench workbench = new Workbench(temp.resolve("data"), said, other, words("p", "person", "a", 4, 8))) {
			Segment segment = workbench.editor().scene().board().find("a").orElseThrow();
			assertThat(segment.label()).isEqualTo("X: \ud83d\ude00 Anna met Bo");
			assertThat(segment.underlines()).extracting(one -> segment.label().substring(one.start(), one.end())).containsExactly("Anna");
		}
	}

	@Test
	void wordsOfAClassThatIsForSegmentsAreNotLabelled() throws Exception {
		try (Workbench workbench = typing(TEXT)) {
			workbench.mark("Paris");
			workbench.fieldKey('2', 0);
			assertThat(workbench.words()).isEmpty();
			assertThat(workbench.field().getText()).as("a digit is a digit then").isEqualTo("Anna lives in 2");
		}
	}
}
