/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.labelwright.geometry.Span;
import org.labelwright.ui.text.internal.concordance.ConcordanceView;

/** Opens views for an editor of texts. */
final class TextViews {

	private TextViews() {
	}

	static Optional<IViewPart> open(TextEditor editor, String id) {
		try {
			return Optional.of(editor.getSite().getPage().showView(id));
		} catch (PartInitException e) {
			ILog.of(TextViews.class).log(e.getStatus());
			return Optional.empty();
		}
	}

	/** The concordance of what is selected: a label, text, or the word at the caret. */
	static void inContext(TextEditor editor) {
		open(editor, ConcordanceView.ID).ifPresent(view -> words(editor).ifPresent(((ConcordanceView) view)::find));
	}

	static Optional<String> words(TextEditor editor) {
		Optional<Span> label = editor.annotator().selected().stream().map(one -> one.getGeometry()).filter(Span.class::isInstance).map(Span.class::cast).filter(span -> span.length() > 0)
				.findFirst();
		return label.or(() -> editor.annotator().wanted()).map(editor.scene().page().text()::text).map(words -> words.replaceAll("\\s+", " ").strip()).filter(words -> !words.isEmpty());
	}
}
