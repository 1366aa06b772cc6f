/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;

/** A row an assistant with what all its predictions became, below it a row a class. A click on a column sorts both by it, and so does the menu. UI thread only. */
final class StatisticsTree {

	private static final int NAME_WIDTH = 150;

	/** A column with figures. */
	private record Figure(String name, String tip, int width, Function<AssistReport.ClassReport, OptionalDouble> value, Function<Double, String> text, boolean always) {

		static Figure count(String name, String tip, int width, Function<AssistReport.ClassReport, Long> value) {
			return new Figure(name, tip, width, one -> OptionalDouble.of(value.apply(one)), number -> String.format(Locale.ROOT, "%,.0f", number), true);
		}

		/** Takes room only where there is such a figure: of texts no corners can be moved. */
		static Figure mean(String name, String tip, int width, String format, Function<AssistReport.ClassReport, OptionalDouble> value) {
			return new Figure(name, tip, width, value, number -> String.format(Locale.ROOT, format, number), false);
		}
	}

	/** What they saved and how far they were mended first: narrow views cut off what is last. */
	private static final List<Figure> FIGURES = List.of(
			new Figure(Messages.Stats_Rate, Messages.Stats_RateTip, 64, AssistReport.ClassReport::acceptanceRate,
					StatisticsTree::percent, true),
			new Figure(Messages.Stats_Saved, Messages.Stats_SavedTip, 86, AssistReport.ClassReport::secondsSaved, StatisticsTree::time, true),
			Figure.mean(Messages.Stats_Iou, Messages.Stats_IouTip, 54, "%.3f", AssistReport.ClassReport::meanIou),
			Figure.mean(Messages.Stats_Corners, Messages.Stats_CornersTip, 74, "%.1f", AssistReport.ClassReport::cornersMoved),
			Figure.mean(Messages.Stats_Characters, Messages.Stats_CharactersTip, 92, "%.1f", AssistReport.ClassReport::charactersMoved),
			Figure.count(Messages.Stats_Accepted, Messages.Stats_AcceptedTip, 78, AssistReport.ClassReport::accepted),
			Figure.count(Messages.Stats_Rejected, Messages.Stats_RejectedTip, 74, AssistReport.ClassReport::rejected),
			Figure.count(Messages.Stats_Open, Messages.Stats_OpenTip, 58, AssistReport.ClassReport::open),
			Figure.count(Messages.Stats_Unchanged, Messages.Stats_UnchangedTip, 88, AssistReport.ClassReport::unchanged),
			Figure.count(Messages.Stats_OtherClass, Messages.Stats_OtherClassTip, 88, AssistReport.ClassReport::reclassified),
			Figure.count(Messages.Stats_Deleted, Messages.Stats_DeletedTip, 66, AssistReport.ClassReport::deleted));

	private final Tree tree;
	private final Swatches swatches;
	private List<AssistReport> reports = List.of();
	private Optional<Dataset> dataset = Optional.empty();
	/** Assistants whose classes nobody wants to see. */
	private final Set<String> collapsed = new HashSet<>();
	/** The figure that is sorted by; -1 is the name. */
	private int by = -1;
	private boolean down;
	private final List<Action> actions = new ArrayList<>();

	StatisticsTree(Composite parent, String name) {
		tree = AccessibleNames.name(new Tree(parent, SWT.BORDER | SWT.FULL_SELECTION), name);
		tree.setHeaderVisible(true);
		swatches = new Swatches(tree);
		column(-1, Messages.Stats_Name, Messages.Stats_NameTip, SWT.LEFT, NAME_WIDTH);
		for (int i = 0; i < FIGURES.size(); i++) {
			column(i, FIGURES.get(i).name(), FIGURES.get(i).tip(), SWT.RIGHT, FIGURES.get(i).width());
		}
		tree.setSortColumn(tree.getColumn(0));
		tree.setSortDirection(SWT.UP);
		tree.addListener(SWT.Resize, event -> fit());
		tree.addListener(SWT.Collapse, event -> collapsed.add(key(event.item)));
		tree.addListener(SWT.Expand, event -> collapsed.remove(key(event.item)));
	}

	private void column(int figure, String name, String tip, int style, int width) {
		TreeColumn column = new TreeColumn(tree, style);
		column.setText(name);
		column.setToolTipText(tip);
		column.setWidth(width);
		// What is most is what one asks for first.
		column.addListener(SWT.Selection, event -> sort(figure, by == figure ? !down : figure >= 0));
	}

	Tree control() {
		return tree;
	}

	/** The columns as entries to sort by, for those who use no mouse. */
	void addTo(IMenuManager menu) {
		for (int i = -1; i < FIGURES.size(); i++) {
			int figure = i;
			Action action = new Action(NLS.bind(Messages.Stats_SortBy, i < 0 ? Messages.Stats_Name : FIGURES.get(i).name()), IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					// A second time the other way, as a click on the column; what is no longer chosen is told too.
					if (isChecked()) {
						sort(figure, by == figure ? !down : figure >= 0);
					}
				}
			};
			menu.add(action);
			action.setChecked(i == by);
			actions.add(action);
		}
	}

	private void sort(int figure, boolean downwards) {
		by = figure;
		down = downwards;
		tree.setSortColumn(tree.getColumn(1 + figure));
		tree.setSortDirection(down ? SWT.DOWN : SWT.UP);
		for (int i = 0; i < actions.size(); i++) {
			actions.get(i).setChecked(i == 1 + by);
		}
		fill();
	}

	/** @param of whose layers and classes they are */
	void show(List<AssistReport> found, Optional<Dataset> of) {
		if (!found.equals(reports) || !of.equals(dataset)) {
			reports = found;
			dataset = of;
			fit();
			fill();
		}
	}

	private boolean isShown(Figure figure) {
		return figure.always() || reports.stream().anyMatch(one -> figure.value().apply(one.total()).isPresent());
	}

	/** The names take what the figures leave. */
	private void fit() {
		int figures = 0;
		for (int i = 0; i < FIGURES.size(); i++) {
			int width = isShown(FIGURES.get(i)) ? FIGURES.get(i).width() : 0;
			tree.getColumn(1 + i).setWidth(width);
			tree.getColumn(1 + i).setResizable(width > 0);
			figures += width;
		}
		int width = tree.getSize().x - 2 * tree.getBorderWidth() - tree.getVerticalBar().getSize().x;
		tree.getColumn(0).setWidth(Math.max(NAME_WIDTH, width - figures));
	}

	private <T> Comparator<T> order(Function<T, String> name, Function<T, AssistReport.ClassReport> of) {
		Comparator<T> byName = Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER);
		if (by < 0) {
			return down ? byName.reversed() : byName;
		}
		Function<T, OptionalDouble> value = of.andThen(FIGURES.get(by).value());
		Comparator<T> byValue = Comparator.comparingDouble(one -> value.apply(one).orElse(0));
		// What is not known is last in both directions.
		return Comparator.<T, Boolean>comparing(one -> value.apply(one).isEmpty()).thenComparing(down ? byValue.reversed() : byValue).thenComparing(byName);
	}

	private void fill() {
		Set<String> selected = Stream.of(tree.getSelection()).map(StatisticsTree::key).collect(Collectors.toSet());
		tree.setRedraw(false);
		tree.removeAll();
		for (AssistReport report : reports.stream().sorted(order(this::name, AssistReport::total)).toList()) {
			TreeItem assistant = new TreeItem(tree, SWT.NONE);
			assistant.setData(report.prediction());
			fill(assistant, name(report), report.total(), selected);
			for (AssistReport.ClassReport one : report.classes().stream().sorted(order(AssistReport.ClassReport::name, each -> each)).toList()) {
				TreeItem row = new TreeItem(assistant, SWT.NONE);
				row.setData(report.prediction() + "/" + one.name());
				row.setImage(0, swatches.get(ClassColors.of(labelClass(one))));
				fill(row, one.name().isEmpty() ? Messages.Review_NoClass : one.name(), one, selected);
			}
			assistant.setExpanded(!collapsed.contains(report.prediction()));
		}
		tree.setRedraw(true);
	}

	private void fill(TreeItem row, String name, AssistReport.ClassReport one, Set<String> selected) {
		row.setText(0, name);
		for (int i = 0; i < FIGURES.size(); i++) {
			OptionalDouble value = FIGURES.get(i).value().apply(one);
			row.setText(1 + i, value.isPresent() ? FIGURES.get(i).text().apply(value.getAsDouble()) : "");
		}
		if (selected.contains(key(row))) {
			tree.select(row);
		}
	}

	private static String key(Widget row) {
		return (String) row.getData();
	}

	private String name(AssistReport report) {
		return dataset.stream().flatMap(one -> one.layers().stream()).filter(one -> one.id().equals(report.prediction())).map(Layer::name).findFirst().orElse(report.prediction());
	}

	private Optional<LabelClass> labelClass(AssistReport.ClassReport report) {
		return dataset.stream().flatMap(one -> LabelClasses.all(one.ontology()).stream()).filter(one -> one.getName().equals(report.name())).findFirst();
	}

	/** What is not all does not look so: 857 of 858 are 99.9 %. */
	private static String percent(double rate) {
		double tenths = rate < 1 ? Math.min(99.9, Math.round(1000 * rate) / 10.0) : 100;
		return NLS.bind(Messages.View_Percent, String.format(Locale.ROOT, tenths == Math.rint(tenths) ? "%.0f" : "%.1f", tenths));
	}

	/** As people say times: to the second below an hour, to the minute above. */
	private static String time(double seconds) {
		long whole = Math.round(Math.abs(seconds));
		String sign = seconds < 0 && whole > 0 ? "-" : "";
		return sign + (whole < 60 ? NLS.bind(Messages.Stats_Seconds, whole) : whole < 3600 ? NLS.bind(Messages.Stats_Minutes, whole / 60, whole % 60)
				: NLS.bind(Messages.Stats_Hours, whole / 3600, whole % 3600 / 60));
	}
}
