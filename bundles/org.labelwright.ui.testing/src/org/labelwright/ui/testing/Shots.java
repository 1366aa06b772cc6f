/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Takes pictures of the running workbench from the screen, with what lies over it, for guides. What takes them is no test: it runs when it is named and
 * the system property {@link #FOLDER} says into which folder. {@code pngquant --nofs 64} makes them small. UI thread only.
 */
public final class Shots {

	/** The system property that names the folder. */
	public static final String FOLDER = "labelwright.shots";

	private static final int PAINTED_MILLIS = 250;

	private Shots() {
	}

	/** Lets the window manager and the toolkit put everything on the screen; nothing tells when they have. */
	public static void painted() {
		AtomicBoolean done = new AtomicBoolean();
		Display.getCurrent().timerExec(PAINTED_MILLIS, () -> done.set(true));
		EditorBench.until(done::get);
	}

	/** Gives the window a size such that a control in it has one. */
	public static void resize(Control wanted, int width, int height) {
		painted();
		Shell shell = wanted.getShell();
		shell.setMaximized(false);
		// The tool bar of the window may wrap when it becomes narrow, which takes some of the height.
		for (int i = 0; i < 3 && !wanted.getSize().equals(new Point(width, height)); i++) {
			shell.setSize(shell.getSize().x + width - wanted.getSize().x, shell.getSize().y + height - wanted.getSize().y);
			painted();
		}
	}

	/**
	 * Writes what the screen shows where a control is.
	 *
	 * @param name of the file, without its extension
	 */
	public static void shoot(String name, Control control) throws IOException {
		painted();
		Display display = control.getDisplay();
		Rectangle area = control instanceof Shell shell ? display.map(shell, null, shell.getClientArea()) : display.map(control.getParent(), null, control.getBounds());
		Image image = new Image(display, area.width, area.height);
		GC gc = new GC(display);
		gc.copyArea(image, area.x, area.y);
		gc.dispose();
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { image.getImageData(100) };
		image.dispose();
		Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER)));
		loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
