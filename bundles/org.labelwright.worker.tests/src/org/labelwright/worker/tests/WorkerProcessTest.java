/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.labelwright.worker.BundleClassPath;
import org.labelwright.worker.WorkerException;
import org.labelwright.worker.WorkerHandler;
import org.labelwright.worker.WorkerMain;
import org.labelwright.worker.WorkerProcess;

class WorkerProcessTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** In the other process: answers what it is told, or fails, hangs or dies. */
	public static final class Parrot implements WorkerHandler {

		@Override
		public void handle(DataInputStream request, DataOutputStream answer) throws IOException {
			String text = new String(request.readAllBytes(), StandardCharsets.UTF_8);
			System.out.println("printing must not disturb the answers");
			switch (text) {
			case "fail" -> throw new IOException("a reason for people");
			case "die" -> {
				System.err.println("these were the last words");
				Runtime.getRuntime().halt(134);
			}
			case "hang" -> {
				try {
					Thread.sleep(Long.MAX_VALUE);
				} catch (InterruptedException e) {
					throw new IOException(e);
				}
			}
			default -> answer.write(text.getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private WorkerProcess process;

	@BeforeEach
	void make() throws Exception {
		process = new WorkerProcess(new WorkerProcess.Launch("The parrot", BundleClassPath.of(WorkerMain.class, Parrot.class), Parrot.class.getName(),
				List.of("-Xmx64m")));
	}

	@AfterEach
	void end() {
		process.close();
	}

	private String ask(String text, Duration patience) throws WorkerException {
		return new String(process.call(text.getBytes(StandardCharsets.UTF_8), patience), StandardCharsets.UTF_8);
	}

	@Test
	void answersComeBack() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		assertThat(ask("", PATIENCE)).isEmpty();
		String large = "x".repeat(3_000_000);
		assertThat(ask(large, PATIENCE)).isEqualTo(large);
	}

	@Test
	void aFailureTravelsAndTheProcessGoesOn() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		long id = process.process().orElseThrow().pid();
		assertThatThrownBy(() -> ask("fail", PATIENCE)).isInstanceOf(WorkerException.class).hasMessage("a reason for people");
		assertThat(ask("again", PATIENCE)).isEqualTo("again");
		assertThat(process.process().orElseThrow().pid()).isEqualTo(id);
	}

	@Test
	void aProcessThatDiesIsToldAndStartedAnew() throws Exception {
		assertThatThrownBy(() -> ask("die", PATIENCE)).isInstanceOf(WorkerException.class).hasMessageContaining("The parrot ended unexpectedly")
				.hasMessageContaining("exit code 134");
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	@Test
	void aProcessThatIsKilledBetweenCallsIsStartedAnew() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		ProcessHandle handle = process.process().orElseThrow();
		handle.destroyForcibly();
		handle.onExit().join();
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	@Test
	void aProcessThatHangsIsEnded() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		ProcessHandle handle = process.process().orElseThrow();
		assertThatThrownBy(() -> ask("hang", Duration.ofMillis(200))).isInstanceOf(WorkerException.class).hasMessageContaining("did not answer within 200 ms");
		handle.onExit().join();
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	@Test
	void closingEndsTheProcess() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		ProcessHandle handle = process.process().orElseThrow();
		process.close();
		handle.onExit().join();
		assertThat(handle.isAlive()).isFalse();
	}
}
