/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.report.DatasetStatistics;

/** Counts what a dataset holds, item by item. What is kept grows with classes, days and layers alone. */
public final class StatisticsTally {

	private static final String PIXELS = "px";
	private static final String CHARACTERS = "characters";
	private static final String MILLISECONDS = "ms";
	private static final long MICROS_PER_MILLI = 1000;

	private static final class Work {
		private long objects;
		private long timed;
		private double seconds;
	}

	/** Counts by a power of two and layer: 0, 1, 2-3, 4-7 and so on. */
	private static final class Powers {

		private final TreeMap<Integer, Map<String, Long>> counts = new TreeMap<>();

		void add(long figure, String layer) {
			counts.computeIfAbsent(Long.SIZE - Long.numberOfLeadingZeros(figure), key -> new LinkedHashMap<>()).merge(layer, 1L, Long::sum);
		}

		/** Without gaps between those that occur. */
		List<DatasetStatistics.Bucket> buckets(List<Layer> layers) {
			List<DatasetStatistics.Bucket> buckets = new ArrayList<>();
			for (int power = counts.isEmpty() ? 0 : counts.firstKey(); !counts.isEmpty() && power <= counts.lastKey(); power++) {
				long from = power == 0 ? 0 : 1L << power - 1;
				buckets.add(new DatasetStatistics.Bucket(from, power == 0 ? 0 : 2 * from - 1, byLayer(layers, counts.getOrDefault(power, Map.of()))));
			}
			return buckets;
		}
	}

	private final List<Layer> layers;
	private final EvaluationSetup setup;
	private final Map<String, Map<String, Long>> classes = new LinkedHashMap<>();
	private final Map<String, Long> labelledItems = new LinkedHashMap<>();
	private final Map<String, Long> objects = new LinkedHashMap<>();
	private final Powers perItem = new Powers();
	private final Map<String, Powers> sizes = new LinkedHashMap<>();
	private final Map<String, Map<String, Work>> work = new TreeMap<>();
	private long items;
	private Optional<Instant> lastChanged = Optional.empty();

	public StatisticsTally(DatasetSource source) throws BadInputException {
		layers = source.layers();
		setup = new EvaluationSetup("report", source.ontology(), List.of(), Map.of());
		setup.classes().keySet().forEach(id -> classes.put(id, new LinkedHashMap<>()));
	}

	public void add(SourceRecord one) {
		items++;
		Set<String> silent = new HashSet<>(layers.stream().map(Layer::id).toList());
		for (AnnotationDocument document : one.documents()) {
			String layer = document.getLayer();
			List<Labelled> all = new ArrayList<>(document.getAnnotations());
			all.addAll(document.getTracks());
			all.forEach(object -> add(object, layer));
			if (!all.isEmpty()) {
				silent.remove(layer);
				labelledItems.merge(layer, 1L, Long::sum);
				objects.merge(layer, (long) all.size(), Long::sum);
				perItem.add(all.size(), layer);
			}
		}
		silent.forEach(layer -> perItem.add(0, layer));
	}

	private void add(Labelled object, String layer) {
		classes.computeIfAbsent(Optional.ofNullable(object.getLabelClass()).orElse(""), key -> new LinkedHashMap<>()).merge(layer, 1L, Long::sum);
		if (object instanceof Annotation annotation && annotation.getGeometry() != null) {
			measure(annotation.getGeometry(), layer);
		}
		Optional.ofNullable(object.getProvenance()).ifPresent(provenance -> work(provenance, layer));
	}

	private void measure(Geometry geometry, String layer) {
		switch (geometry) {
		case Span span -> size(CHARACTERS, span.fragments().stream().mapToLong(part -> part.end() - part.start()).sum(), layer);
		case Interval interval -> size(MILLISECONDS, (interval.end() - interval.start()) / MICROS_PER_MILLI, layer);
		default -> {
			OptionalDouble area = Geometries.area(geometry);
			if (area.isPresent() && Double.isFinite(area.getAsDouble())) {
				size(PIXELS, (long) Math.sqrt(Math.max(0, area.getAsDouble())), layer);
			}
		}
		}
	}

	private void size(String unit, long figure, String layer) {
		sizes.computeIfAbsent(unit, key -> new Powers()).add(Math.max(0, figure), layer);
	}

	private void work(Provenance provenance, String layer) {
		Instant made = Optional.ofNullable(provenance.getCreated()).orElse(provenance.getChanged());
		Instant changed = Optional.ofNullable(provenance.getChanged()).orElse(made);
		if (made == null) {
			return;
		}
		if (lastChanged.isEmpty() || lastChanged.get().isBefore(changed)) {
			lastChanged = Optional.of(changed);
		}
		if (provenance.getAuthorKind() == AuthorKind.PERSON) {
			String author = provenance.getAuthor() == null || provenance.getAuthor().isEmpty() ? layer : provenance.getAuthor();
			Work day = work.computeIfAbsent(author, key -> new TreeMap<>()).computeIfAbsent(Period.DAY.of(made), key -> new Work());
			day.objects++;
			if (provenance.getSecondsSpent() > 0) {
				day.timed++;
				day.seconds += provenance.getSecondsSpent();
			}
		}
	}

	public DatasetStatistics finish() {
		List<DatasetStatistics.ClassCount> counts = new ArrayList<>();
		classes.forEach((id, byLayer) -> {
			if (!byLayer.isEmpty()) {
				counts.add(new DatasetStatistics.ClassCount(setup.name(id), byLayer(layers, byLayer)));
			}
		});
		List<DatasetStatistics.Throughput> throughput = new ArrayList<>();
		work.forEach((author, days) -> days
				.forEach((day, done) -> throughput.add(new DatasetStatistics.Throughput(author, day, done.objects, done.timed, done.seconds))));
		return new DatasetStatistics(items,
				layers.stream().map(layer -> new DatasetStatistics.LayerCount(layer.id(), layer.name(), labelledItems.getOrDefault(layer.id(), 0L),
						objects.getOrDefault(layer.id(), 0L))).toList(),
				counts, perItem.buckets(layers),
				sizes.entrySet().stream().map(entry -> new DatasetStatistics.Sizes(entry.getKey(), entry.getValue().buckets(layers))).toList(), throughput,
				lastChanged);
	}

	private static Map<String, Long> byLayer(List<Layer> layers, Map<String, Long> counts) {
		Map<String, Long> all = new LinkedHashMap<>();
		layers.forEach(layer -> all.put(layer.id(), counts.getOrDefault(layer.id(), 0L)));
		return all;
	}
}
