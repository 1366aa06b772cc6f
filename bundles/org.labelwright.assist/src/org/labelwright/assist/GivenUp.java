/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.time.Duration;

/**
 * Threads of assistants that neither answered nor let themselves be stopped. Nothing can end such a thread but the end of the program, so it is
 * left alone and named for what it is: those that still run are known by their names, here and in any dump of the threads.
 */
final class GivenUp {

	/** So many threads of one assistant are left to hang; it is not asked again before one of them has ended. */
	static final int MOST = 3;

	/** How long it may take to hear that nobody waits any more: once by its progress, once by an interruption. */
	static final Duration GRACE = Duration.ofSeconds(2);

	private static final String MARK = " (given up)";

	private GivenUp() {
	}

	static Thread.Builder thread(String id) {
		return Thread.ofPlatform().daemon().name("Assistant " + id);
	}

	static void mark(Thread thread) {
		thread.setName(thread.getName() + MARK);
	}

	/** How many still run. */
	static int of(String id) {
		String name = thread(id).unstarted(() -> { }).getName() + MARK;
		return (int) Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(name)).count();
	}

	static String late(Duration patience) {
		return " did not answer within " + patience.toMillis() / 1000.0 + " s";
	}

	/** The end of a sentence about an assistant that did not answer. */
	static String fate(String id) {
		int left = of(id);
		return left == 0 ? " and was stopped" : " and cannot be stopped; " + running(left);
	}

	/** Why an assistant is not asked any more. */
	static String refused(String name, String id) {
		return name + " is not asked again: " + running(of(id)) + ". Restart Labelwright to use it again, and tell its author";
	}

	private static String running(int left) {
		return left == 1 ? "1 thread of it is left running until Labelwright ends" : left + " threads of it are left running until Labelwright ends";
	}
}
