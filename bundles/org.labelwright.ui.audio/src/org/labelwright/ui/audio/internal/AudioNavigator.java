/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.labelwright.geometry.Interval;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.TierTrack;
import org.labelwright.ui.audio.layout.TimeView;

/** Moves the cursor, the selection and what is seen by keys. */
final class AudioNavigator {

	private static final int STEP_PIXELS = 10;
	private static final double PAGE = 0.8;

	private final AudioScene scene;

	AudioNavigator(AudioScene scene) {
		this.scene = scene;
	}

	/** What zooming, looping and playing of a selection are about: the range, or else the segments that are selected. */
	Optional<Interval> stretch() {
		return scene.range().or(() -> {
			List<Segment> selected = scene.selection().stream().map(scene.board()::find).flatMap(Optional::stream).toList();
			return selected.isEmpty() ? Optional.empty()
					: Optional.of(new Interval(selected.stream().mapToLong(Segment::start).min().orElseThrow(), selected.stream().mapToLong(Segment::end).max().orElseThrow()));
		});
	}

	void placeCursor(long time) {
		scene.setCursor(time);
		scene.setView(scene.view().revealing(scene.cursor(), scene.cursor()));
	}

	void moveCursor(int by, boolean extend) {
		long before = scene.cursor();
		long wanted = before + scene.view().length((double) by * STEP_PIXELS);
		if (extend) {
			// The end where the cursor is moves; the other one stays.
			long other = scene.range().filter(range -> range.start() == before || range.end() == before)
					.map(range -> range.start() == before ? range.end() : range.start()).orElse(before);
			placeCursor(wanted);
			scene.setRange(Optional.of(new Interval(Math.min(other, scene.cursor()), Math.max(other, scene.cursor()))));
		} else {
			scene.setRange(Optional.empty());
			placeCursor(wanted);
		}
	}

	void page(int by) {
		scene.setView(scene.view().scrolled(Math.round(by * PAGE * scene.view().width())));
	}

	/** @param factor 0 for all */
	void zoom(double factor) {
		TimeView view = scene.view();
		if (factor == 0) {
			scene.setView(TimeView.all(view.duration(), view.width()));
		} else {
			long around = view.sees(scene.cursor()) ? scene.cursor() : (view.from() + view.to()) / 2;
			scene.setView(view.zoomed(factor, view.x(around)));
		}
	}

	void zoomSelection() {
		stretch().ifPresent(one -> scene.setView(scene.view().showing(one.start(), one.end())));
	}

	/** Selects a segment, puts the cursor to its start, and brings it into sight. */
	void go(Segment segment) {
		scene.setRange(Optional.empty());
		scene.select(List.of(segment.id()));
		scene.setCursor(segment.start());
		scene.reveal(segment);
	}

	/** The segment of the tier in use after the one that is selected, or else after the cursor; before it for a number below 0. */
	private Optional<Segment> neighbour(int by) {
		return scene.tier().flatMap(tier -> {
			TierTrack track = scene.board().track(tier);
			Optional<Segment> selected = scene.selected().filter(one -> one.tier().equals(tier));
			if (selected.isPresent()) {
				return track.neighbour(selected.get(), by);
			}
			return by > 0 ? track.after(scene.cursor() - 1) : track.before(scene.cursor());
		});
	}

	void selectNeighbour(int by) {
		neighbour(by).ifPresent(this::go);
	}

	/** The tier below, or above; there the segment at the cursor is selected. */
	void selectTier(int by) {
		scene.tier().flatMap(tier -> scene.board().neighbour(tier, by)).ifPresent(tier -> {
			scene.setTier(tier.key());
			Optional<Segment> there = scene.board().track(tier.key()).at(scene.cursor());
			scene.select(there.map(Segment::id).stream().toList());
			scene.setTier(tier.key());
		});
	}

	/** The next segment of any tier that something holds for: after the one that is selected or the cursor, then from the beginning. */
	Optional<Segment> next(Predicate<Segment> wanted) {
		Optional<Segment> selected = scene.selected();
		long from = selected.map(Segment::start).orElse(scene.cursor());
		Optional<Segment> after = Optional.empty();
		Optional<Segment> first = Optional.empty();
		for (var tier : scene.board().tiers()) {
			for (Segment one : scene.board().track(tier.key()).segments()) {
				boolean later = selected.isPresent() ? one.start() > from || one.start() == from && one.id().compareTo(selected.get().id()) > 0 : one.start() >= from;
				if (later && after.filter(best -> before(best, one)).isEmpty() && wanted.test(one)) {
					after = Optional.of(one);
				}
				if (!later && first.filter(best -> before(best, one)).isEmpty() && wanted.test(one)) {
					first = Optional.of(one);
				}
			}
		}
		return after.isPresent() ? after : first;
	}

	private static boolean before(Segment one, Segment other) {
		return one.start() != other.start() ? one.start() < other.start() : one.id().compareTo(other.id()) < 0;
	}
}
