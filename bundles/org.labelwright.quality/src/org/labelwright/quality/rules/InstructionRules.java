/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.rules;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.internal.checks.Labels;

/**
 * The rules that stand in the instructions of label classes: in a fenced block of their Markdown that is marked
 * {@code rules}, one a line, so that people read what the checks check. Blank lines, and those that begin with #, say
 * nothing.
 *
 * <pre>
 * ```rules
 * class:Stroller must not be inside class:Pedestrian
 * class:Stroller must have attribute occupied
 * ```
 * </pre>
 */
public final class InstructionRules {

	private static final String FENCE = "```";
	private static final String OPENING = FENCE + "rules";

	/** A rule with the class in whose instructions it stands and its text. */
	public record Located(LabelClass owner, Rule rule, String text) {
	}

	/**
	 * What is wrong with a line.
	 *
	 * @param line in the instructions, from 1
	 * @param column in the line, from 1
	 */
	public record Problem(LabelClass owner, int line, int column, String message) {
	}

	private final List<Located> rules = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	/** Reads those of all classes. */
	public InstructionRules(Ontology ontology) {
		for (LabelClass owner : LabelClasses.all(ontology)) {
			if (owner.getInstructions() != null && owner.getInstructions().contains(OPENING)) {
				read(ontology, owner);
			}
		}
	}

	private void read(Ontology ontology, LabelClass owner) {
		boolean inside = false;
		int number = 0;
		for (String line : owner.getInstructions().lines().toList()) {
			number++;
			if (line.strip().startsWith(FENCE)) {
				inside = !inside && line.strip().equals(OPENING);
			} else if (inside && !line.isBlank() && !line.strip().startsWith("#")) {
				read(ontology, owner, line, number);
			}
		}
	}

	private void read(Ontology ontology, LabelClass owner, String line, int number) {
		try {
			Rule rule = RuleParser.parse(line);
			int before = problems.size();
			requireClass(ontology, owner, line, number, rule.subject());
			switch (rule) {
			case Rule.Inside inside -> requireClass(ontology, owner, line, number, inside.other());
			case Rule.NoOverlap overlap -> requireClass(ontology, owner, line, number, overlap.other());
			case Rule.HasAttribute has -> requireAttribute(ontology, owner, line, number, has);
			case Rule.Occurs occurs -> { }
			}
			if (problems.size() == before) {
				rules.add(new Located(owner, rule, line.strip()));
			}
		} catch (RuleSyntaxException e) {
			problems.add(new Problem(owner, number, e.column() + 1, e.getMessage()));
		}
	}

	private void requireClass(Ontology ontology, LabelClass owner, String line, int number, String name) {
		if (Labels.named(ontology, name).isEmpty()) {
			problems.add(new Problem(owner, number, line.indexOf(name) + 1, "There is no label class \"" + name + "\""));
		}
	}

	private void requireAttribute(Ontology ontology, LabelClass owner, String line, int number, Rule.HasAttribute rule) {
		if (Labels.named(ontology, rule.subject()).isPresent() && Labels.attribute(Labels.named(ontology, rule.subject()).get(), rule.attribute()).isEmpty()) {
			problems.add(new Problem(owner, number, line.indexOf(rule.attribute(), line.indexOf("attribute") + "attribute".length()) + 1,
					"\"" + rule.subject() + "\" has no attribute \"" + rule.attribute() + "\""));
		}
	}

	/** Those that can be checked. */
	public List<Located> rules() {
		return List.copyOf(rules);
	}

	public List<Problem> problems() {
		return List.copyOf(problems);
	}
}
