/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.AnnotationForm;
import org.labelwright.ui.ItemForm;
import org.labelwright.ui.ItemNavigation;

/**
 * The attributes and questions of what is selected in an editor, in a small window beside it, or with nothing selected those of the
 * item as a whole; it follows the selection, and Escape closes it. UI thread only.
 */
public final class AttributePopover {

	private static final int GAP = 12;

	private final ItemNavigation navigation;
	private final Supplier<List<Annotation>> selected;
	private final Shell shell;
	private final Runnable refresh = this::refresh;
	private Composite page;
	private Optional<AnnotationForm> form = Optional.empty();
	private Optional<ItemForm> itemForm = Optional.empty();
	private List<Annotation> shown = List.of();
	private ItemLabels shownOfItem = ItemLabels.NONE;

	private AttributePopover(Control canvas, ItemNavigation navigation, Supplier<List<Annotation>> selected, Rectangle beside) {
		this.navigation = navigation;
		this.selected = selected;
		shell = new Shell(canvas.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
		shell.setLayout(new FillLayout());
		build();
		navigation.addItemListener(refresh);
		shell.addDisposeListener(event -> navigation.removeItemListener(refresh));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		shell.setLocation(place(shell.getSize(), beside, canvas));
		shell.open();
		form.ifPresent(AnnotationForm::focusFirst);
		itemForm.ifPresent(ItemForm::focusFirst);
	}

	/** False where nothing is selected and nothing is asked about whole items. */
	public static boolean canOpen(ItemNavigation navigation, List<Annotation> selected) {
		return !selected.isEmpty() || navigation.session().isPresent() && ItemForm.isFor(navigation.dataset().ontology());
	}

	/**
	 * Opens it; it can be opened.
	 *
	 * @param canvas on which the item is shown; the window lies within it where it has room there, so that it covers no view
	 * @param beside what is selected, on the display
	 */
	public static Shell open(Control canvas, ItemNavigation navigation, Supplier<List<Annotation>> selected, Rectangle beside) {
		return new AttributePopover(canvas, navigation, selected, beside).shell;
	}

	private ItemLabels said() {
		return navigation.session().map(DocumentSession::itemLabels).orElse(ItemLabels.NONE);
	}

	private void refresh() {
		List<Annotation> now = selected.get();
		if (now.isEmpty() && (itemForm.isEmpty() || navigation.session().isEmpty())) {
			shell.dispose();
		} else if (!now.equals(shown) || now.isEmpty() && !said().equals(shownOfItem)) {
			Optional<String> focus = form.flatMap(AnnotationForm::focused).or(() -> itemForm.flatMap(ItemForm::focused));
			build();
			focus.ifPresent(name -> {
				form.ifPresent(one -> one.focus(name));
				itemForm.ifPresent(one -> one.focus(name));
			});
		}
	}

	private void build() {
		shown = selected.get();
		if (page != null) {
			page.dispose();
		}
		page = new Composite(shell, SWT.NONE);
		form = Optional.empty();
		itemForm = Optional.empty();
		if (shown.isEmpty()) {
			shownOfItem = said();
			itemForm = Optional.of(new ItemForm(page, navigation, Map.of(navigation.session().orElseThrow(), shownOfItem)));
		} else {
			form = Optional.of(new AnnotationForm(page, navigation, shown,
					EnumSet.of(AnnotationForm.Part.ATTRIBUTES, AnnotationForm.Part.QUESTIONS, AnnotationForm.Part.FLAGS, AnnotationForm.Part.CONFIDENCE)));
		}
		shell.pack();
	}

	/** Right of what is selected where there is room, otherwise left, and where that is as wide as the canvas over its right end. */
	private static Point place(Point size, Rectangle beside, Control canvas) {
		Rectangle screen = canvas.getMonitor().getClientArea();
		Point corner = canvas.toDisplay(0, 0);
		Rectangle seen = new Rectangle(corner.x, corner.y, canvas.getSize().x, canvas.getSize().y).intersection(screen);
		Rectangle room = size.x <= seen.width && size.y <= seen.height ? seen : screen;
		int last = Math.max(room.x, room.x + room.width - size.x);
		int right = beside.x + beside.width + GAP;
		int left = beside.x - GAP - size.x;
		int x = right <= last ? right : left >= room.x ? left : last;
		return new Point(Math.clamp(x, room.x, last), Math.clamp(beside.y, room.y, Math.max(room.y, room.y + room.height - size.y)));
	}
}
