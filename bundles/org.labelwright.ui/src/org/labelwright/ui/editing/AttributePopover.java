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

	private AttributePopover(Shell parent, ItemNavigation navigation, Supplier<List<Annotation>> selected, Rectangle beside) {
		this.navigation = navigation;
		this.selected = selected;
		shell = new Shell(parent, SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
		shell.setLayout(new FillLayout());
		build();
		navigation.addItemListener(refresh);
		shell.addDisposeListener(event -> navigation.removeItemListener(refresh));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				shell.dispose();
			}
		});
		shell.setLocation(place(shell.getSize(), beside));
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
	 * @param beside what is selected, on the display, as far as it is in sight
	 */
	public static Shell open(Shell parent, ItemNavigation navigation, Supplier<List<Annotation>> selected, Rectangle beside) {
		return new AttributePopover(parent, navigation, selected, beside).shell;
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

	/** Right of what is selected where there is room, otherwise left. */
	private Point place(Point size, Rectangle beside) {
		Rectangle screen = shell.getParent().getMonitor().getClientArea();
		int right = beside.x + beside.width + GAP;
		int x = right + size.x <= screen.x + screen.width ? right : beside.x - GAP - size.x;
		return new Point(Math.max(screen.x, x), Math.clamp(beside.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
	}
}
