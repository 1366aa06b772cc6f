/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** Which element of an ontology a place in its text belongs to. */
final class SourceElements {

	private SourceElements() {
	}

	/** The innermost element with an id whose text a place is in; empty where it is in none, or the text cannot be followed. */
	static Optional<NamedElement> at(String text, int offset, Ontology ontology) {
		EObject here = ontology;
		Optional<NamedElement> named = Optional.empty();
		for (Step step : new Walk(text, offset).steps()) {
			EStructuralFeature feature = here.eClass().getEStructuralFeature(step.member());
			Object value = feature == null ? null : here.eGet(feature);
			Object next = value instanceof List<?> list ? step.index() < list.size() ? list.get(step.index()) : null : value;
			if (!(next instanceof EObject below) || below.eContainer() != here) {
				break;
			}
			here = below;
			if (here instanceof NamedElement element) {
				named = Optional.of(element);
			}
		}
		return named.filter(element -> element.getId() != null);
	}

	/** Into the member of an object, and where that is a list into one of its values. */
	private record Step(String member, int index) {
	}

	/** Reads the text as far as a place and keeps which members are open there. */
	private static final class Walk {

		private final TreeMap<Integer, Step> open = new TreeMap<>();
		private String lastString = "";
		private String member = "";
		private int depth;

		Walk(String text, int offset) {
			TreeMap<Integer, String> arrays = new TreeMap<>();
			TreeMap<Integer, Integer> indexes = new TreeMap<>();
			int at = 0;
			while (at < Math.min(offset, text.length())) {
				char c = text.charAt(at);
				switch (c) {
				case '"' -> {
					int end = at + 1;
					while (end < text.length() && text.charAt(end) != '"') {
						end += text.charAt(end) == '\\' ? 2 : 1;
					}
					lastString = text.substring(at + 1, Math.min(end, text.length()));
					at = end;
				}
				case ':' -> member = lastString;
				case '[' -> {
					depth++;
					arrays.put(depth, member);
					indexes.put(depth, 0);
				}
				case '{' -> {
					if (depth > 0) {
						open.put(depth + 1, new Step(arrays.getOrDefault(depth, member), indexes.getOrDefault(depth, 0)));
					}
					depth++;
				}
				case ',' -> indexes.computeIfPresent(depth, (level, index) -> index + 1);
				case '}', ']' -> {
					open.remove(depth);
					arrays.remove(depth);
					indexes.remove(depth);
					depth--;
				}
				default -> { }
				}
				at++;
			}
		}

		/** The outermost first. */
		List<Step> steps() {
			return List.copyOf(open.values());
		}
	}
}
