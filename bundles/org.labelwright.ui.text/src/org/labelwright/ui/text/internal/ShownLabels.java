/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.text.layout.Link;
import org.labelwright.ui.text.layout.Mark;
import org.labelwright.ui.text.layout.TextPage;

/** The labels on the page: those of the document but of hidden classes, those of other layers, and predictions. UI thread only. */
final class ShownLabels {

	private final TextEditor editor;
	private final TextLabels labels;

	ShownLabels(TextEditor editor, TextPage page) {
		this.editor = editor;
		labels = new TextLabels(page);
	}

	/** The classes, or what is said of them, are others now. */
	void classesChanged() {
		labels.read(editor.dataset().ontology());
		refresh();
	}

	/** Another item is shown. */
	void itemChanged() {
		labels.forgetChains();
	}

	/** Brings all labels up to date, those of other layers too. */
	void refresh() {
		if (!editor.isLoaded()) {
			return;
		}
		List<Mark> marks = new ArrayList<>();
		List<Link> links = new ArrayList<>();
		for (Annotation annotation : editor.session().map(DocumentSession::annotations).orElse(List.of())) {
			if (isShown(annotation)) {
				labels.mark(annotation).ifPresent(marks::add);
				links.addAll(labels.links(annotation));
			}
		}
		for (Layer layer : editor.dataset().layers()) {
			if (!layer.id().equals(editor.layer()) && !editor.palette().isHidden(layer.id()) && !editor.predictions().shows(layer.id())) {
				marks.addAll(labels.others(editor.dataset(), editor.item().orElseThrow(), layer));
			}
		}
		editor.predictions().marks().forEach(marks::add);
		TextScene scene = editor.scene();
		scene.page().setMarks(marks, links);
		if (!scene.selection().isEmpty()) {
			selectThoseLeft();
		}
		scene.changed();
	}

	/** What was selected and is shown no more is not selected either; the text is. */
	private void selectThoseLeft() {
		TextScene scene = editor.scene();
		TextSelection text = scene.text();
		scene.select(scene.selection());
		scene.markText(text);
	}

	/** Brings up to date what an edit changed, and only that. */
	void edited(Edit edit) {
		if (edit.changes().isEmpty()) {
			return;
		}
		TextScene scene = editor.scene();
		TextPage page = scene.page();
		for (Change change : edit.changes()) {
			Optional<Annotation> after = change.after().filter(this::isShown);
			after.flatMap(labels::mark).ifPresentOrElse(page::put, () -> page.remove(change.id()));
			page.setLinks(change.id(), after.map(labels::links).orElse(List.of()));
		}
		if (scene.selection().stream().anyMatch(id -> page.find(id).isEmpty())) {
			selectThoseLeft();
		}
		scene.changed();
	}

	private boolean isShown(Annotation annotation) {
		return !editor.palette().isHidden(editor.layer()) && (annotation.getLabelClass() == null || !editor.palette().classes().isHidden(annotation.getLabelClass()));
	}

	/** Hides the classes of what is selected. */
	void hideClasses() {
		List<String> ids = editor.annotator().selected().stream().map(Annotation::getLabelClass).filter(one -> one != null).distinct().toList();
		ids.forEach(id -> editor.palette().classes().find(id).ifPresent(one -> editor.palette().classes().setHidden(one, true)));
		refresh();
	}

	void showAllClasses() {
		editor.palette().classes().classes().forEach(one -> editor.palette().classes().setHidden(one, false));
		refresh();
	}

	/** Shows the class of an annotation where it was hidden. */
	void uncover(Annotation annotation) {
		Optional.ofNullable(annotation.getLabelClass()).flatMap(editor.palette().classes()::find).filter(one -> editor.palette().classes().isHidden(one.getId()))
				.ifPresent(one -> {
					editor.palette().classes().setHidden(one, false);
					refresh();
				});
	}
}
