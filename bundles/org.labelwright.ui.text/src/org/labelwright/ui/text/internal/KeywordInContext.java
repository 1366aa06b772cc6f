/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.labelwright.geometry.Span;
import org.labelwright.ui.text.internal.concordance.ConcordanceView;

/** Opens the concordance of what is selected in an editor: text, a label, or the word at the caret. */
final class KeywordInContext {

	private KeywordInContext() {
	}

	static void open(TextEditor editor) {
		try {
			ConcordanceView view = (ConcordanceView) editor.getSite().getPage().showView(ConcordanceView.ID);
			words(editor).ifPresent(view::find);
		} catch (PartInitException e) {
			ILog.of(KeywordInContext.class).log(e.getStatus());
		}
	}

	private static java.util.Optional<String> words(TextEditor editor) {
		return editor.annotator().selected().stream().map(one -> one.getGeometry()).filter(Span.class::isInstance).map(Span.class::cast).filter(span -> span.length() > 0).findFirst()
				.or(() -> editor.annotator().wanted()).map(editor.scene().page().text()::text).map(words -> words.replaceAll("\\s+", " ").strip()).filter(words -> !words.isEmpty());
	}
}
