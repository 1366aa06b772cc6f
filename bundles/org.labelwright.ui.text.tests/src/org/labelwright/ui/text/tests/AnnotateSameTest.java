/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.text.internal.propagate.PropagationBar;

/** Annotates every same occurrence after a look at the places, by real events. */
class AnnotateSameTest {

	private static final String TEXT = "Warsaw is old. Warsaw is large; warsaw, too. Born 1867, died 1934.";
	private static final String OTHER = "From Warsaw to Warsaw.";

	@TempDir
	private Path temp;

	private Workbench workbench() throws Exception {
		return new Workbench(temp.resolve("data"), List.of(Workbench.annotation("w", "place", Span.of(0, 6))), TEXT, OTHER);
	}

	private static PropagationBar bar(Workbench workbench) {
		return workbench.editor().propagation().bar();
	}

	private static <T extends Control> List<T> all(Composite parent, Class<T> type) {
		return Stream.of(parent.getChildren()).flatMap(one -> type.isInstance(one) ? Stream.of(type.cast(one)) : one instanceof Composite inner ? all(inner, type).stream() : Stream.empty())
				.toList();
	}

	private static Text words(Workbench workbench) {
		return all(bar(workbench).control(), Text.class).getFirst();
	}

	private static void choose(Workbench workbench, int combo, int entry) {
		Combo one = all(bar(workbench).control(), Combo.class).get(combo);
		one.select(entry);
		one.notifyListeners(SWT.Selection, new Event());
	}

	private static void enter(Workbench workbench) {
		words(workbench).notifyListeners(SWT.DefaultSelection, new Event());
	}

	private static void waitFor(Workbench workbench, String said) {
		Workbench.until(() -> bar(workbench).said().startsWith(said));
	}

	private static long labels(Workbench workbench) {
		return workbench.annotations().size();
	}

	@Test
	void theSameWordsOfThisTextBecomeOneStep() throws Exception {
		try (Workbench workbench = workbench()) {
			workbench.editor().select(List.of("w"));
			workbench.command("annotateSame");
			assertThat(words(workbench).getText()).isEqualTo("Warsaw");
			waitFor(workbench, "1 place in this text");
			assertThat(labels(workbench)).as("a preview changes nothing").isEqualTo(1);
			enter(workbench);
			assertThat(workbench.labels()).containsExactlyInAnyOrder("place:Warsaw", "place:Warsaw");
			assertThat(workbench.annotations()).extracting(Annotation::getGeometry).contains(Span.of(15, 21));
			assertThat(bar(workbench).isOpen()).isFalse();
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(labels(workbench)).isEqualTo(1);
		}
	}

	@Test
	void optionsAndTypingChangeThePreviewAndEscapeChangesNothing() throws Exception {
		try (Workbench workbench = workbench()) {
			workbench.editor().select(List.of("w"));
			workbench.command("annotateSame");
			waitFor(workbench, "1 place");
			var matchCase = all(bar(workbench).control(), org.eclipse.swt.widgets.Button.class).stream().filter(one -> one.getText().equals("Match case")).findFirst().orElseThrow();
			matchCase.setSelection(false);
			matchCase.notifyListeners(SWT.Selection, new Event());
			waitFor(workbench, "2 places");
			words(workbench).setText("Krak\u00f3w");
			waitFor(workbench, "No other place");
			enter(workbench);
			assertThat(bar(workbench).isOpen()).as("there is nothing to annotate").isTrue();
			Event escape = new Event();
			escape.detail = SWT.TRAVERSE_ESCAPE;
			words(workbench).notifyListeners(SWT.Traverse, escape);
			assertThat(bar(workbench).isOpen()).isFalse();
			assertThat(labels(workbench)).isEqualTo(1);
		}
	}

	@Test
	void allTextsOfTheDatasetAreOneStepToo() throws Exception {
		try (Workbench workbench = workbench()) {
			workbench.editor().select(List.of("w"));
			workbench.command("annotateSame");
			waitFor(workbench, "1 place");
			choose(workbench, 2, 1);
			waitFor(workbench, "3 places in 2 texts, 1 of them here");
			enter(workbench);
			Workbench.until(() -> labels(workbench) == 2);
			workbench.command("next");
			Workbench.until(workbench.editor()::isLoaded);
			assertThat(workbench.labels()).containsExactly("place:Warsaw", "place:Warsaw");
		}
	}

	@Test
	void aRegularExpressionIsPreviewedAndABadOneSaysSo() throws Exception {
		try (Workbench workbench = workbench()) {
			workbench.editor().select(List.of("w"));
			workbench.command("annotateSame");
			choose(workbench, 0, 1);
			words(workbench).setText("(");
			Workbench.until(() -> !bar(workbench).said().isEmpty() && !bar(workbench).said().startsWith("Looking") && !bar(workbench).said().contains("places"));
			words(workbench).setText("\\d{4}");
			waitFor(workbench, "2 places");
			choose(workbench, 1, 2);
			waitFor(workbench, "2 places");
			enter(workbench);
			assertThat(workbench.labels()).contains("company:1867", "company:1934");
		}
	}

	@Test
	void aDictionarySaysClassesAndEntries() throws Exception {
		Path list = Files.writeString(temp.resolve("list.csv"), "id,label,class\nQ270,Warsaw,place\nQ1,old,company\n");
		try (Workbench workbench = workbench()) {
			workbench.editor().links().use(list);
			workbench.command("annotateSame");
			choose(workbench, 0, 2);
			words(workbench).setText(list.toString());
			choose(workbench, 1, 3);
			waitFor(workbench, "2 places");
			enter(workbench);
			assertThat(workbench.labels()).containsExactlyInAnyOrder("place:Warsaw", "place:Warsaw", "company:old");
			assertThat(workbench.annotations().stream().map(one -> one.getAttributes().get("identifier")).filter(one -> one != null).map(one -> one.text())).containsExactlyInAnyOrder("Q270", "Q1");
		}
	}

	@Test
	void thePreviewFollowsTheLabels() throws Exception {
		try (Workbench workbench = workbench()) {
			workbench.editor().select(List.of("w"));
			workbench.command("annotateSame");
			waitFor(workbench, "1 place");
			workbench.command("org.eclipse.ui.edit.delete");
			waitFor(workbench, "2 places");
		}
	}
}
