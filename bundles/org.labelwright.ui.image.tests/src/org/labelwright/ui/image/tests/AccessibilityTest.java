/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.ui.canvas.ImagePyramid;
import org.labelwright.ui.canvas.SceneShape;

/** Whoever hears the workbench hears a name of each control, and whoever sees it sees texts and outlines on any ground. */
class AccessibilityTest {

	/** What the Web Content Accessibility Guidelines ask of graphics. */
	private static final double GRAPHICS_CONTRAST = 3;
	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	@TempDir
	private Path temp;
	private Workbench workbench;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(temp.resolve("data"), 2, Ontologies.full());
	}

	@AfterEach
	void close() throws Exception {
		workbench.close();
	}

	/** The views of Labelwright that are installed, with one object selected, and the editor. */
	private List<IWorkbenchPart> parts() throws Exception {
		List<IWorkbenchPart> parts = new ArrayList<>(List.of(workbench.editor()));
		for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
			if (view.getId().startsWith("org.labelwright.")) {
				parts.add(Workbench.page().showView(view.getId()));
			}
		}
		assertTrue(parts.size() > 4);
		workbench.command("org.labelwright.ui.image.boxTool");
		workbench.drag(20, 20, 120, 120);
		Workbench.page().activate(workbench.editor());
		return parts;
	}

	private static void closeViews(List<IWorkbenchPart> parts) {
		parts.stream().filter(IViewPart.class::isInstance).map(IViewPart.class::cast).forEach(Workbench.page()::hideView);
		Workbench.page().resetPerspective();
	}

	private static Composite area(IWorkbenchPart part) {
		return (Composite) part.getSite().getService(MPart.class).getWidget();
	}

	private static List<Control> all(Composite parent) {
		List<Control> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			found.add(child);
			if (child instanceof Composite composite) {
				found.addAll(all(composite));
			}
		}
		return found;
	}

	private static boolean takesFocus(Control control) {
		return switch (control) {
		case Text text -> true;
		case Combo combo -> true;
		case Table table -> true;
		case Tree tree -> true;
		case Spinner spinner -> true;
		case Scale scale -> true;
		case Button button -> true;
		case ToolBar bar -> bar.getItemCount() > 0;
		case Canvas canvas -> canvas.isListening(SWT.KeyDown) && (canvas.getStyle() & SWT.NO_FOCUS) == 0;
		default -> false;
		};
	}

	/** What SWT tells a screen reader: what was set, the own text, or the label before. */
	private static Optional<String> name(Control control) throws ReflectiveOperationException {
		Optional<String> set = told(control.getAccessible());
		if (set.isPresent()) {
			return set;
		}
		if (control instanceof Button button && !button.getText().isBlank()) {
			return Optional.of(button.getText());
		}
		Control[] siblings = control.getParent().getChildren();
		int at = Arrays.asList(siblings).indexOf(control);
		return at > 0 && siblings[at - 1] instanceof Label label && !label.getText().isBlank() ? Optional.of(label.getText()) : Optional.empty();
	}

	/** SWT has no way to ask for the name from outside. */
	private static Optional<String> told(Accessible accessible) throws ReflectiveOperationException {
		Field field = Accessible.class.getDeclaredField("accessibleListeners");
		field.setAccessible(true);
		List<?> listeners = (List<?>) field.get(accessible);
		AccessibleEvent event = new AccessibleEvent(accessible);
		event.childID = ACC.CHILDID_SELF;
		if (listeners != null) {
			listeners.forEach(listener -> ((AccessibleListener) listener).getName(event));
		}
		return Optional.ofNullable(event.result).filter(name -> !name.isBlank());
	}

	@Test
	void everyControlThatTakesTheFocusHasAName() throws Exception {
		List<IWorkbenchPart> parts = parts();
		List<String> nameless = new ArrayList<>();
		int asked = 0;
		for (IWorkbenchPart part : parts) {
			for (Control control : all(area(part))) {
				if (takesFocus(control)) {
					asked++;
					if (control instanceof ToolBar bar) {
						for (ToolItem item : bar.getItems()) {
							if ((item.getStyle() & SWT.SEPARATOR) == 0 && item.getText().isBlank() && (item.getToolTipText() == null || item.getToolTipText().isBlank())) {
								nameless.add(part.getTitle() + ": a button of a tool bar");
							}
						}
					} else if (name(control).isEmpty()) {
						nameless.add(part.getTitle() + ": " + control + " in " + Arrays.toString(control.getParent().getChildren()));
					}
				}
			}
		}
		closeViews(parts);
		assertEquals(List.of(), nameless);
		assertTrue(asked > 15, asked + " controls");
	}

	@Test
	void theThemesOfThePreferencesAreThereAndReachTheViews() throws Exception {
		IThemeEngine themes = workbench.editor().getSite().getService(IThemeEngine.class);
		assertEquals(LIGHT, themes.getActiveTheme().getId(), "what nobody has chosen");
		List<IWorkbenchPart> parts = parts();
		try {
			for (String theme : List.of(DARK, LIGHT)) {
				themes.setTheme(theme, false);
				assertEquals(theme, themes.getActiveTheme().getId());
				for (IWorkbenchPart part : parts) {
					assertEquals(theme.equals(DARK), luminance(area(part).getBackground().getRGB()) < 0.1, theme + ", " + part.getTitle());
				}
			}
		} finally {
			themes.setTheme(LIGHT, false);
			closeViews(parts);
		}
	}

	/** A colour of the platform's style sheet would hide on GTK whether a button can be pressed, and whether there is a choice. */
	@Test
	void whatCannotBeUsedLooksSoInTheDark() throws Exception {
		assumeTrue(SWT.getPlatform().equals("gtk"), "the style sheet is for GTK");
		IThemeEngine themes = workbench.editor().getSite().getService(IThemeEngine.class);
		Shell shell = new Shell(Display.getCurrent());
		try {
			themes.setTheme(DARK, false);
			shell.setLayout(new FillLayout());
			Button enabled = new Button(shell, SWT.PUSH);
			enabled.setText("Finish");
			Button disabled = new Button(shell, SWT.PUSH);
			disabled.setText("Finish");
			disabled.setEnabled(false);
			Combo choice = choice(shell);
			Combo none = choice(shell);
			none.setEnabled(false);
			shell.setSize(600, 80);
			shell.open();
			Workbench.until(() -> luminance(shell.getBackground().getRGB()) < 0.1 && brightest(enabled) > 0.5);
			// GTK fades from the one to the other.
			Workbench.until(() -> brightest(disabled) < brightest(enabled) - 0.2);
			Workbench.until(() -> brightest(none) < brightest(choice) - 0.2);
		} finally {
			shell.dispose();
			themes.setTheme(LIGHT, false);
		}
	}

	private static Combo choice(Shell shell) {
		Combo combo = new Combo(shell, SWT.READ_ONLY);
		combo.add("Choice");
		combo.select(0);
		return combo;
	}

	/** Of what a control draws. */
	private static double brightest(Control control) {
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(image);
		try {
			// Corners that are not drawn stay dark.
			gc.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_BLACK));
			gc.fillRectangle(image.getBounds());
			control.print(gc);
			ImageData pixels = image.getImageData();
			double brightest = 0;
			for (int y = 0; y < pixels.height; y++) {
				for (int x = 0; x < pixels.width; x++) {
					brightest = Math.max(brightest, luminance(pixels.palette.getRGB(pixels.getPixel(x, y))));
				}
			}
			return brightest;
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private static double luminance(RGB color) {
		double[] parts = { color.red / 255.0, color.green / 255.0, color.blue / 255.0 };
		for (int i = 0; i < parts.length; i++) {
			parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
		}
		return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
	}

	private static double contrast(RGB one, RGB other) {
		double light = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (light + 0.05) / (dark + 0.05);
	}

	/**
	 * The strongest contrast to the picture that is met on the way across a border of the shape.
	 *
	 * @param phase where in a pixel of the screen the border falls, from 0 to 1
	 */
	private double seen(RGB picture, RGB color, int others, double phase) {
		ImageData data = new ImageData(100, 100, 24, new PaletteData(0xff0000, 0xff00, 0xff));
		int pixel = data.palette.getPixel(picture);
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				data.setPixel(x, y, pixel);
			}
		}
		ImagePyramid image = ImagePyramid.of(Display.getCurrent(), ImagePyramid.levels(data));
		var scene = workbench.editor().scene();
		List<SceneShape> shapes = new ArrayList<>();
		scene.setImage(Optional.of(image), new Box(0, 0, 100, 100));
		workbench.editor().viewer().fit();
		var camera = workbench.editor().viewer().camera();
		double left = camera.imageX(Math.floor(camera.screenX(20.5)) + phase);
		Geometry shape = Polygon.of(left, 30.5, 60.5, 30.5, 60.5, 70.5, left, 70.5);
		shapes.add(new SceneShape("shape", shape, color, "object"));
		for (int i = 0; i < others; i++) {
			shapes.add(new SceneShape("other" + i, new Box(90 + i % 3, 90, 2, 2), color, "object"));
		}
		scene.setShapes(shapes);
		Control canvas = workbench.editor().viewer().getControl();
		canvas.redraw();
		canvas.update();
		Image shot = new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y);
		GC gc = new GC(shot);
		assertTrue(canvas.print(gc));
		gc.dispose();
		ImageData pixels = shot.getImageData();
		shot.dispose();
		int y = (int) camera.screenY(50);
		double best = 0;
		for (int x = (int) camera.screenX(left) - 6; x <= camera.screenX(left) + 6; x++) {
			best = Math.max(best, contrast(picture, pixels.palette.getRGB(pixels.getPixel(x, y))));
		}
		scene.setImage(Optional.empty(), new Box(0, 0, 1, 1));
		image.dispose();
		return best;
	}

	@Test
	void outlinesAreSeenOnAnyPictureWhateverTheirColour() {
		List<RGB> colors = List.of(new RGB(0, 0, 0), new RGB(255, 255, 255), new RGB(118, 118, 118), new RGB(0, 114, 178), new RGB(240, 228, 66),
				new RGB(213, 94, 0));
		List<String> lost = new ArrayList<>();
		for (RGB picture : colors) {
			for (RGB color : colors) {
				for (int others : new int[] { 0, 500 }) {
					for (double phase : new double[] { 0, 0.25, 0.5, 0.75 }) {
						double best = seen(picture, color, others, phase);
						if (best < GRAPHICS_CONTRAST) {
							lost.add(String.format("%s on %s, %d others, at %.2f: %.1f", color, picture, others, phase, best));
						}
					}
				}
			}
		}
		assertEquals(List.of(), lost);
	}
}
