/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds spans that begin or end within a word. Not in scripts that write words without blanks between them. */
public final class SpansInWords implements Check {

	private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI,
			UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.TIBETAN);

	@Override
	public void run(Context context) throws IOException {
		if (context.document().getAnnotations().stream().noneMatch(one -> one.getGeometry() instanceof Span)) {
			return;
		}
		List<Annotation> all = context.document().getAnnotations();
		Optional<String> text = all.stream().allMatch(one -> one.getWithin() != null || !(one.getGeometry() instanceof Span)) ? Optional.empty() : context.text();
		Optional<int[]> codePoints = text.isEmpty() ? Optional.empty() : Optional.of(context.once("codePoints", int[].class, () -> text.get().codePoints().toArray()));
		for (Annotation annotation : all) {
			if (annotation.getGeometry() instanceof Span span) {
				if (annotation.getWithin() == null) {
					codePoints.ifPresent(points -> check(context, annotation, span, points));
				} else {
					AttributeSpans.text(annotation, all).ifPresentOrElse(transcript -> check(context, annotation, span, transcript.codePoints().toArray()),
							() -> context.report(annotation, "The transcript that the span is in is not there"));
				}
			}
		}
	}

	private static void check(Context context, Annotation annotation, Span span, int[] codePoints) {
		for (Fragment fragment : span.fragments()) {
			if (fragment.end() > codePoints.length) {
				context.report(annotation, "The span ends at " + fragment.end() + ", the text has " + codePoints.length + " characters");
			} else if (isInWord(codePoints, fragment.start()) || isInWord(codePoints, fragment.end())) {
				context.report(annotation, "The span \"" + new String(codePoints, fragment.start(), fragment.length()) + "\" "
						+ (isInWord(codePoints, fragment.start()) ? "begins" : "ends") + " within a word");
			}
		}
	}

	/** Whether a border between two characters lies within a word. */
	public static boolean isInWord(int[] codePoints, int at) {
		return at > 0 && at < codePoints.length && isOfWord(codePoints[at - 1]) && isOfWord(codePoints[at]);
	}

	private static boolean isOfWord(int codePoint) {
		return (Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK)
				&& !WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint));
	}
}
