/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.editing.AnnotationMaker;

/** Gives what is said of one segment to all that sound like it. */
final class CopyToSimilar implements SimilarDialog.Host {

	private final AudioEditor editor;

	CopyToSimilar(AudioEditor editor) {
		this.editor = editor;
	}

	/** Whether there is one segment to copy from, and its sound. */
	boolean canStart() {
		return editor.isLoaded() && editor.annotator().selected().size() == 1 && isHeard(editor.annotator().selected().getFirst());
	}

	private static boolean isHeard(Annotation annotation) {
		return annotation.getGeometry() instanceof Interval interval && interval.length() > 0;
	}

	/** Listens to all segments that are shown, and then asks which of those that are similar are meant. */
	void start() {
		Annotation like = editor.annotator().selected().getFirst();
		List<Annotation> others = editor.session().orElseThrow().annotations().stream()
				.filter(one -> one != like && isHeard(one) && editor.reader().segment(one).isPresent()).toList();
		String item = editor.item().orElseThrow().id();
		Optional<Path> media = editor.dataset().media(editor.item().orElseThrow());
		if (others.isEmpty() || media.isEmpty()) {
			editor.hint(Messages.Similar_None);
			return;
		}
		new SimilarJob(AudioStore.of(editor.dataset().folder()), media.get(), like, others, editor.control().getDisplay(), all -> {
			if (editor.isOpen() && editor.item().filter(one -> one.id().equals(item)).isPresent()) {
				SimilarDialog dialog = new SimilarDialog(editor.getSite().getShell(), editor.describe(like), all, copied(like), this);
				dialog.open();
				editor.popups().open(dialog.getShell());
			}
		}).schedule();
	}

	/** What can be copied from a segment. */
	private List<SimilarDialog.Copied> copied(Annotation like) {
		List<SimilarDialog.Copied> copied = new ArrayList<>();
		Optional<LabelClass> labelClass = editor.reader().labelClass(like);
		labelClass.ifPresent(one -> copied.add(new SimilarDialog.Copied(NLS.bind(Messages.Similar_Class, one.getName()), after -> after.setLabelClass(one.getId()), true)));
		// Who sounds alike seldom says the same.
		Optional<String> text = labelClass.flatMap(Transcripts::textOf).map(AttributeType::getId);
		for (Map.Entry<String, AttributeValue> said : like.getAttributes()) {
			if (!said.getKey().equals(Transcripts.TIER)) {
				String name = labelClass.map(LabelClasses::attributes).orElse(List.of()).stream().filter(type -> type.getId().equals(said.getKey())).map(AttributeType::getName)
						.findFirst().orElse(said.getKey());
				copied.add(new SimilarDialog.Copied(name + ": " + said.getValue().text(), after -> {
					if (editor.reader().labelClass(after).filter(one -> LabelClasses.attributes(one).stream().noneMatch(type -> type.getId().equals(said.getKey()))).isEmpty()) {
						after.getAttributes().put(said.getKey(), said.getValue());
					}
				}, !text.equals(Optional.of(said.getKey()))));
			}
		}
		return copied;
	}

	@Override
	public boolean changes(Annotation segment, Consumer<Annotation> copier) {
		Annotation after = EcoreUtil.copy(segment);
		copier.accept(after);
		return !EcoreUtil.equals(segment, after);
	}

	@Override
	public String labelClass(Annotation segment) {
		return editor.reader().labelClass(segment).map(LabelClass::getName).orElse(Messages.NoClass);
	}

	@Override
	public String describe(Annotation segment) {
		return editor.describe(segment);
	}

	@Override
	public void hear(Annotation segment) {
		editor.scene().board().find(segment.getId()).ifPresent(one -> {
			editor.scene().reveal(one);
			editor.playing().playSegment(one);
		});
	}

	@Override
	public void copy(List<Annotation> segments, Consumer<Annotation> copier) {
		List<Change> changes = new ArrayList<>();
		for (Annotation one : segments) {
			editor.annotator().find(one.getId()).filter(before -> changes(before, copier)).ifPresent(before -> {
				Annotation after = AnnotationMaker.changed(before);
				copier.accept(after);
				changes.add(Change.replace(before, after));
			});
		}
		if (!changes.isEmpty()) {
			editor.run(Messages.Command_Similar, new Edit(changes));
		}
		editor.hint(NLS.bind(Messages.Similar_Done, changes.size()));
	}
}
