/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;

/** Attributes that mean something to who labels recordings, by the names that formats and error rates know them by. */
final class Transcripts {

	static final String TEXT = "text";
	static final String SPEAKER = "speaker";
	static final String TIER = "tier";
	/** The type of relations from a segment to the one it is a part of. */
	static final String PARENT = "parent";

	private static final List<String> TEXTS = List.of("transcript", TEXT, "caption", "value");

	private Transcripts() {
	}

	/** The attribute of a class that says what is heard. */
	static Optional<AttributeType> textOf(LabelClass labelClass) {
		return TEXTS.stream().map(name -> attribute(labelClass, name)).flatMap(Optional::stream).findFirst();
	}

	/** An attribute of a class that is text, or one of a few choices. */
	static Optional<AttributeType> attribute(LabelClass labelClass, String name) {
		return LabelClasses.attributes(labelClass).stream()
				.filter(type -> type.getKind() == AttributeKind.TEXT || type.getKind() == AttributeKind.CHOICE)
				.filter(type -> name.equals(type.getId()) || type.getName() != null && name.equals(type.getName().toLowerCase(Locale.ROOT))).findFirst();
	}

	/** What an annotation says is heard; empty where it says nothing. */
	static String text(Annotation annotation, Optional<LabelClass> labelClass) {
		return labelClass.flatMap(Transcripts::textOf).map(type -> value(annotation, type.getId()))
				.orElseGet(() -> TEXTS.stream().map(name -> value(annotation, name)).filter(text -> !text.isEmpty()).findFirst().orElse(""));
	}

	/** The value of an attribute, empty for none. */
	static String value(Annotation annotation, String attribute) {
		AttributeValue value = annotation.getAttributes().get(attribute);
		return value == null ? "" : value.text();
	}

	/** Who speaks, empty where that is not said. */
	static String speaker(Annotation annotation, Optional<LabelClass> labelClass) {
		return value(annotation, labelClass.flatMap(one -> attribute(one, SPEAKER)).map(AttributeType::getId).orElse(SPEAKER));
	}
}
