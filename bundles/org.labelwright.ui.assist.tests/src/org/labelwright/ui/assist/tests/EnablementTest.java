/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.assist.internal.OutlineTool;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** What the menu Assistants offers: only what can be done, from the start and wherever the keyboard is. */
class EnablementTest {

	private static final String COMMAND = "org.labelwright.ui.assist.";
	private static final String VIEW = "org.labelwright.ui.assist.predictions";
	private static final List<String> OF_REVIEWS = List.of("accept", "reject", "next", "previous", "acceptAll");
	private static final List<String> TOOLS = List.of("polygonTool", "maskTool", "serverTool", "samPolygonTool", "samMaskTool", "scissorsTool");
	private static final List<String> OF_DATASETS = List.of("preLabel", "autoAccept", "nextInQueue");

	@TempDir
	Path folder;
	private Optional<Workbench> workbench = Optional.empty();

	@BeforeEach
	void open() throws Exception {
		workbench = Optional.of(new Workbench(folder.resolve("dataset"), 1));
	}

	@AfterEach
	void close() throws Exception {
		Optional.ofNullable(Workbench.page().findView(VIEW)).ifPresent(Workbench.page()::hideView);
		workbench.orElseThrow().close();
	}

	/** As the workbench finds it when it opens a menu. */
	private static List<String> enabled(List<String> commands) {
		ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
		return commands.stream().filter(one -> {
			Command command = service.getCommand(COMMAND + one);
			command.setEnabled(PlatformUI.getWorkbench().getService(IHandlerService.class).getCurrentState());
			return command.isHandled() && command.isEnabled();
		}).toList();
	}

	@Test
	void nothingIsJudgedWhereNothingIsPredicted() {
		assertThat(enabled(OF_REVIEWS)).isEmpty();
		assertThat(enabled(OF_DATASETS)).isEqualTo(OF_DATASETS);
		assertThat(enabled(List.of("suggest", "tightenBox", "findSimilar"))).as("of texts, and of boxes that are selected").isEmpty();
	}

	@Test
	void withoutAnEditorNothingIsOffered() {
		Workbench.page().closeAllEditors(false);
		assertThat(enabled(OF_REVIEWS)).isEmpty();
		assertThat(enabled(OF_DATASETS)).isEmpty();
	}

	@Test
	void toolsWorkOnTheOpenEditorWhileAViewIsActive() throws Exception {
		Workbench.page().showView("org.labelwright.ui.objects");
		assertThat(Workbench.page().getActivePart()).isNotSameAs(workbench.orElseThrow().editor());
		assertThat(enabled(TOOLS)).isEqualTo(TOOLS);
		workbench.orElseThrow().command(COMMAND + "polygonTool");
		assertThat(workbench.orElseThrow().editor().viewer().getEditDomain().getActiveTool()).isInstanceOf(OutlineTool.class);
		assertThat(Workbench.page().getActivePart()).as("keys go to the picture").isSameAs(workbench.orElseThrow().editor());
		Workbench.page().closeAllEditors(false);
		assertThat(enabled(TOOLS)).as("without an editor").isEmpty();
	}

	@Test
	void whatIsToBeJudgedCanBeFromTheEditorAndFromTheView() throws Exception {
		Predicted.layer(workbench.orElseThrow().editor().dataset(), "first", 1, 0.9);
		Workbench.page().showView(VIEW);
		Combo layers = Views.controls(VIEW, Combo.class).getFirst();
		Workbench.until(() -> layers.getItemCount() == 2);
		assertThat(enabled(OF_REVIEWS)).isEmpty();
		layers.select(1);
		layers.notifyListeners(SWT.Selection, new Event());
		assertThat(enabled(OF_REVIEWS)).as("while the view is active").isEqualTo(OF_REVIEWS);
		Workbench.page().activate(workbench.orElseThrow().editor());
		assertThat(enabled(OF_REVIEWS)).as("while the editor is active").isEqualTo(OF_REVIEWS);
		workbench.orElseThrow().command(COMMAND + "acceptAll");
		assertThat(enabled(OF_REVIEWS)).isEmpty();
	}
}
