/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;

/** The view Objects beside a text: in the order in which one reads, not in that in which was labelled. */
class ObjectsOfTextTest {

	private static final String TEXT = "Marie Curie was born in Warsaw and Paris";

	@TempDir
	private Path temp;

	private static Table table() throws Exception {
		IViewPart view = Workbench.page().showView("org.labelwright.ui.objects");
		return tables((Composite) view.getSite().getService(MPart.class).getWidget()).findFirst().orElseThrow();
	}

	private static Stream<Table> tables(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap((Control child) -> child instanceof Table table ? Stream.of(table) : child instanceof Composite composite ? tables(composite) : Stream.empty());
	}

	private static List<String> rows(Table table) {
		return Arrays.stream(table.getItems()).map(row -> row.getText(0) + " " + row.getText(2)).toList();
	}

	private static void until(Table table, String... rows) {
		Workbench.until(() -> rows(table).equals(List.of(rows)));
	}

	@Test
	void aTextWithoutLabelsIsToldOfAsOne() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), TEXT)) {
			Composite view = (Composite) Workbench.page().showView("org.labelwright.ui.objects").getSite().getService(MPart.class).getWidget();
			Workbench.page().activate(workbench.editor());
			Workbench.until(() -> labels(view).anyMatch(text -> text.startsWith("No annotations on this text. Select words")));
		}
	}

	private static Stream<String> labels(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> child instanceof Label label ? Stream.of(label.getText()) : child instanceof Composite composite ? labels(composite) : Stream.empty());
	}

	@Test
	void annotationsAreInTheOrderOfTheText() throws Exception {
		Annotation warsaw = Workbench.annotation("w", "place", Span.of(24, 30));
		Annotation marie = Workbench.annotation("m", "person", Span.of(0, 11));
		Annotation sentence = Workbench.annotation("s", "company", Span.of(0, 40));
		try (Workbench workbench = new Workbench(temp.resolve("data"), List.of(warsaw, sentence, marie), TEXT)) {
			Table table = table();
			// A page tells what is selected in its active part.
			Workbench.page().activate(workbench.editor());
			until(table, "company " + TEXT, "person Marie Curie", "place Warsaw");
			Annotation paris = Workbench.annotation("p", "place", Span.of(35, 40));
			workbench.editor().run("Paris", new Edit(Change.add(paris)));
			until(table, "company " + TEXT, "person Marie Curie", "place Warsaw", "place Paris");
			workbench.editor().select(List.of("w"));
			Workbench.until(() -> table.getSelectionIndex() == 2);
			// An end that moves takes no other row, a begin does.
			workbench.editor().run("Longer", new Edit(Change.replace(warsaw, Workbench.annotation("w", "place", Span.of(24, 34)))));
			until(table, "company " + TEXT, "person Marie Curie", "place Warsaw and", "place Paris");
			workbench.editor().run("Later", new Edit(Change.replace(paris, Workbench.annotation("p", "person", Span.of(16, 20)))));
			until(table, "company " + TEXT, "person Marie Curie", "person born", "place Warsaw and");
			Workbench.until(() -> table.getSelectionCount() == 1 && table.getSelectionIndex() == 3);
			table.setSelection(2);
			Event event = new Event();
			event.item = table.getItem(2);
			table.notifyListeners(SWT.Selection, event);
			assertThat(workbench.editor().scene().selection()).containsExactly("p");
			Annotation whole = AnnotationFactory.eINSTANCE.createAnnotation();
			whole.setId("all");
			whole.setLabelClass("place");
			whole.setGeometry(new Whole());
			workbench.editor().run("Whole", new Edit(Change.add(whole)));
			until(table, "place ", "company " + TEXT, "person Marie Curie", "person born", "place Warsaw and");
			workbench.editor().run("Less", new Edit(List.of(Change.delete(sentence, 1)), Optional.empty()));
			until(table, "place ", "person Marie Curie", "person born", "place Warsaw and");
		}
	}
}
