/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one rule:
 *
 * <pre>
 * rule    = class "must" [ "not" ] clause
 * clause  = "be" "inside" class | "overlap" class | "have" "attribute" name [ "=" name ]
 *         | "occur" ( "at" "least" number | "at" "most" number | "exactly" number )
 * class   = "class:" name
 * name    = word | '"' anything but a quote '"'
 * </pre>
 */
public final class RuleParser {

	/** A name in quotes may stand right after class: without a blank. */
	private static final Pattern TOKEN = Pattern.compile("class:\"[^\"]*\"|\"[^\"]*\"|=|[^\\s=\"]+|\"");
	private static final String CLASS = "class:";

	private record Token(String text, int column) {
	}

	private final String line;
	private final List<Token> tokens = new ArrayList<>();
	private int next;

	private RuleParser(String line) {
		this.line = line;
		for (Matcher matcher = TOKEN.matcher(line); matcher.find();) {
			tokens.add(new Token(matcher.group(), matcher.start()));
		}
	}

	/** @throws RuleSyntaxException with the column where it is no longer a rule */
	public static Rule parse(String line) throws RuleSyntaxException {
		return new RuleParser(line).rule();
	}

	private Rule rule() throws RuleSyntaxException {
		String subject = labelClass();
		expect("must");
		boolean negated = accept("not");
		Rule rule;
		if (accept("be")) {
			expect("inside");
			rule = new Rule.Inside(subject, negated, labelClass());
		} else if (accept("overlap")) {
			if (!negated) {
				throw new RuleSyntaxException(tokens.get(next - 1).column(), "\"must overlap\" is no rule; write \"must not overlap\" or \"must be inside\"");
			}
			rule = new Rule.NoOverlap(subject, labelClass());
		} else if (accept("have")) {
			expect("attribute");
			String attribute = name("the id or name of an attribute");
			rule = new Rule.HasAttribute(subject, negated, attribute, accept("=") ? Optional.of(name("a value")) : Optional.empty());
		} else if (!negated && accept("occur")) {
			rule = occurs(subject);
		} else {
			throw unexpected(negated ? "\"be inside\", \"overlap\" or \"have attribute\"" : "\"be inside\", \"have attribute\", \"occur\" or \"not\"");
		}
		if (next < tokens.size()) {
			throw unexpected("the end of the rule");
		}
		return rule;
	}

	private Rule occurs(String subject) throws RuleSyntaxException {
		if (accept("exactly")) {
			int count = number();
			return new Rule.Occurs(subject, count, count);
		}
		if (!accept("at")) {
			throw unexpected("\"at least\", \"at most\" or \"exactly\"");
		}
		if (accept("least")) {
			return new Rule.Occurs(subject, number(), Integer.MAX_VALUE);
		}
		expect("most");
		return new Rule.Occurs(subject, 0, number());
	}

	private int number() throws RuleSyntaxException {
		if (next < tokens.size() && tokens.get(next).text().matches("\\d{1,9}")) {
			return Integer.parseInt(tokens.get(next++).text());
		}
		throw unexpected("a number");
	}

	private String labelClass() throws RuleSyntaxException {
		if (next == tokens.size() || !tokens.get(next).text().startsWith(CLASS)) {
			throw unexpected("a class, as class:NAME");
		}
		Token token = tokens.get(next++);
		String name = unquoted(token.text().substring(CLASS.length()));
		if (name.isBlank()) {
			throw new RuleSyntaxException(token.column() + CLASS.length(), "After class: stands the id or name of a class, in quotes where it has blanks");
		}
		return name;
	}

	private String name(String what) throws RuleSyntaxException {
		if (next == tokens.size() || tokens.get(next).text().equals("=") || unquoted(tokens.get(next).text()).isBlank()) {
			throw unexpected(what);
		}
		return unquoted(tokens.get(next++).text());
	}

	private static String unquoted(String text) {
		return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text.equals("\"") ? "" : text;
	}

	private boolean accept(String word) {
		boolean there = next < tokens.size() && tokens.get(next).text().equalsIgnoreCase(word);
		next += there ? 1 : 0;
		return there;
	}

	private void expect(String word) throws RuleSyntaxException {
		if (!accept(word)) {
			throw unexpected("\"" + word + "\"");
		}
	}

	private RuleSyntaxException unexpected(String expected) {
		return next < tokens.size() ? new RuleSyntaxException(tokens.get(next).column(), "Here should be " + expected + ", not " + tokens.get(next).text())
				: new RuleSyntaxException(line.stripTrailing().length(), "The rule ends where " + expected + " should be");
	}
}
