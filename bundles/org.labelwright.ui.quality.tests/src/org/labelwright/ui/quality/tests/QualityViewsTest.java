/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.quality.chart.Palette;
import org.labelwright.ui.quality.internal.AgreementView;
import org.labelwright.ui.quality.internal.ConfusionView;
import org.labelwright.ui.quality.internal.CurveView;
import org.labelwright.ui.quality.internal.DistributionView;
import org.labelwright.ui.quality.internal.ErrorsView;
import org.labelwright.ui.quality.internal.QualityView;
import org.labelwright.ui.quality.internal.TimeView;

/** The views of the perspective Quality on a small dataset, driven with mouse and keys. */
class QualityViewsTest {

	private static Bench bench(Path folder, boolean predicted) throws Exception {
		TwoLayers.make(folder.resolve("data"), predicted);
		return new Bench(folder.resolve("data"));
	}

	private static List<String> items(QualityView<?> view) {
		Table table = view.list().table();
		return IntStream.range(0, table.getItemCount()).mapToObj(i -> table.getItem(i).getText(0)).toList();
	}

	@Test
	void theCommandOpensThePerspective() throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.labelwright.ui.quality.show", null);
		assertThat(Bench.page().getPerspective().getId()).isEqualTo("org.labelwright.ui.quality.perspective");
		assertThat(Bench.page().findViewReference(ConfusionView.ID)).isNotNull();
		assertThat(Bench.page().findViewReference(ErrorsView.ID)).isNotNull();
	}

	@Test
	void aCellOfTheMatrixListsItsItemsTheSurestFirstAndOneIsOpened(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			ConfusionView view = bench.view(ConfusionView.class, ConfusionView.ID);
			Bench.click(view, "truth cat, prediction dog: 2 of 3");
			assertThat(items(view)).containsExactly("item-2", "item-1");
			assertThat(view.list().table().getItem(0).getText(2)).isEqualTo("0.700");
			view.list().table().setSelection(0);
			view.list().table().notifyListeners(SWT.DefaultSelection, new Event());
			Bench.until(() -> bench.navigation().item().map(Item::id).filter("item-2"::equals).isPresent());
		}
	}

	@Test
	void keysGoFromCellToCellAndOnToTheItems(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			ConfusionView view = bench.view(ConfusionView.class, ConfusionView.ID);
			Bench.key(view.canvas(), SWT.HOME);
			assertThat(view.canvas().selected().orElseThrow().text()).isEqualTo("truth cat, prediction cat: 1 of 3");
			assertThat(items(view)).containsExactly("item-0");
			Bench.key(view.canvas(), SWT.ARROW_RIGHT);
			assertThat(items(view)).containsExactly("item-2", "item-1");
			Bench.key(view.canvas(), SWT.ARROW_DOWN);
			assertThat(view.canvas().selected().orElseThrow().text()).isEqualTo("truth dog, prediction dog: 0 of 0");
			assertThat(items(view)).isEmpty();
			Bench.key(view.canvas(), SWT.ARROW_UP);
			Bench.key(view.canvas(), SWT.CR);
			assertThat(view.list().table().getSelectionIndex()).isZero();
		}
	}

	@Test
	void layersChosenInOneViewAreComparedInTheOthers(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			ConfusionView matrix = bench.view(ConfusionView.class, ConfusionView.ID);
			ErrorsView errors = bench.view(ErrorsView.class, ErrorsView.ID);
			matrix.truth().select(1);
			matrix.compared().select(0);
			matrix.compared().notifyListeners(SWT.Selection, new Event());
			assertThat(errors.truth().getSelectionIndex()).isEqualTo(1);
			assertThat(errors.compared().getSelectionIndex()).isZero();
			CurveView later = bench.view(CurveView.class, CurveView.ID);
			assertThat(later.truth().getSelectionIndex()).isEqualTo(1);
			assertThat(later.compared().getSelectionIndex()).isZero();
		}
	}

	@Test
	void figuresSayWhenLabelsHaveChangedSince(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			ConfusionView view = bench.view(ConfusionView.class, ConfusionView.ID);
			assertThat(view.message()).doesNotContain("Measure Again");
			DocumentSession session = bench.navigation().dataset().session("item-0", "main");
			session.apply(new Edit(Change.delete(session.annotations().getFirst(), 0)));
			Bench.until(() -> view.message().contains("Measure Again"));
			Bench.click(view, "truth cat, prediction cat: 1 of 3");
			assertThat(view.message()).as("what is shown is still that of before").contains("Measure Again");
		}
	}

	/** Whether what is painted of a chart has a colour. */
	private static boolean shows(Canvas canvas, int rgb) {
		Image image = new Image(canvas.getDisplay(), canvas.getClientArea().width, canvas.getClientArea().height);
		try {
			Event event = new Event();
			event.gc = new GC(image);
			canvas.notifyListeners(SWT.Paint, event);
			event.gc.dispose();
			ImageData pixels = image.getImageData();
			return IntStream.range(0, pixels.width * pixels.height).mapToObj(i -> pixels.palette.getRGB(pixels.getPixel(i % pixels.width, i / pixels.width)))
					.anyMatch(new RGB(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)::equals);
		} finally {
			image.dispose();
		}
	}

	@Test
	void chartsFollowTheThemeWhileTheyAreOpen(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			Canvas canvas = bench.view(DistributionView.class, DistributionView.ID).canvas();
			canvas.setBackground(new Color(47, 47, 47));
			assertThat(shows(canvas, Palette.DARK.text())).as("light text on dark").isTrue();
			assertThat(shows(canvas, Palette.LIGHT.text())).as("dark text on dark").isFalse();
			assertThat(shows(canvas, Palette.LIGHT.background())).isFalse();
			canvas.setBackground(new Color(255, 255, 255));
			assertThat(shows(canvas, Palette.LIGHT.text())).as("dark text on light").isTrue();
			assertThat(shows(canvas, Palette.LIGHT.background())).isTrue();
		}
	}

	@Test
	void theThresholdChangesTheFiguresAndTheList(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			CurveView view = bench.view(CurveView.class, CurveView.ID);
			assertThat(view.figuresText()).isEqualTo("0.500: precision 1.000, recall 0.333, F1 0.500");
			assertThat(items(view)).as("cats taken for dogs are missed").containsExactly("item-2", "item-1");
			view.threshold().setSelection(65);
			view.threshold().notifyListeners(SWT.Selection, new Event());
			assertThat(view.figuresText()).isEqualTo("0.650: precision -, recall 0.000, F1 -");
			assertThat(items(view)).as("so is what is found with less confidence").containsExactly("item-2", "item-1", "item-0");
			assertThat(view.list().table().getItem(2).getText(1)).isEqualTo("cat, found with less confidence");
		}
	}

	@Test
	void figuresAreSaved(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			ConfusionView view = bench.view(ConfusionView.class, ConfusionView.ID);
			view.export(QualityView.Kind.CSV, folder.resolve("a.csv"));
			assertThat(Files.readString(folder.resolve("a.csv"))).contains("cat,1,2,0\r\n");
			view.export(QualityView.Kind.SVG, folder.resolve("a.svg"));
			assertThat(Files.readString(folder.resolve("a.svg"))).contains("<svg").contains("truth cat, prediction dog: 2 of 3");
			view.export(QualityView.Kind.PNG, folder.resolve("a.png"));
			ImageData picture = new ImageData(folder.resolve("a.png").toString());
			assertThat(picture.width).isEqualTo(2 * (int) Math.ceil(view.canvas().chart().orElseThrow().width()));
		}
	}

	@Test
	void theOtherViewsMeasureTheSameDataset(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, true)) {
			AgreementView agreement = bench.view(AgreementView.class, AgreementView.ID);
			Bench.click(agreement, "main and model: F1 0.333");
			assertThat(items(agreement)).containsExactlyInAnyOrder("item-1", "item-2");
			DistributionView distribution = bench.view(DistributionView.class, DistributionView.ID);
			Bench.click(distribution, "dog, Model: 2");
			assertThat(items(distribution)).containsExactly("item-1", "item-2");
			ErrorsView errors = bench.view(ErrorsView.class, ErrorsView.ID);
			assertThat(items(errors)).contains("item-2");
			TimeView time = bench.view(TimeView.class, TimeView.ID);
			assertThat(time.message()).contains("there is no layer \"gold\"");
		}
	}

	@Test
	void withoutASecondLayerItSaysWhatItTakes(@TempDir Path folder) throws Exception {
		try (Bench bench = bench(folder, false)) {
			ConfusionView view = bench.view(ConfusionView.class, ConfusionView.ID);
			assertThat(view.message()).contains("Test has one layer").contains("--layer");
			assertThat(view.canvas().isVisible()).isFalse();
		}
		ConfusionView view = (ConfusionView) Bench.page().findView(ConfusionView.ID);
		Bench.until(() -> view.message().startsWith("Open a dataset"));
	}
}
