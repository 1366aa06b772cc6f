/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;

/**
 * How long a person works on labels: the time between what the hand does, without the pauses. What has passed since the edit before goes to
 * the annotations that an edit makes or changes. UI thread only.
 */
public final class WorkClock {

	/** Longer than this nobody looks at one place without moving a hand. */
	public static final Duration IDLE = Duration.ofSeconds(60);

	private final LongSupplier nanos;
	private OptionalLong last = OptionalLong.empty();
	private long worked;

	/** @param nanos a clock that never goes back, such as {@link System#nanoTime} */
	public WorkClock(LongSupplier nanos) {
		this.nanos = nanos;
	}

	/** The hand does something. */
	public void active() {
		long now = nanos.getAsLong();
		if (last.isPresent() && now - last.getAsLong() <= IDLE.toNanos()) {
			worked += now - last.getAsLong();
		}
		last = OptionalLong.of(now);
	}

	/** The hand is elsewhere until it is {@link #active} again. */
	public void pause() {
		last = OptionalLong.empty();
	}

	/** Something else is worked on from now. */
	public void restart() {
		worked = 0;
		last = OptionalLong.of(nanos.getAsLong());
	}

	/**
	 * The edit with the seconds since the one before, shared among the annotations that are there after it. What says nothing of where it
	 * is from stays as it is.
	 */
	public Edit timed(Edit edit) {
		active();
		long there = edit.changes().stream().filter(change -> change.after().isPresent()).count();
		double seconds = there == 0 ? 0 : Math.rint(worked / 1e7 / there) / 100;
		worked = 0;
		if (seconds == 0) {
			return edit;
		}
		List<Change> timed = new ArrayList<>();
		for (Change change : edit.changes()) {
			timed.add(new Change(change.id(), change.position(), change.before(), change.after().map(after -> longer(after, change, seconds))));
		}
		return new Edit(timed, edit.item());
	}

	/** Beside what was spent on it before; what a prediction or a copy brings along was not spent here. */
	private static Annotation longer(Annotation after, Change change, double seconds) {
		if (after.getProvenance() == null) {
			return after;
		}
		Annotation longer = EcoreUtil.copy(after);
		double before = change.before().filter(one -> one.getProvenance() != null).map(one -> one.getProvenance().getSecondsSpent()).orElse(0.0);
		longer.getProvenance().setSecondsSpent(Math.rint((before + seconds) * 100) / 100);
		return longer;
	}
}
