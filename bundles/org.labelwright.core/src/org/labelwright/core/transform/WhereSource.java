/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.Classes;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.AttributeType;

/** Those annotations of a source for which a condition holds. Relations to others go with them. */
public final class WhereSource extends ForwardingSource {

	private final Query query;
	private final boolean dropEmpty;
	private final Map<String, String> names;

	/** @param dropEmpty whether items in which no annotation is left are left out; {@link #itemCount} counts them still */
	public WhereSource(DatasetSource source, Query query, boolean dropEmpty) {
		super(source);
		this.query = query;
		this.dropEmpty = dropEmpty;
		this.names = Classes.names(source.ontology());
	}

	/** @throws BadInputException at the end too, where the condition asks about an attribute that there is nowhere */
	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		TreeSet<String> unseen = new TreeSet<>(query.attributes());
		boolean[] asked = new boolean[1];
		source().forEach(one -> {
			boolean any = false;
			for (AnnotationDocument document : one.documents()) {
				asked[0] |= !document.getAnnotations().isEmpty();
				if (!unseen.isEmpty()) {
					document.getAnnotations().forEach(annotation -> unseen.removeAll(annotation.getAttributes().keySet()));
				}
				if (document.getAnnotations().removeIf(annotation -> !query.test(one.item(), annotation, names))) {
					dropDanglingRelations(document);
				}
				any |= !document.getAnnotations().isEmpty();
			}
			if (any || !dropEmpty) {
				visitor.visit(one);
			}
		}, progress);
		if (asked[0]) {
			unseen.removeAll(known());
			if (!unseen.isEmpty()) {
				throw new BadInputException("No label has an attribute \"" + unseen.first() + "\", and the ontology has none; what is asked about it never holds");
			}
		}
	}

	/** The attributes of the ontology, by id and by name. */
	private Set<String> known() {
		Set<String> known = new HashSet<>();
		for (TreeIterator<EObject> all = source().ontology().eAllContents(); all.hasNext();) {
			if (all.next() instanceof AttributeType type) {
				known.add(type.getId());
				known.add(type.getName());
			}
		}
		return known;
	}

	/** Takes away the relations whose target is no longer in the document. */
	static void dropDanglingRelations(AnnotationDocument document) {
		Set<String> ids = new HashSet<>();
		document.getAnnotations().forEach(annotation -> ids.add(annotation.getId()));
		document.getTracks().forEach(track -> ids.add(track.getId()));
		for (Annotation annotation : document.getAnnotations()) {
			annotation.getRelations().removeIf(relation -> !ids.contains(relation.getTarget()));
		}
	}
}
