/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.labelwright.geometry.Interval;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.Hit;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Snapping;
import org.labelwright.ui.audio.layout.TierBoard;
import org.labelwright.ui.audio.layout.TimeView;

/** What is seen and selected of a recording. Places are pixels of the canvas. UI thread only. */
public final class AudioScene {

	/** Hears what changes. */
	interface Listener {

		/** Everything may look different. */
		void changed();

		/** Only the cursor is elsewhere. */
		void cursorMoved(long before);

		void selectionChanged();
	}

	/** Left of it names of channels and tiers stand. */
	public static final int GUTTER = 118;

	private static final int SOUND_HEIGHT = 220;

	private final TierBoard board = new TierBoard();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private TimeView view = TimeView.all(1, 1);
	private int height = 1;
	private int channels;
	private boolean spectrogram;
	private int soundHeight = SOUND_HEIGHT;
	private int scroll;
	private long cursor;
	private List<String> selection = List.of();
	private Optional<String> words = Optional.empty();
	private Optional<String> tier = Optional.empty();
	private Optional<Interval> range = Optional.empty();
	private Optional<Long> mark = Optional.empty();
	private Optional<Segment> preview = Optional.empty();
	private String message = "";
	private Optional<Bands> bands = Optional.empty();

	void addListener(Listener listener) {
		listeners.add(listener);
	}

	public TierBoard board() {
		return board;
	}

	public TimeView view() {
		return view;
	}

	/** Where the stripes are. */
	public Bands bands() {
		if (bands.isEmpty()) {
			Bands made = new Bands(channels, spectrogram && channels > 0, channels == 0 ? 0 : soundHeight, board, scroll, height);
			scroll = made.scroll();
			bands = Optional.of(made);
		}
		return bands.get();
	}

	/** Something is to be painted anew, and may be elsewhere. */
	void changed() {
		bands = Optional.empty();
		listeners.forEach(Listener::changed);
	}

	/** Another recording, all of which is seen; nothing of it is selected. */
	void show(long duration, int channelCount) {
		view = TimeView.all(duration, view.width());
		channels = channelCount;
		cursor = 0;
		range = Optional.empty();
		mark = Optional.empty();
		preview = Optional.empty();
		select(List.of());
	}

	/** There is sound now, or it is longer than was thought; what is seen and selected stays as far as it can. */
	void setSound(long duration, int channelCount) {
		boolean all = view.from() == 0 && view.to() == view.duration();
		view = all ? TimeView.all(duration, view.width()) : new TimeView(view.scale(), view.left(), view.width(), duration);
		channels = channelCount;
		changed();
	}

	int channels() {
		return channels;
	}

	void setSpectrogram(boolean shown) {
		spectrogram = shown;
		changed();
	}

	/** @param width of the canvas */
	void resize(int width, int newHeight) {
		view = view.withWidth(width - GUTTER);
		height = newHeight;
		changed();
	}

	public void setView(TimeView other) {
		if (!other.equals(view)) {
			view = other;
			changed();
		}
	}

	void scrollTiers(int to) {
		scroll = to;
		changed();
	}

	/** Moves the line between sound and tiers. */
	void setDivider(int y) {
		soundHeight = y - Bands.RULER_HEIGHT;
		changed();
	}

	/** Where a time is; may be out of sight. */
	public int x(long time) {
		return GUTTER + view.pixel(time);
	}

	long time(int x) {
		return view.time(x - GUTTER);
	}

	Hit hit(int x, int y) {
		return Hit.of(bands(), board, view, x - GUTTER, y);
	}

	/** Takes times that are dragged to what is near. */
	long snapped(long time, String tierKey, Set<String> without) {
		return new Snapping(board, view, without).snapped(time, tierKey, List.of(cursor));
	}

	public long cursor() {
		return cursor;
	}

	void setCursor(long time) {
		long before = cursor;
		cursor = Math.clamp(time, 0, view.duration());
		if (before != cursor) {
			listeners.forEach(listener -> listener.cursorMoved(before));
		}
	}

	/** Ids of the segments that are selected, in the order of their selection. */
	public List<String> selection() {
		return selection;
	}

	Optional<Segment> selected() {
		return selection.isEmpty() ? Optional.empty() : board.find(selection.getLast());
	}

	/** The label of words that is selected in the text of the selected segment. */
	public Optional<String> words() {
		return words;
	}

	/** Selects a segment and in its text the label of words. */
	void selectWords(String segment, String label) {
		words = Optional.of(label);
		choose(List.of(segment));
	}

	/** Selects segments. That of the last one is the tier in use. */
	void select(List<String> ids) {
		words = Optional.empty();
		choose(ids);
	}

	/** What is selected may no longer be there. */
	void refreshSelection(Predicate<String> isLabel) {
		words = words.filter(isLabel);
		choose(selection);
	}

	private void choose(List<String> ids) {
		selection = ids.stream().filter(id -> board.find(id).isPresent()).distinct().toList();
		selected().ifPresent(segment -> tier = Optional.of(segment.tier()));
		listeners.forEach(Listener::selectionChanged);
		changed();
	}

	/** The tier in use; the first one where none was chosen. */
	public Optional<String> tier() {
		return tier.filter(board::has).or(() -> board.tiers().stream().findFirst().map(one -> one.key()));
	}

	void setTier(String key) {
		tier = Optional.of(key);
		bands().tier(key).ifPresent(band -> scroll = bands().scrollRevealing(band));
		changed();
	}

	/** The stretch of time that is selected. */
	public Optional<Interval> range() {
		return range;
	}

	void setRange(Optional<Interval> interval) {
		range = interval.filter(one -> one.length() > 0);
		changed();
	}

	/** Where a segment begins that is being marked. */
	Optional<Long> mark() {
		return mark;
	}

	void setMark(Optional<Long> time) {
		mark = time;
		changed();
	}

	/** A segment as it will be when the mouse is let go, in place of the one of its id. */
	Optional<Segment> preview() {
		return preview;
	}

	void setPreview(Optional<Segment> segment) {
		preview = segment;
		changed();
	}

	/** What to say in place of the sound; empty where there is sound. */
	public String message() {
		return message;
	}

	void setMessage(String text) {
		message = text;
		changed();
	}

	/** Brings a segment into sight. */
	void reveal(Segment segment) {
		view = view.revealing(segment.start(), segment.end());
		bands().tier(segment.tier()).ifPresent(band -> scroll = bands().scrollRevealing(band));
		changed();
	}

	/** Where a segment is on the canvas: left, upper edge, width, height. */
	public Optional<int[]> place(String id) {
		return board.find(id).flatMap(segment -> bands().tier(segment.tier()).map(band -> new int[] { x(segment.start()), laneTop(band, segment),
				Math.max(1, x(segment.end()) - x(segment.start())), Bands.LANE_HEIGHT - 1 }));
	}

	private int laneTop(Band band, Segment segment) {
		return band.y() + board.track(segment.tier()).lane(segment) * Bands.LANE_HEIGHT;
	}
}
