/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;

/** A device that plays as far as the test lets it, and keeps what was played. */
final class FakeLine {

	/** Frames that fit into it beyond what was played. */
	private static final int BUFFER = 800;

	private final ByteArrayOutputStream all = new ByteArrayOutputStream();
	private AudioFormat format;
	private long written;
	/** Frames of those written that were flushed before they were heard. */
	private long lost;
	private long most = Long.MAX_VALUE;
	private boolean flushing;
	private boolean closed;

	SourceDataLine opened(AudioFormat wanted) {
		format = wanted;
		return (SourceDataLine) Proxy.newProxyInstance(FakeLine.class.getClassLoader(), new Class<?>[] { SourceDataLine.class }, (proxy, method, arguments) -> switch (method.getName()) {
		case "write" -> write((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
		case "getLongFramePosition" -> played();
		case "start", "stop" -> null;
		case "flush" -> {
			flush();
			yield null;
		}
		case "close" -> {
			close();
			yield null;
		}
		default -> throw new UnsupportedOperationException(method.getName());
		});
	}

	/** Lets it play so many frames and no more, counted from its opening. */
	synchronized void hold(long frames) {
		most = frames;
		notifyAll();
	}

	private synchronized long played() {
		return Math.min(written - lost, most);
	}

	private synchronized int write(byte[] bytes, int from, int count) throws InterruptedException {
		flushing = false;
		int frames = count / format.getFrameSize();
		while (!flushing && written - lost + frames - played() > BUFFER && most != Long.MAX_VALUE) {
			wait();
		}
		if (flushing) {
			return 0;
		}
		all.write(bytes, from, count);
		written += frames;
		notifyAll();
		return count;
	}

	private synchronized void flush() {
		flushing = true;
		lost = written - played();
		notifyAll();
	}

	private synchronized void close() {
		closed = true;
		notifyAll();
	}

	synchronized boolean awaitClosed() throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!closed && System.nanoTime() < end) {
			wait(100);
		}
		return closed;
	}

	synchronized void awaitPlayed(long frames) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (played() < frames && System.nanoTime() < end) {
			wait(100);
		}
	}

	/** What was written, a row a channel. */
	synchronized short[][] heard() {
		ByteBuffer bytes = ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
		short[][] heard = new short[format.getChannels()][bytes.remaining() / format.getFrameSize()];
		for (int i = 0; i < heard[0].length; i++) {
			for (short[] channel : heard) {
				channel[i] = bytes.getShort();
			}
		}
		return heard;
	}
}
