/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.labelwright.media.audio.internal.Blocks;
import org.labelwright.media.audio.internal.SpectrogramMaker;

/**
 * The frequencies of one channel over time, in tiles. At level 0 columns are a quarter of a window apart, at each next level twice as far; a column
 * of a coarser level is the mean of some windows within it. Tiles are made in threads of their own and kept in memory, within a bound. Safe for
 * several threads.
 */
public final class Spectrogram implements AutoCloseable {

	/** Columns of a tile. */
	public static final int COLUMNS = 256;
	/** What is kept unless something else is said: some thousand tiles. */
	public static final long DEFAULT_BYTES = 64L << 20;

	/** Names a tile. */
	public record Key(int level, long index) {
	}

	private final AudioSource source;
	private final SpectrogramSettings settings;
	private final long hop;
	private final Blocks<Key, SpectrogramTile> tiles;
	private final ThreadLocal<SpectrogramMaker> makers;

	public Spectrogram(AudioSource source, int channel, SpectrogramSettings settings) {
		this(source, channel, settings, DEFAULT_BYTES);
	}

	/** @param bytes of memory for tiles */
	public Spectrogram(AudioSource source, int channel, SpectrogramSettings settings, long bytes) {
		Objects.checkIndex(channel, source.channels());
		this.source = source;
		this.settings = settings;
		int window = settings.window().frames(settings.windowSeconds(), source.sampleRate());
		this.hop = Math.max(1, Math.round(settings.windowSeconds() * source.sampleRate() / 4));
		this.makers = ThreadLocal.withInitial(() -> new SpectrogramMaker(source, channel, settings, settings.window().weights(window)));
		this.tiles = new Blocks<>("Labelwright: spectrogram", this::make, tile -> tile.values().length, bytes);
	}

	public SpectrogramSettings settings() {
		return settings;
	}

	/** How many frames lie between two columns. */
	public long framesPerColumn(int level) {
		return hop << level;
	}

	/** How many levels there are; at the last the recording fits into one tile. */
	public int levels() {
		int levels = 1;
		for (long span = hop * COLUMNS; span < source.frames(); span *= 2) {
			levels++;
		}
		return levels;
	}

	/** The level whose columns are at most so far apart, the coarsest of them; 0 where all are farther apart. */
	public int levelFor(double frames) {
		int level = 0;
		while (level < levels() - 1 && framesPerColumn(level + 1) <= frames) {
			level++;
		}
		return level;
	}

	/** The tile in which a frame lies. */
	public Key keyAt(int level, long frame) {
		return new Key(level, Math.floorDiv(frame, framesPerColumn(level) * COLUMNS));
	}

	/** The first frame of a tile: where its first column begins. */
	public long firstFrame(Key key) {
		return key.index() * framesPerColumn(key.level()) * COLUMNS;
	}

	/** A tile that is made; never waits, so it may be asked for while painting. */
	public Optional<SpectrogramTile> tile(Key key) {
		return tiles.get(key);
	}

	/** Says which tiles are needed now, the most urgent first. Those wished for before and not begun are given up. Returns at once. */
	public void wish(Collection<Key> keys) {
		tiles.wish(keys);
	}

	/** Makes a tile, or gives the one that is there. Takes some ms, so not for the UI thread. */
	public SpectrogramTile make(Key key) throws IOException {
		Optional<SpectrogramTile> known = tiles.get(key);
		return known.isPresent() ? known.get() : makers.get().make(key.level(), key.index(), framesPerColumn(key.level()));
	}

	/** Hears of each tile that was wished for and is made, in the thread that made it. */
	public void addListener(Consumer<SpectrogramTile> listener) {
		tiles.addListener(listener);
	}

	/** Hears why a tile could not be made; it is not tried again. */
	public void addFailureListener(Consumer<IOException> listener) {
		tiles.addFailureListener(listener);
	}

	/** Makes no more tiles. The source stays open. */
	@Override
	public void close() {
		tiles.close();
	}
}
