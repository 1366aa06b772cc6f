/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.geometry.Box;

/** A tool that another bundle brings and that throws in one of its methods is reported and laid down, and the next tool draws as always. */
class HostileToolTest {

	@TempDir
	private Path temp;

	private static String extension(String method) {
		return "<extension point=\"org.labelwright.ui.tools\"><tool id=\"test.broken\" editor=\"org.labelwright.ui.image.editor\" name=\"Broken\" icon=\"icons/none.svg\""
				+ " command=\"test.broken\" class=\"org.labelwright.ui.image.tests.BrokenTool:" + method + "\"/></extension>";
	}

	@ParameterizedTest
	@ValueSource(strings = { "made", "activate", "deactivate", "setEditDomain", "setViewer", "takesSecondButton", "wantsSecondButton", "adjust", "focusGained", "focusLost", "keyDown", "keyUp",
			"keyTraversed", "mouseDown", "mouseUp", "mouseMove", "mouseDrag", "mouseHover", "mouseDoubleClick", "viewerEntered", "viewerExited" })
	void aToolThatThrowsIsReportedAndLaidDown(String method) throws Exception {
		try (Intruders intruders = new Intruders(extension(method)); Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			ToolItem broken = item(workbench, "Broken");
			broken.setSelection(true);
			broken.notifyListeners(SWT.Selection, new Event());
			useAllOfIt(workbench);
			workbench.command("boxTool");
			assertThat(intruders.logged()).anyMatch(message -> message.contains("\"test.broken\"") && (method.equals("made") || message.contains("broken in " + method)));
			workbench.drag(10, 10, 110, 60);
			assertThat(workbench.editor().session().orElseThrow().annotations()).singleElement()
					.satisfies(one -> assertThat(one.getGeometry()).isInstanceOf(Box.class));
		}
	}

	private static void useAllOfIt(Workbench workbench) {
		Control canvas = workbench.control();
		workbench.move(40, 40);
		for (int type : List.of(SWT.KeyDown, SWT.KeyUp, SWT.Traverse)) {
			Event event = new Event();
			event.keyCode = SWT.F19;
			canvas.notifyListeners(type, event);
		}
		Event wheel = new Event();
		wheel.stateMask = SWT.MOD1;
		wheel.count = 1;
		canvas.notifyListeners(SWT.MouseVerticalWheel, wheel);
		workbench.secondClick(70, 70);
		workbench.secondClick(70, 70, Workbench.MenuAsked.AFTER_PRESS);
		for (int type : List.of(SWT.FocusIn, SWT.MouseEnter, SWT.MouseHover)) {
			workbench.mouse(type, 50, 50, 0, 0);
		}
		workbench.drag(50, 50, 90, 90);
		workbench.mouse(SWT.MouseDoubleClick, 60, 60, 1, 0);
		for (int type : List.of(SWT.FocusOut, SWT.MouseExit)) {
			workbench.mouse(type, 50, 50, 0, 0);
		}
	}

	private static ToolItem item(Workbench workbench, String name) {
		Composite editor = workbench.control().getParent();
		while (Views.all(editor, ToolBar.class).stream().flatMap(bar -> Arrays.stream(bar.getItems())).noneMatch(one -> isNamed(one, name))) {
			editor = editor.getParent();
		}
		return Views.all(editor, ToolBar.class).stream().flatMap(bar -> Arrays.stream(bar.getItems())).filter(one -> isNamed(one, name)).findFirst().orElseThrow();
	}

	private static boolean isNamed(ToolItem item, String name) {
		return item.getToolTipText() != null && item.getToolTipText().startsWith(name);
	}
}
