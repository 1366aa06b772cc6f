/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.UnavailableException;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.json.Json;
import org.labelwright.model.annotation.Annotation;

/**
 * A whole dataset by way of a server, while the next picture is always begun with before the answer about one is there: each answer stays with its
 * picture, whatever becomes of others. The number of a picture is the column in which its spot begins, so the server knows which it is asked about.
 */
class KServeAheadTest {

	private static final String INFER = SpotServer.MODEL + "/infer";
	private static final int PICTURES = 6;

	@TempDir
	private Path temp;
	private Backend server;
	private Path dataset;
	private Path description;
	/** The numbers of the pictures in the order in which the server was asked about them. */
	private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	void start() throws IOException {
		server = SpotServer.start();
		dataset = temp.resolve("data");
		description = SpotServer.describe(temp);
		Map<Item, List<Annotation>> items = new LinkedHashMap<>();
		for (int i = 0; i < PICTURES; i++) {
			items.put(SpotServer.image(temp, "i" + i + ".png", 4 * i, 32), List.of());
		}
		Fixture.dataset(dataset, Fixture.ontology("Bright", "Dark"), items);
	}

	@AfterEach
	void stop() {
		server.close();
	}

	/** Answers about one picture. */
	@FunctionalInterface
	private interface Answer {
		Reply about(int picture, Backend.Sent sent) throws Exception;
	}

	private void answers(Answer answer) {
		server.on(INFER, sent -> {
			JsonNode data = Json.mapper().readTree(sent.body()).at("/inputs/0/data");
			int column = 0;
			while (data.get(8 * 16 + column).asDouble() < 0.5) {
				column++;
			}
			asked.add(column);
			return answer.about(column, sent);
		});
	}

	private PreLabelling.Result prelabel(Progress progress, String... options) throws IOException {
		Map<String, String> given = new HashMap<>(Map.of("server", server.url(), "model", description.toString()));
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		return Fixture.prelabel(dataset, "kserve", given, progress);
	}

	private void assertLabelled(int... pictures) throws IOException {
		for (int i : pictures) {
			assertThat(Fixture.says(dataset, "i" + i + ".png")).startsWith("bright Box[x=%.1f, y=8.0, width=32.0, height=16.0] 0.75".formatted(4.0 * i));
		}
	}

	@Test
	void eachAnswerStaysWithItsPictureAndNoneIsAskedForTwice() throws Exception {
		answers((picture, sent) -> SpotServer.spot(sent));
		PreLabelling.Result result = prelabel(Progress.NONE);
		assertThat(result.failures()).isEmpty();
		assertThat(result.predicted()).isEqualTo(PICTURES);
		// Two that are begun with may overtake one another, and still each is asked about once.
		assertThat(asked).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
		assertLabelled(0, 1, 2, 3, 4, 5);
	}

	@Test
	void theServerIsAskedOneThingAtATime() throws Exception {
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		answers((picture, sent) -> {
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			try {
				return SpotServer.spot(sent);
			} finally {
				now.decrementAndGet();
			}
		});
		prelabel(Progress.NONE);
		assertThat(most).hasValue(1);
	}

	@Test
	void anAnswerThatIsLateIsThatOfItsPictureAlone() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		answers((picture, sent) -> {
			if (picture == 2) {
				over.await();
			}
			return SpotServer.spot(sent);
		});
		try {
			PreLabelling.Result result = prelabel(Progress.NONE, "timeout", "2");
			assertThat(result.failures()).singleElement().asString().contains("i2.png", "did not answer within 2.0 s");
			assertThat(Fixture.says(dataset, "i2.png")).isEmpty();
			assertLabelled(0, 1, 3, 4, 5);
		} finally {
			over.countDown();
		}
	}

	@Test
	void aRefusalIsThatOfItsPictureAlone() throws Exception {
		answers((picture, sent) -> picture == 0 || picture == 5 ? new Reply(400, Map.of(), "{\"error\": \"no memory\"}".getBytes()) : SpotServer.spot(sent));
		PreLabelling.Result result = prelabel(Progress.NONE);
		assertThat(result.failures()).hasSize(2).first().asString().contains("i0.png", "no memory");
		assertThat(result.failures().get(1)).contains("i5.png");
		assertLabelled(1, 2, 3, 4);
	}

	@Test
	void aBusyServerIsAskedAgainAboutTheSamePictureBeforeTheNext() throws Exception {
		AtomicInteger refusals = new AtomicInteger();
		answers((picture, sent) -> picture == 3 && refusals.incrementAndGet() <= 2 ? Reply.status(503) : SpotServer.spot(sent));
		PreLabelling.Result result = prelabel(Progress.NONE);
		assertThat(result.failures()).isEmpty();
		assertThat(asked).containsExactlyInAnyOrder(0, 1, 2, 3, 3, 3, 4, 5);
		assertThat(asked.subList(asked.indexOf(3), asked.lastIndexOf(3) + 1)).containsOnly(3);
		assertLabelled(0, 1, 2, 3, 4, 5);
	}

	@Test
	void whatWasCancelledGoesOnWhereItWas() throws Exception {
		CountDownLatch thinking = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		answers((picture, sent) -> {
			if (picture == 3) {
				thinking.countDown();
				over.await();
			}
			return SpotServer.spot(sent);
		});
		try {
			assertThatThrownBy(() -> prelabel((done, total) -> {
				if (thinking.getCount() == 0) {
					throw new CancellationException();
				}
			})).isInstanceOf(CancellationException.class);
		} finally {
			over.countDown();
		}
		asked.clear();
		answers((picture, sent) -> SpotServer.spot(sent));
		PreLabelling.Result result = prelabel(Progress.NONE);
		// The answer about picture 2 may or may not have been taken before the server was heard thinking about the next.
		assertThat(result.resumed()).isBetween(2L, 3L);
		assertThat(asked).doesNotContain(0, 1).contains(3, 4, 5);
		assertLabelled(0, 1, 2, 3, 4, 5);
	}

	@Test
	void aServerThatGoesAwayEndsTheRunAndWhatItSaidIsKept() throws Exception {
		answers((picture, sent) -> {
			if (picture == 3) {
				// It is gone before it has answered.
				Thread.ofPlatform().start(server::close).join();
			}
			return SpotServer.spot(sent);
		});
		assertThatThrownBy(() -> prelabel(Progress.NONE)).isInstanceOf(UnavailableException.class).hasMessageContaining(server.url()).hasMessageContaining("cannot be reached");
		int kept = Files.readAllLines(dataset.resolve(".labelwright/predictions/model.jsonl")).size() - 1;
		assertThat(kept).isBetween(2, 3);
	}

	@Test
	void aPictureThatIsMissingIsSaidAndTheNextIsLookedAt() throws Exception {
		Files.delete(temp.resolve("i1.png"));
		answers((picture, sent) -> SpotServer.spot(sent));
		PreLabelling.Result result = prelabel(Progress.NONE);
		assertThat(result.failures()).singleElement().asString().contains("i1.png");
		assertThat(asked).containsExactlyInAnyOrder(0, 2, 3, 4, 5);
		assertLabelled(0, 2, 3, 4, 5);
	}
}
