/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tiers of a recording in their order, with their segments. */
public final class TierBoard {

	private static final TierTrack NOTHING = new TierTrack();

	private final Map<String, Segment> byId = new HashMap<>();
	private final Map<String, TierTrack> tracks = new LinkedHashMap<>();
	private List<Tier> tiers = List.of();

	/** Replaces everything. Segments of tiers that are not among these are left out. */
	public void show(List<Tier> shown, Collection<Segment> segments) {
		tiers = List.copyOf(shown);
		tracks.clear();
		byId.clear();
		Map<String, List<Segment>> byTier = new HashMap<>();
		for (Segment segment : segments) {
			byTier.computeIfAbsent(segment.tier(), missing -> new ArrayList<>()).add(segment);
		}
		for (Tier tier : tiers) {
			TierTrack track = new TierTrack();
			List<Segment> of = byTier.getOrDefault(tier.key(), List.of());
			track.setAll(of);
			tracks.put(tier.key(), track);
			of.forEach(segment -> byId.put(segment.id(), segment));
		}
	}

	/** From the top. */
	public List<Tier> tiers() {
		return tiers;
	}

	public boolean has(String tier) {
		return tracks.containsKey(tier);
	}

	/** The segments of a tier; none for one that is not shown. */
	public TierTrack track(String tier) {
		return tracks.getOrDefault(tier, NOTHING);
	}

	public Optional<Segment> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** Adds a segment, or puts it into the place of the one with its id. Its tier is shown. */
	public void put(Segment segment) {
		remove(segment.id());
		tracks.get(segment.tier()).add(segment);
		byId.put(segment.id(), segment);
	}

	public void remove(String id) {
		Optional.ofNullable(byId.remove(id)).ifPresent(before -> tracks.get(before.tier()).remove(before));
	}

	/** How many segments are shown. */
	public int size() {
		return byId.size();
	}

	/** The tier so many places below one, or above it; stays within what there is. */
	public Optional<Tier> neighbour(String tier, int by) {
		int at = 0;
		while (at < tiers.size() && !tiers.get(at).key().equals(tier)) {
			at++;
		}
		return tiers.isEmpty() ? Optional.empty() : Optional.of(tiers.get(Math.clamp(at == tiers.size() ? 0L : at + by, 0, tiers.size() - 1)));
	}
}
