/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labelwright.ui.audio.tests.Workbench.segment;
import static org.labelwright.ui.audio.tests.Workbench.spoken;
import static org.labelwright.ui.audio.tests.Workbench.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.model.annotation.Annotation;

/** Gives what one segment says to those that sound like it. The tone of every other second is higher. */
class CopyToSimilarTest {

	@TempDir
	private Path temp;

	private Workbench workbench() throws Exception {
		List<Annotation> all = new ArrayList<>(List.of(spoken(segment("s0", "speech", 50, 450, ""), "Anna")));
		for (int second = 1; second < 8; second++) {
			all.add(segment("s" + second, second == 4 ? "words" : "speech", second * 1000 + 50, second * 1000 + 450, second == 6 ? "well" : ""));
		}
		all.add(segment("point", "click", 7600, 7600, ""));
		Workbench workbench = new Workbench(temp.resolve("data"), all, List.of(20));
		workbench.click(workbench.at("speech", 200), 0);
		workbench.command("copyToSimilar");
		until(() -> workbench.editor().popup().isPresent());
		return workbench;
	}

	private static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			} else if (child instanceof Composite composite) {
				found.addAll(controls(composite, type));
			}
		}
		return found;
	}

	private static Button button(Workbench workbench, String text) {
		return controls(workbench.editor().popup().orElseThrow(), Button.class).stream().filter(one -> one.getText().startsWith(text)).findFirst().orElseThrow();
	}

	private static void press(Button button) {
		button.setSelection(!button.getSelection());
		button.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void allThatSoundAlikeSayTheSameInOneStep() throws Exception {
		try (Workbench workbench = workbench()) {
			List<String> before = workbench.segments();
			Shell shell = workbench.editor().popup().orElseThrow();
			assertThat(controls(shell, Table.class).getFirst().getItemCount()).as("the other low tones").isEqualTo(3);
			press(button(workbench, "Copy"));
			assertThat(shell.isDisposed()).isTrue();
			assertThat(workbench.segments()).containsExactly("speech 50-450 Anna", "speech 1050-1450", "speech 2050-2450 Anna", "speech 3050-3450", "speech 4050-4450 Anna",
					"speech 5050-5450", "speech 6050-6450 Anna well", "speech 7050-7450", "click 7600-7600");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(workbench.segments()).isEqualTo(before);
		}
	}

	@Test
	void onlyWhatIsWantedIsCopiedToWhatIsWanted() throws Exception {
		try (Workbench workbench = workbench()) {
			press(button(workbench, "Class"));
			Shell shell = workbench.editor().popup().orElseThrow();
			Table table = controls(shell, Table.class).getFirst();
			assertThat(table.getItemCount()).as("words have no speaker").isEqualTo(2);
			Event event = new Event();
			event.item = table.getItem(0);
			event.detail = SWT.CHECK;
			String left = table.getItem(0).getText(2);
			table.getItem(0).setChecked(false);
			table.notifyListeners(SWT.Selection, event);
			press(button(workbench, "Copy"));
			assertThat(workbench.segments()).filteredOn(one -> one.contains("Anna")).hasSize(2);
			assertThat(left).isNotEmpty();
		}
	}

	@Test
	void theLimitSaysHowUnlikeTheyMayBe() throws Exception {
		try (Workbench workbench = workbench()) {
			Shell shell = workbench.editor().popup().orElseThrow();
			Scale limit = controls(shell, Scale.class).getFirst();
			Table table = controls(shell, Table.class).getFirst();
			limit.setSelection(limit.getMaximum());
			limit.notifyListeners(SWT.Selection, new Event());
			int most = table.getItemCount();
			assertThat(most).isGreaterThanOrEqualTo(3);
			press(button(workbench, "Class"));
			press(button(workbench, "speaker"));
			assertThat(table.getItemCount()).as("nothing would be another").isZero();
			assertThat(button(workbench, "Copy").isEnabled()).isFalse();
			shell.close();
			assertThat(workbench.segments()).filteredOn(one -> one.contains("Anna")).hasSize(1);
		}
	}
}
