/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.labelwright.core.Motion;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Interpolation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;

class MotionTest {

	private Track track;

	@BeforeEach
	void makeTrack() {
		track = AnnotationFactory.eINSTANCE.createTrack();
	}

	@Test
	void boxesMoveEvenlyBetweenKeyframes() {
		add(100, new Box(0, 10, 20, 40));
		add(300, new Box(40, 10, 60, 20));
		assertThat(Motion.seenAt(track, 100)).contains(new Box(0, 10, 20, 40));
		assertThat(Motion.seenAt(track, 150)).contains(new Box(10, 10, 30, 35));
		assertThat(Motion.seenAt(track, 300)).contains(new Box(40, 10, 60, 20));
	}

	@Test
	void nothingIsSeenOutsideTheKeyframesButAFormatMayAskForTheNearestShape() {
		assertThat(Motion.seenAt(track, 0)).isEmpty();
		add(100, new Box(0, 0, 1, 1));
		add(200, new Box(9, 0, 1, 1));
		assertThat(List.of(Motion.seenAt(track, 99), Motion.seenAt(track, 201))).allMatch(Optional::isEmpty);
		assertThat(Motion.at(track.getKeyframes(), 99)).isEqualTo(new Box(0, 0, 1, 1));
		assertThat(Motion.at(track.getKeyframes(), 201)).isEqualTo(new Box(9, 0, 1, 1));
	}

	@Test
	void aSpanOutOfSightHoldsItsStartAndNotItsEnd() {
		add(0, new Box(0, 0, 1, 1));
		add(100, new Box(10, 0, 1, 1));
		track.getOutside().add(new Interval(20, 50));
		assertThat(Motion.seenAt(track, 19)).isPresent();
		assertThat(Motion.seenAt(track, 20)).isEmpty();
		assertThat(Motion.seenAt(track, 49)).isEmpty();
		assertThat(Motion.seenAt(track, 50)).contains(new Box(5, 0, 1, 1));
	}

	@Test
	void aHeldKeyframeStaysUntilTheNext() {
		add(0, new Box(0, 0, 1, 1)).setInterpolation(Interpolation.HOLD);
		add(100, new Box(10, 0, 1, 1));
		assertThat(Motion.seenAt(track, 99)).contains(new Box(0, 0, 1, 1));
		assertThat(Motion.seenAt(track, 100)).contains(new Box(10, 0, 1, 1));
	}

	@Test
	void shapesThatAreNoBoxesStay() {
		add(0, new Points(Coordinates.of(1, 1)));
		add(100, new Points(Coordinates.of(9, 9)));
		assertThat(Motion.seenAt(track, 99)).contains(new Points(Coordinates.of(1, 1)));
	}

	/** From 170 to 190 degrees, said as -170: over 180, not back over 0. */
	@Test
	void boxesTurnTheShorterWay() {
		add(0, new RotatedBox(5, 5, 4, 2, Math.toRadians(170)));
		add(100, new RotatedBox(5, 5, 4, 2, Math.toRadians(-170)));
		RotatedBox between = (RotatedBox) Motion.seenAt(track, 50).orElseThrow();
		assertThat(Math.cos(between.angle())).isBetween(-1d, -1 + 1e-12);
	}

	@Test
	void aBoxBecomesATurnedOne() {
		add(0, new Box(0, 0, 10, 4));
		add(100, new RotatedBox(5, 2, 10, 4, 1));
		assertThat(Motion.seenAt(track, 50)).contains(new RotatedBox(5, 2, 10, 4, 0.5));
	}

	private Keyframe add(long time, Geometry geometry) {
		Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
		keyframe.setTime(time);
		keyframe.setGeometry(geometry);
		track.getKeyframes().add(keyframe);
		return keyframe;
	}
}
