/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.editing.WholeItem;

/**
 * The tool a class is drawn with: the one it was last drawn with in this editor, or the first that draws the only kind
 * the ontology allows it. UI thread only.
 */
final class ClassTools {

	private final List<ToolDescriptor> tools;
	private final EditorOptions options;
	private final Map<String, ToolDescriptor> used = new HashMap<>();
	/** Somebody has chosen it, and nothing was drawn with it yet: a class that is chosen then is meant for it. */
	private Optional<ToolDescriptor> meant = Optional.empty();

	ClassTools(List<ToolDescriptor> tools, EditorOptions options) {
		this.tools = tools;
		this.options = options;
	}

	/** Somebody chose a tool himself. */
	void chosen(ToolDescriptor tool) {
		meant = Optional.of(tool);
	}

	/** Something of a class was drawn. */
	void drawn(LabelClass labelClass, ToolDescriptor tool) {
		used.put(labelClass.getId(), tool);
		meant = Optional.empty();
	}

	/**
	 * What to go on with when a class is chosen.
	 *
	 * @param current the tool that is in the hand
	 * @return empty where that one stays
	 */
	Optional<ToolDescriptor> toolFor(LabelClass labelClass, Optional<ToolDescriptor> current) {
		List<GeometryKind> allowed = labelClass.getGeometryKinds();
		boolean drawing = current.filter(one -> !one.kinds().isEmpty()).isPresent();
		boolean fits = drawing && isAllowed(current.get(), allowed);
		if (fits && (current.get().labelsWhole() || meant.equals(current))) {
			return Optional.empty();
		}
		if (options.is(EditorOptions.Switch.CLASS_TOOL)) {
			Optional<ToolDescriptor> before = Optional.ofNullable(used.get(labelClass.getId())).filter(one -> isAllowed(one, allowed));
			if (before.isPresent()) {
				return before.filter(one -> !current.equals(before));
			}
		}
		boolean wanted = drawing ? !fits : WholeItem.isOnlyFor(labelClass) || options.is(EditorOptions.Switch.CLASS_TOOL) && allowed.size() == 1;
		return wanted ? tools.stream().filter(one -> one.draws(allowed)).findFirst() : Optional.empty();
	}

	private static boolean isAllowed(ToolDescriptor tool, List<GeometryKind> allowed) {
		return allowed.isEmpty() || tool.draws(allowed);
	}
}
