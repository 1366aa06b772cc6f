/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** A source with other classes: renamed, several made one, or dropped with their annotations. */
public final class RemapSource extends ForwardingSource {

	private final Ontology ontology;
	/** By old id; empty for those that are dropped. */
	private final Map<String, Optional<String>> newIds = new HashMap<>();

	/** @throws BadInputException where the map names a class that the source does not have, or only one with subclasses is dropped */
	public RemapSource(DatasetSource source, ClassMap map) throws BadInputException {
		super(source);
		ontology = EcoreUtil.copy(source.ontology());
		List<LabelClass> before = LabelClasses.all(ontology);
		Map<LabelClass, Optional<String>> changes = new java.util.LinkedHashMap<>();
		for (Map.Entry<String, Optional<String>> one : map.targets().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
			LabelClass changed = LabelClasses.named(ontology, one.getKey());
			if (changes.containsKey(changed) && !changes.get(changed).equals(one.getValue())) {
				throw new BadInputException("The class \"" + changed.getName() + "\" stands in the map by its name and by its id \"" + changed.getId() + "\", to become two things");
			}
			changes.put(changed, one.getValue());
		}
		Map<String, LabelClass> staying = new HashMap<>();
		Set<String> ids = new HashSet<>();
		before.stream().filter(one -> !changes.containsKey(one)).forEach(one -> {
			staying.putIfAbsent(one.getName(), one);
			ids.add(one.getId());
		});
		for (LabelClass one : before) {
			if (!changes.containsKey(one)) {
				newIds.put(one.getId(), Optional.of(one.getId()));
			} else if (changes.get(one).isEmpty()) {
				newIds.put(one.getId(), Optional.empty());
				remove(one);
			} else {
				String name = changes.get(one).get();
				String oldId = one.getId();
				LabelClass target = staying.get(name);
				if (target == null) {
					one.setName(name);
					one.setId(Ids.ofName(name, ids::contains));
					ids.add(one.getId());
					staying.put(name, one);
					target = one;
				} else {
					remove(one);
				}
				newIds.put(oldId, Optional.of(target.getId()));
			}
		}
	}

	/** Subclasses move up to where the class was. */
	private void remove(LabelClass one) {
		List<LabelClass> children = List.copyOf(one.getSubclasses());
		LabelClass parent = one.getParent();
		(parent == null ? ontology.getClasses() : parent.getSubclasses()).addAll(children);
		EcoreUtil.delete(one, true);
	}

	@Override
	public Ontology ontology() {
		return ontology;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		source().forEach(one -> {
			for (AnnotationDocument document : one.documents()) {
				boolean dropped = document.getAnnotations().removeIf(annotation -> isDropped(annotation.getLabelClass()));
				dropped |= document.getTracks().removeIf(track -> isDropped(track.getLabelClass()));
				document.getAnnotations().forEach(annotation -> annotation.setLabelClass(mapped(annotation.getLabelClass())));
				document.getTracks().forEach(track -> track.setLabelClass(mapped(track.getLabelClass())));
				if (dropped) {
					WhereSource.dropDanglingRelations(document);
				}
			}
			visitor.visit(one);
		}, progress);
	}

	private boolean isDropped(String id) {
		return id != null && newIds.getOrDefault(id, Optional.of(id)).isEmpty();
	}

	private String mapped(String id) {
		return id == null ? null : newIds.getOrDefault(id, Optional.of(id)).orElse(null);
	}
}
