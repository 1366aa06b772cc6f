/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ReadAhead;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

class ReadAheadTest {

	private static SourceRecord numbered(int number) {
		return new SourceRecord(Item.image("item" + number, number + ".png", "image/png", 1, 1), Optional.empty(), List.of());
	}

	private static SourceRecord large(int number, int annotations) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		for (int i = 0; i < annotations; i++) {
			document.getAnnotations().add(AnnotationFactory.eINSTANCE.createAnnotation());
		}
		return new SourceRecord(numbered(number).item(), Optional.empty(), List.of(document));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 15, 16, 500 })
	void recordsComeInOrderInTheThreadThatAsks(int count) throws IOException {
		List<String> seen = new ArrayList<>();
		Thread here = Thread.currentThread();
		ReadAhead.forEach(count, ReadAheadTest::numbered, one -> {
			assertThat(Thread.currentThread()).isSameAs(here);
			seen.add(one.item().id());
		}, Progress.NONE);
		assertThat(seen).isEqualTo(IntStream.range(0, count).mapToObj(number -> "item" + number).toList());
	}

	@Test
	void aFailureComesAfterWhatWasBefore() {
		List<String> seen = new ArrayList<>();
		assertThatThrownBy(() -> ReadAhead.forEach(100, index -> {
			if (index == 50) {
				throw new IOException("line 50");
			}
			return numbered(index);
		}, one -> seen.add(one.item().id()), Progress.NONE)).isInstanceOf(IOException.class).hasMessage("line 50");
		assertThat(seen).hasSize(50);
	}

	@Test
	void cancelEndsIt() {
		AtomicInteger read = new AtomicInteger();
		assertThatThrownBy(() -> ReadAhead.forEach(100_000, index -> {
			read.incrementAndGet();
			return numbered(index);
		}, one -> { }, (done, total) -> {
			if (done == 10) {
				throw new CancellationException();
			}
		})).isInstanceOf(CancellationException.class);
		assertThat(read.get()).isLessThan(200);
	}

	@Test
	void largeRecordsAreNotGathered() throws IOException {
		AtomicInteger read = new AtomicInteger();
		AtomicInteger taken = new AtomicInteger();
		ReadAhead.forEach(60, index -> {
			SourceRecord one = large(index, 15_000);
			// Two fill the room there is; each thread may be at another one, and have one before it.
			assertThat(read.incrementAndGet() - taken.get()).isLessThanOrEqualTo(3 + 2 * Runtime.getRuntime().availableProcessors());
			return one;
		}, one -> taken.incrementAndGet(), Progress.NONE);
		assertThat(taken.get()).isEqualTo(60);
	}
}
