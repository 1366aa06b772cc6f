/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.Classes;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

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

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		source().forEach(one -> {
			boolean any = false;
			for (AnnotationDocument document : one.documents()) {
				if (document.getAnnotations().removeIf(annotation -> !query.test(one.item(), annotation, names))) {
					dropDanglingRelations(document);
				}
				any |= !document.getAnnotations().isEmpty();
			}
			if (any || !dropEmpty) {
				visitor.visit(one);
			}
		}, progress);
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
