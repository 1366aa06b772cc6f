/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Fragment;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.text.Hit;
import org.labelwright.text.Propagation;
import org.labelwright.ui.StepJob;
import org.labelwright.ui.text.internal.propagate.Messages;
import org.labelwright.ui.text.internal.propagate.PropagationBar;

/** Annotates every same occurrence, after it has shown them. */
public final class TextPropagation implements PropagationBar.Host {

	private final TextEditor editor;
	private final PropagationBar bar;
	private boolean revealed;

	/** @param columns of the layout of the parent */
	TextPropagation(TextEditor editor, Composite parent, int columns) {
		this.editor = editor;
		bar = new PropagationBar(parent, this);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
		data.exclude = true;
		bar.control().setLayoutData(data);
		editor.addItemListener(bar::look);
	}

	public PropagationBar bar() {
		return bar;
	}

	/** For the words of the selected label, the selected text or the word at the caret. */
	void open() {
		Optional<LabelClass> labelClass = editor.annotator().selected().stream().map(Annotation::getLabelClass).filter(one -> one != null).findFirst()
				.flatMap(editor.palette().classes()::find).or(editor.hand()::current);
		bar.open(TextViews.words(editor).orElse(""), labelClass);
	}

	@Override
	public Optional<PropagationBar.Place> place() {
		return editor.session().filter(one -> editor.isLoaded()).map(session -> new PropagationBar.Place(editor.dataset().ontology(), editor.item().orElseThrow(),
				editor.scene().page().text(), List.copyOf(session.annotations()), editor.manager(), editor.dataset().folder(), editor.layer()));
	}

	@Override
	public void show(List<Hit> here) {
		TextScene scene = editor.scene();
		scene.setFound(new FoundSpans(here.stream().flatMap(hit -> hit.span().fragments().stream()).toList()));
		// The first of them that comes after the caret; once, so that one can look around.
		if (!here.isEmpty() && !revealed) {
			List<Fragment> after = scene.found().within(scene.text().caret(), scene.page().text().length());
			scene.reveal(after.isEmpty() ? here.getFirst().span().start() : after.getFirst().start());
		}
		revealed = !here.isEmpty();
	}

	@Override
	public void annotate(Propagation propagation, List<Hit> here) {
		editor.run(Messages.Command_Annotate, propagation.edit(here));
		editor.hint(NLS.bind(here.size() == 1 ? Messages.Done_One : Messages.Done, here.size()));
	}

	@Override
	public void annotateEverywhere(Propagation propagation, String title) {
		Layer layer = editor.dataset().layers().stream().filter(one -> one.id().equals(editor.layer())).findFirst().orElse(Layer.MAIN);
		new StepJob<>(NLS.bind(Messages.Job_Apply, title), editor.manager(), editor.dataset().folder(), (dataset, progress) -> propagation.apply(dataset, layer, hit -> true, progress),
				count -> count > 0, count -> {
					if (editor.isOpen()) {
						editor.hint(NLS.bind(count == 1 ? Messages.Done_One : Messages.Done, count));
					}
				}).schedule();
	}

	@Override
	public void barChanged() {
		((GridData) bar.control().getLayoutData()).exclude = !bar.isOpen();
		bar.control().getParent().layout(true, true);
		if (!bar.isOpen()) {
			revealed = false;
		}
	}

	@Override
	public void focusText() {
		editor.setFocus();
	}
}
