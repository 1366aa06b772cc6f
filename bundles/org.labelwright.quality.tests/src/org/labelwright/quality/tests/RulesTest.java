/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labelwright.quality.OntologyChecks;
import org.labelwright.quality.OntologyFinding;
import org.labelwright.quality.rules.InstructionRules;
import org.labelwright.quality.rules.Rule;
import org.labelwright.quality.rules.RuleParser;
import org.labelwright.quality.rules.RuleSyntaxException;

class RulesTest {

	@Test
	void everyKindOfRuleIsRead() throws RuleSyntaxException {
		assertEquals(new Rule.Inside("Stroller", true, "Pedestrian"), RuleParser.parse("class:Stroller must not be inside class:Pedestrian"));
		assertEquals(new Rule.Inside("wheel", false, "car"), RuleParser.parse("  class:wheel  must be inside\tclass:car "));
		assertEquals(new Rule.NoOverlap("Paint mark", "nut"), RuleParser.parse("class:\"Paint mark\" must not overlap class:nut"));
		assertEquals(new Rule.HasAttribute("car", false, "colour", Optional.empty()), RuleParser.parse("class:car must have attribute colour"));
		assertEquals(new Rule.HasAttribute("car", true, "colour", Optional.of("dark red")), RuleParser.parse("class:car must not have attribute colour = \"dark red\""));
		assertEquals(new Rule.HasAttribute("car", false, "doors", Optional.of("4")), RuleParser.parse("class:car must have attribute doors=4"));
		assertEquals(new Rule.Occurs("car", 1, Integer.MAX_VALUE), RuleParser.parse("class:car must occur at least 1"));
		assertEquals(new Rule.Occurs("car", 0, 3), RuleParser.parse("class:car MUST occur at most 3"));
		assertEquals(new Rule.Occurs("car", 2, 2), RuleParser.parse("class:car must occur exactly 2"));
	}

	@Test
	void errorsSayWhereAndWhatShouldBeThere() {
		error("Stroller must not be inside class:Pedestrian", 0, "class:NAME");
		error("class:Stroller should be inside class:Road", 15, "\"must\"");
		error("class:Stroller must be within class:Road", 23, "\"inside\"");
		error("class:Stroller must be inside Road", 30, "class:NAME");
		error("class:Stroller must be inside class:Road today", 41, "the end");
		error("class:Stroller must be inside", 29, "ends");
		error("class: must be inside class:Road", 6, "id or name");
		error("class:Stroller must overlap class:Road", 20, "must not overlap");
		error("class:Stroller must occur at least many", 35, "a number");
		error("class:Stroller must occur often", 26, "at least");
		error("class:Stroller must not occur at least 1", 24, "overlap");
		error("class:Stroller must have attribute", 34, "attribute");
		error("class:\"Paint mark must be inside class:x", 6, "id or name");
		error("", 0, "class:NAME");
	}

	private static void error(String line, int column, String part) {
		RuleSyntaxException failure = assertThrows(RuleSyntaxException.class, () -> RuleParser.parse(line), line);
		assertEquals(column, failure.column(), line + ": " + failure.getMessage());
		assertTrue(failure.getMessage().contains(part), failure.getMessage());
	}

	@Test
	void theLintOfTheOntologyLeadsToTheLine() {
		Layered source = new Layered(List.of("Stroller", "Road"), "main");
		source.labelClass("Stroller").setInstructions("""
				Prams too. class:this must be prose

				```rules
				class:Stroller must be inside class:Road
				class:Stroller must be inside class:Street
				  class:Stroller must fly
				class:Stroller must have attribute wings
				```
				""");
		InstructionRules rules = new InstructionRules(source.ontology());
		assertEquals(1, rules.rules().size());
		assertEquals(List.of(5, 6, 7), rules.problems().stream().map(InstructionRules.Problem::line).toList());
		assertEquals(List.of(37, 23, 36), rules.problems().stream().map(InstructionRules.Problem::column).toList());
		List<String> lint = new OntologyChecks(Installed.contributions()).run(source.ontology(), Optional.empty()).stream().filter(one -> one.check().equals("rule"))
				.map(OntologyFinding::message).toList();
		assertEquals(3, lint.size());
		assertTrue(lint.get(1).contains("line 6, column 23"), lint.get(1));
	}
}
