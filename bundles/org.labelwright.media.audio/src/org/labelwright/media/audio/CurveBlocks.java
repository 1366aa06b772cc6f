/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.internal.Blocks;

/**
 * A curve of a whole recording in blocks of {@link #BLOCK_MICROS}, each made in a thread of its own when it is needed, and kept. Safe for several
 * threads.
 */
public final class CurveBlocks implements AutoCloseable {

	public static final long BLOCK_MICROS = 10_000_000;

	private static final long MOST_BYTES = 16L << 20;

	/**
	 * A block.
	 *
	 * @param index from 0 at the start of the recording
	 */
	public record Block(long index, Curve curve) {
	}

	private final Blocks<Long, Block> blocks;

	public CurveBlocks(AudioSource source, int channel, CurveAnalysis analysis) {
		Objects.checkIndex(channel, source.channels());
		blocks = new Blocks<>("Labelwright: curve", index -> new Block(index, analyse(source, channel, analysis, index)),
				block -> (long) block.curve().values().length * Float.BYTES, MOST_BYTES);
	}

	private static Curve analyse(AudioSource source, int channel, CurveAnalysis analysis, long index) throws IOException {
		return analysis.analyse(source, channel, index * BLOCK_MICROS, (index + 1) * BLOCK_MICROS, Progress.NONE);
	}

	/** The block in which a time lies. */
	public long indexAt(long micros) {
		return Math.floorDiv(micros, BLOCK_MICROS);
	}

	/** A block that is made; never waits. */
	public Optional<Block> block(long index) {
		return blocks.get(index);
	}

	/** Says which blocks are needed now, the most urgent first; those wished for before and not begun are given up. Returns at once. */
	public void wish(Collection<Long> indices) {
		blocks.wish(indices);
	}

	/** Hears of each block that is made, in the thread that made it. */
	public void addListener(Consumer<Block> listener) {
		blocks.addListener(listener);
	}

	/** Hears why a block could not be made; it is not tried again. */
	public void addFailureListener(Consumer<IOException> listener) {
		blocks.addFailureListener(listener);
	}

	/** Makes no more blocks. The source stays open. */
	@Override
	public void close() {
		blocks.close();
	}
}
