/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what lies in a part of an image: a grid of square cells, coarser levels for larger boxes. What was put later
 * lies above; putting a box anew keeps its place in that order. Not for several threads.
 *
 * @param <T> what is found; needs equals and hashCode
 */
public final class SpatialIndex<T> {

	private static final int SMALLEST_CELL_BITS = 5;
	private static final int LEVELS = 24;

	/** No record: entries are told apart by being another one, which is much quicker than comparing boxes. */
	private static final class Entry<T> {
		private final T value;
		private final Box box;
		private final long order;

		Entry(T value, Box box, long order) {
			this.value = value;
			this.box = box;
			this.order = order;
		}

		T value() {
			return value;
		}

		Box box() {
			return box;
		}

		long order() {
			return order;
		}
	}

	private record Cell(int level, long column, long row) {
	}

	private final Map<T, Entry<T>> entries = new LinkedHashMap<>();
	private final Map<Cell, Set<Entry<T>>> cells = new HashMap<>();
	private final int[] perLevel = new int[LEVELS + 1];
	private long next;

	public int size() {
		return entries.size();
	}

	/** Adds a value, or moves it to another box. */
	public void put(T value, Box box) {
		Entry<T> before = entries.get(value);
		if (before != null) {
			unlink(before);
		}
		Entry<T> entry = new Entry<>(value, box, before == null ? next++ : before.order());
		entries.put(value, entry);
		perLevel[level(box)]++;
		forCells(box, level(box), cell -> cells.computeIfAbsent(cell, c -> new LinkedHashSet<>()).add(entry));
	}

	/** Harmless where the value is not there. */
	public void remove(T value) {
		Entry<T> entry = entries.remove(value);
		if (entry != null) {
			unlink(entry);
		}
	}

	public void clear() {
		entries.clear();
		cells.clear();
		java.util.Arrays.fill(perLevel, 0);
	}

	private void unlink(Entry<T> entry) {
		perLevel[level(entry.box())]--;
		forCells(entry.box(), level(entry.box()), cell -> {
			Set<Entry<T>> there = cells.get(cell);
			there.remove(entry);
			if (there.isEmpty()) {
				cells.remove(cell);
			}
		});
	}

	/** Gives everything whose box touches the area, the topmost last. */
	public void query(Box area, Consumer<T> found) {
		List<Entry<T>> hits = new ArrayList<>();
		if (looksAt(area) > entries.size()) {
			// More places to look at than there are things: look at the things, which lie in their order.
			entries.values().stream().filter(entry -> touches(entry.box(), area)).forEach(hits::add);
		} else {
			Set<Entry<T>> seen = new LinkedHashSet<>();
			for (int level = 0; level <= LEVELS; level++) {
				if (perLevel[level] > 0) {
					collect(area, level, seen);
				}
			}
			hits.addAll(seen);
			hits.sort(Comparator.comparingLong(Entry::order));
		}
		hits.forEach(entry -> found.accept(entry.value()));
	}

	/** How many cells a query goes through. */
	private double looksAt(Box area) {
		double count = 0;
		for (int level = 0; level <= LEVELS; level++) {
			double size = 1L << SMALLEST_CELL_BITS + level;
			count += perLevel[level] == 0 ? 0 : (area.width() / size + 2) * (area.height() / size + 2);
		}
		return count;
	}

	private void collect(Box area, int level, Set<Entry<T>> seen) {
		forCells(area, level, cell -> {
			for (Entry<T> entry : cells.getOrDefault(cell, Set.of())) {
				if (touches(entry.box(), area)) {
					seen.add(entry);
				}
			}
		});
	}

	private static boolean touches(Box one, Box other) {
		return one.x() <= other.right() && other.x() <= one.right() && one.y() <= other.bottom() && other.y() <= one.bottom();
	}

	/** The level whose cells are at least as large as the box, so that it lies in four of them at most. */
	private static int level(Box box) {
		double size = Math.max(box.width(), box.height());
		int level = 0;
		while (level < LEVELS && size > 1L << SMALLEST_CELL_BITS + level) {
			level++;
		}
		return level;
	}

	private static void forCells(Box box, int level, Consumer<Cell> visitor) {
		double size = 1L << SMALLEST_CELL_BITS + level;
		long left = (long) Math.floor(box.x() / size);
		long right = (long) Math.floor(box.right() / size);
		long top = (long) Math.floor(box.y() / size);
		long bottom = (long) Math.floor(box.bottom() / size);
		for (long column = left; column <= right; column++) {
			for (long row = top; row <= bottom; row++) {
				visitor.accept(new Cell(level, column, row));
			}
		}
	}
}
