/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.synthetic.SampleDataset;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.internal.HistoryView;
import org.labelwright.ui.testing.Shots;

/**
 * Takes the pictures of the user guide from the running product, on a picture of the sample. Not among the tests: it runs
 * when it is named (surefire: {@code -Dtest=GuideShots}); see {@link Shots}.
 */
@EnabledIfSystemProperty(named = Shots.FOLDER, matches = ".+")
class GuideShots {

	private static final String COMMAND = "org.labelwright.ui.image.";
	private static final String PICTURE = "belt-003.png";
	private static final Box SEEN = new Box(232, 80, 362, 400);
	private static final int WIDTH = 490;
	private static final int HEIGHT = 390;

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;
	private List<Annotation> parts;

	@BeforeEach
	void open() throws IOException, CoreException {
		SampleDataset.create(temp.resolve("sample"), Progress.NONE);
		List<SourceRecord> records = new ArrayList<>();
		try (Dataset sample = Dataset.open(temp.resolve("sample"))) {
			sample.forEach(one -> {
				if (one.item().id().equals(PICTURE)) {
					parts = one.documents().getFirst().getAnnotations().stream().toList();
					records.add(new SourceRecord(one.item(), one.media(), List.of()));
				}
			}, Progress.NONE);
		}
		workbench = new Workbench(temp.resolve("data"), records, Ontologies.parts());
		editor = workbench.editor();
		maximize(Workbench.page().getReference(editor));
		resize(editorControl());
		look();
	}

	@AfterEach
	void close() throws CoreException {
		editor.popup().ifPresent(Shell::dispose);
		restore(Workbench.page().getReference(editor));
		workbench.close();
	}

	private void look() {
		Point size = editor.viewer().getControl().getSize();
		editor.viewer().setCamera(Camera.fit(SEEN, size.x, size.y));
	}

	private static void maximize(IWorkbenchPartReference part) {
		Workbench.page().setPartState(part, IWorkbenchPage.STATE_MAXIMIZED);
	}

	private static void restore(IWorkbenchPartReference part) {
		Workbench.page().setPartState(part, IWorkbenchPage.STATE_RESTORED);
	}

	private Composite editorControl() {
		return editor.viewer().getControl().getParent().getParent();
	}

	private static void resize(Control wanted) {
		Shots.resize(wanted, WIDTH, HEIGHT);
	}

	private void shoot(String name) throws IOException {
		Shots.shoot(name, editorControl());
	}

	private Coordinates outline(String labelClass, int which) {
		return parts.stream().filter(part -> part.getLabelClass().equals(labelClass)).map(part -> (Polygon) part.getGeometry()).skip(which).findFirst().orElseThrow()
				.parts().getFirst().exterior();
	}

	private void tool(String name) {
		workbench.command(COMMAND + name + "Tool");
	}

	private void setClass(String key) {
		workbench.command(COMMAND + "setClass", key);
	}

	private void press(double x, double y) {
		workbench.move(x, y);
		workbench.mouse(SWT.MouseDown, x, y, 1, 0);
	}

	private void pull(double x, double y) {
		workbench.mouse(SWT.MouseMove, x, y, 0, SWT.BUTTON1);
	}

	private void release(double x, double y) {
		workbench.mouse(SWT.MouseUp, x, y, 1, SWT.BUTTON1);
	}

	private void click(Coordinates corners, int from, int to) {
		for (int i = from; i < to; i++) {
			workbench.click(corners.x(i), corners.y(i));
		}
	}

	private void drawPolygon(String key, Coordinates corners) {
		setClass(key);
		tool("polygon");
		click(corners, 0, corners.size());
		workbench.key(SWT.CR);
	}

	/** Fewer corners, as those of a round part are so close that a click would snap to the one before. */
	private static Coordinates coarse(Coordinates corners, int step) {
		return Coordinates.of(IntStream.range(0, corners.size() / step).map(i -> i * step).boxed()
				.flatMapToDouble(i -> DoubleStream.of(corners.x(i), corners.y(i))).toArray());
	}

	private void lasso(String key, Coordinates corners) {
		setClass(key);
		tool("lasso");
		workbench.dragAlong(corners.toArray());
	}

	@Test
	void select() throws IOException {
		drawPolygon("4", outline("plate", 0));
		tool("select");
		shoot("tool-select");
	}

	@Test
	void box() throws IOException {
		setClass("4");
		tool("box");
		press(249, 297);
		pull(330, 380);
		pull(404, 443);
		shoot("tool-box");
	}

	@Test
	void extremePoints() throws IOException {
		setClass("3");
		tool("extreme");
		Coordinates bolt = outline("bolt", 0);
		for (int i = 0; i < bolt.size(); i++) {
			Box around = new Box(479, 218, 99, 152);
			if (bolt.x(i) < around.x() + 1 || bolt.y(i) < around.y() + 1 || bolt.y(i) > around.bottom() - 1) {
				workbench.click(bolt.x(i), bolt.y(i));
			}
		}
		workbench.move(578, 356);
		shoot("tool-extreme-points");
	}

	@Test
	void rotatedBox() throws IOException {
		setClass("4");
		Coordinates plate = outline("plate", 0);
		tool("rotatedBox");
		workbench.drag(plate.x(0), plate.y(0), plate.x(1), plate.y(1));
		workbench.move(plate.x(2), plate.y(2));
		shoot("tool-turned-box");
	}

	@Test
	void ellipse() throws IOException {
		setClass("2");
		tool("ellipse");
		workbench.drag(296, 114, 390, 208);
		tool("select");
		shoot("tool-ellipse");
	}

	@Test
	void polygon() throws IOException {
		setClass("3");
		tool("polygon");
		Coordinates bolt = outline("bolt", 0);
		click(bolt, 0, bolt.size() - 2);
		workbench.move(bolt.x(bolt.size() - 2), bolt.y(bolt.size() - 2));
		shoot("tool-polygon");
	}

	@Test
	void polyline() throws IOException {
		setClass("4");
		tool("polyline");
		click(outline("plate", 0), 0, 3);
		workbench.move(outline("plate", 0).x(3), outline("plate", 0).y(3));
		shoot("tool-line");
	}

	@Test
	void point() throws IOException {
		setClass("4");
		tool("point");
		Coordinates plate = outline("plate", 0);
		for (int i = 0; i < plate.size(); i++) {
			workbench.click(plate.x(i), plate.y(i), i == 0 ? 0 : SWT.SHIFT);
		}
		shoot("tool-point");
	}

	@Test
	void skeleton() throws IOException {
		setClass("3");
		tool("skeleton");
		workbench.drag(479, 218, 578, 370);
		workbench.drag(528.5, 256, 521, 250);
		workbench.drag(528.5, 370, 573, 366);
		workbench.drag(479, 218, 484, 240);
		workbench.drag(578, 218, 535, 222);
		shoot("tool-skeleton");
	}

	@Test
	void cuboid() throws IOException {
		setClass("4");
		tool("cuboid");
		workbench.drag(262, 320, 370, 430);
		workbench.move(398, 404);
		shoot("tool-cuboid");
	}

	@Test
	void cut() throws IOException {
		drawPolygon("4", outline("plate", 0));
		tool("cut");
		workbench.click(310, 350);
		workbench.click(345, 345);
		workbench.click(350, 385);
		workbench.move(318, 390);
		shoot("tool-cut-out");
	}

	@Test
	void split() throws IOException {
		drawPolygon("4", outline("plate", 0));
		tool("split");
		workbench.click(250, 405);
		workbench.click(330, 365);
		workbench.move(405, 330);
		shoot("tool-split");
	}

	@Test
	void relation() throws IOException {
		drawPolygon("3", outline("bolt", 0));
		drawPolygon("2", coarse(outline("washer", 0), 4));
		tool("relation");
		workbench.drag(305, 150, 510, 240);
		shoot("tool-relation");
	}

	@Test
	void brush() throws IOException {
		setClass("2");
		tool("brush");
		press(343 + 36, 161);
		for (int degree = 4; degree < 250; degree += 4) {
			pull(343 + 36 * Math.cos(Math.toRadians(degree)), 161 + 36 * Math.sin(Math.toRadians(degree)));
		}
		shoot("tool-brush");
		release(343, 125);
	}

	@Test
	void eraser() throws IOException {
		lasso("4", Coordinates.of(240, 290, 410, 290, 410, 450, 240, 450));
		tool("eraser");
		press(244, 330);
		for (int i = 0; i <= 20; i++) {
			pull(244 + 4.5 * i, 330 - 2.5 * i);
		}
		shoot("tool-eraser");
		release(334, 280);
	}

	@Test
	void bucket() throws IOException {
		lasso("4", outline("plate", 0));
		lasso("2", outline("washer", 0));
		lasso("2", outline("washer", 1));
		lasso("3", outline("bolt", 0));
		setClass("5");
		tool("bucket");
		workbench.click(430, 330);
		shoot("tool-bucket");
	}

	@Test
	void lasso() throws IOException {
		setClass("3");
		tool("lasso");
		Coordinates bolt = outline("bolt", 0);
		press(bolt.x(0), bolt.y(0));
		for (int i = 1; i < bolt.size() - 1; i++) {
			pull(bolt.x(i), bolt.y(i));
		}
		shoot("tool-lasso");
		workbench.key(SWT.ESC);
	}

	@Test
	void wand() throws IOException {
		setClass("3");
		tool("wand");
		workbench.click(521, 250);
		shoot("tool-magic-wand");
	}

	private void panopticScene() {
		lasso("5", Coordinates.of(0, 0, 800, 0, 800, 600, 0, 600));
		for (int i = 0; i < 2; i++) {
			lasso("2", outline("washer", i));
			lasso("4", outline("plate", i));
			lasso("1", outline("nut", i));
		}
		lasso("3", outline("bolt", 0));
		workbench.key(SWT.ESC);
	}

	@Test
	void panoptic() throws IOException {
		workbench.command(COMMAND + "panoptic");
		try {
			panopticScene();
			editor.viewer().fit();
			shoot("panoptic");
		} finally {
			workbench.command(COMMAND + "panoptic");
		}
	}

	@Test
	void layers() throws IOException {
		editor.dataset().makeLayer("Model", new Layer("model", "Model"), one -> one.documents().stream().findFirst(), Progress.NONE);
		drawPolygon("4", outline("plate", 0));
		drawPolygon("3", outline("bolt", 0));
		workbench.key(SWT.ESC);
		workbench.command(COMMAND + "layers");
		Shots.shoot("layers", editor.popup().orElseThrow());
	}

	@Test
	void whole() throws IOException {
		tool("whole");
		workbench.command(COMMAND + "setClass", "6");
		editor.viewer().fit();
		shoot("tool-whole-image");
	}

	@Test
	void history() throws IOException {
		drawPolygon("4", outline("plate", 0));
		drawPolygon("3", outline("bolt", 0));
		drawPolygon("2", coarse(outline("washer", 0), 4));
		workbench.command("org.eclipse.ui.edit.delete");
		restore(Workbench.page().getReference(editor));
		workbench.command("org.labelwright.ui.showHistory");
		IViewPart view = Workbench.page().findView(HistoryView.ID);
		maximize(Workbench.page().getReference(view));
		Table table = Views.controls(HistoryView.ID, Table.class).getFirst();
		Workbench.until(() -> table.getItemCount() == 5);
		table.setSelection(1);
		table.notifyListeners(SWT.Selection, new Event());
		Composite body = (Composite) view.getSite().getService(MPart.class).getWidget();
		resize(body);
		Shots.shoot("history", body);
		restore(Workbench.page().getReference(view));
		Workbench.page().hideView(view);
	}
}
