/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.geometry.Fragment;

/** Lays out one block: its rows, the labels above them, the relations above these. */
final class BlockLayout {

	/** What a block asks of the document. */
	interface Surroundings {
		/** The relations from and to a mark. */
		List<Link> links(Mark mark);

		/** Empty words where there is no such mark. */
		String words(String mark);

		/** Where a mark begins in code points, negative where there is no such mark. */
		int start(String mark);
	}

	private static final double GAP = 3;
	private static final double SPREAD = 7;
	private static final double STUB = 20;

	private final TextBlocks blocks;
	private final int index;
	private final Shaped shaped;
	private final List<Mark> marks;
	private final Surroundings around;
	private final Shaper shaper;
	private final Metrics metrics;
	private final double width;

	BlockLayout(TextBlocks blocks, int index, Shaped shaped, List<Mark> marks, Surroundings around, Shaper shaper, Metrics metrics, double width) {
		this.blocks = blocks;
		this.index = index;
		this.shaped = shaped;
		// What is short lies next to the text, what spans it above.
		this.marks = marks.stream().sorted(Comparator.comparingInt((Mark mark) -> mark.span().length()).thenComparingInt(mark -> mark.span().start())
				.thenComparing(Mark::id)).toList();
		this.around = around;
		this.shaper = shaper;
		this.metrics = metrics;
		this.width = width;
	}

	PlacedBlock lay() {
		List<Row> rows = new ArrayList<>();
		double top = 0;
		for (int row = 0; row < shaped.rows(); row++) {
			Row laid = row(row, top);
			rows.add(laid);
			top = laid.bottom();
		}
		return new PlacedBlock(index, shaped, List.copyOf(rows), top);
	}

	/** A bar that has a lane and no height yet. */
	private record Piece(Mark mark, List<Extent> extents, Extent label, int lane, boolean begins, boolean ends) {
	}

	private Row row(int row, double top) {
		Lanes lanes = new Lanes();
		List<Piece> pieces = new ArrayList<>();
		for (Mark mark : marks) {
			piece(row, mark, lanes, pieces);
		}
		Wires wires = new Wires(row, pieces);
		double bars = top + metrics.above() + wires.lanes.count() * metrics.arc();
		double text = bars + lanes.count() * metrics.bar();
		List<Row.Bar> laid = new ArrayList<>();
		for (Piece piece : pieces) {
			double barTop = text - (piece.lane() + 1) * metrics.bar();
			laid.add(new Row.Bar(piece.mark(), piece.extents(), piece.label(), barTop, barTop + metrics.bar(), piece.begins(), piece.ends()));
		}
		return new Row(shaped.rowStart(row), shaped.rowStart(row + 1), top, text, text + shaped.rowHeight(row), List.copyOf(laid), wires.place(laid, bars));
	}

	private void piece(int row, Mark mark, Lanes lanes, List<Piece> pieces) {
		List<Extent> extents = new ArrayList<>();
		int start = shaped.rowStart(row);
		int end = shaped.rowStart(row + 1);
		for (Fragment fragment : mark.span().fragments()) {
			int from = blocks.offset(index, fragment.start());
			int to = blocks.offset(index, fragment.end());
			if (fragment.length() == 0) {
				if (rowOf(from) == row && inside(fragment.start())) {
					double x = shaped.caret(row, from);
					extents.add(new Extent(x, x));
				}
			} else if (Math.max(from, start) < Math.min(to, end)) {
				extents.addAll(shaped.extents(row, Math.max(from, start), Math.min(to, end)));
			}
		}
		if (extents.isEmpty()) {
			return;
		}
		extents.sort(Comparator.comparingDouble(Extent::left));
		double labelWidth = Math.min(width, shaper.labelWidth(mark.label()) + 2 * metrics.padding());
		double wanted = shaped.rightToLeft() ? extents.getLast().right() - labelWidth : extents.getFirst().left();
		double left = Math.clamp(wanted, 0, Math.max(0, width - labelWidth));
		Extent label = new Extent(left, left + labelWidth);
		Extent taken = extents.stream().reduce(label, Extent::union);
		int lane = lanes.lowest(new Extent(taken.left(), taken.right() + GAP));
		int first = blocks.offset(index, mark.span().start());
		boolean begins = blocks.blockOf(mark.span().start()) == index && first >= start && rowOf(first) == row;
		boolean ends = blocks.blockOf(Math.max(mark.span().start(), mark.span().end() - 1)) == index && blocks.offset(index, mark.span().end()) <= end;
		pieces.add(new Piece(mark, List.copyOf(extents), label, lane, begins, ends));
	}

	/** Whether a place of no length is in this block and not at the start of the next. */
	private boolean inside(int codePoint) {
		return blocks.blockOf(codePoint) == index;
	}

	private int rowOf(int offset) {
		int row = shaped.rows() - 1;
		while (row > 0 && shaped.rowStart(row) > offset) {
			row--;
		}
		return row;
	}

	/** The relations of one row. */
	private final class Wires {

		/** A relation that has no lane yet. Its ends are the pieces it touches here. */
		private record Open(Link link, Row.Reach reach, int from, int to, boolean right, boolean near) {
		}

		private final int row;
		private final List<Piece> pieces;
		private final Map<String, Integer> at = new HashMap<>();
		private final Lanes lanes = new Lanes();
		private final List<Laid> laid = new ArrayList<>();

		private record Laid(Open open, double fromX, double toX, String words, double wordsX, int lane) {
		}

		Wires(int row, List<Piece> pieces) {
			this.row = row;
			this.pieces = pieces;
			for (int i = 0; i < pieces.size(); i++) {
				if (pieces.get(i).begins()) {
					at.put(pieces.get(i).mark().id(), i);
				}
			}
			route(collect());
		}

		private List<Open> collect() {
			List<Open> open = new ArrayList<>();
			at.forEach((id, piece) -> {
				for (Link link : around.links(pieces.get(piece).mark())) {
					boolean leaves = link.from().equals(id);
					String other = leaves ? link.to() : link.from();
					Integer there = at.get(other);
					int start = around.start(other);
					if (there != null && leaves) {
						open.add(new Open(link, Row.Reach.WHOLE, piece, there, middle(there) >= middle(piece), true));
					} else if (there == null && start >= 0) {
						boolean later = start > pieces.get(piece).mark().span().start();
						open.add(new Open(link, leaves ? Row.Reach.LEAVES : Row.Reach.ARRIVES, piece, piece, later != shaped.rightToLeft(), isNear(start)));
					}
				}
			});
			open.sort(Comparator.comparingDouble(this::length).thenComparing(one -> one.link().id()).thenComparing(Open::reach));
			return open;
		}

		private boolean isNear(int codePoint) {
			return blocks.blockOf(codePoint) == index && Math.abs(rowOf(blocks.offset(index, codePoint)) - row) == 1;
		}

		private double middle(int piece) {
			Extent label = pieces.get(piece).label();
			return (label.left() + label.right()) / 2;
		}

		private double length(Open one) {
			if (one.reach() == Row.Reach.WHOLE) {
				return Math.abs(middle(one.from()) - middle(one.to()));
			}
			double room = one.right() ? width - middle(one.from()) : middle(one.from());
			return one.near() ? room : Math.min(room, wordsWidth(one));
		}

		private String words(Open one) {
			if (one.reach() == Row.Reach.WHOLE || one.near()) {
				return one.link().label();
			}
			return one.reach() == Row.Reach.LEAVES ? one.link().label() + " \u2192 " + around.words(one.link().to())
					: around.words(one.link().from()) + " \u2192 " + one.link().label();
		}

		private double wordsWidth(Open one) {
			return shaper.labelWidth(words(one)) + STUB;
		}

		private void route(List<Open> open) {
			Map<Integer, List<Open>> touching = new HashMap<>();
			for (Open one : open) {
				touching.computeIfAbsent(one.from(), missing -> new ArrayList<>()).add(one);
				if (one.to() != one.from()) {
					touching.computeIfAbsent(one.to(), missing -> new ArrayList<>()).add(one);
				}
			}
			for (Open one : open) {
				double fromX = touch(one, one.from(), touching);
				double toX = one.reach() != Row.Reach.WHOLE ? edge(one, fromX) : one.to() == one.from() ? fromX + STUB : touch(one, one.to(), touching);
				String words = words(one);
				double wordsWidth = shaper.labelWidth(words);
				double wordsX = Math.clamp((fromX + toX - wordsWidth) / 2, 0, Math.max(0, width - wordsWidth));
				Extent taken = new Extent(Math.min(fromX, toX), Math.max(fromX, toX)).union(new Extent(wordsX - GAP, wordsX + wordsWidth + GAP));
				laid.add(new Laid(one, fromX, toX, words, wordsX, lanes.above(taken)));
			}
		}

		/** Where the part of a relation ends that leads out of the row. */
		private double edge(Open one, double x) {
			double reach = one.near() ? width : wordsWidth(one);
			return one.right() ? Math.max(x + STUB / 2, Math.min(width, x + reach)) : Math.min(x - STUB / 2, Math.max(0, x - reach));
		}

		/** Where a relation touches a bar: those to the left before those to the right, so that what is nested does not cross. */
		private double touch(Open one, int piece, Map<Integer, List<Open>> touching) {
			List<Open> here = touching.get(piece);
			List<Open> sorted = new ArrayList<>();
			here.stream().filter(other -> !leadsRight(other, piece)).forEach(sorted::add);
			here.reversed().stream().filter(other -> leadsRight(other, piece)).forEach(sorted::add);
			Extent label = pieces.get(piece).label();
			double step = Math.min(SPREAD, label.width() / (sorted.size() + 1));
			return middle(piece) + (sorted.indexOf(one) - (sorted.size() - 1) / 2.0) * step;
		}

		private boolean leadsRight(Open one, int piece) {
			return one.from() == piece ? one.right() : !one.right();
		}

		/** @param barsTop where the lanes of relations end, from the top of the block */
		List<Row.Wire> place(List<Row.Bar> bars, double barsTop) {
			List<Row.Wire> wires = new ArrayList<>();
			for (Laid one : laid) {
				double y = barsTop - one.lane() * metrics.arc() - metrics.arc() / 2;
				double from = bars.get(one.open().from()).top();
				double to = bars.get(one.open().to()).top();
				Row.Wire wire = switch (one.open().reach()) {
				case WHOLE -> new Row.Wire(one.open().link(), Row.Reach.WHOLE, one.fromX(), one.toX(), from, to, y, one.words(), one.wordsX());
				case LEAVES -> new Row.Wire(one.open().link(), Row.Reach.LEAVES, one.fromX(), one.toX(), from, y, y, one.words(), one.wordsX());
				case ARRIVES -> new Row.Wire(one.open().link(), Row.Reach.ARRIVES, one.toX(), one.fromX(), y, to, y, one.words(), one.wordsX());
				};
				wires.add(wire);
			}
			return List.copyOf(wires);
		}
	}
}
