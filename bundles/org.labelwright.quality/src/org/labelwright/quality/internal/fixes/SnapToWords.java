/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;
import org.labelwright.quality.internal.checks.SpansInWords;

/** Widens a span to the words it begins and ends in. */
public final class SnapToWords implements QuickFix {

	@Override
	public Edit fix(Check.Context context, Finding finding) throws IOException {
		Optional<Annotation> found = Fixes.annotation(context, finding).filter(annotation -> annotation.getGeometry() instanceof Span);
		if (found.isEmpty()) {
			return new Edit();
		}
		Optional<String> text = found.get().getWithin() == null ? context.text() : AttributeSpans.text(found.get(), context.document().getAnnotations());
		return text.map(said -> Fixes.change(found.get(), copy -> copy.setGeometry(widened((Span) found.get().getGeometry(), said.codePoints().toArray())))).orElse(new Edit());
	}

	private static Span widened(Span span, int[] codePoints) {
		List<Fragment> fragments = new ArrayList<>();
		for (Fragment fragment : span.fragments()) {
			int start = Math.min(fragment.start(), codePoints.length);
			int end = Math.min(fragment.end(), codePoints.length);
			while (SpansInWords.isInWord(codePoints, start)) {
				start--;
			}
			while (SpansInWords.isInWord(codePoints, end)) {
				end++;
			}
			// Two fragments that grew into one another are one.
			if (!fragments.isEmpty() && fragments.getLast().end() >= start) {
				start = fragments.removeLast().start();
			}
			fragments.add(new Fragment(start, end));
		}
		return new Span(fragments);
	}
}
