/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.labelwright.core.BadInputException;

/** Finds what a regular expression (that of Java) matches; its group named "label", where it has one, is what is labelled. */
public final class RegexFinder implements Finder {

	private static final String GROUP = "label";
	/** Steps of the matcher a character of the text: an expression that tries all ways to match takes millions. */
	private static final long STEPS = 2_000;
	private static final long MIN_STEPS = 50_000_000;

	private final Pattern pattern;
	private final boolean grouped;

	/** @throws BadInputException where it is no regular expression */
	public RegexFinder(String expression, boolean matchCase) throws BadInputException {
		try {
			pattern = Pattern.compile(expression, matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		} catch (PatternSyntaxException e) {
			throw new BadInputException("\"" + expression + "\" is no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1));
		}
		grouped = pattern.namedGroups().containsKey(GROUP);
	}

	@Override
	public List<Match> find(String text) {
		List<Match> matches = new ArrayList<>();
		try {
			Matcher found = pattern.matcher(new Watched(text, new long[] { Math.max(MIN_STEPS, STEPS * text.length()) }));
			while (found.find()) {
				int start = grouped ? found.start(GROUP) : found.start();
				int end = grouped ? found.end(GROUP) : found.end();
				if (end > start) {
					matches.add(new Match(start, end, Optional.empty()));
				}
			}
		} catch (StackOverflowError e) {
			throw new IllegalArgumentException("the expression " + pattern + " needs too much memory for this text", e);
		}
		return matches;
	}

	@Override
	public String title() {
		return "/" + pattern + "/";
	}

	/** A text that counts how often it is looked at. */
	private record Watched(CharSequence text, long[] left) implements CharSequence {

		@Override
		public int length() {
			return text.length();
		}

		@Override
		public char charAt(int index) {
			if (--left[0] < 0) {
				throw new IllegalArgumentException("the expression takes too long for this text; it can match in too many ways");
			}
			return text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Watched(text.subSequence(start, end), left);
		}

		@Override
		public String toString() {
			return text.toString();
		}
	}
}
