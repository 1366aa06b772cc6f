/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.dataset.SplitNames;
import org.labelwright.model.AttributeValue;
import org.labelwright.quality.Check;
import org.labelwright.quality.DatasetCheck;

/** Knows which images of a dataset look alike, and which part of it each belongs to. */
abstract class SimilarImages implements DatasetCheck<SimilarImages.Image> {

	/** In so many of the 63 bits images that look alike may differ; less than the number of bands, so that they share one. */
	private static final int NEAR = 8;
	private static final int BANDS = 9;
	private static final int BITS = 7;

	/** @param split the part of the dataset: train, val or test; empty where nothing says it */
	record Image(long hash, String split) {
	}

	/** What is wrong with an image that looks like others. @param others their items, at least one */
	abstract void judge(Check.Context context, Image image, Map<String, Image> others);

	@Override
	public Optional<Image> learn(Check.Context context) throws IOException {
		if (context.media().isEmpty() || !context.item().mediaType().startsWith("image/")) {
			return Optional.empty();
		}
		try {
			Optional<?> hash = context.once("imageHash", Optional.class, () -> {
				try {
					return ImageHash.of(context.media().get(), context.item().mediaPath().pageIndex());
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			return hash.map(bits -> new Image((Long) bits, split(context)));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** As an attribute of the item says it, or else a folder it lies in: train, train2017 and the like. */
	private static String split(Check.Context context) {
		for (String attribute : List.of("split", "subset")) {
			AttributeValue value = context.document().getAttributes().get(attribute);
			if (value != null) {
				return SplitNames.of(value.text()).orElse(value.text());
			}
		}
		String[] folders = context.item().path().split("[/\\\\]");
		for (int i = folders.length - 2; i >= 0; i--) {
			Optional<String> split = SplitNames.of(folders[i].replaceAll("[_-]?\\d+$", ""));
			if (split.isPresent()) {
				return split.get();
			}
		}
		return "";
	}

	@Override
	public Knowledge<Image> knowledge() {
		Map<String, Image> images = new HashMap<>();
		List<Map<Integer, Set<String>>> bands = new ArrayList<>();
		for (int i = 0; i < BANDS; i++) {
			bands.add(new HashMap<>());
		}
		return new Knowledge<>() {
			@Override
			public void add(String item, String layer, Image learned) {
				images.put(item, learned);
				for (int i = 0; i < BANDS; i++) {
					bands.get(i).computeIfAbsent(band(learned, i), key -> new LinkedHashSet<>()).add(item);
				}
			}

			@Override
			public void remove(String item, String layer, Image learned) {
				images.remove(item);
				for (int i = 0; i < BANDS; i++) {
					bands.get(i).get(band(learned, i)).remove(item);
				}
			}

			@Override
			public boolean isSuspect(String item, Image learned) {
				return !others(item, learned).isEmpty();
			}

			@Override
			public void judge(Check.Context context) {
				Image image = images.get(context.item().id());
				Map<String, Image> others = image == null ? Map.of() : others(context.item().id(), image);
				if (!others.isEmpty()) {
					SimilarImages.this.judge(context, image, others);
				}
			}

			private Map<String, Image> others(String item, Image image) {
				Map<String, Image> others = new TreeMap<>();
				for (int i = 0; i < BANDS; i++) {
					for (String other : bands.get(i).getOrDefault(band(image, i), Set.of())) {
						if (!other.equals(item) && Long.bitCount(images.get(other).hash() ^ image.hash()) <= NEAR) {
							others.put(other, images.get(other));
						}
					}
				}
				return others;
			}
		};
	}

	private static int band(Image image, int index) {
		return (int) (image.hash() >>> 1 + index * BITS & (1 << BITS) - 1);
	}

	/** Names a few items. */
	static String names(java.util.Collection<String> items) {
		return String.join(", ", items.stream().limit(3).toList()) + (items.size() > 3 ? " and " + (items.size() - 3) + " more" : "");
	}
}
