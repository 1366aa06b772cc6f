/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.graphics.Point;
import org.labelwright.geometry.Span;
import org.labelwright.ui.text.layout.Row;
import org.labelwright.ui.text.layout.TextPage;
import org.labelwright.ui.text.layout.TextPage.Anchor;
import org.labelwright.ui.text.layout.TextPage.Visible;
import org.labelwright.ui.text.layout.Words;

/** What is seen of a text and what is selected in it. UI thread only. */
public final class TextScene {

	/** Hears of changes. */
	public interface Listener {
		/** Something looks different. */
		void changed();

		/** Other labels are selected. */
		void selectionChanged();
	}

	/** What lies at a point of the canvas. */
	sealed interface Target {
	}

	/**
	 * The text.
	 *
	 * @param character where the character at the point begins, in code points
	 * @param end where it ends
	 * @param gap the nearest gap between characters
	 */
	record OnText(int character, int end, int gap) implements Target {
	}

	/** The words of a label. */
	record OnBar(String mark) implements Target {
	}

	/** A relation. */
	record OnWire(Row.Wire wire) implements Target {
	}

	/**
	 * An end of the label that is selected.
	 *
	 * @param start whether it is where the label begins
	 */
	record OnEnd(String mark, boolean start) implements Target {
	}

	/**
	 * A relation while it is drawn.
	 *
	 * @param x where the mouse is
	 */
	record Pulled(String from, double x, double y) {
	}

	/** Left of the text, with the number of the paragraph. */
	public static final int GUTTER = 46;
	private static final int RIGHT = 16;
	private static final double NEAR = 5;

	private final TextPage page;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Words words;
	private Anchor top = Anchor.TOP;
	private double width = 1;
	private double height = 1;
	private TextSelection text = TextSelection.START;
	private final Set<String> selection = new LinkedHashSet<>();
	private Optional<String> selectedLink = Optional.empty();
	private Optional<String> hovered = Optional.empty();
	private Optional<String> source = Optional.empty();
	private Optional<Pulled> pulled = Optional.empty();
	private Optional<String> active = Optional.empty();
	private Optional<Span> preview = Optional.empty();
	private FoundSpans found = FoundSpans.NONE;
	private String message = "";

	TextScene(TextPage page) {
		this.page = page;
		words = new Words(page.blocks());
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	void changed() {
		listeners.forEach(Listener::changed);
	}

	/** Whether the paragraph at a place is written from right to left. */
	boolean isRightToLeft(int place) {
		return page.block(page.blocks().blockOf(place)).shaped().rightToLeft();
	}

	public TextPage page() {
		return page;
	}

	Words words() {
		return words;
	}

	/** After another text was given to the page. */
	void textReplaced() {
		words = new Words(page.blocks());
		top = Anchor.TOP;
		text = TextSelection.START;
		source = Optional.empty();
		hovered = Optional.empty();
		pulled = Optional.empty();
		preview = Optional.empty();
		found = FoundSpans.NONE;
		selectedLink = Optional.empty();
		selection.clear();
		listeners.forEach(Listener::selectionChanged);
		changed();
	}

	void setSize(double width, double height) {
		this.width = width;
		this.height = height;
		page.setWidth(Math.max(60, width - GUTTER - RIGHT));
		top = page.scrolled(new Anchor(top.block(), Math.min(top.into(), page.block(top.block()).height() - 1)), 0, height);
		changed();
	}

	double width() {
		return width;
	}

	double height() {
		return height;
	}

	public Anchor top() {
		return top;
	}

	void setTop(Anchor anchor) {
		if (!anchor.equals(top)) {
			top = anchor;
			changed();
		}
	}

	public void scroll(double by) {
		setTop(page.scrolled(top, by, height));
	}

	public List<Visible> visible() {
		return page.visible(top, height);
	}

	public TextSelection text() {
		return text;
	}

	/** Selects text; what labels were selected are no longer. */
	void selectText(TextSelection wanted) {
		text = wanted;
		if (!selection.isEmpty() || selectedLink.isPresent()) {
			selection.clear();
			selectedLink = Optional.empty();
			listeners.forEach(Listener::selectionChanged);
		}
		changed();
	}

	/** Moves the text selection and leaves the labels selected, as when a label gets another piece. */
	void markText(TextSelection wanted) {
		text = wanted;
		changed();
	}

	public List<String> selection() {
		return List.copyOf(selection);
	}

	boolean isSelected(String mark) {
		return selection.contains(mark);
	}

	/** Selects labels; those that are not there are left out. */
	public void select(List<String> marks) {
		List<String> known = marks.stream().filter(id -> page.find(id).isPresent()).toList();
		boolean same = known.equals(new ArrayList<>(selection)) && selectedLink.isEmpty();
		selection.clear();
		selection.addAll(known);
		selectedLink = Optional.empty();
		if (!known.isEmpty()) {
			text = TextSelection.at(page.find(known.getLast()).orElseThrow().span().start());
		}
		if (!same) {
			listeners.forEach(Listener::selectionChanged);
		}
		changed();
	}

	public Optional<String> selectedLink() {
		return selectedLink;
	}

	void selectLink(Optional<String> link) {
		selection.clear();
		selectedLink = link;
		listeners.forEach(Listener::selectionChanged);
		changed();
	}

	Optional<String> hovered() {
		return hovered;
	}

	void setHovered(Optional<String> mark) {
		if (!mark.equals(hovered)) {
			hovered = mark;
			changed();
		}
	}

	/** The label that the next relation leads from. */
	Optional<String> source() {
		return source.filter(id -> page.find(id).isPresent());
	}

	void setSource(Optional<String> mark) {
		source = mark;
		changed();
	}

	/** The prediction that is to be judged. */
	public Optional<String> active() {
		return active;
	}

	void setActive(Optional<String> mark) {
		if (!mark.equals(active)) {
			active = mark;
			changed();
		}
	}

	Optional<Pulled> pulled() {
		return pulled;
	}

	void setPulled(Optional<Pulled> relation) {
		pulled = relation;
		changed();
	}

	/** How the label whose end is dragged would lie. */
	Optional<Span> preview() {
		return preview;
	}

	void setPreview(Optional<Span> span) {
		preview = span;
		changed();
	}

	/** The places that would be labelled. */
	FoundSpans found() {
		return found;
	}

	void setFound(FoundSpans places) {
		if (places != found) {
			found = places;
			changed();
		}
	}

	/** Shown where there is no text. */
	public String message() {
		return message;
	}

	void setMessage(String message) {
		this.message = message;
		changed();
	}

	/** What lies at a point of the canvas; empty below the end of the text. */
	Optional<Target> at(double x, double y) {
		List<Visible> visible = visible();
		for (Visible one : visible) {
			if (y < one.y() + one.block().height()) {
				return Optional.of(in(one, x - GUTTER, y - one.y()));
			}
		}
		return Optional.empty();
	}

	/** The text that is nearest to a point of the canvas, also below the end. */
	OnText textAt(double x, double y) {
		List<Visible> visible = visible();
		Visible one = visible.stream().filter(block -> y < block.y() + block.block().height()).findFirst().orElse(visible.getLast());
		return onText(one, one.block().rowAt(y - one.y()), x - GUTTER);
	}

	private Target in(Visible one, double x, double y) {
		int rowIndex = one.block().rowAt(y);
		Row row = one.block().rows().get(rowIndex);
		Optional<Target> end = end(row, x, y);
		if (end.isPresent()) {
			return end.get();
		}
		if (y >= row.text()) {
			return onText(one, rowIndex, x);
		}
		for (Row.Bar bar : row.bars()) {
			if (y >= bar.top() && y < bar.bottom() && x >= bar.label().left() && x <= bar.label().right()) {
				return new OnBar(bar.mark().id());
			}
		}
		for (Row.Wire wire : row.wires()) {
			double words = page.metrics().arc() / 2;
			boolean along = Math.abs(y - wire.y()) <= words && x >= Math.min(wire.fromX(), wire.toX()) - NEAR && x <= Math.max(wire.fromX(), wire.toX()) + NEAR;
			boolean up = y > wire.y() && (Math.abs(x - wire.fromX()) < NEAR && y <= wire.fromY() || Math.abs(x - wire.toX()) < NEAR && y <= wire.toY());
			if (along || up) {
				return new OnWire(wire);
			}
		}
		return onText(one, rowIndex, x);
	}

	private Optional<Target> end(Row row, double x, double y) {
		if (selection.size() != 1 || y < row.text()) {
			return Optional.empty();
		}
		for (Row.Bar bar : row.bars()) {
			if (selection.contains(bar.mark().id()) && bar.mark().editable()) {
				if (bar.begins() && Math.abs(x - startX(bar)) <= NEAR) {
					return Optional.of(new OnEnd(bar.mark().id(), true));
				}
				if (bar.ends() && Math.abs(x - endX(bar)) <= NEAR) {
					return Optional.of(new OnEnd(bar.mark().id(), false));
				}
			}
		}
		return Optional.empty();
	}

	/** Where the text of a label begins in its first row; with writing from right to left, that is on the right. */
	double startX(Row.Bar bar) {
		return rightToLeft(bar) ? bar.pieces().getLast().right() : bar.pieces().getFirst().left();
	}

	double endX(Row.Bar bar) {
		return rightToLeft(bar) ? bar.pieces().getFirst().left() : bar.pieces().getLast().right();
	}

	private boolean rightToLeft(Row.Bar bar) {
		return page.block(page.blocks().blockOf(bar.mark().span().start())).shaped().rightToLeft();
	}

	private OnText onText(Visible one, int row, double x) {
		int block = one.block().index();
		var hit = one.block().shaped().at(row, x);
		return new OnText(page.blocks().codePoint(block, hit.offset()), page.blocks().codePoint(block, hit.end()), page.blocks().codePoint(block, hit.nearest()));
	}

	/** Where a gap between characters is on the canvas, in the middle of the height of the row; empty where it is out of sight. */
	public Optional<Point> place(int codePoint) {
		int index = page.blocks().blockOf(codePoint);
		int offset = page.blocks().offset(index, codePoint);
		return visible().stream().filter(one -> one.block().index() == index).findFirst().map(one -> {
			int row = one.block().rowOf(offset);
			Row placed = one.block().rows().get(row);
			return new Point(GUTTER + (int) Math.round(one.block().shaped().caret(row, offset)),
					(int) Math.round(one.y() + (placed.text() + placed.bottom()) / 2));
		});
	}

	/** The middle of the words of a label on the canvas, in the first row it has; empty where it is out of sight. */
	public Optional<Point> label(String mark) {
		return visible().stream().flatMap(one -> one.block().rows().stream().flatMap(row -> row.bars().stream())
				.filter(bar -> bar.mark().id().equals(mark) && bar.begins())
				.map(bar -> new Point(GUTTER + (int) Math.round((bar.label().left() + bar.label().right()) / 2),
						(int) Math.round(one.y() + (bar.top() + bar.bottom()) / 2 - 1)))).findFirst();
	}

	/** Scrolls as little as is needed to see a place. */
	public void reveal(int codePoint) {
		int block = page.blocks().blockOf(codePoint);
		var placed = page.block(block);
		Row row = placed.rows().get(placed.rowOf(page.blocks().offset(block, codePoint)));
		double y = top.block() == block ? -top.into() : page.top(new Anchor(block, 0)) - page.top(top);
		Optional<Visible> seen = visible().stream().filter(one -> one.block().index() == block).findFirst();
		double at = seen.map(Visible::y).orElse(y);
		if (seen.isPresent() && at + row.top() >= 0 && at + row.bottom() <= height) {
			return;
		}
		if (at + row.top() < 0 && at + row.bottom() > -height / 2) {
			setTop(page.scrolled(new Anchor(block, row.top()), 0, height));
		} else if (seen.isPresent() || at + row.bottom() < height * 1.5 && at > 0) {
			setTop(page.scrolled(new Anchor(block, row.bottom()), -height, height));
		} else {
			setTop(page.scrolled(new Anchor(block, row.top()), -height / 3, height));
		}
	}
}
