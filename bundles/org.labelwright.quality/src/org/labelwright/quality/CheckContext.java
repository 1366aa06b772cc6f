/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.internal.ItemText;

/** One document as one check sees it. */
final class CheckContext implements Check.Context {

	private final OntologyView view;
	private final SourceRecord one;
	private final AnnotationDocument document;
	private final Checks.Installed installed;
	private final Map<String, Object> shared;
	private final List<Finding> findings;

	/** An ontology with what was made of it. Safe for use by several threads. */
	record OntologyView(Ontology ontology, Map<String, LabelClass> classes, Map<Class<?>, Object> made) {

		static OntologyView of(Ontology ontology) {
			Map<String, LabelClass> classes = new HashMap<>();
			LabelClasses.all(ontology).forEach(labelClass -> classes.putIfAbsent(labelClass.getId(), labelClass));
			return new OntologyView(ontology, classes, new ConcurrentHashMap<>());
		}
	}

	/**
	 * @param shared what checks of the same item have found out together
	 */
	CheckContext(OntologyView view, SourceRecord one, AnnotationDocument document, Checks.Installed installed, Map<String, Object> shared,
			List<Finding> findings) {
		this.view = view;
		this.one = one;
		this.document = document;
		this.installed = installed;
		this.shared = shared;
		this.findings = findings;
	}

	@Override
	public Item item() {
		return one.item();
	}

	@Override
	public Optional<Path> media() {
		return one.media();
	}

	@Override
	public AnnotationDocument document() {
		return document;
	}

	@Override
	public List<AnnotationDocument> documents() {
		return one.documents();
	}

	@Override
	public Ontology ontology() {
		return view.ontology();
	}

	@Override
	public Optional<LabelClass> labelClass(String id) {
		return Optional.ofNullable(view.classes().get(id));
	}

	@Override
	@SuppressWarnings("unchecked")
	public Optional<String> text() throws IOException {
		Object known = shared.get("text");
		if (known == null) {
			known = ItemText.of(one.item(), one.media());
			shared.put("text", known);
		}
		return (Optional<String>) known;
	}

	@Override
	public <T> T once(String key, Class<T> type, Supplier<T> make) {
		Object known = shared.get(key);
		if (known == null) {
			known = make.get();
			shared.put(key, known);
		}
		return type.cast(known);
	}

	@Override
	public <T> T ofOntology(Class<T> type, Function<Ontology, T> make) {
		return type.cast(view.made().computeIfAbsent(type, key -> make.apply(view.ontology())));
	}

	@Override
	public void report(Labelled labelled, String message) {
		findings.add(finding(Optional.of(labelled.getId()), message));
	}

	@Override
	public void report(String message) {
		findings.add(finding(Optional.empty(), message));
	}

	private Finding finding(Optional<String> label, String message) {
		return new Finding(installed.id(), installed.severity(), one.item().id(), document.getLayer(), label, message);
	}
}
