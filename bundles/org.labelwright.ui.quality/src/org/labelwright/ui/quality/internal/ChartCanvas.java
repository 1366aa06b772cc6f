/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.labelwright.quality.chart.Chart;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.chart.Mark;
import org.labelwright.quality.chart.Palette;

/** Shows a chart, whose marks are chosen with the mouse or the arrow keys. Enter goes on to what was chosen. */
public final class ChartCanvas extends Canvas {

	private static final int MARGIN = 8;
	private static final int PAGE = 40;

	private final ChartPainter painter;
	private final Consumer<Hit> chosen;
	private final Runnable entered;
	private Optional<Chart> chart = Optional.empty();
	private Optional<Hit> selected = Optional.empty();

	/**
	 * @param chosen hears what is chosen
	 * @param entered hears that Enter was pressed on it
	 */
	ChartCanvas(Composite parent, Consumer<Hit> chosen, Runnable entered) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		this.chosen = chosen;
		this.entered = entered;
		painter = new ChartPainter(getDisplay());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> scrollBars());
		addListener(SWT.MouseDown, event -> {
			setFocus();
			at(event.x, event.y).flatMap(Mark::hit).ifPresent(this::choose);
		});
		addListener(SWT.MouseMove, event -> {
			String tip = at(event.x, event.y).flatMap(Mark::hit).map(Hit::text).orElse(null);
			if (!Objects.equals(tip, getToolTipText())) {
				setToolTipText(tip);
			}
		});
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Dispose, event -> painter.close());
		for (ScrollBar bar : new ScrollBar[] { getHorizontalBar(), getVerticalBar() }) {
			bar.addListener(SWT.Selection, event -> redraw());
		}
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = chart.map(Chart::title).orElse(Messages.Chart_None) + selected.map(hit -> ": " + hit.text()).orElse("");
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = chart.map(Chart::description).orElse("");
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}

	private static boolean isDark(RGB color) {
		return color.red * 0.299 + color.green * 0.587 + color.blue * 0.114 < 128;
	}

	void show(Chart other) {
		chart = Optional.of(other);
		selected = selected.flatMap(hit -> other.choices().stream().flatMap(mark -> mark.hit().stream())
				.filter(one -> one.row() == hit.row() && one.column() == hit.column()).findFirst());
		scrollBars();
		redraw();
	}

	public Optional<Chart> chart() {
		return chart;
	}

	public Optional<Hit> selected() {
		return selected;
	}

	void clearSelection() {
		selected = Optional.empty();
	}

	/** Where a mark is on the canvas. */
	public Optional<Rectangle> bounds(Hit hit) {
		return chart.flatMap(one -> one.choices().stream().filter(mark -> mark.hit().filter(hit::equals).isPresent()).findFirst()).map(this::bounds);
	}

	private Rectangle bounds(Mark mark) {
		double[] box = box(mark);
		return new Rectangle((int) Math.round(left() + box[0]), (int) Math.round(top() + box[1]), (int) Math.round(box[2]), (int) Math.round(box[3]));
	}

	/** Left, top, width and height; of a dot some more, so that it can be hit. */
	private static double[] box(Mark mark) {
		return switch (mark) {
		case Mark.Box box -> new double[] { box.x(), box.y(), Math.max(4, box.width()), box.height() };
		case Mark.Dot dot -> new double[] { dot.x() - dot.radius() - 3, dot.y() - dot.radius() - 3, 2 * dot.radius() + 6, 2 * dot.radius() + 6 };
		default -> new double[4];
		};
	}

	private double left() {
		return MARGIN - getHorizontalBar().getSelection();
	}

	private double top() {
		return MARGIN - getVerticalBar().getSelection();
	}

	private Optional<Mark> at(int x, int y) {
		return chart.flatMap(one -> one.choices().reversed().stream().filter(mark -> bounds(mark).contains(x, y)).findFirst());
	}

	/** The theme gives this its background, at first and when people change it, whatever was set here. */
	private Palette palette() {
		return isDark(getBackground().getRGB()) ? Palette.DARK : Palette.LIGHT;
	}

	private void paint(GC gc) {
		Palette palette = palette();
		gc.setBackground(ChartPainter.color(palette.background()));
		gc.fillRectangle(getClientArea());
		chart.ifPresent(one -> {
			painter.paint(gc, one, palette, left(), top());
			selected.flatMap(this::bounds).ifPresent(bounds -> {
				gc.setForeground(ChartPainter.color(palette.text()));
				gc.setLineWidth(isFocusControl() ? 3 : 2);
				gc.drawRectangle(bounds.x - 1, bounds.y - 1, bounds.width + 1, bounds.height + 1);
			});
		});
	}

	private void scrollBars() {
		Rectangle area = getClientArea();
		adjust(getHorizontalBar(), chart.map(Chart::width).orElse(0.0), area.width);
		adjust(getVerticalBar(), chart.map(Chart::height).orElse(0.0), area.height);
	}

	private static void adjust(ScrollBar bar, double length, int shown) {
		int all = (int) Math.ceil(length) + 2 * MARGIN;
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - shown)), 0, Math.max(1, all), Math.max(1, Math.min(shown, all)), PAGE / 2, Math.max(1, shown - PAGE));
		bar.setVisible(all > shown);
	}

	private void choose(Hit hit) {
		selected = Optional.of(hit);
		bounds(hit).ifPresent(this::reveal);
		redraw();
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
		chosen.accept(hit);
	}

	private void reveal(Rectangle bounds) {
		Rectangle area = getClientArea();
		move(getHorizontalBar(), bounds.x, bounds.width, area.width);
		move(getVerticalBar(), bounds.y, bounds.height, area.height);
	}

	private static void move(ScrollBar bar, int from, int length, int shown) {
		int by = from < 0 ? from - MARGIN : from + length > shown ? Math.min(from, from + length - shown + MARGIN) : 0;
		bar.setSelection(bar.getSelection() + by);
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> step(-1, 0);
		case SWT.ARROW_RIGHT -> step(1, 0);
		case SWT.ARROW_UP -> step(0, -1);
		case SWT.ARROW_DOWN -> step(0, 1);
		case SWT.HOME -> first(chart.map(Chart::choices).orElse(List.of()));
		case SWT.END -> first(chart.map(Chart::choices).orElse(List.of()).reversed());
		case SWT.CR, SWT.KEYPAD_CR -> selected.ifPresent(hit -> entered.run());
		default -> {
			// Not of the chart.
		}
		}
	}

	private void first(List<Mark> choices) {
		choices.stream().findFirst().flatMap(Mark::hit).ifPresent(this::choose);
	}

	/** To the nearest mark in a direction, what lies straight ahead before what lies beside. */
	private void step(int dx, int dy) {
		List<Mark> choices = chart.map(Chart::choices).orElse(List.of());
		Optional<Mark> from = selected.flatMap(hit -> choices.stream().filter(mark -> mark.hit().filter(hit::equals).isPresent()).findFirst());
		if (from.isEmpty()) {
			first(choices);
			return;
		}
		double[] start = box(from.get());
		Mark nearest = null;
		double least = Double.MAX_VALUE;
		for (Mark mark : choices) {
			double[] box = box(mark);
			// Bars begin at one edge and end anywhere, so that their edges are compared.
			double x = box[0] - start[0];
			double y = box[1] - start[1];
			double ahead = x * dx + y * dy;
			double cost = ahead + 3 * Math.abs(x * dy + y * dx);
			if (ahead > 0.5 && cost < least) {
				least = cost;
				nearest = mark;
			}
		}
		Optional.ofNullable(nearest).flatMap(Mark::hit).ifPresent(this::choose);
	}
}
