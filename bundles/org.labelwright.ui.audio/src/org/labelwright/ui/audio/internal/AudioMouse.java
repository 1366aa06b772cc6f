/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.labelwright.geometry.Interval;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.Hit;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Tier;

/** Makes selections and edits of what the mouse does on the canvas. */
final class AudioMouse {

	private static final int THRESHOLD = 3;
	private static final double WHEEL_ZOOM = 1.25;
	private static final int WHEEL_SCROLL = 60;

	/** What is being dragged. */
	private enum Drag {
		NOTHING, SCRUB, RANGE, DIVIDER, CREATE, MOVE, EDGE
	}

	private final AudioEditor editor;
	private final AudioScene scene;
	private final Canvas canvas;
	private Drag drag = Drag.NOTHING;
	private boolean moved;
	private int downX;
	private int downY;
	private Hit down;
	/** The time that stays while the other end follows the mouse. */
	private long anchor;
	private int modifiers;

	AudioMouse(AudioEditor editor, AudioScene scene, Canvas canvas) {
		this.editor = editor;
		this.scene = scene;
		this.canvas = canvas;
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::up);
		canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseHorizontalWheel, event -> scene.setView(scene.view().scrolled(-(long) event.count * WHEEL_SCROLL)));
	}

	/** Gives up what is being dragged. */
	boolean cancel() {
		boolean was = drag != Drag.NOTHING;
		drag = Drag.NOTHING;
		scene.setPreview(Optional.empty());
		return was;
	}

	private void down(Event event) {
		editor.endTyping();
		canvas.setFocus();
		if (event.button == 1 && event.count <= 1) {
			downX = event.x;
			downY = event.y;
			modifiers = event.stateMask;
			moved = false;
			down = scene.hit(event.x, event.y);
			if (event.x < AudioScene.GUTTER) {
				pressSide();
			} else {
				press();
			}
		} else if (event.button == 3) {
			Hit hit = scene.hit(event.x, event.y);
			hit.segment().filter(segment -> !scene.selection().contains(segment.id())).ifPresent(segment -> scene.select(List.of(segment.id())));
		}
	}

	private void pressSide() {
		down.band().ifPresent(band -> {
			if (band.kind() == Band.Kind.TIER) {
				scene.setTier(band.name());
			} else if (band.kind() == Band.Kind.WAVEFORM) {
				editor.playing().listenTo(Integer.parseInt(band.name()));
			}
		});
	}

	private boolean atDivider(int y) {
		return Math.abs(y - scene.bands().divider()) <= 3;
	}

	private void press() {
		anchor = editor.exact(down.time());
		if (atDivider(downY)) {
			drag = Drag.DIVIDER;
			return;
		}
		if (down.band().isEmpty()) {
			scene.select(List.of());
			return;
		}
		switch (down.band().get().kind()) {
		case RULER -> {
			drag = Drag.SCRUB;
			scene.setCursor(anchor);
		}
		case WAVEFORM, SPECTROGRAM -> pressSound();
		case TIER -> pressTier();
		}
	}

	private void pressSound() {
		drag = Drag.RANGE;
		if ((modifiers & SWT.SHIFT) != 0) {
			// The end that is nearer goes to the mouse.
			Interval range = scene.range().orElse(new Interval(scene.cursor(), scene.cursor()));
			anchor = Math.abs(down.time() - range.start()) < Math.abs(down.time() - range.end()) ? range.end() : range.start();
			moved = true;
			dragRange(downX);
		} else {
			scene.setRange(Optional.empty());
			scene.select(List.of());
			scene.setCursor(anchor);
		}
	}

	private void pressTier() {
		String tier = down.band().orElseThrow().name();
		scene.setTier(tier);
		scene.setRange(Optional.empty());
		if (down.segment().isEmpty()) {
			drag = Drag.CREATE;
			scene.select(List.of());
			scene.setCursor(anchor);
			return;
		}
		String id = down.segment().get().id();
		List<String> selection = new ArrayList<>(scene.selection());
		if ((modifiers & SWT.CTRL) != 0 && down.part() == Hit.Part.MIDDLE) {
			if (!selection.remove(id)) {
				selection.add(id);
			}
			scene.select(selection);
			return;
		}
		if ((modifiers & SWT.SHIFT) != 0 && down.part() == Hit.Part.MIDDLE && scene.selected().filter(one -> one.tier().equals(tier)).isPresent()) {
			Segment from = scene.selected().get();
			Segment to = down.segment().get();
			scene.select(scene.board().track(tier).between(Math.min(from.start(), to.start()), Math.max(from.end(), to.end())).stream().map(Segment::id).toList());
			return;
		}
		drag = down.part() == Hit.Part.MIDDLE ? Drag.MOVE : Drag.EDGE;
		if (!selection.contains(id) || selection.size() > 1 && drag == Drag.EDGE) {
			scene.select(List.of(id));
		}
		if (drag == Drag.MOVE) {
			scene.setCursor(anchor);
		}
	}

	private void move(Event event) {
		if (drag == Drag.NOTHING) {
			showHand(event);
			return;
		}
		moved |= Math.abs(event.x - downX) > THRESHOLD || drag == Drag.DIVIDER && Math.abs(event.y - downY) > THRESHOLD;
		if (!moved && drag != Drag.SCRUB) {
			return;
		}
		scrollAtEdge(event.x);
		switch (drag) {
		case SCRUB -> {
			long time = scene.time(event.x);
			scene.setCursor(time);
			editor.transport().scrub(time);
		}
		case RANGE -> dragRange(event.x);
		case DIVIDER -> scene.setDivider(event.y);
		case CREATE -> {
			Interval interval = created(event.x);
			String tier = down.band().orElseThrow().name();
			scene.setPreview(Optional.of(new Segment("", tier, interval.start(), interval.end(), "", editor.classInUse().colorOn(tier))));
		}
		case MOVE, EDGE -> {
			Interval changed = drag == Drag.MOVE ? moved(event.x) : resized(event.x);
			Segment before = down.segment().orElseThrow();
			scene.setPreview(Optional.of(new Segment(before.id(), before.tier(), changed.start(), changed.end(), before.label(), before.rgb())));
			editor.sayInterval(changed);
		}
		default -> {
			// Nothing is dragged.
		}
		}
	}

	private void scrollAtEdge(int x) {
		if (x < AudioScene.GUTTER) {
			scene.setView(scene.view().scrolled(x - AudioScene.GUTTER));
		} else if (x > AudioScene.GUTTER + scene.view().width()) {
			scene.setView(scene.view().scrolled(x - AudioScene.GUTTER - scene.view().width()));
		}
	}

	private void showHand(Event event) {
		Hit hit = scene.hit(event.x, event.y);
		int shape = SWT.CURSOR_ARROW;
		if (atDivider(event.y)) {
			shape = SWT.CURSOR_SIZENS;
		} else if (event.x >= AudioScene.GUTTER && hit.segment().isPresent() && hit.part() != Hit.Part.MIDDLE) {
			shape = SWT.CURSOR_SIZEWE;
		} else if (event.x >= AudioScene.GUTTER && hit.band().filter(band -> band.kind() == Band.Kind.WAVEFORM || band.kind() == Band.Kind.SPECTROGRAM).isPresent()) {
			shape = SWT.CURSOR_IBEAM;
		}
		canvas.setCursor(canvas.getDisplay().getSystemCursor(shape));
	}

	private long snapped(int x, String tier, Set<String> without) {
		return snapped(scene.time(x), tier, without);
	}

	private long snapped(long time, String tier, Set<String> without) {
		long taken = scene.snapped(time, tier, without);
		return taken == time ? editor.exact(time) : taken;
	}

	private void dragRange(int x) {
		long time = snapped(x, scene.tier().orElse(""), Set.of());
		scene.setRange(Optional.of(new Interval(Math.min(anchor, time), Math.max(anchor, time))));
		scene.setCursor(Math.min(anchor, time));
	}

	private Interval created(int x) {
		String tier = down.band().orElseThrow().name();
		long from = snapped(down.time(), tier, Set.of());
		long to = snapped(x, tier, Set.of());
		return new Interval(Math.min(from, to), Math.max(from, to));
	}

	private Interval moved(int x) {
		Segment before = down.segment().orElseThrow();
		long length = before.end() - before.start();
		long by = scene.time(x) - down.time();
		long start = Math.clamp(before.start() + by, 0, Math.max(0, scene.view().duration() - length));
		long snappedStart = scene.snapped(start, before.tier(), Set.of(before.id()));
		long snappedEnd = scene.snapped(start + length, before.tier(), Set.of(before.id()));
		// The end that is nearer to something decides.
		boolean byEnd = snappedEnd != start + length && (snappedStart == start || Math.abs(snappedEnd - start - length) < Math.abs(snappedStart - start));
		long taken = byEnd ? snappedEnd - length : snappedStart == start ? editor.exact(start) : snappedStart;
		return new Interval(Math.max(0, taken), Math.max(0, taken) + length);
	}

	private Interval resized(int x) {
		Segment before = down.segment().orElseThrow();
		Set<String> without = new HashSet<>(alongside().keySet());
		without.add(before.id());
		// The boundary keeps its distance from the mouse.
		long by = (down.part() == Hit.Part.START ? before.start() : before.end()) - down.time();
		long time = snapped(Math.clamp(scene.time(x) + by, 0, scene.view().duration()), before.tier(), without);
		long least = Math.max(1, Math.min(scene.view().length(1), before.end() - before.start()));
		return down.part() == Hit.Part.START ? new Interval(Math.min(time, before.end() - least), before.end())
				: new Interval(before.start(), Math.max(time, before.start() + least));
	}

	/**
	 * Segments whose boundary is the one that is dragged, each with whether it is its start: the neighbour in the tier, with Shift those of all tiers,
	 * with Ctrl none.
	 */
	private Map<String, Boolean> alongside() {
		Map<String, Boolean> found = new LinkedHashMap<>();
		Segment dragged = down.segment().orElseThrow();
		long time = down.part() == Hit.Part.START ? dragged.start() : dragged.end();
		if ((modifiers & SWT.CTRL) != 0) {
			return found;
		}
		boolean all = (modifiers & SWT.SHIFT) != 0;
		for (Tier tier : scene.board().tiers()) {
			if (all || tier.key().equals(dragged.tier())) {
				for (Segment one : scene.board().track(tier.key()).between(time - 1, time + 1)) {
					boolean start = one.start() == time;
					boolean other = start != (down.part() == Hit.Part.START);
					if (!one.id().equals(dragged.id()) && !one.isPoint() && (start || one.end() == time) && (all || other)) {
						found.put(one.id(), start);
					}
				}
			}
		}
		return found;
	}

	private void up(Event event) {
		if (event.button != 1 || drag == Drag.NOTHING) {
			return;
		}
		Drag done = drag;
		Optional<Segment> preview = scene.preview();
		drag = Drag.NOTHING;
		scene.setPreview(Optional.empty());
		switch (done) {
		case SCRUB -> editor.transport().endScrub(scene.time(event.x));
		case CREATE -> preview.filter(one -> one.end() > one.start())
				.ifPresent(one -> editor.annotator().create(one.tier(), new Interval(one.start(), one.end())));
		case MOVE -> preview.ifPresentOrElse(one -> editor.annotator().move(one.id(), new Interval(one.start(), one.end())), this::clicked);
		case EDGE -> preview.ifPresent(one -> editor.annotator().reshape(one.id(), new Interval(one.start(), one.end()), alongside()));
		default -> {
			// Seen while it was dragged.
		}
		}
	}

	/** A click on one of several selected segments leaves that one. */
	private void clicked() {
		down.segment().filter(segment -> scene.selection().size() > 1).ifPresent(segment -> scene.select(List.of(segment.id())));
	}

	private void doubleClick(Event event) {
		if (event.button == 1 && event.x >= AudioScene.GUTTER) {
			drag = Drag.NOTHING;
			Hit hit = scene.hit(event.x, event.y);
			Optional<Segment> segment = hit.segment().or(() -> hit.band().filter(band -> band.kind() != Band.Kind.TIER).flatMap(band -> scene.tier())
					.flatMap(tier -> scene.board().track(tier).at(hit.time())));
			segment.ifPresent(one -> {
				scene.select(List.of(one.id()));
				editor.playing().playSegment(one);
			});
		}
	}

	private void wheel(Event event) {
		boolean tiers = event.y >= scene.bands().divider();
		if ((event.stateMask & SWT.SHIFT) != 0) {
			scene.setView(scene.view().scrolled(-(long) event.count * WHEEL_SCROLL / 3));
		} else if ((event.stateMask & SWT.CTRL) != 0 || !tiers) {
			scene.setView(scene.view().zoomed(Math.pow(WHEEL_ZOOM, Math.signum(event.count)), Math.max(0, event.x - AudioScene.GUTTER)));
		} else {
			scene.scrollTiers(scene.bands().scroll() - event.count * 8);
		}
		event.doit = false;
	}
}
