/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.Bar;
import org.labelwright.ui.audio.layout.Hit;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Snapping;
import org.labelwright.ui.audio.layout.Tier;
import org.labelwright.ui.audio.layout.TierBoard;
import org.labelwright.ui.audio.layout.TierTrack;
import org.labelwright.ui.audio.layout.TimeRuler;
import org.labelwright.ui.audio.layout.TimeView;

class LayoutTest {

	private static final long SECOND = 1_000_000;
	private static final long HOUR = 3600 * SECOND;

	private static Segment segment(String id, String tier, long start, long end) {
		return new Segment(id, tier, start, end, id, 0x3366cc);
	}

	@Test
	void zoomKeepsTheTimeUnderTheMouseFromHoursToSamples() {
		Random random = new Random(7);
		TimeView view = TimeView.all(3 * HOUR, 1000);
		assertThat(view.from()).isZero();
		assertThat(view.to()).isEqualTo(3 * HOUR);
		while (view.scale() > TimeView.CLOSEST) {
			int x = 200 + random.nextInt(600);
			long time = view.time(x);
			TimeView closer = view.zoomed(1.5, x);
			assertThat(closer.time(x)).isCloseTo(time, within(view.length(1) + 1));
			view = closer;
		}
		assertThat(view.length(1000)).as("half a millisecond is as wide as the screen").isEqualTo(500);
		assertThat(view.zoomed(1e-12, 0)).isEqualTo(TimeView.all(3 * HOUR, 1000));
	}

	@Test
	void aScrollMovesEveryPixelByTheSame() {
		TimeView view = new TimeView(1234.567, 5000, 800, HOUR);
		TimeView scrolled = view.scrolled(37);
		for (long time = view.from(); time < view.to(); time += 7919) {
			assertThat(scrolled.pixel(time)).isEqualTo(view.pixel(time) - 37);
		}
	}

	@Test
	void nothingIsSeenBeyondTheRecording() {
		TimeView view = new TimeView(1000, -50, 500, SECOND);
		assertThat(view.from()).isZero();
		assertThat(view.scrolled(1 << 30).to()).isEqualTo(SECOND);
		assertThat(new TimeView(1, 0, 100, 0).duration()).isEqualTo(1);
	}

	@Test
	void showingPutsAStretchInTheMiddle() {
		TimeView view = TimeView.all(HOUR, 1000).showing(60 * SECOND, 70 * SECOND);
		assertThat(view.sees(60 * SECOND)).isTrue();
		assertThat(view.sees(70 * SECOND)).isTrue();
		assertThat(view.to() - view.from()).isCloseTo(12 * SECOND, within(SECOND / 10));
		assertThat(view.revealing(61 * SECOND, 65 * SECOND)).isSameAs(view);
		assertThat(view.revealing(600 * SECOND, 601 * SECOND).sees(600 * SECOND)).isTrue();
		assertThat(view.following(80 * SECOND).sees(80 * SECOND)).isTrue();
	}

	@Test
	void theRulerHasRoundTimesThatDoNotTouch() {
		for (double scale = TimeView.CLOSEST; scale < 3.0 * HOUR / 1000; scale *= 1.7) {
			TimeView view = new TimeView(scale, Math.round(HOUR / scale), 1000, 3 * HOUR);
			List<TimeRuler.Tick> labelled = TimeRuler.ticks(view, 80).stream().filter(TimeRuler.Tick::isLong).toList();
			assertThat(labelled).as("scale " + scale).hasSizeBetween(1, 13);
			assertThat(labelled.stream().map(TimeRuler.Tick::label)).doesNotHaveDuplicates();
			for (int i = 1; i < labelled.size(); i++) {
				assertThat(view.x(labelled.get(i).time()) - view.x(labelled.get(i - 1).time())).isGreaterThan(79);
			}
			assertThat(TimeRuler.ticks(view, 80)).hasSizeLessThan(200);
		}
	}

	@Test
	void timesAreWrittenWithAsManyDecimalsAsTheStepHas() {
		assertThat(TimeRuler.ticks(new TimeView(1000, 0, 1000, 60 * SECOND), 80).stream().filter(TimeRuler.Tick::isLong).map(TimeRuler.Tick::label).limit(3))
				.containsExactly("0:00.0", "0:00.1", "0:00.2");
		assertThat(TimeRuler.ticks(TimeView.all(3 * HOUR, 1000), 80).stream().filter(TimeRuler.Tick::isLong).map(TimeRuler.Tick::label).limit(3))
				.containsExactly("0:00:00", "0:15:00", "0:30:00");
		assertThat(TimeRuler.text(3_723_004_000L)).isEqualTo("1:02:03.004");
		assertThat(TimeRuler.text(3_004_999L)).isEqualTo("0:03.004");
	}

	@Test
	void overlappingSpeechIsStackedAndComesTogetherAgain() {
		TierTrack track = new TierTrack();
		Segment first = segment("a", "t", 0, 100);
		Segment second = segment("b", "t", 50, 150);
		Segment third = segment("c", "t", 100, 200);
		track.setAll(List.of(third, first, second));
		assertThat(track.laneCount()).isEqualTo(2);
		assertThat(track.lane(first)).isZero();
		assertThat(track.lane(second)).isEqualTo(1);
		assertThat(track.lane(third)).as("it begins where the first ends").isZero();
		track.remove(first);
		assertThat(track.lane(second)).isZero();
		assertThat(track.lane(third)).isEqualTo(1);
		track.remove(second);
		assertThat(track.laneCount()).isEqualTo(1);
		assertThat(track.at(150)).contains(third);
	}

	@Test
	void changesGiveWhatBuildingAnewGives() {
		Random random = new Random(11);
		TierTrack track = new TierTrack();
		List<Segment> all = new ArrayList<>();
		for (int i = 0; i < 2000; i++) {
			if (all.size() > 30 && random.nextBoolean()) {
				track.remove(all.remove(random.nextInt(all.size())));
			} else {
				long start = random.nextInt(1000);
				Segment segment = segment("s" + i, "t", start, start + random.nextInt(40) * random.nextInt(3));
				all.add(segment);
				track.add(segment);
			}
			TierTrack anew = new TierTrack();
			anew.setAll(all);
			assertThat(track.segments()).isEqualTo(anew.segments());
			assertThat(track.laneCount()).isEqualTo(anew.laneCount());
			all.forEach(segment -> assertThat(track.lane(segment)).isEqualTo(anew.lane(segment)));
			long from = random.nextInt(1000);
			long to = from + random.nextInt(100);
			assertThat(track.between(from, to)).containsExactlyInAnyOrderElementsOf(
					all.stream().filter(one -> one.start() < to && Math.max(one.end(), one.start() + 1) > from).toList());
		}
	}

	@Test
	void neighboursAreFoundInTheOrderOfTime() {
		TierTrack track = new TierTrack();
		Segment first = segment("a", "t", 10, 20);
		Segment second = segment("b", "t", 20, 30);
		track.setAll(List.of(second, first));
		assertThat(track.neighbour(first, 1)).contains(second);
		assertThat(track.neighbour(second, 1)).isEmpty();
		assertThat(track.after(9)).contains(first);
		assertThat(track.after(10)).contains(second);
		assertThat(track.before(20)).contains(first);
		assertThat(track.before(10)).isEmpty();
	}

	@Test
	void thereAreNoMoreBarsThanPixels() {
		TierTrack track = new TierTrack();
		List<Segment> all = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) {
			all.add(segment("s" + i, "t", i * 100_000L, i * 100_000L + 90_000));
		}
		track.setAll(all);
		TimeView view = TimeView.all(100_000 * 100_000L, 1000);
		List<Bar> bars = track.bars(view);
		assertThat(bars.size()).isLessThanOrEqualTo(1000);
		assertThat(bars.getFirst().left()).isZero();
		assertThat(bars.getLast().right()).isEqualTo(1000);
		TimeView close = view.showing(0, SECOND);
		assertThat(track.bars(close)).hasSizeBetween(10, 13).noneMatch(Bar::many);
	}

	@Test
	void bandsFillTheCanvasAndTiersScroll() {
		TierBoard board = new TierBoard();
		List<Tier> tiers = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			tiers.add(new Tier("t" + i, "Tier " + i, 0));
		}
		board.show(tiers, List.of(segment("a", "t0", 0, 10), segment("b", "t0", 5, 20), segment("lost", "unknown", 0, 1)));
		assertThat(board.size()).isEqualTo(2);
		Bands bands = new Bands(2, true, 200, board, 0, 500);
		assertThat(bands.all().stream().filter(band -> band.kind() != Band.Kind.TIER).map(Band::height)).containsExactly(22, 50, 50, 100);
		assertThat(bands.divider()).isEqualTo(222);
		assertThat(bands.tier("t0").orElseThrow().height()).isEqualTo(2 * Bands.LANE_HEIGHT);
		Band last = bands.tier("t19").orElseThrow();
		assertThat(last.bottom()).isGreaterThan(500);
		Bands scrolled = new Bands(2, true, 200, board, bands.scrollRevealing(last), 500);
		assertThat(scrolled.tier("t19").orElseThrow().bottom()).isLessThanOrEqualTo(500);
		assertThat(scrolled.at(230).orElseThrow().kind()).isEqualTo(Band.Kind.TIER);
		assertThat(scrolled.at(100).orElseThrow().kind()).as("tiers above are behind the sound").isEqualTo(Band.Kind.WAVEFORM);
	}

	@Test
	void edgesAreHitAsWellAsTheMiddle() {
		TierBoard board = new TierBoard();
		board.show(List.of(new Tier("t", "t", 0)), List.of(segment("a", "t", 100_000, 200_000), segment("b", "t", 200_000, 300_000)));
		Bands bands = new Bands(1, false, 100, board, 0, 400);
		TimeView view = new TimeView(1000, 0, 800, SECOND);
		int y = bands.tier("t").orElseThrow().y() + 5;
		assertThat(Hit.of(bands, board, view, 101, y)).extracting(hit -> hit.segment().orElseThrow().id(), Hit::part).containsExactly("a", Hit.Part.START);
		assertThat(Hit.of(bands, board, view, 150, y)).extracting(hit -> hit.segment().orElseThrow().id(), Hit::part).containsExactly("a", Hit.Part.MIDDLE);
		assertThat(Hit.of(bands, board, view, 198, y)).extracting(hit -> hit.segment().orElseThrow().id(), Hit::part).containsExactly("a", Hit.Part.END);
		assertThat(Hit.of(bands, board, view, 201, y)).extracting(hit -> hit.segment().orElseThrow().id(), Hit::part).containsExactly("b", Hit.Part.START);
		assertThat(Hit.of(bands, board, view, 97, y)).extracting(hit -> hit.segment().orElseThrow().id(), Hit::part).containsExactly("a", Hit.Part.START);
		assertThat(Hit.of(bands, board, view, 500, y).segment()).isEmpty();
		assertThat(Hit.of(bands, board, view, 150, 50).segment()).isEmpty();
	}

	@Test
	void draggedTimesSnapToTheNeighbourFirst() {
		TierBoard board = new TierBoard();
		board.show(List.of(new Tier("t", "t", 0), new Tier("u", "u", 0)), List.of(segment("a", "t", 100_000, 200_000), segment("b", "u", 150_000, 203_000)));
		Snapping snapping = new Snapping(board, new TimeView(1000, 0, 800, SECOND), Set.of());
		assertThat(snapping.snapped(203_500, "t", List.of())).as("of its own tier, although another is nearer").isEqualTo(200_000);
		assertThat(snapping.snapped(153_000, "t", List.of(152_500L))).isEqualTo(150_000);
		assertThat(snapping.snapped(404_000, "t", List.of(400_000L))).isEqualTo(400_000);
		assertThat(snapping.snapped(500_000, "t", List.of(400_000L))).isEqualTo(500_000);
		assertThat(new Snapping(board, new TimeView(1000, 0, 800, SECOND), Set.of("a", "b")).snapped(201_000, "t", List.of())).isEqualTo(201_000);
	}
}
