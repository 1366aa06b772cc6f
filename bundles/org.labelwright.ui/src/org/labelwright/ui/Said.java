/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.List;
import org.eclipse.emf.common.util.EMap;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;

/** What annotations and documents say alike: attributes, and answers to questions. The live values of either. */
record Said(EMap<String, AttributeValue> attributes, List<Answer> answers) {

	static Said of(Annotation annotation) {
		return new Said(annotation.getAttributes(), annotation.getAnswers());
	}

	static Said of(AnnotationDocument document) {
		return new Said(document.getAttributes(), document.getAnswers());
	}
}
