/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labelwright.core.BadInputException;

/** The words of a query, taken one after the other. */
final class QueryTokens {

	private static final Pattern TOKEN = Pattern.compile(
			"\\s*(?:(?<text>'(?:[^']++|'')*+')|(?<quoted>\"[^\"]+\")|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?)|(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*)|(?<mark><=|>=|!=|<>|==|[=<>(),]))");
	private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "like");
	private static final int MAX_DEPTH = 200;

	private enum Kind {
		TEXT, NUMBER, NAME, MARK
	}

	private record Token(Kind kind, String text, int at) {
	}

	private final String query;
	private final List<Token> tokens = new ArrayList<>();
	private int next;
	private int depth;

	QueryTokens(String query) throws BadInputException {
		this.query = query;
		Matcher matcher = TOKEN.matcher(query);
		int at = 0;
		while (at < query.stripTrailing().length()) {
			matcher.region(at, query.length());
			if (!matcher.lookingAt()) {
				int unknown = at;
				while (Character.isWhitespace(query.charAt(unknown))) {
					unknown++;
				}
				throw error(unknown, "cannot be read");
			}
			add(matcher);
			at = matcher.end();
		}
	}

	private void add(Matcher m) {
		if (m.group("text") != null) {
			String inner = m.group("text");
			tokens.add(new Token(Kind.TEXT, inner.substring(1, inner.length() - 1).replace("''", "'"), m.start("text")));
		} else if (m.group("quoted") != null) {
			tokens.add(new Token(Kind.NAME, m.group("quoted").substring(1, m.group("quoted").length() - 1), m.start("quoted")));
		} else if (m.group("number") != null) {
			tokens.add(new Token(Kind.NUMBER, m.group("number"), m.start("number")));
		} else if (m.group("name") != null) {
			boolean word = WORDS.contains(m.group("name").toLowerCase(java.util.Locale.ROOT));
			tokens.add(new Token(word ? Kind.MARK : Kind.NAME, word ? m.group("name").toLowerCase(java.util.Locale.ROOT) : m.group("name"), m.start("name")));
		} else {
			String mark = m.group("mark");
			tokens.add(new Token(Kind.MARK, mark.equals("==") ? "=" : mark.equals("<>") ? "!=" : mark, m.start("mark")));
		}
	}

	boolean atEnd() {
		return next == tokens.size();
	}

	/** Parentheses and negations may nest only so deep. */
	void enter() throws BadInputException {
		if (++depth > MAX_DEPTH) {
			throw new BadInputException("The condition is nested deeper than " + MAX_DEPTH);
		}
	}

	void leave() {
		depth--;
	}

	private Optional<String> take(Kind kind) {
		return !atEnd() && tokens.get(next).kind() == kind ? Optional.of(tokens.get(next++).text()) : Optional.empty();
	}

	boolean take(String mark) {
		if (!atEnd() && tokens.get(next).kind() == Kind.MARK && tokens.get(next).text().equals(mark)) {
			next++;
			return true;
		}
		return false;
	}

	void require(String mark) throws BadInputException {
		if (!take(mark)) {
			throw expected(mark);
		}
	}

	Optional<String> operator() {
		for (String operator : List.of("=", "!=", "<=", ">=", "<", ">")) {
			if (take(operator)) {
				return Optional.of(operator);
			}
		}
		return Optional.empty();
	}

	Optional<String> quoted() {
		return take(Kind.TEXT);
	}

	String text() throws BadInputException {
		return take(Kind.TEXT).orElseThrow(() -> expected("a text in single quotes"));
	}

	OptionalDouble number() {
		Optional<String> number = take(Kind.NUMBER);
		return number.isPresent() ? OptionalDouble.of(Double.parseDouble(number.get())) : OptionalDouble.empty();
	}

	String name() throws BadInputException {
		return take(Kind.NAME).orElseThrow(() -> expected("a field, a number or a text in single quotes"));
	}

	BadInputException expected(String what) {
		return error(atEnd() ? query.length() : tokens.get(next).at(), "expected " + what);
	}

	private BadInputException error(int at, String message) {
		String here = at >= query.length() ? "at its end" : "at character " + (at + 1) + " (\"" + query.substring(at, Math.min(query.length(), at + 20)) + "\")";
		return new BadInputException("The condition \"" + query + "\" is wrong " + here + ": " + message);
	}
}
