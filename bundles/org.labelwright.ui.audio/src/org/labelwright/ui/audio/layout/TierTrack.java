/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The segments of one tier in the order of time. Those that overlap are stacked in lanes; a change stacks anew only the segments
 * that hang together with what changed.
 */
public final class TierTrack {

	/** Narrower segments are painted as one where they touch. */
	private static final int NARROW = 3;

	private final List<Segment> segments = new ArrayList<>();
	/** For each segment the latest end of it and all before it. */
	private long[] reach = new long[16];
	private int[] lanes = new int[16];
	/** How many segments each lane has. */
	private int[] filled = new int[4];

	/** All segments in the order of time. */
	public List<Segment> segments() {
		return Collections.unmodifiableList(segments);
	}

	/** How many segments are one above the other where most are; 1 for none. */
	public int laneCount() {
		int count = filled.length;
		while (count > 1 && filled[count - 1] == 0) {
			count--;
		}
		return count;
	}

	/** Replaces everything. */
	public void setAll(Collection<Segment> all) {
		segments.clear();
		segments.addAll(all);
		segments.sort(Segment.ORDER);
		grow();
		Arrays.fill(filled, 0);
		reachFrom(0);
		for (int start = 0; start < segments.size();) {
			start = stack(start);
		}
	}

	public void add(Segment segment) {
		int at = -1 - Collections.binarySearch(segments, segment, Segment.ORDER);
		if (at < 0) {
			return;
		}
		segments.add(at, segment);
		grow();
		System.arraycopy(reach, at, reach, at + 1, segments.size() - 1 - at);
		System.arraycopy(lanes, at, lanes, at + 1, segments.size() - 1 - at);
		lanes[at] = 0;
		filled[0]++;
		reachFrom(at);
		restack(at);
	}

	public void remove(Segment segment) {
		int at = Collections.binarySearch(segments, segment, Segment.ORDER);
		if (at < 0) {
			return;
		}
		int end = clusterEnd(at);
		filled[lanes[at]]--;
		segments.remove(at);
		System.arraycopy(reach, at + 1, reach, at, segments.size() - at);
		System.arraycopy(lanes, at + 1, lanes, at, segments.size() - at);
		reachFrom(at);
		// What hung together may fall apart.
		for (int next = clusterStart(Math.min(at, segments.size() - 1)); next >= 0 && next < end - 1;) {
			next = restack(next);
		}
	}

	private void grow() {
		if (reach.length < segments.size()) {
			int size = Math.max(segments.size(), reach.length * 2);
			reach = Arrays.copyOf(reach, size);
			lanes = Arrays.copyOf(lanes, size);
		}
	}

	private void reachFrom(int index) {
		long latest = index == 0 ? Long.MIN_VALUE : reach[index - 1];
		for (int i = index; i < segments.size(); i++) {
			latest = Math.max(latest, segments.get(i).reach());
			reach[i] = latest;
		}
	}

	/** Where the segments begin that hang together with one. */
	private int clusterStart(int index) {
		int start = index;
		while (start > 0 && reach[start - 1] > segments.get(start).start()) {
			start--;
		}
		return start;
	}

	private int clusterEnd(int index) {
		int end = index + 1;
		while (end < segments.size() && reach[end - 1] > segments.get(end).start()) {
			end++;
		}
		return end;
	}

	/** @return where the segments end that hang together with one */
	private int restack(int index) {
		int start = clusterStart(index);
		int end = clusterEnd(index);
		for (int i = start; i < end; i++) {
			filled[lanes[i]]--;
		}
		return stack(start);
	}

	/** Each segment goes into the uppermost lane that is free. */
	private int stack(int start) {
		int end = clusterEnd(start);
		List<Long> ends = new ArrayList<>();
		for (int i = start; i < end; i++) {
			Segment segment = segments.get(i);
			int lane = 0;
			while (lane < ends.size() && ends.get(lane) > segment.start()) {
				lane++;
			}
			if (lane == ends.size()) {
				ends.add(segment.reach());
			} else {
				ends.set(lane, segment.reach());
			}
			lanes[i] = lane;
			if (lane >= filled.length) {
				filled = Arrays.copyOf(filled, filled.length * 2);
			}
			filled[lane]++;
		}
		return end;
	}

	/** The first segment that may reach beyond a time. */
	private int first(long from) {
		int low = 0;
		int high = segments.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (reach[middle] > from) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	/** The segments of which some part is between two times, both exclusive but for points. */
	public List<Segment> between(long from, long to) {
		List<Segment> found = new ArrayList<>();
		for (int i = first(from); i < segments.size() && segments.get(i).start() < to; i++) {
			if (segments.get(i).reach() > from) {
				found.add(segments.get(i));
			}
		}
		return found;
	}

	/** The segment at a time; where several are, the one that began last. */
	public Optional<Segment> at(long time) {
		List<Segment> found = between(time, time + 1);
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
	}

	/** The lane of a segment that is in it. */
	public int lane(Segment segment) {
		return lanes[index(segment)];
	}

	private int index(Segment segment) {
		return Collections.binarySearch(segments, segment, Segment.ORDER);
	}

	/** The one so many places after a segment, or before it. */
	public Optional<Segment> neighbour(Segment segment, int by) {
		int at = index(segment) + by;
		return at >= 0 && at < segments.size() ? Optional.of(segments.get(at)) : Optional.empty();
	}

	/** The next segment that begins after a time. */
	public Optional<Segment> after(long time) {
		int at = start(time + 1);
		return at < segments.size() ? Optional.of(segments.get(at)) : Optional.empty();
	}

	/** The last segment that begins before a time. */
	public Optional<Segment> before(long time) {
		int at = start(time) - 1;
		return at >= 0 ? Optional.of(segments.get(at)) : Optional.empty();
	}

	/** The first segment that begins at a time or later. */
	private int start(long time) {
		int low = 0;
		int high = segments.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (segments.get(middle).start() >= time) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	/** What is to be painted. There are no more bars in a lane than pixels, however many segments there are. */
	public List<Bar> bars(TimeView view) {
		List<Bar> bars = new ArrayList<>();
		// Of each lane the place of its last bar in the list.
		int[] last = new int[filled.length];
		Arrays.fill(last, -1);
		long from = view.from();
		long to = view.to();
		for (int i = first(from); i < segments.size() && segments.get(i).start() <= to; i++) {
			Segment segment = segments.get(i);
			if (segment.reach() <= from) {
				continue;
			}
			int left = view.pixel(segment.start());
			int right = Math.max(left + 1, view.pixel(segment.end()));
			int lane = lanes[i];
			Bar before = last[lane] < 0 ? null : bars.get(last[lane]);
			if (before != null && right - left < NARROW && (before.many() || before.width() < NARROW) && left <= before.right()) {
				bars.set(last[lane], new Bar(before.segment(), before.left(), Math.max(right, before.right()), lane, true));
			} else {
				last[lane] = bars.size();
				bars.add(new Bar(segment, left, right, lane, false));
			}
		}
		return bars;
	}
}
