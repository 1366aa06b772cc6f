/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
			if (text.startsWith("wait in ")) {
				Path folder = Path.of(text.substring("wait in ".length()));
				Files.createFile(folder.resolve("begun"));
				until(folder.resolve("end"));
			}
			switch (text) {
			case "fail" -> throw new IOException("a reason for people");
			case "die" -> {
				System.err.println("these were the last words");
				Runtime.getRuntime().halt(134);
			}
			case "unpack" -> {
				Path folder = Files.createTempDirectory("natives");
				Files.writeString(folder.resolve("library.so"), "large");
				answer.write(folder.toString().getBytes(StandardCharsets.UTF_8));
			}
			case "hang" -> {
				try {
					Thread.sleep(Long.MAX_VALUE);
				} catch (InterruptedException e) {
					throw new IOException(e);
				}
			}
			case "crash" -> {
				new ProcessBuilder("kill", "-SEGV", Long.toString(ProcessHandle.current().pid())).start();
				until(Path.of("/never"));
			}
			case "eat" -> {
				List<byte[]> eaten = new ArrayList<>();
				while (true) {
					eaten.add(new byte[1 << 20]);
				}
			}
			default -> answer.write(text.getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	/** As where a native library is not there for this system. */
	public static final class Unready implements WorkerHandler {

		public Unready() {
			System.err.println("Warning: Versions of this and that do not match.");
			throw new UnsatisfiedLinkError("libparrot.so: cannot open shared object file");
		}

		@Override
		public void handle(DataInputStream request, DataOutputStream answer) {
			// Is never made.
		}
	}

	private static void until(Path there) {
		until(there, true);
	}

	private static void until(Path file, boolean there) {
		while (Files.exists(file) != there) {
			Thread.onSpinWait();
		}
	}

	private WorkerProcess process;

	@BeforeEach
	void make() throws Exception {
		process = new WorkerProcess(new WorkerProcess.Launch("The parrot", BundleClassPath.of(WorkerMain.class, Parrot.class), Parrot.class.getName(),
				List.of("-Xmx64m")));
	}

	private Path unpacked() throws WorkerException {
		Path folder = Path.of(new String(process.call("unpack".getBytes(StandardCharsets.UTF_8), PATIENCE), StandardCharsets.UTF_8));
		assertThat(folder.resolve("library.so")).exists();
		return folder;
	}

	@Test
	void whatAProcessUnpackedGoesWithItHoweverItEnds() throws Exception {
		Path killed = unpacked();
		process.process().orElseThrow().destroyForcibly();
		assertThatThrownBy(() -> process.call("hang".getBytes(StandardCharsets.UTF_8), Duration.ofMillis(1))).isInstanceOf(WorkerException.class);
		Path closed = unpacked();
		assertThat(closed).isNotEqualTo(killed);
		process.close();
		assertThat(closed).doesNotExist();
		assertThat(closed.getParent()).doesNotExist();
		assertThat(closed.getParent().getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
		until(killed.getParent(), false);
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
	void aCrashOfNativeCodeIsNoAnswerAndIsToldInALine() throws Exception {
		assumeTrue(System.getProperty("os.name").equals("Linux"), "a signal is as good as a crash");
		assertThatThrownBy(() -> ask("crash", PATIENCE)).isInstanceOf(WorkerException.class).message().startsWith("The parrot ended unexpectedly (native code crashed: SIGSEGV in ")
				.contains("it is started anew when it is used again").doesNotContain("\n").doesNotContain("#");
		assertThat(Path.of("")).as("where the workbench was started").isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("hs_err"));
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	@Test
	void aProcessThatIsKilledOverACallIsToldOfAsKilled(@TempDir Path folder) throws Exception {
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			Future<String> busy = threads.submit(() -> ask("wait in " + folder, PATIENCE));
			until(folder.resolve("begun"));
			process.process().orElseThrow().destroyForcibly();
			assertThatThrownBy(busy::get).cause().isInstanceOf(WorkerException.class)
					.hasMessage("The parrot ended unexpectedly (killed by somebody, or by the system for want of memory); it is started anew when it is used again");
		}
	}

	@Test
	void oneThatEatsItsMemoryIsToldOfAndStartedAnew() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		ProcessHandle handle = process.process().orElseThrow();
		assertThatThrownBy(() -> ask("eat", PATIENCE)).isInstanceOf(WorkerException.class)
				.message().matches("The parrot ran out of memory, of which it has at most 6\\d MB; it is started anew when it is used again");
		handle.onExit().join();
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	@Test
	void aRequestThatIsTooLargeForItIsToldOf() throws Exception {
		assertThatThrownBy(() -> process.call(new byte[100_000_000], PATIENCE)).isInstanceOf(WorkerException.class).hasMessageContaining("The parrot ran out of memory");
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	@Test
	void oneThatCannotGetReadySaysWhyEachTimeAndNothingElse() throws Exception {
		try (WorkerProcess unready = new WorkerProcess(new WorkerProcess.Launch("The mute parrot", BundleClassPath.of(WorkerMain.class, Unready.class),
				Unready.class.getName(), List.of("-Xmx64m")))) {
			for (int i = 0; i < 2; i++) {
				assertThatThrownBy(() -> unready.call(new byte[1], PATIENCE)).isInstanceOf(WorkerException.class)
						.hasMessage("The mute parrot cannot get ready: libparrot.so: cannot open shared object file");
			}
		}
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

	/** Calls in threads of their own, one begun after the other. */
	private List<Future<String>> askAll(ExecutorService threads, String... texts) throws Exception {
		List<Future<String>> answers = new ArrayList<>();
		for (String text : texts) {
			CountDownLatch begun = new CountDownLatch(1);
			answers.add(threads.submit(() -> {
				begun.countDown();
				return ask(text, text.equals("hang") ? Duration.ofSeconds(1) : PATIENCE);
			}));
			begun.await();
		}
		return answers;
	}

	@Test
	void manyThreadsGetTheirOwnAnswers() throws Exception {
		String[] texts = IntStream.range(0, 50).mapToObj(i -> "text " + i + "x".repeat(i % 7 == 0 ? 200_000 : i)).toArray(String[]::new);
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			List<Future<String>> answers = askAll(threads, texts);
			for (int i = 0; i < texts.length; i++) {
				assertThat(answers.get(i).get()).isEqualTo(texts[i]);
			}
		}
	}

	@Test
	void whatWaitsBehindACallThatHangsOrDiesIsDoneByAnotherProcess() throws Exception {
		for (String end : List.of("hang", "die")) {
			try (ExecutorService threads = Executors.newCachedThreadPool()) {
				assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
				List<Future<String>> answers = askAll(threads, end, "first", "second", "third");
				assertThatThrownBy(() -> answers.getFirst().get()).cause().isInstanceOf(WorkerException.class)
						.hasMessageContaining(end.equals("hang") ? "did not answer within 1000 ms" : "exit code 134");
				for (int i = 1; i < answers.size(); i++) {
					assertThat(answers.get(i).get()).isEqualTo(List.of("first", "second", "third").get(i - 1));
				}
			}
		}
	}

	@Test
	void aCallThatIsInterruptedBeforeItsTurnDoesNotEndTheProcess(@TempDir Path folder) throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		long id = process.process().orElseThrow().pid();
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			Future<String> busy = threads.submit(() -> ask("wait in " + folder, PATIENCE));
			until(folder.resolve("begun"));
			CountDownLatch asking = new CountDownLatch(1);
			CountDownLatch gaveUp = new CountDownLatch(1);
			Future<String> waiting = threads.submit(() -> {
				asking.countDown();
				try {
					return ask("given up", PATIENCE);
				} finally {
					gaveUp.countDown();
				}
			});
			asking.await();
			waiting.cancel(true);
			// Else its turn could come before it hears.
			gaveUp.await();
			Files.createFile(folder.resolve("end"));
			assertThat(busy.get()).isEqualTo("wait in " + folder);
			assertThat(ask("again", PATIENCE)).isEqualTo("again");
		}
		assertThat(process.process().orElseThrow().pid()).isEqualTo(id);
	}

	@Test
	void whatWaitsBehindACallThatWasGivenUpDoesNotWaitForEver(@TempDir Path folder) throws Exception {
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			Future<String> busy = threads.submit(() -> ask("wait in " + folder, PATIENCE));
			until(folder.resolve("begun"));
			CountDownLatch asking = new CountDownLatch(1);
			Future<String> givenUp = threads.submit(() -> {
				asking.countDown();
				return ask("hang", Duration.ofMillis(500));
			});
			asking.await();
			Future<String> behind = threads.submit(() -> ask("behind", PATIENCE));
			givenUp.cancel(true);
			Files.createFile(folder.resolve("end"));
			assertThat(busy.get()).isEqualTo("wait in " + folder);
			assertThat(behind.get(1, TimeUnit.MINUTES)).isEqualTo("behind");
		}
	}

	@Test
	void aCallThatIsInterruptedInItsTurnEndsTheProcess() throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		ProcessHandle handle = process.process().orElseThrow();
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			CompletableFuture<Thread> asking = new CompletableFuture<>();
			Future<String> hangs = threads.submit(() -> {
				asking.complete(Thread.currentThread());
				return ask("hang", PATIENCE);
			});
			asking.get().interrupt();
			assertThatThrownBy(hangs::get).cause().isInstanceOf(WorkerException.class).hasMessageContaining("was interrupted");
		}
		handle.onExit().join();
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
	}

	/** Gives up once the process is busy with the call. */
	private void giveUp(Path folder, Duration grace) {
		WorkerProcess.Recall recall = new WorkerProcess.Recall(() -> {
			if (Files.exists(folder.resolve("begun"))) {
				throw new CancellationException();
			}
		}, grace);
		assertThatThrownBy(() -> process.call(("wait in " + folder).getBytes(StandardCharsets.UTF_8), PATIENCE, recall)).isInstanceOf(CancellationException.class);
	}

	@Test
	void aProcessThatIsThroughWithACallThatWasGivenUpInItsGraceIsKept(@TempDir Path folder) throws Exception {
		assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
		long id = process.process().orElseThrow().pid();
		giveUp(folder, PATIENCE);
		Files.createFile(folder.resolve("end"));
		assertThat(ask("again", PATIENCE)).isEqualTo("again");
		assertThat(process.process().orElseThrow().pid()).isEqualTo(id);
	}

	@Test
	void aProcessThatIsNotThroughInItsGraceIsEndedAndWhatWaitsIsDoneByAnother(@TempDir Path folder) throws Exception {
		for (Duration grace : List.of(Duration.ZERO, Duration.ofMillis(200))) {
			Files.deleteIfExists(folder.resolve("begun"));
			assertThat(ask("hello", PATIENCE)).isEqualTo("hello");
			ProcessHandle handle = process.process().orElseThrow();
			giveUp(folder, grace);
			assertThat(ask("behind", PATIENCE)).isEqualTo("behind");
			handle.onExit().join();
		}
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
