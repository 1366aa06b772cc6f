/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.AnnotationForm;
import org.labelwright.ui.ItemForm;

/**
 * The attributes and questions of what is selected, in a small window beside it, or with nothing selected those of the image as
 * a whole; Escape closes it.
 */
final class AttributePopover {

	private static final int GAP = 12;

	private final ImageEditor editor;
	private final Shell shell;
	private final Runnable refresh = this::refresh;
	private Composite page;
	private Optional<AnnotationForm> form = Optional.empty();
	private Optional<ItemForm> itemForm = Optional.empty();
	private List<Annotation> shown = List.of();
	private ItemLabels shownOfItem = ItemLabels.NONE;

	private AttributePopover(ImageEditor editor) {
		this.editor = editor;
		shell = new Shell(editor.getSite().getShell(), SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
		shell.setLayout(new FillLayout());
		build();
		editor.addItemListener(refresh);
		shell.addDisposeListener(event -> editor.removeItemListener(refresh));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		shell.setLocation(place(shell.getSize()));
		shell.open();
		form.ifPresent(AnnotationForm::focusFirst);
		itemForm.ifPresent(ItemForm::focusFirst);
	}

	/** False where nothing is selected and nothing is asked about whole images. */
	static boolean canOpen(ImageEditor editor) {
		return !editor.annotator().selected().isEmpty() || editor.session().isPresent() && ItemForm.isFor(editor.dataset().ontology());
	}

	/** Empty where it cannot be opened. */
	static Optional<Shell> open(ImageEditor editor) {
		return canOpen(editor) ? Optional.of(new AttributePopover(editor).shell) : Optional.empty();
	}

	private void refresh() {
		List<Annotation> now = editor.annotator().selected();
		if (now.isEmpty() && (itemForm.isEmpty() || editor.session().isEmpty())) {
			shell.dispose();
		} else if (!now.equals(shown) || now.isEmpty() && !editor.wholeImage().said().equals(shownOfItem)) {
			Optional<String> focus = form.flatMap(AnnotationForm::focused).or(() -> itemForm.flatMap(ItemForm::focused));
			build();
			focus.ifPresent(name -> {
				form.ifPresent(one -> one.focus(name));
				itemForm.ifPresent(one -> one.focus(name));
			});
		}
	}

	private void build() {
		shown = editor.annotator().selected();
		if (page != null) {
			page.dispose();
		}
		page = new Composite(shell, SWT.NONE);
		form = Optional.empty();
		itemForm = Optional.empty();
		if (shown.isEmpty()) {
			shownOfItem = editor.wholeImage().said();
			itemForm = Optional.of(new ItemForm(page, editor, Map.of(editor.session().orElseThrow(), shownOfItem)));
		} else {
			form = Optional.of(new AnnotationForm(page, editor, shown,
					EnumSet.of(AnnotationForm.Part.ATTRIBUTES, AnnotationForm.Part.QUESTIONS, AnnotationForm.Part.FLAGS)));
		}
		shell.pack();
	}

	/** Right of the object where there is room, otherwise left. */
	private Point place(Point size) {
		Control canvas = editor.viewer().getControl();
		if (shown.isEmpty()) {
			return canvas.toDisplay(GAP, GAP);
		}
		Box box = shown.stream().map(Annotation::getGeometry).flatMap(geometry -> Optional.ofNullable(geometry).flatMap(Geometries::bounds).stream())
				.reduce(Box::union).orElse(editor.scene().extent());
		var camera = editor.viewer().camera();
		Point right = canvas.toDisplay((int) camera.screenX(box.right()) + GAP, (int) camera.screenY(box.y()));
		Rectangle screen = canvas.getMonitor().getClientArea();
		int x = right.x + size.x <= screen.x + screen.width ? right.x : canvas.toDisplay((int) camera.screenX(box.x()) - GAP - size.x, 0).x;
		return new Point(Math.max(screen.x, x), Math.clamp(right.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
	}
}
