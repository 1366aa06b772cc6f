/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;

/**
 * Keywords in context over a whole dataset: where a word stands, labelled or not, and how a class is used; and corrects
 * the labels so found in bulk. Reads a text at a time.
 */
public final class Concordance {

	/**
	 * What to list.
	 *
	 * @param words what to look for; empty for every label of the class
	 * @param labelClass labels of this class alone, by id; empty for all places where the words stand
	 * @param unlabelled of the places of words only those that no label covers exactly
	 * @param boundary where a place of words may begin and end
	 */
	public record Query(Optional<Finder> words, Optional<String> labelClass, boolean unlabelled, Boundary boundary) {

		public Query {
			if (words.isEmpty() && labelClass.isEmpty()) {
				throw new IllegalArgumentException("A concordance is of words, or of a class, or of both");
			}
		}

		/** With places that begin and end anywhere, as far as the finder goes. */
		public Query(Optional<Finder> words, Optional<String> labelClass, boolean unlabelled) {
			this(words, labelClass, unlabelled, Boundary.NONE);
		}
	}

	private static final String TOOL = "concordance";

	private Concordance() {
	}

	/** Gives a line for each place, text after text, in the order of the text. */
	public static void forEach(DatasetSource source, String layer, Query query, Consumer<Hit> line, Progress progress) throws IOException {
		TextClasses dividing = TextClasses.of(source.ontology());
		source.forEach(one -> {
			if (one.item().mediaType().startsWith("text/") && one.media().isPresent()) {
				CodePoints text = new CodePoints(Reading.text(one.media().get()));
				Reading.at(one.media().get(), "", () -> {
					lines(one, layer, text, query, dividing, line);
					return null;
				});
			}
		}, progress);
	}

	private static void lines(SourceRecord one, String layer, CodePoints text, Query query, TextClasses dividing, Consumer<Hit> line) {
		List<Annotation> labels = one.documents().stream().filter(document -> layer.equals(document.getLayer())).flatMap(document -> document.getAnnotations().stream())
				.filter(label -> label.getGeometry() instanceof Span span && span.end() <= text.length()).toList();
		Borders borders = new Borders(query.boundary(), labels, dividing);
		List<Finder.Match> matches = query.words().map(words -> words.find(text.text())).orElse(List.of()).stream()
				.filter(match -> borders.allow(match, text.spanOfUtf16(match.start(), match.end()), text.text())).toList();
		if (query.labelClass().isPresent()) {
			Set<Span> places = new HashSet<>();
			matches.forEach(match -> places.add(text.spanOfUtf16(match.start(), match.end())));
			labels.stream().filter(label -> query.labelClass().get().equals(label.getLabelClass())).filter(label -> query.words().isEmpty() || places.contains((Span) label.getGeometry()))
					.sorted(Comparator.comparingInt(label -> ((Span) label.getGeometry()).start())).forEach(label -> line.accept(hit(one, label, text)));
			return;
		}
		Map<Span, Annotation> byPlace = new HashMap<>();
		labels.stream().filter(label -> !dividing.divides(label)).forEach(label -> byPlace.putIfAbsent((Span) label.getGeometry(), label));
		for (Finder.Match match : matches) {
			Span span = text.spanOfUtf16(match.start(), match.end());
			Annotation label = byPlace.get(span);
			if (label == null) {
				line.accept(Hit.of(one.item().id(), one.item().path(), "", "", "", span, text));
			} else if (!query.unlabelled()) {
				line.accept(hit(one, label, text));
			}
		}
	}

	private static Hit hit(SourceRecord one, Annotation label, CodePoints text) {
		return Hit.of(one.item().id(), one.item().path(), label.getId(), label.getLabelClass() == null ? "" : label.getLabelClass(), "", (Span) label.getGeometry(), text);
	}

	/**
	 * Gives places a class as one step that can be taken back: labels there get it, places without a label a new one. Nothing is
	 * labelled twice.
	 *
	 * @param layer that is changed
	 * @param author of new labels, a person
	 * @return how many labels were changed or made
	 */
	public static long label(Dataset dataset, Layer layer, Collection<Hit> chosen, LabelClass labelClass, String author, Progress progress) throws IOException {
		Map<String, List<Hit>> byItem = chosen.stream().collect(Collectors.groupingBy(Hit::item));
		Annotations factory = new Annotations();
		AtomicLong count = new AtomicLong();
		dataset.changeLayer("Label " + chosen.size() + " places as " + labelClass.getName(), layer, (item, document) -> {
			long changed = 0;
			for (Hit hit : byItem.getOrDefault(item.id(), List.of())) {
				changed += label(document, hit, labelClass, factory, author) ? 1 : 0;
			}
			count.addAndGet(changed);
			return changed > 0;
		}, progress);
		return count.get();
	}

	private static boolean label(AnnotationDocument document, Hit hit, LabelClass labelClass, Annotations factory, String author) {
		List<Annotation> there = document.getAnnotations().stream()
				.filter(label -> hit.annotation().isEmpty() ? hit.span().equals(label.getGeometry()) && labelClass.getId().equals(label.getLabelClass()) : hit.annotation().equals(label.getId()))
				.toList();
		if (hit.annotation().isEmpty() && there.isEmpty()) {
			Annotation label = factory.annotation(labelClass.getId(), hit.span());
			Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
			provenance.setAuthorKind(AuthorKind.PERSON);
			provenance.setAuthor(author);
			provenance.setTool(TOOL);
			provenance.setCreated(Instant.now().truncatedTo(ChronoUnit.MILLIS));
			label.setProvenance(provenance);
			document.getAnnotations().add(label);
			return true;
		}
		List<Annotation> others = there.stream().filter(label -> !labelClass.getId().equals(label.getLabelClass())).toList();
		others.forEach(label -> label.setLabelClass(labelClass.getId()));
		return !others.isEmpty();
	}

	/**
	 * Gives labels another class as one step that can be taken back. What of them the other class does not have stays.
	 *
	 * @return how many labels were changed
	 */
	public static long relabel(Dataset dataset, Collection<LabelRef> chosen, LabelClass labelClass, Progress progress) throws IOException {
		return change(dataset, "Make " + chosen.size() + " labels " + labelClass.getName(), chosen, (document, label) -> {
			boolean other = !labelClass.getId().equals(label.getLabelClass());
			label.setLabelClass(labelClass.getId());
			return other;
		}, progress);
	}

	/**
	 * Deletes labels, and relations that lead to them, as one step that can be taken back.
	 *
	 * @return how many labels were deleted
	 */
	public static long delete(Dataset dataset, Collection<LabelRef> chosen, Progress progress) throws IOException {
		return change(dataset, "Delete " + chosen.size() + " labels", chosen, (document, label) -> {
			document.getAnnotations().remove(label);
			document.getAnnotations().forEach(other -> other.getRelations().removeIf(relation -> relation.getTarget().equals(label.getId())));
			return true;
		}, progress);
	}

	/** Changes one label; says whether it did. */
	@FunctionalInterface
	private interface LabelChange {
		boolean apply(AnnotationDocument document, Annotation label);
	}

	private static long change(Dataset dataset, String title, Collection<LabelRef> chosen, LabelChange change, Progress progress) throws IOException {
		Set<LabelRef> refs = new HashSet<>(chosen);
		Set<String> items = new HashSet<>();
		refs.forEach(ref -> items.add(ref.item()));
		AtomicLong count = new AtomicLong();
		dataset.rewrite(title, dataset.ontology(), (item, document) -> {
			if (!items.contains(item.id())) {
				return false;
			}
			List<Annotation> labels = document.getAnnotations().stream().filter(one -> refs.contains(new LabelRef(item.id(), document.getLayer(), one.getId()))).toList();
			long changed = labels.stream().filter(label -> change.apply(document, label)).count();
			count.addAndGet(changed);
			return changed > 0;
		}, progress);
		return count.get();
	}
}
