/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.LabelClasses;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/**
 * Entity linking: an attribute of a class that names a {@link KnowledgeBase} takes the id of the entry that a mention means.
 */
public final class EntityLinks {

	/** The attribute that is made for it, named as UIMA names the feature of named entities. */
	public static final String IDENTIFIER = "identifier";

	private static final String NAME = "Identifier";
	private static final int SHORT = 32;

	private EntityLinks() {
	}

	/** The attribute of a class that takes ids; empty where its mentions are not linked. */
	public static Optional<AttributeType> attribute(LabelClass labelClass) {
		return LabelClasses.attributes(labelClass).stream().filter(one -> one.getKnowledgeBase() != null && !one.getKnowledgeBase().isBlank()).findFirst();
	}

	/** What a mention means; empty where that is not said. */
	public static Optional<String> id(Annotation annotation, AttributeType attribute) {
		return Optional.ofNullable(annotation.getAttributes().get(attribute.getId())).map(AttributeValue::text).filter(id -> !id.isEmpty());
	}

	/**
	 * Where the knowledge base of an attribute lies.
	 *
	 * @param ontology the file of the ontology
	 * @throws IllegalArgumentException where it is named by what is no path
	 */
	public static Path file(AttributeType attribute, Path ontology) {
		try {
			return ontology.resolveSibling(attribute.getKnowledgeBase().strip()).normalize();
		} catch (InvalidPathException e) {
			throw new IllegalArgumentException("\"" + attribute.getKnowledgeBase() + "\" is no path", e);
		}
	}

	/**
	 * The entry of an id. Formats that write the name of the knowledge base before the id, as brat does ({@code Wikipedia:534366}),
	 * leave it there.
	 */
	public static Optional<KnowledgeBase.Entry> entry(KnowledgeBase base, String id) {
		return base.find(id).or(() -> base.find(id.substring(id.indexOf(':') + 1)));
	}

	/** An id as short as people know it: the last part of an IRI. */
	public static String shortId(String id) {
		String last = id.substring(Math.max(id.lastIndexOf('/', id.length() - 2), id.lastIndexOf('#', id.length() - 2)) + 1);
		String shown = id.contains("://") ? last : id;
		return shown.codePointCount(0, shown.length()) <= SHORT ? shown : shown.substring(0, shown.offsetByCodePoints(0, SHORT - 1)) + "\u2026";
	}

	/**
	 * Links the mentions of all classes of an ontology that can be on text to one knowledge base: their attribute of ids names it,
	 * and is made where there is none.
	 *
	 * @param ontology changed; the caller saves it
	 * @param ontologyFile where it lies, which the path is relative to
	 */
	public static void useKnowledgeBase(Ontology ontology, Path ontologyFile, Path file) {
		Path folder = ontologyFile.toAbsolutePath().normalize().getParent();
		Path whole = file.toAbsolutePath().normalize();
		String named = (folder.getRoot().equals(whole.getRoot()) ? folder.relativize(whole) : whole).toString().replace('\\', '/');
		TextClasses dividing = TextClasses.of(ontology);
		for (LabelClass top : ontology.getClasses()) {
			boolean onText = top.getGeometryKinds().isEmpty() || top.getGeometryKinds().contains(GeometryKind.SPAN);
			if (onText && !dividing.tokens().contains(top.getId()) && !dividing.sentences().contains(top.getId())) {
				attribute(top).or(() -> top.getAttributes().stream().filter(one -> one.getId().equals(IDENTIFIER)).findFirst()).orElseGet(() -> add(top)).setKnowledgeBase(named);
			}
		}
		// Where a class below has a list of its own, it was asked for another one as well.
		List<LabelClass> below = LabelClasses.all(ontology).stream().filter(one -> one.getParent() != null).toList();
		below.forEach(one -> one.getAttributes().stream().filter(own -> own.getKnowledgeBase() != null).forEach(own -> own.setKnowledgeBase(named)));
	}

	private static AttributeType add(LabelClass owner) {
		AttributeType made = OntologyFactory.eINSTANCE.createAttributeType();
		made.setId(IDENTIFIER);
		made.setName(NAME);
		made.setKind(AttributeKind.TEXT);
		owner.getAttributes().add(made);
		return made;
	}
}
