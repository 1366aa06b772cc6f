/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.labelwright.core.Progress;

/** A server that thinks until a test is over, and a user who cancels as soon as it thinks. */
final class Thinking implements Backend.Handler, AutoCloseable {

	private final CountDownLatch asked = new CountDownLatch(1);
	private final CountDownLatch over = new CountDownLatch(1);

	@Override
	public Backend.Reply answer(Backend.Sent sent) throws InterruptedException {
		asked.countDown();
		over.await();
		return Backend.Reply.json("{}");
	}

	/** Cancels once the server has been asked. */
	Progress impatient() {
		return (done, total) -> {
			if (asked.getCount() == 0) {
				throw new CancellationException();
			}
		};
	}

	@Override
	public void close() {
		over.countDown();
	}
}
