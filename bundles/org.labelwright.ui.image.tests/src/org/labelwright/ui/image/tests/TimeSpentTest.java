/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.WorkClock;
import org.labelwright.ui.image.internal.ImageEditor;

/** The seconds that labels say they took. */
class TimeSpentTest {

	private final AnnotationMaker maker = new AnnotationMaker(() -> false);
	private long now = Duration.ofHours(1).toNanos();
	private final WorkClock clock = new WorkClock(() -> now);

	private void pass(double seconds) {
		now += (long) (seconds * 1e9);
	}

	private Annotation label() {
		return maker.create(new Box(0, 0, 10, 10), Optional.empty(), "box");
	}

	private static double seconds(Edit edit, int change) {
		return edit.changes().get(change).after().orElseThrow().getProvenance().getSecondsSpent();
	}

	@Test
	void pausesDoNotCount() {
		clock.restart();
		pass(4);
		clock.active();
		pass(WorkClock.IDLE.toSeconds() + 1);
		clock.active();
		pass(3.5);
		assertThat(seconds(clock.timed(new Edit(Change.add(label()))), 0)).isEqualTo(7.5);
		clock.pause();
		pass(20);
		clock.active();
		pass(1);
		assertThat(seconds(clock.timed(new Edit(Change.add(label()))), 0)).isEqualTo(1);
	}

	@Test
	void severalShareTheTimeAndChangesAddTo() {
		clock.restart();
		pass(6);
		Annotation first = label();
		Edit edit = clock.timed(new Edit(Change.add(first), Change.add(label()), Change.delete(label(), 0)));
		assertThat(List.of(seconds(edit, 0), seconds(edit, 1))).containsExactly(3.0, 3.0);
		assertThat(first.getProvenance().getSecondsSpent()).as("what was given is not changed").isZero();
		Annotation before = edit.changes().getFirst().after().orElseThrow();
		Annotation after = EcoreUtil.copy(before);
		pass(2);
		Edit changed = clock.timed(new Edit(Change.replace(before, after)));
		assertThat(seconds(changed, 0)).isEqualTo(5);
		assertThat(changed.inverse().changes().getFirst().after().orElseThrow().getProvenance().getSecondsSpent()).isEqualTo(3);
	}

	@Test
	void whatComesWithTimeOfItsOwnGetsThatOfTheHandInstead() {
		Annotation copy = label();
		copy.getProvenance().setSecondsSpent(100);
		Annotation foreign = label();
		foreign.setProvenance(null);
		clock.restart();
		pass(2);
		Edit edit = clock.timed(new Edit(Change.add(copy), Change.add(foreign)));
		assertThat(seconds(edit, 0)).isEqualTo(1);
		assertThat(edit.changes().get(1).after().orElseThrow().getProvenance()).isNull();
		assertThat(clock.timed(new Edit(Change.delete(copy, 0))).changes().getFirst().after()).isEmpty();
	}

	@Test
	void theEditorWritesItWithTheEditAndUndoTakesItBack(@TempDir Path temp) throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1, Ontologies.full())) {
			ImageEditor editor = workbench.editor();
			workbench.command("org.labelwright.ui.image.boxTool");
			workbench.drag(50, 50, 100, 100);
			double drawn = spent(editor);
			assertThat(drawn).isPositive();
			int history = editor.session().orElseThrow().annotations().size();
			workbench.command("org.labelwright.ui.image.selectTool");
			workbench.drag(75, 75, 90, 90);
			double moved = spent(editor);
			assertThat(moved).isGreaterThan(drawn);
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(spent(editor)).isEqualTo(drawn);
			workbench.command("org.eclipse.ui.edit.redo");
			assertThat(spent(editor)).isEqualTo(moved);
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(editor.session().orElseThrow().annotations()).hasSize(history - 1);
		}
	}

	private static double spent(ImageEditor editor) {
		return editor.session().orElseThrow().annotations().getFirst().getProvenance().getSecondsSpent();
	}
}
