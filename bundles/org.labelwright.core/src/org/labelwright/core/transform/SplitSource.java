/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.AttributeValue;

/**
 * A source whose items are split at random, so that each part has its share of each class as nearly as groups allow:
 * iterative stratification after Sechidis, Tsoumakas and Vlahavas, On the Stratification of Multi-Label Data (2011).
 */
public final class SplitSource extends ForwardingSource {

	/** Items that must stay together, with how often each class is among them. */
	private static final class Unit {
		private final List<Integer> items = new ArrayList<>();
		private final Map<String, Integer> classes = new TreeMap<>();
		private String rarest;
	}

	private static final String FOLDER = "folder";
	/** Before the value of an attribute, in the key of those that share it. */
	private static final String VALUE = "=";

	private final List<String> names;
	private final List<Integer> partOfItem = new ArrayList<>();

	/**
	 * Reads the source once to see which classes its items have.
	 *
	 * @throws BadInputException where items are to stay together by an attribute that none of them has
	 */
	public SplitSource(DatasetSource source, Splits splits, Progress progress) throws IOException {
		super(source);
		names = List.copyOf(splits.parts().keySet());
		Map<String, Unit> units = new java.util.LinkedHashMap<>();
		source.forEach(one -> {
			int item = partOfItem.size();
			partOfItem.add(0);
			Unit unit = units.computeIfAbsent(key(one, splits.group(), item), key -> new Unit());
			unit.items.add(item);
			one.documents().forEach(document -> document.getAnnotations()
					.forEach(annotation -> unit.classes.merge(String.valueOf(annotation.getLabelClass()), 1, Integer::sum)));
		}, progress);
		if (splits.group().isPresent() && !splits.group().get().equals(FOLDER) && !units.isEmpty() && units.keySet().stream().noneMatch(key -> key.startsWith(VALUE))) {
			throw new BadInputException("No item has an attribute \"" + splits.group().get() + "\" to stay together by; \"" + FOLDER + "\" means the folder of its path");
		}
		assign(new ArrayList<>(units.values()), splits);
	}

	private static String key(SourceRecord one, Optional<String> group, int item) {
		if (group.isEmpty()) {
			return Integer.toString(item);
		}
		if (group.get().equals(FOLDER)) {
			return one.item().path().substring(0, Math.max(0, one.item().path().lastIndexOf('/')));
		}
		return one.documents().stream().map(document -> document.getAttributes().get(group.get())).filter(value -> value != null).findFirst()
				.map(AttributeValue::text).map(value -> VALUE + value).orElse("#" + item);
	}

	private void assign(List<Unit> units, Splits splits) {
		double sum = splits.parts().values().stream().mapToDouble(Double::doubleValue).sum();
		double[] shares = splits.parts().values().stream().mapToDouble(share -> share / sum).toArray();
		Map<String, Integer> totals = new HashMap<>();
		units.forEach(unit -> unit.classes.forEach((name, count) -> totals.merge(name, count, Integer::sum)));
		units.forEach(unit -> unit.rarest = unit.classes.keySet().stream().min(Comparator.comparingInt((String name) -> totals.get(name)).thenComparing(name -> name)).orElse(""));
		Collections.shuffle(units, new Random(splits.seed()));
		// The rarest classes first, as long as every part can still get some; large groups before small ones.
		units.sort(Comparator.comparingInt((Unit unit) -> totals.getOrDefault(unit.rarest, Integer.MAX_VALUE)).thenComparing(unit -> -unit.items.size()));
		Map<String, double[]> wanted = new HashMap<>();
		totals.forEach((name, total) -> wanted.put(name, scaled(shares, total)));
		double[] items = scaled(shares, partOfItem.size());
		for (Unit unit : units) {
			int part = neediest(wanted.getOrDefault(unit.rarest, items), items, shares);
			unit.items.forEach(item -> partOfItem.set(item, part));
			items[part] -= unit.items.size();
			unit.classes.forEach((name, count) -> wanted.get(name)[part] -= count);
		}
	}

	private static double[] scaled(double[] shares, int total) {
		double[] scaled = shares.clone();
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= total;
		}
		return scaled;
	}

	private static int neediest(double[] first, double[] then, double[] shares) {
		int best = -1;
		for (int i = 0; i < shares.length; i++) {
			if (shares[i] > 0 && (best < 0 || first[i] > first[best] + 1e-9 || Math.abs(first[i] - first[best]) <= 1e-9 && then[i] > then[best])) {
				best = i;
			}
		}
		return best;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		int[] next = { 0 };
		source().forEach(one -> visitor.visit(one.withItem(one.item().withSplit(Optional.of(names.get(partOfItem.get(next[0]++)))))), progress);
	}
}
