/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.text.EntityLinks;
import org.labelwright.text.KnowledgeBase;
import org.labelwright.ui.editing.ItemEditorPart;
import org.labelwright.ui.text.internal.link.EntityPopup;
import org.labelwright.ui.text.internal.link.KnowledgeBases;
import org.labelwright.ui.text.internal.link.Messages;

/** Links the mentions of a text to the entries of a knowledge base. */
public final class TextLinks {

	private static final int LONGEST_MENTION = 60;

	private final TextEditor editor;
	private final KnowledgeBases bases = new KnowledgeBases(this::read);
	private Optional<EntityPopup> popup = Optional.empty();
	private Optional<String> tipped = Optional.empty();

	TextLinks(TextEditor editor) {
		this.editor = editor;
	}

	/** A knowledge base was read. */
	private void read() {
		if (editor.isOpen()) {
			popup.ifPresent(EntityPopup::refresh);
			tipped = Optional.empty();
			showTip();
		}
	}

	private Optional<AttributeType> attribute(Annotation annotation) {
		return LabelClasses.find(editor.dataset().ontology(), Optional.ofNullable(annotation.getLabelClass())).flatMap(EntityLinks::attribute);
	}

	private Optional<Path> file(AttributeType attribute) {
		try {
			return Optional.of(EntityLinks.file(attribute, editor.dataset().ontologyPath()));
		} catch (IOException | IllegalArgumentException e) {
			ItemEditorPart.report(e.getMessage(), e);
			return Optional.empty();
		}
	}

	boolean canLink() {
		return editor.isLoaded() && editor.annotator().selected().stream().anyMatch(one -> one.getLabelClass() != null);
	}

	/** Asks what the selected mentions mean; at first, for the list of what they can mean. */
	void link() {
		List<Annotation> selected = editor.annotator().selected();
		Optional<AttributeType> attribute = selected.stream().map(this::attribute).flatMap(Optional::stream).findFirst();
		if (attribute.isEmpty()) {
			chooseKnowledgeBase();
			return;
		}
		file(attribute.get()).ifPresent(file -> {
			// Was it written to since, it is read again.
			bases.current(file);
			boolean linked = selected.stream().anyMatch(one -> attribute(one).flatMap(type -> EntityLinks.id(one, type)).isPresent());
			Control canvas = editor.viewer().getControl();
			Point at = editor.scene().label(editor.scene().selection().getLast()).map(label -> canvas.toDisplay(label.x, label.y + 3 * canvas.getFont().getFontData()[0].getHeight()))
					.orElseGet(() -> canvas.toDisplay(canvas.getSize().x / 2, canvas.getSize().y / 4));
			EntityPopup opened = new EntityPopup(editor.getSite().getShell(), mention(selected), file.getFileName().toString(), linked, () -> bases.of(file), answers(), at);
			popup = Optional.of(opened);
			editor.popups().open(opened.shell());
		});
	}

	private String mention(List<Annotation> selected) {
		String words = editor.describe(selected.getLast()).strip();
		return words.length() > LONGEST_MENTION ? words.substring(0, words.offsetByCodePoints(0, LONGEST_MENTION / 2)) : words;
	}

	private EntityPopup.Listener answers() {
		return new EntityPopup.Listener() {
			@Override
			public void chosen(KnowledgeBase.Entry entry) {
				set(Messages.Command_Link, Optional.of(entry.id()));
				editor.hint(NLS.bind(Messages.Linked, entry.label()));
			}

			@Override
			public void removed() {
				set(Messages.Command_Unlink, Optional.empty());
				editor.hint(Messages.Unlinked);
			}

			@Override
			public void otherWanted() {
				chooseKnowledgeBase();
			}
		};
	}

	/** One step for all that are selected; classes without a knowledge base are left alone. */
	private void set(String command, Optional<String> id) {
		editor.annotator().replaceSelected(command, after -> attribute(after).ifPresent(attribute -> {
			if (id.isPresent()) {
				after.getAttributes().put(attribute.getId(), new AttributeValue.Text(id.get()));
			} else {
				after.getAttributes().removeKey(attribute.getId());
			}
		}));
	}

	private void chooseKnowledgeBase() {
		FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.OPEN);
		dialog.setText(Messages.File_Title);
		dialog.setFilterPath(editor.dataset().folder().toString());
		dialog.setFilterExtensions(new String[] { "*.csv;*.tsv;*.json;*.jsonl;*.ttl;*.rdf;*.xml", "*.*" });
		String chosen = dialog.open();
		if (chosen != null) {
			use(Path.of(chosen));
			link();
		}
	}

	/** Says in the ontology which list the mentions of all classes are linked to. */
	public void use(Path knowledgeBase) {
		try {
			EntityLinks.useKnowledgeBase(editor.dataset().ontology(), editor.dataset().ontologyPath(), knowledgeBase);
			editor.dataset().saveOntology();
		} catch (IOException e) {
			ItemEditorPart.report(e.getMessage(), e);
		}
		editor.manager().ontologyChanged(editor.dataset());
	}

	/** Says at the mouse what the label there is linked to. */
	void showTip() {
		Optional<String> hovered = editor.scene().hovered();
		if (hovered.equals(tipped)) {
			return;
		}
		tipped = hovered;
		Control canvas = editor.viewer().getControl();
		canvas.setToolTipText(hovered.flatMap(id -> editor.session().flatMap(session -> session.find(id))).flatMap(this::tip).map(text -> text.replace("&", "&&")).orElse(null));
	}

	private Optional<String> tip(Annotation annotation) {
		return attribute(annotation).flatMap(attribute -> EntityLinks.id(annotation, attribute).flatMap(id -> file(attribute).map(file -> {
			KnowledgeBases.State state = bases.of(file);
			if (state.base().isEmpty()) {
				return state.failure().isEmpty() ? id : state.failure();
			}
			return EntityLinks.entry(state.base().get(), id).map(TextLinks::tip).orElseGet(() -> NLS.bind(Messages.Tip_Unknown, id, file.getFileName()));
		})));
	}

	private static String tip(KnowledgeBase.Entry entry) {
		String name = NLS.bind(Messages.Tip, entry.label(), entry.id());
		return entry.description().isEmpty() ? name : name + "\n" + entry.description();
	}
}
