/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.model.annotation.Annotation;

/**
 * Which annotations of several layers stand for the same object: the layers are matched one after the other, each with the
 * clusters that those before it have formed, on the mean overlap with the members of a cluster.
 */
public final class ObjectClusters {

	/**
	 * What the layers say of one object.
	 *
	 * @param members one a layer, empty where the layer does not have the object
	 */
	public record Cluster(List<Optional<Annotation>> members) {

		/** Those that are there, in the order of the layers. */
		public Stream<Annotation> present() {
			return members.stream().flatMap(Optional::stream);
		}
	}

	private ObjectClusters() {
	}

	/** @param layers the annotations of each layer; those that cannot be compared are left out */
	public static List<Cluster> of(List<List<Annotation>> layers, Thresholds thresholds) {
		List<List<Optional<Annotation>>> clusters = new ArrayList<>();
		for (int layer = 0; layer < layers.size(); layer++) {
			List<Annotation> annotations = layers.get(layer).stream().filter(one -> Similarity.isComparable(one.getGeometry())).toList();
			boolean[] placed = new boolean[annotations.size()];
			for (ObjectMatching.Pair pair : ObjectMatching.of(clusters.size(), annotations.size(), candidates(clusters, annotations, thresholds))) {
				clusters.get(pair.first()).add(Optional.of(annotations.get(pair.second())));
				placed[pair.second()] = true;
			}
			for (int i = 0; i < placed.length; i++) {
				if (!placed[i]) {
					List<Optional<Annotation>> cluster = new ArrayList<>();
					clusters.add(cluster);
					fill(cluster, layer);
					cluster.add(Optional.of(annotations.get(i)));
				}
			}
			for (List<Optional<Annotation>> cluster : clusters) {
				fill(cluster, layer + 1);
			}
		}
		return clusters.stream().map(members -> new Cluster(List.copyOf(members))).toList();
	}

	private static void fill(List<Optional<Annotation>> cluster, int size) {
		while (cluster.size() < size) {
			cluster.add(Optional.empty());
		}
	}

	private static ObjectMatching.Candidates candidates(List<List<Optional<Annotation>>> clusters, List<Annotation> annotations, Thresholds thresholds) {
		List<List<Annotation>> members = clusters.stream().map(cluster -> cluster.stream().flatMap(Optional::stream).toList()).toList();
		return new ObjectMatching.Candidates() {
			@Override
			public double overlap(int i, int j) {
				double sum = 0;
				double threshold = 1;
				for (Annotation member : members.get(i)) {
					sum += Similarity.of(member.getGeometry(), annotations.get(j).getGeometry());
					threshold = Math.min(threshold, thresholds.of(member, annotations.get(j)));
				}
				double mean = sum / members.get(i).size();
				return mean > 0 && mean >= threshold ? mean : 0;
			}

			@Override
			public boolean isSameClass(int i, int j) {
				return members.get(i).stream().anyMatch(member -> Objects.equals(member.getLabelClass(), annotations.get(j).getLabelClass()));
			}
		};
	}
}
