/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.KindNames;
import org.labelwright.ui.Navigations;
import org.labelwright.ui.Swatches;

/** The annotations of the item in the active editor, the topmost first, or in the order of its text. Selects in the editor, and follows it. */
public final class ObjectsView extends ViewPart {

	public static final String ID = "org.labelwright.ui.objects";

	private static final int FEW = 20;
	/** Widths of class, kind and what an annotation says, the last at least; in a view as wide as it opens. */
	private static final List<Integer> COLUMNS = List.of(95, 85, 70);
	/** Where all are spans, or segments, and say words: the kind is short. */
	private static final List<Integer> COLUMNS_OF_WORDS = List.of(110, 60, 80);

	private final ISelectionListener selections = (part, selection) -> {
		if (part != this && selection instanceof IStructuredSelection structured) {
			follow(structured);
		}
	};
	private Composite stack;
	private Label empty;
	private Table table;
	private List<Integer> columns = COLUMNS;
	private Swatches swatches;
	private Optional<Navigations> navigations = Optional.empty();
	private ObjectRows rows = ObjectRows.NONE;
	/** The rows that are selected, as the table takes long to say it. */
	private int[] places = {};
	/** What is selected in the editor, which may be told before the edit that made it, when it has no row yet. */
	private Set<String> wanted = Set.of();

	@Override
	public void createPartControl(Composite parent) {
		stack = parent;
		parent.setLayout(new StackLayout());
		empty = new Label(parent, SWT.WRAP);
		table = AccessibleNames.name(new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION), getPartName());
		columns.forEach(width -> new TableColumn(table, SWT.NONE).setWidth(width));
		table.addListener(SWT.Resize, event -> fit());
		swatches = new Swatches(table);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> {
			places = table.getSelectionIndices();
			wanted = Set.copyOf(ids(places));
			ask(navigation -> {
				navigation.select(ids(places));
				return true;
			});
		});
		table.addListener(SWT.DefaultSelection, event -> ask(navigation -> {
			navigation.item().ifPresent(item -> navigation.reveal(item.id(), annotation(table.getSelectionIndex()).getId()));
			return true;
		}));
		navigations = Optional.of(new Navigations(getSite().getPage(), this::show));
		// It has shown something while there was nobody to ask for names.
		table.clearAll();
		getSite().getPage().addPostSelectionListener(selections);
	}

	/** What an annotation says gets the room that is left. */
	private void fit() {
		table.getColumn(2).setWidth(Math.max(columns.get(2), table.getClientArea().width - table.getColumn(0).getWidth() - table.getColumn(1).getWidth()));
	}

	/** @param words whether annotations say words, as of texts and recordings */
	private void columns(boolean words) {
		List<Integer> wanted = words ? COLUMNS_OF_WORDS : COLUMNS;
		if (!wanted.equals(columns)) {
			columns = wanted;
			table.getColumn(0).setWidth(columns.get(0));
			table.getColumn(1).setWidth(columns.get(1));
			fit();
		}
	}

	private <T> Optional<T> ask(Function<ItemNavigation, T> question) {
		return navigations.flatMap(one -> one.ask(question));
	}

	private void show(Optional<ItemNavigation> navigation) {
		if (table.isDisposed()) {
			return;
		}
		List<String> selected = ids(places);
		ObjectRows before = rows;
		rows = rows.now(navigation.flatMap(ItemNavigation::session).map(DocumentSession::annotations).orElse(List.of()),
				annotation -> navigation.map(one -> one.start(annotation)).orElseGet(OptionalLong::empty));
		empty.setText(navigation.map(ObjectsView::nothing).orElse(Messages.Objects_Closed));
		navigation.flatMap(ItemNavigation::item).ifPresent(item -> columns(!item.mediaType().startsWith("image/")));
		StackLayout layout = (StackLayout) stack.getLayout();
		Control top = rows.count() == 0 ? empty : table;
		boolean other = layout.topControl != top || top == empty;
		layout.topControl = top;
		if (rows.count() > 0) {
			// Out of sight it keeps its rows: a virtual table that is emptied on GTK can make a row nobody disposes, over which a change of the theme stumbles.
			refresh(before);
			if (places.length != wanted.size() || before.count() != rows.count() || !ids(places).equals(selected)) {
				select(wanted);
			}
		}
		if (other) {
			stack.layout();
		}
	}

	private List<String> ids(int[] numbers) {
		return Arrays.stream(numbers).filter(row -> row < rows.count()).mapToObj(row -> annotation(row).getId()).toList();
	}

	/** Only rows of other annotations are filled anew: there may be a hundred thousand, of which a step changes one. */
	private void refresh(ObjectRows before) {
		List<Annotation> all = rows.all();
		int first = 0;
		int last = all.size() - 1;
		if (before.count() != all.size()) {
			table.setItemCount(all.size());
		} else if (rows.isOrderedAs(before)) {
			while (first <= last && before.all().get(first) == all.get(first)) {
				first++;
			}
			while (last > first && before.all().get(last) == all.get(last)) {
				last--;
			}
		}
		if (first > last) {
			// The annotations are what they were: then their classes may be others.
			table.clearAll();
			return;
		}
		int[] changed = IntStream.rangeClosed(first, last).map(rows::row).sorted().toArray();
		if (changed.length <= FEW) {
			IntStream.of(changed).forEach(row -> refill(row, row));
			return;
		}
		int top = changed[0];
		int bottom = changed[changed.length - 1];
		int firstSeen = Math.clamp(table.getTopIndex(), top, bottom + 1);
		int lastSeen = Math.clamp(table.getTopIndex() + table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1L, firstSeen - 1, bottom);
		clear(top, firstSeen - 1);
		refill(firstSeen, lastSeen);
		clear(lastSeen + 1, bottom);
	}

	/** A row that is cleared gets its picture anew, which takes longer than all else of a small edit, or of the next item. */
	private void refill(int top, int bottom) {
		IntStream.rangeClosed(top, bottom).forEach(row -> fill(table.getItem(row), row));
	}

	private void clear(int top, int bottom) {
		if (top <= bottom) {
			table.clear(top, bottom);
		}
	}

	private Annotation annotation(int row) {
		return rows.annotation(row);
	}

	private void fill(TableItem row, int index) {
		if (index >= rows.count()) {
			return;
		}
		Annotation annotation = annotation(index);
		Optional<LabelClass> labelClass = ask(ItemNavigation::dataset)
				.flatMap(dataset -> LabelClasses.find(dataset.ontology(), Optional.ofNullable(annotation.getLabelClass())));
		Image swatch = swatches.get(ClassColors.of(labelClass));
		if (row.getImage() != swatch) {
			row.setImage(swatch);
		}
		String unknown = annotation.getLabelClass() == null ? Messages.Objects_NoClass : annotation.getLabelClass();
		row.setText(0, labelClass.map(LabelClass::getName).orElse(unknown));
		Optional<Geometry> geometry = Optional.ofNullable(annotation.getGeometry());
		row.setText(1, geometry.map(one -> KindNames.of(one.kind())).orElse(""));
		row.setText(2, geometry.flatMap(one -> ask(navigation -> navigation.describe(annotation))).orElse(""));
	}

	private void follow(IStructuredSelection selection) {
		select(selection.stream().filter(AnnotationRef.class::isInstance).map(ref -> ((AnnotationRef) ref).annotation()).collect(Collectors.toSet()));
	}

	private void select(Set<String> ids) {
		if (table.isDisposed()) {
			return;
		}
		wanted = ids;
		// To ask the table what is selected, or to deselect all, takes as long as it has rows. GTK selects the first one unasked.
		table.deselect(IntStream.concat(IntStream.of(0), IntStream.of(places)).filter(row -> row < rows.count()).toArray());
		Optional<DocumentSession> session = ask(ItemNavigation::session).flatMap(one -> one);
		places = ids.stream().mapToInt(id -> row(session, id)).filter(row -> row >= 0).sorted().toArray();
		table.select(places);
		if (places.length > 0) {
			table.showItem(table.getItem(places[0]));
		}
	}

	/** How labels are made on what is shown. */
	private static String nothing(ItemNavigation navigation) {
		String media = navigation.item().map(Item::mediaType).orElse("");
		return media.startsWith("text/") ? Messages.Objects_EmptyText : media.startsWith("audio/") ? Messages.Objects_EmptyAudio : Messages.Objects_Empty;
	}

	/** The row of an annotation, -1 where it has none. The document may be an edit ahead of the rows. */
	private int row(Optional<DocumentSession> session, String id) {
		int place = session.map(one -> one.position(id)).orElse(-1);
		boolean stands = place >= 0 && place < rows.count() && rows.all().get(place).getId().equals(id);
		return stands ? rows.row(place) : IntStream.range(0, rows.count()).filter(row -> annotation(row).getId().equals(id)).findFirst().orElse(-1);
	}

	@Override
	public void setFocus() {
		table.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(selections);
		navigations.ifPresent(Navigations::dispose);
		super.dispose();
	}
}
