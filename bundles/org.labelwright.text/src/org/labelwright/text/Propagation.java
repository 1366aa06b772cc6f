/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Labels every place a {@link Finder} finds: the same word everywhere, a dictionary, a regular expression. First the
 * places are shown, then those chosen are labelled: in one document as an {@link Edit}, in a dataset as one step that can be
 * taken back. Keeps nothing of the documents; for several threads.
 */
public final class Propagation {

	/** What is left alone. */
	public enum Skip {
		/** Places that have a label of that class already. */
		SAME,
		/** Places where any label stands, tokens and sentences apart. */
		LABELLED
	}

	/**
	 * @param boundary where a match may begin and end
	 * @param link the attribute that takes the id of the entry of the dictionary; empty for none
	 */
	public record Rules(Boundary boundary, Skip skip, Optional<String> link) {
		public static final Rules DEFAULT = new Rules(Boundary.WORD, Skip.SAME, Optional.empty());
	}

	private static final String TOOL = "propagate";

	private final Finder finder;
	private final Rules rules;
	private final Optional<LabelClass> labelClass;
	private final Map<String, LabelClass> classes = new HashMap<>();
	private final TextClasses dividing;

	/**
	 * @param labelClass what matches become; empty where the entries of a dictionary say it, each by id or name
	 * @throws BadInputException where an entry names a class that the ontology does not have, or none and nobody else does
	 */
	public Propagation(Ontology ontology, Finder finder, Optional<KnowledgeBase> dictionary, Optional<LabelClass> labelClass, Rules rules) throws BadInputException {
		this.finder = finder;
		this.rules = rules;
		this.labelClass = labelClass;
		dividing = TextClasses.of(ontology);
		if (labelClass.isPresent()) {
			requireLink(labelClass.get());
			return;
		}
		for (KnowledgeBase.Entry entry : dictionary.map(KnowledgeBase::entries).orElse(List.of())) {
			if (entry.labelClass().isEmpty()) {
				throw new BadInputException("What class \"" + entry.label() + "\" is of, neither the dictionary nor anybody else says");
			}
			if (!classes.containsKey(entry.labelClass())) {
				classes.put(entry.labelClass(), LabelClasses.named(ontology, entry.labelClass()));
				requireLink(classes.get(entry.labelClass()));
			}
		}
		if (dictionary.isEmpty()) {
			throw new BadInputException("What class the places get has to be said");
		}
	}

	private void requireLink(LabelClass owner) throws BadInputException {
		if (rules.link().isPresent() && LabelClasses.attributes(owner).stream().noneMatch(one -> one.getId().equals(rules.link().get()))) {
			throw new BadInputException("The class \"" + owner.getName() + "\" has no attribute \"" + rules.link().get() + "\"");
		}
	}

	/**
	 * The places in one text, in order.
	 *
	 * @param annotations what is said about the text already
	 * @throws IllegalArgumentException where a regular expression takes too long
	 */
	public List<Hit> hits(Item item, CodePoints text, List<Annotation> annotations) {
		Existing existing = new Existing(annotations);
		List<Hit> hits = new ArrayList<>();
		for (Finder.Match match : finder.find(text.text())) {
			String found = labelClass.map(LabelClass::getId).orElseGet(() -> match.entry().map(entry -> classes.get(entry.labelClass()).getId()).orElse(""));
			Span span = text.spanOfUtf16(match.start(), match.end());
			if (existing.borders.allow(match, span, text.text()) && !existing.isTaken(span, found)) {
				hits.add(Hit.of(item.id(), item.path(), "", found, match.entry().map(KnowledgeBase.Entry::id).orElse(""), span, text));
			}
		}
		return hits;
	}

	/** What stands in a document. */
	private final class Existing {

		private final Set<String> same = new HashSet<>();
		private final int[] starts;
		private final int[] reach;
		private final Borders borders;

		Existing(List<Annotation> annotations) {
			List<Span> labelled = new ArrayList<>();
			borders = new Borders(rules.boundary(), annotations, dividing);
			for (Annotation annotation : annotations) {
				if (annotation.getGeometry() instanceof Span span) {
					same.add(span.start() + " " + span.end() + " " + annotation.getLabelClass());
					if (!dividing.divides(annotation)) {
						labelled.add(span);
					}
				}
			}
			labelled.sort(java.util.Comparator.comparingInt(Span::start));
			starts = labelled.stream().mapToInt(Span::start).toArray();
			reach = labelled.stream().mapToInt(Span::end).toArray();
			for (int i = 1; i < reach.length; i++) {
				reach[i] = Math.max(reach[i], reach[i - 1]);
			}
		}

		boolean isTaken(Span span, String found) {
			return same.contains(span.start() + " " + span.end() + " " + found) || rules.skip() == Skip.LABELLED && overlaps(span);
		}

		/** Of those that begin before the end of the span one reaches beyond its start. */
		private boolean overlaps(Span span) {
			int at = Arrays.binarySearch(starts, span.end());
			int before = at < 0 ? -at - 2 : at - 1;
			while (before >= 0 && starts[before] >= span.end()) {
				before--;
			}
			return before >= 0 && reach[before] > span.start();
		}
	}

	/** What labels the places of one document. */
	public Edit edit(List<Hit> hits) {
		Annotations factory = new Annotations();
		return new Edit(hits.stream().map(hit -> Change.add(annotation(factory, hit))).toList());
	}

	private Annotation annotation(Annotations factory, Hit hit) {
		Annotation annotation = factory.annotation(hit.labelClass().isEmpty() ? null : hit.labelClass(), hit.span());
		if (rules.link().isPresent() && !hit.identifier().isEmpty()) {
			annotation.getAttributes().put(rules.link().get(), new AttributeValue.Text(hit.identifier()));
		}
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthorKind(AuthorKind.MODEL);
		provenance.setAuthor(finder.title());
		provenance.setTool(TOOL);
		provenance.setCreated(Instant.now());
		annotation.setProvenance(provenance);
		return annotation;
	}

	/** Shows the places in all texts of a source, one text after the other; nothing is changed. */
	public void preview(DatasetSource source, String layer, Consumer<Hit> found, Progress progress) throws IOException {
		source.forEach(one -> {
			if (isText(one.item()) && one.media().isPresent()) {
				List<Annotation> annotations = one.documents().stream().filter(document -> layer.equals(document.getLayer())).map(AnnotationDocument::getAnnotations).findFirst()
						.map(List::<Annotation>copyOf).orElse(List.of());
				hits(one.item(), one.media().get(), annotations).forEach(found);
			}
		}, progress);
	}

	private static boolean isText(Item item) {
		return item.mediaType().startsWith("text/");
	}

	private List<Hit> hits(Item item, Path file, List<Annotation> annotations) throws IOException {
		CodePoints text = new CodePoints(Reading.text(file));
		return Reading.at(file, "", () -> hits(item, text, annotations));
	}

	/**
	 * Labels the places in a dataset as one step that can be taken back.
	 *
	 * @param chosen which of the places; they are found again, so that none is labelled twice
	 * @return how many were labelled
	 */
	public long apply(Dataset dataset, Layer layer, Predicate<Hit> chosen, Progress progress) throws IOException {
		AtomicLong count = new AtomicLong();
		try {
			dataset.changeLayer("Label " + finder.title(), layer, (item, document) -> {
				Optional<Path> media = isText(item) ? dataset.media(item) : Optional.empty();
				if (media.isEmpty()) {
					return false;
				}
				try {
					List<Hit> hits = hits(item, media.get(), document.getAnnotations()).stream().filter(chosen).toList();
					edit(hits).applyTo(document);
					count.addAndGet(hits.size());
					return !hits.isEmpty();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}, progress);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		return count.get();
	}
}
