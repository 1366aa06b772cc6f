/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.util.concurrent.Semaphore;
import org.labelwright.assist.contract.Engine;

/** A server that can be made to hang. */
final class StallingBackend implements Engine, AutoCloseable {

	private final Backend backend;
	private final Semaphore going = new Semaphore(Integer.MAX_VALUE);

	StallingBackend(Backend backend) {
		this.backend = backend;
	}

	/** Answers, unless it hangs. */
	void on(String path, Backend.Handler handler) {
		backend.on(path, sent -> {
			going.acquire();
			going.release();
			return handler.answer(sent);
		});
	}

	String url() {
		return backend.url();
	}

	@Override
	public AutoCloseable stall() {
		int all = going.drainPermits();
		return () -> going.release(all);
	}

	@Override
	public void awaitEnd() {
		// A server is not ours to end.
	}

	@Override
	public boolean isMortal() {
		return false;
	}

	@Override
	public void kill() {
		throw new UnsupportedOperationException("A server is not ours to end");
	}

	@Override
	public void close() {
		backend.close();
	}
}
