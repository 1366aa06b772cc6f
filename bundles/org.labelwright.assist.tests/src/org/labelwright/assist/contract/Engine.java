/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What an assistant asks, outside of this process. */
public interface Engine {

	/** It hangs until what is returned is closed. */
	AutoCloseable stall() throws Exception;

	/** Waits until it has been ended because it hung, for those that can be ended. */
	void awaitEnd() throws Exception;

	/** Whether it can be killed. */
	boolean isMortal();

	/** Ends it without a word, whatever it does at the moment. */
	void kill() throws Exception;

	/** Processes that this one started, known by a word of their command line. Stopped and killed by signals. */
	static Engine ofProcesses(String word) {
		return new Engine() {

			private List<ProcessHandle> stalled = List.of();

			private List<ProcessHandle> running() {
				List<ProcessHandle> running = ProcessHandle.current().children()
						.filter(child -> child.info().commandLine().filter(line -> line.contains(word)).isPresent()).toList();
				assertThat(running).as("processes of " + word).isNotEmpty();
				return running;
			}

			@Override
			public AutoCloseable stall() throws Exception {
				stalled = running();
				signal("-STOP", stalled);
				for (ProcessHandle one : stalled) {
					awaitStop(one);
				}
				return () -> signal("-CONT", stalled.stream().filter(ProcessHandle::isAlive).toList());
			}

			@Override
			public void awaitEnd() throws Exception {
				// Others may belong to somebody who waits more patiently.
				CompletableFuture.anyOf(stalled.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
			}

			@Override
			public boolean isMortal() {
				return true;
			}

			@Override
			public void kill() {
				running().forEach(one -> {
					one.destroyForcibly();
					one.onExit().join();
				});
			}
		};
	}

	/** A busy machine may let a process answer one more question before the signal reaches it. */
	private static void awaitStop(ProcessHandle process) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(AssistantContract.LONG);
		String state;
		do {
			assertThat(System.nanoTime()).as("the time until " + process.pid() + " stops").isLessThan(deadline);
			Process asked = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(process.pid())).start();
			state = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			asked.waitFor();
		} while (process.isAlive() && !state.startsWith("T"));
	}

	private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
		for (ProcessHandle one : processes) {
			new ProcessBuilder("kill", signal, Long.toString(one.pid())).start().waitFor();
		}
	}
}
