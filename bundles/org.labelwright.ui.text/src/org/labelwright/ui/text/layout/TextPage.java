/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;

/**
 * A text with its marks and links, laid out as far as it is looked at. A change lays out anew only the blocks it touches. Not
 * for several threads. To be closed after use.
 */
public final class TextPage implements AutoCloseable {

	/**
	 * A part of the text that is in sight.
	 *
	 * @param y of the top of the block, from the top of what is in sight
	 */
	public record Visible(PlacedBlock block, double y) {
	}

	/**
	 * What is in sight: a distance into a block. Stays where it is when what lies above gets another height.
	 *
	 * @param into from the top of the block
	 */
	public record Anchor(int block, double into) {

		public static final Anchor TOP = new Anchor(0, 0);
	}

	/** So many blocks stay laid out; what was not looked at for the longest time goes first. */
	private static final int KEPT = 300;
	private static final int WORDS = 24;

	private Shaper shaper;
	private Metrics metrics;
	private TextBlocks blocks = new TextBlocks(new CodePoints(""));
	private double width = 1;
	private final Map<String, Mark> marks = new HashMap<>();
	private final Map<Integer, Set<String>> marksOfBlock = new HashMap<>();
	private final Map<String, List<Link>> linksFrom = new HashMap<>();
	private final Map<String, List<Link>> linksTo = new HashMap<>();
	private final Map<Integer, PlacedBlock> placed = new LinkedHashMap<>(16, 0.75f, true);
	/** The text of these is as it was, and what lies above it is to be placed anew. */
	private final Map<Integer, Shaped> stale = new HashMap<>();
	private Heights heights = new Heights(new double[] { 0 });
	private final BlockLayout.Surroundings around = new BlockLayout.Surroundings() {
		@Override
		public List<Link> links(Mark mark) {
			List<Link> links = new ArrayList<>(linksFrom.getOrDefault(mark.id(), List.of()));
			linksTo.getOrDefault(mark.id(), List.of()).stream().filter(link -> !link.from().equals(link.to())).forEach(links::add);
			return links;
		}

		@Override
		public String words(String mark) {
			return find(mark).map(TextPage.this::words).orElse("");
		}

		@Override
		public int start(String mark) {
			return find(mark).map(one -> one.span().start()).orElse(-1);
		}
	};

	public TextPage(Shaper shaper, Metrics metrics) {
		this.shaper = shaper;
		this.metrics = metrics;
	}

	/** Takes other fonts; everything is laid out anew. */
	public void setShaper(Shaper other, Metrics sizes) {
		dropAll();
		shaper = other;
		metrics = sizes;
		estimate();
	}

	/** Shows another text with what is said about it. */
	public void show(CodePoints text, Collection<Mark> shown, Collection<Link> links) {
		dropAll();
		blocks = new TextBlocks(text);
		setMarks(shown, links);
	}

	/** All marks and links anew, over the same text. */
	public void setMarks(Collection<Mark> shown, Collection<Link> links) {
		dropAll();
		marks.clear();
		marksOfBlock.clear();
		linksFrom.clear();
		linksTo.clear();
		for (Mark mark : shown) {
			register(mark);
		}
		for (Link link : links) {
			linksFrom.computeIfAbsent(link.from(), missing -> new ArrayList<>()).add(link);
			linksTo.computeIfAbsent(link.to(), missing -> new ArrayList<>()).add(link);
		}
		estimate();
	}

	private void register(Mark mark) {
		marks.put(mark.id(), mark);
		eachBlock(mark, block -> marksOfBlock.computeIfAbsent(block, missing -> new HashSet<>()).add(mark.id()));
	}

	private void eachBlock(Mark mark, java.util.function.IntConsumer consumer) {
		for (Fragment fragment : mark.span().fragments()) {
			int last = blocks.blockOf(Math.min(blocks.text().length(), Math.max(fragment.start(), fragment.end() - 1)));
			for (int block = blocks.blockOf(Math.min(blocks.text().length(), fragment.start())); block <= last; block++) {
				consumer.accept(block);
			}
		}
	}

	/** The width of the text; everything is laid out anew where it changes. */
	public void setWidth(double width) {
		if (this.width != width) {
			this.width = Math.max(1, width);
			dropAll();
			estimate();
		}
	}

	public double width() {
		return width;
	}

	private void dropAll() {
		placed.values().forEach(block -> block.shaped().close());
		placed.clear();
		stale.values().forEach(Shaped::close);
		stale.clear();
	}

	private void estimate() {
		double[] estimates = new double[blocks.count()];
		for (int block = 0; block < estimates.length; block++) {
			int rows = Math.max(1, (int) Math.ceil(blocks.length(block) * shaper.characterWidth() / width));
			double lanes = marksOfBlock.containsKey(block) ? metrics.bar() : 0;
			estimates[block] = rows * (metrics.above() + lanes + shaper.rowHeight());
		}
		heights = new Heights(estimates);
	}

	/** Adds a mark, or takes a changed one instead of that with its id. */
	public void put(Mark mark) {
		remove(mark.id());
		register(mark);
		touch(mark);
	}

	/** Nothing happens where there is no such mark. Links to it stay, and are seen again when it comes back. */
	public void remove(String id) {
		find(id).ifPresent(mark -> {
			touch(mark);
			marks.remove(id);
			// Several pieces may lie in one block.
			eachBlock(mark, block -> marksOfBlock.computeIfPresent(block, (index, here) -> here.remove(id) && here.isEmpty() ? null : here));
		});
	}

	/** All links that lead from a mark. */
	public void setLinks(String from, List<Link> links) {
		List<Link> before = linksFrom.getOrDefault(from, List.of());
		if (before.equals(links)) {
			return;
		}
		before.forEach(link -> {
			linksTo.get(link.to()).remove(link);
			find(link.to()).ifPresent(this::lay);
		});
		if (links.isEmpty()) {
			linksFrom.remove(from);
		} else {
			linksFrom.put(from, List.copyOf(links));
		}
		links.forEach(link -> {
			linksTo.computeIfAbsent(link.to(), missing -> new ArrayList<>()).add(link);
			find(link.to()).ifPresent(this::lay);
		});
		find(from).ifPresent(this::lay);
	}

	/** What a mark or its links touch is laid out anew when it is looked at. */
	private void touch(Mark mark) {
		lay(mark);
		for (Link link : around.links(mark)) {
			find(link.from().equals(mark.id()) ? link.to() : link.from()).ifPresent(this::lay);
		}
	}

	private void lay(Mark mark) {
		eachBlock(mark, block -> {
			PlacedBlock old = placed.remove(block);
			if (old != null) {
				stale.put(block, old.shaped());
			}
		});
	}

	private PlacedBlock place(int block, Shaped shaped) {
		List<Mark> here = marksOfBlock.getOrDefault(block, Set.of()).stream().map(marks::get).filter(java.util.Objects::nonNull).toList();
		PlacedBlock made = new BlockLayout(blocks, block, shaped, here, around, shaper, metrics, width).lay();
		placed.put(block, made);
		heights.set(block, made.height());
		return made;
	}

	/** A block, which is laid out where it is not yet. */
	public PlacedBlock block(int index) {
		PlacedBlock known = placed.get(index);
		if (known != null) {
			return known;
		}
		Shaped shaped = stale.remove(index);
		return place(index, shaped != null ? shaped : shaper.shape(blocks.content(index), width));
	}

	private void forget() {
		var oldest = placed.values().iterator();
		while (placed.size() > KEPT && oldest.hasNext()) {
			oldest.next().shaped().close();
			oldest.remove();
		}
		if (stale.size() > KEPT) {
			stale.values().forEach(Shaped::close);
			stale.clear();
		}
	}

	public TextBlocks blocks() {
		return blocks;
	}

	public CodePoints text() {
		return blocks.text();
	}

	public Metrics metrics() {
		return metrics;
	}

	public Optional<Mark> find(String id) {
		return Optional.ofNullable(marks.get(id));
	}

	public int markCount() {
		return marks.size();
	}

	/** How many blocks are laid out at present. */
	public int placedCount() {
		return placed.size();
	}

	/** The beginning of what a mark covers. */
	public String words(Mark mark) {
		Fragment first = mark.span().fragments().getFirst();
		int end = Math.min(first.end(), first.start() + WORDS);
		String words = text().text(new Fragment(first.start(), end)).replaceAll("\\s+", " ");
		return end < mark.span().end() ? words + "\u2026" : words;
	}

	/** The height of all; partly an estimate. */
	public double height() {
		return heights.total();
	}

	/** How far an anchor is from the top. */
	public double top(Anchor anchor) {
		return heights.top(anchor.block()) + anchor.into();
	}

	/** The anchor so far from the top. */
	public Anchor anchor(double y) {
		int block = heights.find(Math.max(0, y));
		double share = (y - heights.top(block)) / Math.max(1, heights.get(block));
		// A block that is higher than was thought is entered as far as that was meant.
		return limited(new Anchor(block, Math.clamp(share, 0, 1) * block(block).height()), 0);
	}

	/**
	 * Moves what is in sight, at most to the ends of the text.
	 *
	 * @param by positive towards the end of the text
	 * @param seen the height of what is in sight
	 */
	public Anchor scrolled(Anchor from, double by, double seen) {
		int block = Math.min(from.block(), blocks.count() - 1);
		double into = from.into() + by;
		while (into < 0 && block > 0) {
			block--;
			into += block(block).height();
		}
		while (block < blocks.count() - 1 && into >= block(block).height()) {
			into -= block(block).height();
			block++;
		}
		return limited(new Anchor(block, Math.max(0, into)), seen);
	}

	/** Not so far that there would be nothing below the end of the text. */
	private Anchor limited(Anchor anchor, double seen) {
		double below = -anchor.into();
		for (int block = anchor.block(); block < blocks.count() && below < seen; block++) {
			below += block(block).height();
		}
		int block = anchor.block();
		double into = anchor.into() - Math.max(0, seen - below);
		while (into < 0 && block > 0) {
			block--;
			into += block(block).height();
		}
		return new Anchor(block, Math.max(0, into));
	}

	/** What is seen below an anchor. */
	public List<Visible> visible(Anchor anchor, double seen) {
		List<Visible> visible = new ArrayList<>();
		double y = -anchor.into();
		for (int block = anchor.block(); block < blocks.count() && y < seen; block++) {
			PlacedBlock one = block(block);
			visible.add(new Visible(one, y));
			y += one.height();
		}
		forget();
		return visible;
	}

	/** The marks whose text has a place, the shortest first. */
	public List<Mark> marksAt(int codePoint) {
		return marksOfBlock.getOrDefault(blocks.blockOf(codePoint), Set.of()).stream().map(marks::get)
				.filter(mark -> mark.span().fragments().stream().anyMatch(one -> one.start() <= codePoint && codePoint < one.end()))
				.sorted(java.util.Comparator.comparingInt((Mark mark) -> mark.span().length()).thenComparing(Mark::id)).toList();
	}

	/** A span held inside the text; what a foreign file says beyond its end is cut off, to nothing at the end where all of it is beyond. */
	public Span inside(Span span) {
		int end = text().length();
		if (span.end() <= end) {
			return span;
		}
		return span.start() > end ? Span.of(end, end)
				: new Span(span.fragments().stream().filter(one -> one.start() <= end).map(one -> new Fragment(one.start(), Math.min(end, one.end()))).toList());
	}

	@Override
	public void close() {
		dropAll();
	}
}
