/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;

/** Makes new annotations: with who, when and what by, defaults of attributes, and values that stick. UI thread only. */
public final class AnnotationMaker {

	private final Ids ids = new Ids();
	private final BooleanSupplier sticky;
	/** What was last said, by class and attribute. */
	private final Map<String, Map<String, AttributeValue>> last = new HashMap<>();

	/** @param sticky whether a new object gets the attributes that the last one of its class was given */
	public AnnotationMaker(BooleanSupplier sticky) {
		this.sticky = sticky;
	}

	/** The moment, as exactly as documents keep it. */
	public static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

	/** A copy that says it was changed now. */
	public static Annotation changed(Annotation before) {
		Annotation after = EcoreUtil.copy(before);
		if (after.getProvenance() != null) {
			after.getProvenance().setChanged(now());
		}
		return after;
	}

	/** An id for something new. */
	public String nextId() {
		return ids.next();
	}

	/**
	 * An annotation of a class, with the attributes that it begins with.
	 *
	 * @param tool it was drawn with
	 */
	public Annotation create(Geometry geometry, Optional<LabelClass> labelClass, String tool) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(ids.next());
		annotation.setGeometry(geometry);
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthor(System.getProperty("user.name"));
		provenance.setAuthorKind(AuthorKind.PERSON);
		provenance.setTool(tool);
		provenance.setCreated(now());
		annotation.setProvenance(provenance);
		labelClass.ifPresent(one -> {
			annotation.setLabelClass(one.getId());
			for (AttributeType type : LabelClasses.attributes(one)) {
				value(one, type).ifPresent(value -> annotation.getAttributes().put(type.getId(), value));
			}
		});
		return annotation;
	}

	private Optional<AttributeValue> value(LabelClass labelClass, AttributeType type) {
		Optional<AttributeValue> said = sticky.getAsBoolean()
				? Optional.ofNullable(last.getOrDefault(labelClass.getId(), Map.of()).get(type.getId()))
				: Optional.empty();
		return said.or(() -> LabelClasses.defaultValue(type));
	}

	/** A copy as a new annotation: what ties the original to a foreign file or to others does not hold for it. */
	public Annotation copy(Annotation original) {
		Annotation copy = EcoreUtil.copy(original);
		copy.setId(ids.next());
		copy.setOrigin(null);
		copy.getRelations().clear();
		if (copy.getProvenance() != null) {
			copy.getProvenance().setCreated(now());
			copy.getProvenance().setChanged(null);
		}
		return copy;
	}

	/** Remembers which attributes a person has given. */
	public void learn(Edit edit) {
		for (Change change : edit.changes()) {
			change.after().filter(after -> after.getLabelClass() != null).ifPresent(after -> after.getAttributes().forEach(entry -> {
				boolean same = change.before().map(before -> entry.getValue().equals(before.getAttributes().get(entry.getKey()))).orElse(false);
				if (!same) {
					last.computeIfAbsent(after.getLabelClass(), id -> new HashMap<>()).put(entry.getKey(), entry.getValue());
				}
			}));
		}
	}
}
