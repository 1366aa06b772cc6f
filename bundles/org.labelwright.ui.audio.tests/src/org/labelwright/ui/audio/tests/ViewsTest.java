/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.until;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Objects and Properties say while segments are edited. */
class ViewsTest {

	private static final String KEPT = "kept";

	@TempDir
	private Path temp;

	private static <T extends Control> Stream<T> controls(Composite parent, Class<T> type) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> type.isInstance(child) ? Stream.of(type.cast(child))
				: child instanceof Composite composite ? controls(composite, type) : Stream.empty());
	}

	private static <T extends Control> Optional<T> find(String view, Class<T> type, Predicate<T> wanted) {
		Composite body = (Composite) Workbench.page().findView(view).getSite().getService(MPart.class).getWidget();
		return controls(body, type).filter(wanted).findFirst();
	}

	private static Optional<Text> text(String said) {
		return find("org.labelwright.ui.properties", Text.class, one -> one.getText().equals(said));
	}

	private static boolean objectsSay(String words) {
		return find("org.labelwright.ui.objects", Table.class, one -> one.getItemCount() == 2 && Arrays.stream(one.getItems()).anyMatch(row -> row.getText(2).contains(words)))
				.isPresent();
	}

	/** As one hears them, in whatever order they were made. */
	@Test
	void objectsAreInTheOrderOfTime() throws Exception {
		Workbench.page().showView("org.labelwright.ui.objects");
		try (Workbench workbench = new Workbench(temp.resolve("data"), segment("b", "speech", 3000, 4000, "two"), segment("a", "speech", 1000, 2000, "one"), segment("c", "speech", 5000, 6000, "three"))) {
			Workbench.page().activate(workbench.editor());
			until(() -> find("org.labelwright.ui.objects", Table.class, one -> one.getItemCount() == 3 && one.getItem(0).getText(2).contains("one") && one.getItem(1).getText(2).contains("two")
					&& one.getItem(2).getText(2).contains("three")).isPresent());
		}
	}

	/** A step of a boundary leaves the controls that say nothing of it, and who types in one goes on. */
	@Test
	void controlsAreMadeAnewOnlyForWhatTheySay() throws Exception {
		Workbench.page().showView("org.labelwright.ui.objects");
		Workbench.page().showView("org.labelwright.ui.properties");
		try (Workbench workbench = new Workbench(temp.resolve("data"), segment("a", "speech", 1000, 2000, "hello"), segment("b", "speech", 3000, 4000, ""))) {
			workbench.click(workbench.at("speech", 1500), 0);
			until(() -> text("hello").isPresent());
			text("hello").orElseThrow().setData(KEPT);
			workbench.command("endLater");
			until(() -> objectsSay("0:02.010"));
			assertThat(text("hello").orElseThrow().getData()).isEqualTo(KEPT);
			workbench.command("editText");
			workbench.type(" you");
			workbench.fieldKey(SWT.CR, SWT.SHIFT);
			workbench.editor().select(List.of("a"));
			until(() -> text("hello you").isPresent());
			until(() -> objectsSay("hello you"));
			// What is written next is written into the segment as it is now.
			Text field = text("hello you").orElseThrow();
			field.setText("bye");
			field.notifyListeners(SWT.DefaultSelection, new Event());
			field.notifyListeners(SWT.FocusOut, new Event());
			until(() -> workbench.segments().getFirst().equals("speech 1000-2010 bye"));
		}
	}
}
