/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.labelwright.media.audio.AudioSource;

/**
 * The samples of a WAVE file, read where they lie. Reads by {@link RandomAccessFile}, as a channel is closed for everybody when one
 * thread that reads is interrupted.
 */
public final class WavFile implements AudioSource {

	private final Path path;
	private final WavHeader header;
	private final RandomAccessFile file;

	/** @throws IOException also where the file is no WAVE file of plain samples */
	public WavFile(Path path) throws IOException {
		this(path, WavHeader.read(path));
	}

	public WavFile(Path path, WavHeader header) throws IOException {
		this.path = path;
		this.header = header;
		this.file = new RandomAccessFile(path.toFile(), "r");
	}

	@Override
	public int sampleRate() {
		return header.sampleRate();
	}

	@Override
	public int channels() {
		return header.channels();
	}

	@Override
	public long frames() {
		return header.frames();
	}

	@Override
	public float[][] read(long firstFrame, int count) throws IOException {
		Objects.checkFromIndexSize(firstFrame, 0, frames());
		Objects.checkIndex(count, Integer.MAX_VALUE);
		int frames = (int) Math.min(count, frames() - firstFrame);
		int size = Math.multiplyExact(frames, header.bytesPerFrame());
		byte[] bytes = new byte[size];
		try {
			synchronized (file) {
				file.seek(header.dataStart() + firstFrame * header.bytesPerFrame());
				file.readFully(bytes);
			}
		} catch (EOFException e) {
			throw new IOException(path + " became shorter while it was open; close it and open it again", e);
		}
		float[][] samples = new float[channels()][frames];
		header.encoding().decode(ByteBuffer.wrap(bytes).order(header.order()), samples, frames);
		return samples;
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
