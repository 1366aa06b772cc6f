/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.internal.PeakLevels;

/**
 * The lowest and highest samples and the root mean squares of a recording at every zoom: what a waveform is drawn from. They are made once, in
 * one pass, and kept in a file. Until all are made, those that are can be had. Safe for several threads.
 */
public final class Peaks {

	private static final int MAGIC = 0x4c57_5031;
	private static final int HEADER = 64;
	private static final int BLOCK_FRAMES = 1 << 16;
	private static final int WRITTEN_AT_ONCE = 1 << 16;

	private final AudioSource source;
	private final Path file;
	private final PeakLevels levels;
	private final Object preparing = new Object();
	private volatile ShortBuffer data;
	/** Frames from the start that all levels know of. */
	private volatile long prepared;

	/**
	 * @param file where they are kept, or will be; a file that is of other sound or damaged is made anew
	 */
	Peaks(AudioSource source, Path file) throws IOException {
		this.source = source;
		this.file = file;
		this.levels = new PeakLevels(source.frames(), source.channels());
		load();
	}

	private ByteBuffer header() {
		ByteBuffer header = ByteBuffer.allocate(HEADER);
		header.putInt(MAGIC).putInt(levels.base()).putInt(source.channels()).putInt(source.sampleRate()).putLong(source.frames());
		return header.clear();
	}

	private void load() throws IOException {
		long size = HEADER + (long) levels.length() * Short.BYTES;
		if (!Files.isRegularFile(file) || Files.size(file) != size) {
			return;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
			if (mapped.slice(0, HEADER).equals(header())) {
				data = mapped.slice(HEADER, (int) size - HEADER).asShortBuffer();
				prepared = source.frames();
			}
		}
	}

	/** Frames from the start of the recording that are prepared. */
	public long preparedFrames() {
		return prepared;
	}

	/** How much is made, 0 to 1. */
	public double prepared() {
		return isPrepared() ? 1 : (double) prepared / source.frames();
	}

	public boolean isPrepared() {
		return prepared >= source.frames();
	}

	/**
	 * Makes them, unless they are there; takes long, so not for the UI thread.
	 *
	 * @throws IOException where samples cannot be read; or peaks cannot be written, but can be had as long as this object lives
	 * @throws CancellationException where the progress told it to stop; nothing is kept then
	 */
	public void prepare(Progress progress) throws IOException {
		synchronized (preparing) {
			if (isPrepared()) {
				return;
			}
			try {
				data = ShortBuffer.allocate(levels.length());
				fill(progress);
			} catch (IOException | RuntimeException e) {
				prepared = 0;
				throw e;
			}
			prepared = source.frames();
			write();
			// From here on the memory is that of the file, which the system can take back.
			load();
		}
	}

	private void fill(Progress progress) throws IOException {
		int[] done = new int[levels.levels()];
		int perBlock = Math.max(1, BLOCK_FRAMES / levels.base());
		for (int first = 0; first < levels.buckets(0); first += perBlock) {
			long frame = (long) first * levels.base();
			progress.at(frame, source.frames());
			float[][] samples = source.read(frame, perBlock * levels.base());
			int length = samples[0].length;
			for (int channel = 0; channel < samples.length; channel++) {
				for (int from = 0, bucket = first; from < length; from += levels.base(), bucket++) {
					PeakLevels.fill(data, levels.position(0, channel, bucket), samples[channel], from, Math.min(from + levels.base(), length));
				}
			}
			done[0] = Math.min(first + perBlock, levels.buckets(0));
			reduce(done);
			prepared = Math.min((long) done[0] * levels.base(), source.frames() - 1);
		}
		progress.at(source.frames(), source.frames());
	}

	/** Coarser buckets whose finer ones are all there. */
	private void reduce(int[] done) {
		for (int level = 1; level < done.length; level++) {
			boolean last = done[level - 1] == levels.buckets(level - 1);
			int end = last ? levels.buckets(level) : done[level - 1] / PeakLevels.FACTOR;
			for (int bucket = done[level]; bucket < end; bucket++) {
				for (int channel = 0; channel < source.channels(); channel++) {
					levels.reduce(data, level, channel, bucket);
				}
			}
			done[level] = end;
		}
	}

	private void write() throws IOException {
		AtomicFiles.write(file, out -> {
			WritableByteChannel channel = Channels.newChannel(out);
			channel.write(header());
			ByteBuffer bytes = ByteBuffer.allocate(WRITTEN_AT_ONCE * Short.BYTES);
			for (int at = 0; at < levels.length(); at += WRITTEN_AT_ONCE) {
				int count = Math.min(WRITTEN_AT_ONCE, levels.length() - at);
				bytes.clear().asShortBuffer().put(0, data, at, count);
				channel.write(bytes.limit(count * Short.BYTES));
			}
		});
	}

	/**
	 * The peaks of a stretch in columns of equal length. A column covers at least one frame, and all of its frames; when zoomed out, its edges
	 * may take in frames of the columns beside it. Takes well under a millisecond when zoomed out; when zoomed in far it reads samples.
	 *
	 * @param from first frame, from 0
	 * @param to frame after the last, after {@code from}; may lie behind the end, where columns are silent
	 * @param columns how many, at least 1
	 */
	public PeakColumns columns(int channel, long from, long to, int columns) throws IOException {
		Objects.checkIndex(channel, source.channels());
		if (from < 0 || to <= from || columns < 1) {
			throw new IllegalArgumentException("There are no " + columns + " columns from frame " + from + " to " + to);
		}
		PeakColumns peaks = PeakColumns.unknown(columns);
		double perColumn = (double) (to - from) / columns;
		int level = levels.levelFor(perColumn);
		long there = Math.max(0, Math.min(to, source.frames()) - from);
		float[] samples = level < 0 && there > 0 ? source.read(from, (int) there)[channel] : new float[0];
		for (int column = 0; column < columns; column++) {
			long start = from + (long) Math.floor(column * perColumn);
			long end = Math.max(start + 1, from + (long) Math.floor((column + 1) * perColumn));
			if (start >= source.frames()) {
				peaks.set(column, 0, 0, 0);
			} else if (level < 0) {
				ofSamples(peaks, column, samples, (int) (start - from), (int) (Math.min(end, source.frames()) - from));
			} else {
				ofBuckets(peaks, column, level, channel, start, Math.min(end, source.frames()));
			}
		}
		return peaks;
	}

	private static void ofSamples(PeakColumns peaks, int column, float[] samples, int from, int to) {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		double sum = 0;
		for (int i = from; i < to; i++) {
			least = Math.min(least, samples[i]);
			most = Math.max(most, samples[i]);
			sum += (double) samples[i] * samples[i];
		}
		peaks.set(column, least, most, (float) Math.sqrt(sum / (to - from)));
	}

	private void ofBuckets(PeakColumns peaks, int column, int level, int channel, long start, long end) {
		long size = levels.size(level);
		int first = (int) (start / size);
		int after = (int) ((end + size - 1) / size);
		ShortBuffer from = data;
		if (from == null || !isPrepared() && after * size > prepared) {
			return;
		}
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		double sum = 0;
		long frames = 0;
		for (int bucket = first; bucket < after; bucket++) {
			int at = levels.position(level, channel, bucket);
			least = Math.min(least, PeakLevels.least(from, at));
			most = Math.max(most, PeakLevels.most(from, at));
			float rms = PeakLevels.rms(from, at);
			long covered = levels.covered(level, bucket);
			sum += (double) rms * rms * covered;
			frames += covered;
		}
		peaks.set(column, least, most, (float) Math.sqrt(sum / frames));
	}
}
