/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Links mentions to a knowledge base, and says attributes beside the text, by real events. */
class EntityLinkTest {

	private static final String TEXT = "Marie Curie was born in Warsaw. Curie taught in Paris.";
	private static final String LIST = """
			id,label,alternatives,description
			Q7186,Marie Curie,Maria Sk\u0142odowska|Madame Curie,physicist & chemist
			Q37463,Pierre Curie,,physicist
			Q270,Warsaw,Warszawa,capital of Poland
			Q90,Paris,,
			""";

	@TempDir
	private Path temp;

	private static List<Annotation> labels() {
		return List.of(Workbench.annotation("m", "person", Span.of(0, 11)), Workbench.annotation("c", "person", Span.of(32, 37)), Workbench.annotation("w", "place", Span.of(24, 30)));
	}

	private Workbench workbench(String list) throws Exception {
		Path file = Files.writeString(temp.resolve("list.csv"), list);
		Workbench workbench = new Workbench(temp.resolve("data"), labels(), TEXT);
		workbench.editor().links().use(file);
		return workbench;
	}

	private static <T extends Control> Stream<T> all(Composite parent, Class<T> type) {
		return Stream.of(parent.getChildren()).flatMap(one -> Stream.concat(type.isInstance(one) ? Stream.of(type.cast(one)) : Stream.empty(),
				one instanceof Composite inner ? all(inner, type) : Stream.empty()));
	}

	private static Shell popup(Workbench workbench) {
		return workbench.editor().popup().orElseThrow();
	}

	private static Table table(Workbench workbench) {
		return all(popup(workbench), Table.class).findFirst().orElseThrow();
	}

	private static Text filter(Workbench workbench) {
		return all(popup(workbench), Text.class).findFirst().orElseThrow();
	}

	private static List<String> names(Table table) {
		return Stream.of(table.getItems()).map(item -> item.getText(0)).toList();
	}

	/** Opens it for labels and waits until the list is read. */
	private static void ask(Workbench workbench, String... ids) {
		workbench.editor().select(List.of(ids));
		workbench.command("linkEntity");
		Workbench.until(() -> table(workbench).getItemCount() > 0);
	}

	private static String linked(Workbench workbench, String id) {
		AttributeValue value = workbench.editor().session().orElseThrow().find(id).orElseThrow().getAttributes().get("identifier");
		return value == null ? "" : value.text();
	}

	private static String bar(Workbench workbench, String id) {
		return workbench.editor().scene().page().find(id).orElseThrow().label();
	}

	@Test
	void aMentionIsLinkedByTypingAndUndone() throws Exception {
		try (Workbench workbench = workbench(LIST)) {
			ask(workbench, "c");
			assertThat(filter(workbench).getText()).as("it begins with the mention").isEqualTo("Curie");
			assertThat(names(table(workbench))).containsExactlyInAnyOrder("Marie Curie", "Pierre Curie");
			filter(workbench).setText("mada");
			assertThat(names(table(workbench))).as("the name that was typed").containsExactly("Marie Curie (Madame Curie)");
			filter(workbench).setText("cur");
			int before = table(workbench).getSelectionIndex();
			Workbench.press(filter(workbench), SWT.ARROW_DOWN, 0);
			assertThat(table(workbench).getSelectionIndex()).isEqualTo(before + 1);
			filter(workbench).setText("q718");
			filter(workbench).notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(workbench.editor().popup()).isEmpty();
			assertThat(linked(workbench, "c")).isEqualTo("Q7186");
			assertThat(bar(workbench, "c")).as("shown beside the class").isEqualTo("person \u2192 Q7186");
			assertThat(linked(workbench, "m")).isEmpty();
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(linked(workbench, "c")).isEmpty();
			assertThat(bar(workbench, "c")).isEqualTo("person");
			workbench.command("org.eclipse.ui.edit.redo");
			assertThat(linked(workbench, "c")).isEqualTo("Q7186");
		}
	}

	@Test
	void allThatAreSelectedAreLinkedAsOneStep() throws Exception {
		try (Workbench workbench = workbench(LIST)) {
			ask(workbench, "m", "c");
			filter(workbench).setText("Maria");
			filter(workbench).notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(List.of(linked(workbench, "m"), linked(workbench, "c"), linked(workbench, "w"))).containsExactly("Q7186", "Q7186", "");
			ask(workbench, "m", "c");
			Link remove = all(popup(workbench), Link.class).findFirst().orElseThrow();
			remove.notifyListeners(SWT.Selection, new Event());
			assertThat(List.of(linked(workbench, "m"), linked(workbench, "c"))).containsExactly("", "");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(List.of(linked(workbench, "m"), linked(workbench, "c"))).containsExactly("Q7186", "Q7186");
		}
	}

	@Test
	void theMouseSaysWhatIsMeant() throws Exception {
		try (Workbench workbench = workbench(LIST)) {
			ask(workbench, "m");
			filter(workbench).notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(linked(workbench, "m")).isEqualTo("Q7186");
			Control canvas = workbench.editor().viewer().getControl();
			workbench.move(workbench.editor().scene().label("m").orElseThrow());
			assertThat(canvas.getToolTipText()).isEqualTo("Marie Curie (Q7186)\nphysicist && chemist");
			workbench.move(workbench.editor().scene().label("w").orElseThrow());
			assertThat(canvas.getToolTipText()).isNull();
		}
	}

	@Test
	void aListThatCannotBeReadSaysWhyAndIsReadWhenItIsMended() throws Exception {
		try (Workbench workbench = workbench("a,b\n1,2\n")) {
			workbench.editor().select(List.of("m"));
			workbench.command("linkEntity");
			Workbench.until(() -> all(popup(workbench), Label.class).anyMatch(one -> one.getText().contains("needs a column")));
			filter(workbench).notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(workbench.editor().popup()).as("there is nothing to take").isPresent();
			popup(workbench).dispose();
			Files.writeString(temp.resolve("list.csv"), LIST);
			ask(workbench, "m");
			assertThat(names(table(workbench))).containsExactly("Marie Curie");
			filter(workbench).setText("nobody");
			assertThat(table(workbench).getItemCount()).isZero();
		}
	}

	@Test
	void attributesAreSaidBesideTheLabelAndFollowTheSelection() throws Exception {
		try (Workbench workbench = workbench(LIST)) {
			workbench.editor().select(List.of());
			assertThat(workbench.commandIfEnabled("attributes")).as("nothing is selected, nothing asked about the text").isFalse();
			assertThat(workbench.editor().popup()).isEmpty();
			workbench.editor().select(List.of("w"));
			workbench.command("attributes");
			Text identifier = filter(workbench);
			identifier.setText("Q270");
			identifier.notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(linked(workbench, "w")).isEqualTo("Q270");
			workbench.editor().select(List.of("m"));
			Workbench.until(() -> filter(workbench).getText().isEmpty());
			workbench.editor().select(List.of("w"));
			Workbench.until(() -> filter(workbench).getText().equals("Q270"));
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(linked(workbench, "w")).isEmpty();
		}
	}

	@Test
	void confidenceIsSaidInPercent() throws Exception {
		try (Workbench workbench = workbench(LIST)) {
			workbench.editor().select(List.of("w"));
			workbench.command("attributes");
			Text confidence = all(popup(workbench), Text.class).toList().getLast();
			confidence.setText("101");
			confidence.notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(confidence.getText()).as("it is not taken").isEmpty();
			confidence.setText("62.5");
			confidence.notifyListeners(SWT.DefaultSelection, new Event());
			assertThat(workbench.editor().session().orElseThrow().find("w").orElseThrow().getProvenance().getConfidence()).isEqualTo(0.625);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.editor().session().orElseThrow().find("w").orElseThrow().getProvenance()).isNull();
		}
	}
}
