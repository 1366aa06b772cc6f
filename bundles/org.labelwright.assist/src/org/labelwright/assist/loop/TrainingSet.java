/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.loop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.SplitNames;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.ReviewState;

/**
 * What a model is trained with, and what it is to predict. An item with a label that is final is for training or, a share of them, for validation; which of
 * both follows from its id alone, so that it stays there from one round to the next. All others, and those of the gold
 * layer, are the pool: a model that has seen its gold cannot be measured by it. Not for several threads.
 */
public final class TrainingSet {

	/** Where an item belongs to. */
	public enum Part {
		TRAIN, VAL, POOL;

		/** As files are named. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * How items are divided.
	 *
	 * @param layer of the labels
	 * @param gold items of which this layer says something are in the pool; it need not be there
	 * @param validation the share for validation, from 0 to less than 1; items that say themselves that they are of train or val stay there
	 * @param seed another number gives another division
	 * @param judged a layer of predictions: items on which some of it are neither accepted nor rejected are in the pool, as objects may lack a label there; empty for
	 *        whatever is labelled
	 */
	public record Options(String layer, String gold, double validation, long seed, Optional<String> judged) {

		/** @throws IllegalArgumentException where the share is out of its range */
		public Options {
			if (!(validation >= 0 && validation < 1)) {
				throw new IllegalArgumentException("The share for validation is from 0 to less than 1, not " + validation);
			}
		}
	}

	private final DatasetSource source;
	private final Options options;
	private final Map<Part, Set<String>> parts = new EnumMap<>(Part.class);

	/**
	 * Reads the source once.
	 *
	 * @param source stays open
	 * @throws BadInputException where a layer is not there
	 */
	public TrainingSet(DatasetSource source, Options options, Progress progress) throws IOException {
		this.source = source;
		this.options = options;
		Set<String> known = new HashSet<>(source.layers().stream().map(Layer::id).toList());
		for (String layer : options.judged().map(one -> List.of(options.layer(), one)).orElse(List.of(options.layer()))) {
			if (!known.contains(layer)) {
				throw new BadInputException("There is no layer \"" + layer + "\"; there are " + String.join(", ", source.layers().stream().map(Layer::id).toList()));
			}
		}
		for (Part part : Part.values()) {
			parts.put(part, new LinkedHashSet<>());
		}
		source.forEach(one -> parts.get(part(one)).add(one.item().id()), progress);
	}

	private Part part(SourceRecord one) {
		boolean labelled = document(one, options.layer()).stream().flatMap(document -> document.getAnnotations().stream()).anyMatch(TrainingSet::isFinal)
				|| document(one, options.layer()).filter(document -> !document.getAnswers().isEmpty()).isPresent();
		boolean open = options.judged().flatMap(layer -> document(one, layer)).stream().flatMap(document -> document.getAnnotations().stream())
				.anyMatch(prediction -> prediction.getReview() == ReviewState.NONE);
		if (!labelled || open || document(one, options.gold()).filter(document -> !document.eContents().isEmpty()).isPresent()) {
			return Part.POOL;
		}
		return switch (one.item().split().flatMap(SplitNames::of).orElse("")) {
		case SplitNames.TRAIN -> Part.TRAIN;
		case SplitNames.VAL -> Part.VAL;
		case SplitNames.TEST -> Part.POOL;
		default -> draw(one.item().id()) < options.validation() ? Part.VAL : Part.TRAIN;
		};
	}

	/** In [0,1). */
	private double draw(String id) {
		CRC32 hash = new CRC32();
		hash.update((options.seed() + ":" + id).getBytes(StandardCharsets.UTF_8));
		return hash.getValue() / (double) (1L << 32);
	}

	private static Optional<AnnotationDocument> document(SourceRecord one, String layer) {
		return one.documents().stream().filter(document -> layer.equals(document.getLayer())).findFirst();
	}

	/** Whether somebody stands for a label: it was not rejected, and if a model made it, it was accepted or corrected. */
	public static boolean isFinal(Annotation label) {
		return switch (label.getReview()) {
		case ACCEPTED, CORRECTED -> true;
		case REJECTED -> false;
		case NONE -> label.getProvenance() == null || label.getProvenance().getAuthorKind() != AuthorKind.MODEL;
		};
	}

	/** How many items a part has. */
	public int size(Part part) {
		return parts.get(part).size();
	}

	/** The items of a part, with their final labels; those of the pool have none. */
	public DatasetSource part(Part part) {
		return new ForwardingSource(source) {

			@Override
			public List<Layer> layers() {
				return source.layers().stream().filter(layer -> layer.id().equals(options.layer())).toList();
			}

			@Override
			public long itemCount() {
				return size(part);
			}

			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				source.forEach(parts.get(part), one -> visitor.visit(one.withItem(part == Part.POOL ? one.item() : one.item().withSplit(Optional.of(part.id())))
						.withDocuments(part == Part.POOL ? List.of() : document(one, options.layer()).map(TrainingSet::finalOnly).map(List::of).orElse(List.of()))), progress);
			}

			@Override
			public void close() {
				// The source is somebody else's.
			}
		};
	}

	private static AnnotationDocument finalOnly(AnnotationDocument document) {
		Set<String> dropped = new HashSet<>();
		document.getAnnotations().removeIf(one -> !isFinal(one) && dropped.add(one.getId()));
		document.getAnnotations().forEach(one -> one.getRelations().removeIf(relation -> dropped.contains(relation.getTarget())));
		return document;
	}
}
