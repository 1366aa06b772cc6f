/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** What leads from one state of a document to another. */
public final class Differences {

	private Differences() {
	}

	/**
	 * The edit that makes the first document say what the second says, in the same order of stacking: with as few changes as
	 * can be. Tracks are left alone.
	 */
	public static Edit between(AnnotationDocument before, AnnotationDocument after) {
		Map<String, Annotation> old = byId(before);
		Map<String, Annotation> wanted = byId(after);
		Set<String> stay = inOrder(before, List.copyOf(wanted.keySet()));
		List<Change> changes = new ArrayList<>();
		// From the top down, so that the places of the others hold when each comes back.
		List<String> places = before.getAnnotations().stream().map(Annotation::getId).toList();
		for (int i = places.size() - 1; i >= 0; i--) {
			if (!stay.contains(places.get(i))) {
				changes.add(Change.delete(before.getAnnotations().get(i), i));
			}
		}
		for (String id : stay) {
			if (!EcoreUtil.equals(old.get(id), wanted.get(id))) {
				changes.add(Change.replace(EcoreUtil.copy(old.get(id)), EcoreUtil.copy(wanted.get(id))));
			}
		}
		int place = 0;
		for (Map.Entry<String, Annotation> one : wanted.entrySet()) {
			if (!stay.contains(one.getKey())) {
				changes.add(new Change(one.getKey(), place, Optional.empty(), Optional.of(EcoreUtil.copy(one.getValue()))));
			}
			place++;
		}
		ItemChange item = new ItemChange(ItemLabels.of(before), ItemLabels.of(after));
		return new Edit(changes, item.before().equals(item.after()) ? Optional.empty() : Optional.of(item));
	}

	private static Map<String, Annotation> byId(AnnotationDocument document) {
		Map<String, Annotation> byId = new LinkedHashMap<>();
		document.getAnnotations().forEach(annotation -> byId.put(annotation.getId(), annotation));
		return byId;
	}

	/** As many annotations as can keep their order: the longest increasing run of places (patience sorting). */
	private static Set<String> inOrder(AnnotationDocument before, List<String> wanted) {
		Map<String, Integer> places = new LinkedHashMap<>();
		wanted.forEach(id -> places.put(id, places.size()));
		List<String> common = before.getAnnotations().stream().map(Annotation::getId).filter(places::containsKey).distinct().toList();
		int[] tails = new int[common.size()];
		int[] tailPlaces = new int[common.size()];
		int[] previous = new int[common.size()];
		int length = 0;
		for (int i = 0; i < common.size(); i++) {
			int place = places.get(common.get(i));
			int pile = -Arrays.binarySearch(tailPlaces, 0, length, place) - 1;
			previous[i] = pile == 0 ? -1 : tails[pile - 1];
			tails[pile] = i;
			tailPlaces[pile] = place;
			length = Math.max(length, pile + 1);
		}
		Set<String> kept = new HashSet<>();
		for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
			kept.add(common.get(i));
		}
		return kept.stream().sorted(Comparator.comparing(places::get)).collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
