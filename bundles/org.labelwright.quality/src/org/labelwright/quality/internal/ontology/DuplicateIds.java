/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.model.ontology.TagSet;
import org.labelwright.quality.OntologyCheck;

/** Elements that labels cannot tell apart. */
public final class DuplicateIds implements OntologyCheck {

	@Override
	public void run(Context context) {
		Ontology ontology = context.ontology();
		unique(context, Elements.all(ontology, LabelClass.class).toList());
		unique(context, Elements.all(ontology, RelationType.class).toList());
		unique(context, Elements.all(ontology, Skeleton.class).toList());
		unique(context, Elements.all(ontology, TagSet.class).toList());
		unique(context, ontology.getItemAttributes());
		unique(context, ontology.getQuestions());
		Elements.all(ontology, LabelClass.class).forEach(labelClass -> {
			unique(context, labelClass.getAttributes());
			unique(context, labelClass.getQuestions());
			shadowed(context, labelClass);
		});
		Elements.all(ontology, Question.class).forEach(question -> unique(context, choices(question)));
		Elements.all(ontology, Skeleton.class).forEach(skeleton -> unique(context, skeleton.getJoints()));
		Elements.all(ontology, TagSet.class).forEach(tags -> unique(context, tags.getTags()));
	}

	private static List<Choice> choices(Question question) {
		return Elements.below(question, Choice.class).toList();
	}

	private static void unique(Context context, List<? extends NamedElement> elements) {
		Map<String, NamedElement> first = new HashMap<>();
		for (NamedElement element : elements) {
			if (element.getId() != null && first.putIfAbsent(element.getId(), element) != null) {
				context.report(element, "the id \"" + element.getId() + "\" stands twice; give one of them another");
			}
		}
	}

	private static void shadowed(Context context, LabelClass labelClass) {
		for (AttributeType attribute : labelClass.getAttributes()) {
			Stream.iterate(labelClass.getParent(), one -> one != null, LabelClass::getParent)
					.filter(above -> above.getAttributes().stream().anyMatch(one -> one.getId() != null && one.getId().equals(attribute.getId()))).findFirst()
					.ifPresent(above -> context.report(attribute, "an attribute with this id is inherited from " + above.getName() + "; rename or remove one"));
		}
	}
}
