/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is one below the other: the ruler, the channels, the spectrogram, and below a line that can be moved the tiers, which can be
 * scrolled.
 */
public final class Bands {

	public static final int RULER_HEIGHT = 22;
	/** Of a tier: its uppermost lane, and each one below. */
	public static final int LANE_HEIGHT = 26;
	/** Between one tier and the next. */
	public static final int GAP = 3;

	private static final int LEAST_SOUND = 60;

	private final List<Band> bands = new ArrayList<>();
	private final int divider;
	private final int scroll;
	private final int tiersHeight;
	private final int height;

	/**
	 * @param channels how many waveforms there are, 0 where there is no sound
	 * @param spectrogram whether there is one, below the waveforms
	 * @param soundHeight wanted for waveforms and spectrogram together
	 * @param scroll pixels of tiers that are above those in sight
	 * @param height of the canvas
	 */
	public Bands(int channels, boolean spectrogram, int soundHeight, TierBoard board, int scroll, int height) {
		this.height = height;
		bands.add(new Band(Band.Kind.RULER, "", 0, RULER_HEIGHT));
		int wanted = Math.clamp(soundHeight, LEAST_SOUND, Math.max(LEAST_SOUND, height - RULER_HEIGHT - LANE_HEIGHT - 2 * GAP));
		int y = RULER_HEIGHT;
		int waves = spectrogram ? wanted / 2 : wanted;
		for (int channel = 0; channel < channels; channel++) {
			int bottom = RULER_HEIGHT + waves * (channel + 1) / channels;
			bands.add(new Band(Band.Kind.WAVEFORM, Integer.toString(channel), y, bottom - y));
			y = bottom;
		}
		if (spectrogram) {
			bands.add(new Band(Band.Kind.SPECTROGRAM, "", y, RULER_HEIGHT + wanted - y));
		}
		divider = RULER_HEIGHT + wanted;
		int below = GAP;
		for (Tier tier : board.tiers()) {
			below += board.track(tier.key()).laneCount() * LANE_HEIGHT + GAP;
		}
		tiersHeight = below;
		this.scroll = Math.clamp(scroll, 0, Math.max(0, tiersHeight - (height - divider)));
		y = divider + GAP - this.scroll;
		for (Tier tier : board.tiers()) {
			Band band = new Band(Band.Kind.TIER, tier.key(), y, board.track(tier.key()).laneCount() * LANE_HEIGHT);
			bands.add(band);
			y = band.bottom() + GAP;
		}
	}

	/** From the top; tiers may be out of sight. */
	public List<Band> all() {
		return List.copyOf(bands);
	}

	/** Where the tiers begin. */
	public int divider() {
		return divider;
	}

	/** How much of the tiers is above those in sight, as far as they can be scrolled. */
	public int scroll() {
		return scroll;
	}

	/** Of all tiers together, in sight or not. */
	public int tiersHeight() {
		return tiersHeight;
	}

	/** Of the part of the canvas that shows tiers. */
	public int tiersVisible() {
		return Math.max(0, height - divider);
	}

	/** What is at a place in sight. */
	public Optional<Band> at(int y) {
		return bands.stream().filter(band -> band.contains(y) && band.kind() == Band.Kind.TIER == y >= divider).findFirst();
	}

	public Optional<Band> tier(String key) {
		return bands.stream().filter(band -> band.kind() == Band.Kind.TIER && band.name().equals(key)).findFirst();
	}

	/** The scroll with which a tier is in sight. */
	public int scrollRevealing(Band tier) {
		if (tier.y() < divider) {
			return scroll - (divider - tier.y()) - GAP;
		}
		return tier.bottom() > height ? scroll + tier.bottom() - height + GAP : scroll;
	}
}
