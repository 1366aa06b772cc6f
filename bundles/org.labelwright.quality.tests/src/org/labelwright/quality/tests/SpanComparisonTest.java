/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.quality.matching.SpanComparison;
import org.labelwright.quality.matching.SpanComparison.Conflict;
import org.labelwright.quality.matching.SpanComparison.Kind;

/** What two annotators say of a text. */
class SpanComparisonTest {

	private static Annotation label(String labelClass, int start, int end) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(labelClass + start);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(Span.of(start, end));
		return annotation;
	}

	@Test
	void everyKindOfDisagreementIsFound() {
		SpanComparison compared = SpanComparison.of(List.of(label("a", 0, 5), label("a", 10, 20), label("a", 30, 35), label("a", 40, 50), label("a", 60, 65)),
				List.of(label("a", 0, 5), label("a", 12, 20), label("b", 30, 35), label("b", 45, 55), label("a", 70, 75)));
		assertThat(compared.agreed()).hasSize(1);
		assertThat(compared.conflicts()).extracting(Conflict::kind).containsExactly(Kind.BOUNDARIES, Kind.CLASS, Kind.CLASS_AND_BOUNDARIES, Kind.ONLY_FIRST, Kind.ONLY_SECOND);
		assertThat(compared.conflicts()).extracting(Conflict::place).containsExactly(Span.of(10, 20), Span.of(30, 35), Span.of(40, 55), Span.of(60, 65), Span.of(70, 75));
		assertThat(compared.conflicts()).extracting(Conflict::shift).containsExactly(2, 0, 10, 0, 0);
		assertThat(compared.f1()).hasValue(2.0 * 1 / 10);
		assertThat(compared.overlapF1()).hasValue(2.0 * 2 / 10);
		assertThat(compared.meanShift()).hasValue(2);
	}

	@Test
	void nestedLabelsArePairedByClassFirst() {
		SpanComparison compared = SpanComparison.of(List.of(label("outer", 0, 20), label("inner", 5, 12)), List.of(label("inner", 4, 12), label("outer", 0, 20)));
		assertThat(compared.agreed()).extracting(Annotation::getLabelClass).containsExactly("outer");
		assertThat(compared.conflicts()).extracting(Conflict::kind).containsExactly(Kind.BOUNDARIES);
	}

	@Test
	void labelsThatOnlyTouchAreNotOneConflict() {
		SpanComparison compared = SpanComparison.of(List.of(label("a", 0, 5)), List.of(label("a", 5, 9)));
		assertThat(compared.conflicts()).extracting(Conflict::kind).containsExactly(Kind.ONLY_FIRST, Kind.ONLY_SECOND);
	}

	@Test
	void theSameTwiceAgreesAsOftenAsBothHaveIt() {
		SpanComparison compared = SpanComparison.of(List.of(label("a", 0, 5), label("a", 0, 5)), List.of(label("a", 0, 5)));
		assertThat(compared.agreed()).hasSize(1);
		assertThat(compared.conflicts()).extracting(Conflict::kind).containsExactly(Kind.ONLY_FIRST);
		assertThat(SpanComparison.of(List.of(), List.of()).f1()).isEmpty();
	}

	/** Every label is agreed on or in one conflict, whatever the order; who is called the first makes no difference but for the names. */
	@Test
	void nothingIsLostAndOrderDoesNotMatter() {
		Random random = new Random(3);
		for (int round = 0; round < 200; round++) {
			List<Annotation> first = labels(random);
			List<Annotation> second = labels(random);
			SpanComparison compared = SpanComparison.of(first, second);
			long firsts = compared.agreed().size() + compared.conflicts().stream().filter(one -> one.first().isPresent()).count();
			long seconds = compared.agreed().size() + compared.conflicts().stream().filter(one -> one.second().isPresent()).count();
			assertThat(List.of(firsts, seconds)).containsExactly((long) first.size(), (long) second.size());
			Collections.shuffle(first, random);
			Collections.shuffle(second, random);
			SpanComparison swapped = SpanComparison.of(second, first);
			assertThat(swapped.agreed()).hasSameSizeAs(compared.agreed());
			assertThat(swapped.count(Kind.BOUNDARIES)).isEqualTo(compared.count(Kind.BOUNDARIES));
			assertThat(swapped.count(Kind.ONLY_SECOND)).isEqualTo(compared.count(Kind.ONLY_FIRST));
			assertThat(swapped.f1().orElse(-1)).isCloseTo(compared.f1().orElse(-1), within(1e-12));
		}
	}

	private static List<Annotation> labels(Random random) {
		List<Annotation> labels = new ArrayList<>();
		for (int i = random.nextInt(12); i > 0; i--) {
			int start = random.nextInt(60);
			labels.add(label(random.nextBoolean() ? "a" : "b", start, start + random.nextInt(12)));
		}
		return labels;
	}
}
