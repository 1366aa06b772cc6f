/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Which label class each class of a model is: the one the description says, or else the one of the same id or name. Classes the
 * ontology does not have are left out.
 */
final class Labels {

	private final Map<String, String> ids = new HashMap<>();

	/**
	 * @throws BadInputException where the description names a class the ontology does not have, the ontology has none of the
	 *             classes at all, or a skeleton has another number of joints than the poses of the model
	 */
	Labels(Model model, Ontology ontology) throws BadInputException {
		List<LabelClass> all = LabelClasses.all(ontology);
		for (String label : model.classes()) {
			String name = model.classMap().containsKey(label) ? label : Model.entity(label);
			Optional<LabelClass> found = model.classMap().containsKey(name) ? mapped(model, ontology, name) : same(all, name);
			if (found.isPresent()) {
				checkJoints(model, found.get());
				ids.put(label, found.get().getId());
			}
		}
		if (ids.isEmpty() && model.task() != Task.SAM) {
			throw new BadInputException(model.description(), "field classMap", "leaves nothing to predict: the ontology has none of the model's classes "
					+ String.join(", ", model.classes().stream().limit(10).toList()) + (model.classes().size() > 10 ? ", ..." : "")
					+ "; add them to the ontology, or say in classMap which label class each of them is");
		}
	}

	private static Optional<LabelClass> mapped(Model model, Ontology ontology, String name) throws BadInputException {
		Optional<String> wanted = model.classMap().get(name);
		try {
			return wanted.isEmpty() ? Optional.empty() : Optional.of(LabelClasses.named(ontology, wanted.get()));
		} catch (BadInputException e) {
			throw new BadInputException(model.description(), "field classMap." + name, e.getMessage(), e);
		}
	}

	private static Optional<LabelClass> same(List<LabelClass> all, String name) {
		Optional<LabelClass> byId = all.stream().filter(one -> name.equals(one.getId())).findFirst();
		List<LabelClass> byName = all.stream().filter(one -> name.equalsIgnoreCase(one.getName())).toList();
		return byId.isPresent() ? byId : byName.size() == 1 ? Optional.of(byName.getFirst()) : Optional.empty();
	}

	private static void checkJoints(Model model, LabelClass labelClass) throws BadInputException {
		int joints = labelClass.getSkeleton() == null ? 0 : labelClass.getSkeleton().getJoints().size();
		if (model.task() == Task.POSE && joints != model.joints()) {
			throw new BadInputException(model.description(), "field joints", "does not fit: the model gives " + model.joints()
					+ " keypoints, but the label class " + labelClass.getId() + " has " + (joints == 0 ? "no skeleton" : "a skeleton of " + joints + " joints"));
		}
	}

	/** The id of the label class, empty where the class is left out. */
	Optional<String> of(String modelClass) {
		return Optional.ofNullable(ids.get(modelClass));
	}
}
