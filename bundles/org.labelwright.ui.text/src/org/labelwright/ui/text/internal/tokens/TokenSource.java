/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.TextClasses;
import org.labelwright.text.TokenColumn;
import org.labelwright.text.TokenIndex;
import org.labelwright.text.TokenRow;
import org.labelwright.text.Tokenization;
import org.labelwright.ui.EditorFollower;
import org.labelwright.ui.text.internal.TextEditor;
import org.labelwright.ui.text.internal.TextScene;

/**
 * The tokens of the text that is in the editor, whichever that is: a long one is read in the background, and what edits change is taken
 * over from them. Knows where the caret is among the tokens, too. UI thread only.
 */
final class TokenSource {

	/** Hears of the tokens. */
	interface Listener {

		/** It is another editor whose tokens are shown, or none. */
		void follows(Optional<TextEditor> editor);

		/**
		 * They are those of another text, or none.
		 *
		 * @param said why there are none; empty where nothing is to be said
		 */
		void replaced(String said);

		/** An edit changed the text's labels. */
		void edited();

		/** The caret came to another place. */
		void caretAt(int row);
	}

	/** As many labels as are read within a small part of a frame: texts of a sentence or a page are there at once, without a blink. */
	private static final int AT_ONCE = 2_000;

	/** What was read of a document. */
	private record Read(TokenIndex index, boolean misc) {

		static Read of(Ontology ontology, List<Annotation> annotations) {
			return new Read(TokenIndex.of(ontology, annotations), annotations.stream().anyMatch(one -> one.getOrigin() != null && one.getOrigin().contains("\"misc\"")));
		}
	}

	/** Hears of edits in whatever thread makes them. */
	private final DocumentSession.Listener sessionListener = new DocumentSession.Listener() {
		@Override
		public void edited(DocumentSession edited, Edit edit) {
			display.execute(() -> heard(edited, edit));
		}

		@Override
		public void reloaded(DocumentSession reloaded) {
			display.execute(() -> read());
		}
	};
	private final TextScene.Listener textListener = new TextScene.Listener() {
		@Override
		public void changed() {
			followText();
		}

		@Override
		public void selectionChanged() {
			followText();
		}
	};
	private final Runnable itemListener = this::refresh;
	private final Consumer<Dataset> ontologyListener = changed -> ontologyChanged();
	private final IWorkbenchPage page;
	private final Display display;
	private final Listener listener;
	private Optional<EditorFollower> follower = Optional.empty();
	private Optional<TextEditor> editor = Optional.empty();
	private Optional<DocumentSession> session = Optional.empty();
	private Optional<Read> read = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private int caret = -1;
	private boolean leading;
	private boolean disposed;

	TokenSource(IWorkbenchPage page, Listener listener) {
		this.page = page;
		this.listener = listener;
		display = page.getWorkbenchWindow().getShell().getDisplay();
	}

	/** The listener hears from now on, first of what is there. */
	void start() {
		follower = Optional.of(new EditorFollower(page, this::follow));
	}

	Optional<TextEditor> editor() {
		return editor;
	}

	Optional<TokenIndex> index() {
		return read.map(Read::index);
	}

	boolean isReading() {
		return job.isPresent();
	}

	Ontology ontology() {
		return editor.orElseThrow().dataset().ontology();
	}

	/** What the rows show. */
	List<GridColumn> columns() {
		return GridColumn.of(ontology(), read.filter(Read::misc).isPresent());
	}

	/** What the text says where a row is. */
	String form(TokenRow row) {
		return editor.map(one -> one.scene().page().text().text(one.scene().page().inside(row.span())).replaceAll("\\s+", " ")).orElse("");
	}

	/** For corrections of the borders of the document as it is now. */
	Tokenization borders() {
		return new Tokenization(ontology(), editor.orElseThrow().scene().page().text(), index().orElseThrow(), session.orElseThrow()::position);
	}

	/** Shows a token in the text. */
	void lead(TokenRow row) {
		editor.filter(TextEditor::isLoaded).ifPresent(one -> {
			leading = true;
			one.reveal(one.item().orElseThrow().id(), row.span());
			leading = false;
		});
	}

	private void follow(Optional<Dataset> dataset) {
		Optional<TextEditor> now = dataset.isPresent() && page.getActiveEditor() instanceof TextEditor text ? Optional.of(text) : Optional.empty();
		if (!now.equals(editor)) {
			leave();
			editor = now;
			listener.follows(editor);
			editor.ifPresent(one -> {
				one.addItemListener(itemListener);
				one.scene().addListener(textListener);
				one.manager().addOntologyListener(ontologyListener);
			});
			refresh();
		} else if (editor.isEmpty()) {
			show(Optional.empty(), Messages.NoEditor);
		}
	}

	private void leave() {
		editor.ifPresent(one -> {
			one.removeItemListener(itemListener);
			one.scene().removeListener(textListener);
			one.manager().removeOntologyListener(ontologyListener);
		});
		editor = Optional.empty();
		leaveSession();
	}

	private void leaveSession() {
		session.ifPresent(one -> one.removeListener(sessionListener));
		session = Optional.empty();
	}

	private void ontologyChanged() {
		leaveSession();
		refresh();
	}

	/** The item may be another. */
	private void refresh() {
		Optional<DocumentSession> now = editor.filter(TextEditor::isOpen).filter(TextEditor::isLoaded).flatMap(TextEditor::session);
		if (disposed || now.equals(session) && session.isPresent()) {
			return;
		}
		leaveSession();
		session = now;
		if (session.isEmpty()) {
			show(Optional.empty(), editor.isEmpty() ? Messages.NoEditor : "");
		} else if (!TokenColumn.hasTokens(ontology())) {
			show(Optional.empty(), noTokens());
		} else {
			session.get().addListener(sessionListener);
			read();
		}
	}

	/** Classes are taken for tokens by their names, as formats write these; one that differs in large letters alone is easily overlooked. */
	private String noTokens() {
		return LabelClasses.all(ontology()).stream().map(LabelClass::getName).filter(TextClasses.TOKEN::equalsIgnoreCase).findFirst()
				.map(name -> NLS.bind(Messages.NoTokenClass_Large, name)).orElse(Messages.NoTokenClass);
	}

	private void read() {
		if (disposed || session.isEmpty()) {
			return;
		}
		List<Annotation> annotations = session.get().annotations();
		Ontology ontology = ontology();
		if (annotations.size() <= AT_ONCE) {
			show(Read.of(ontology, annotations));
			return;
		}
		show(Optional.empty(), Messages.Reading);
		Job[] started = new Job[1];
		started[0] = Job.createSystem(Messages.Reading, (ICoreRunnable) monitor -> {
			Read made = Read.of(ontology, annotations);
			display.asyncExec(() -> {
				if (!disposed && job.filter(one -> one == started[0]).isPresent()) {
					show(made);
				}
			});
		});
		job = Optional.of(started[0]);
		started[0].schedule();
	}

	private void show(Read made) {
		caret = -1;
		show(Optional.of(made), made.index().rowCount() == 0 ? Messages.NoTokens : "");
		followCaret();
	}

	private void show(Optional<Read> shown, String said) {
		job = Optional.empty();
		read = shown;
		listener.replaced(said);
	}

	private void heard(DocumentSession edited, Edit edit) {
		if (disposed || session.filter(one -> one == edited).isEmpty() || edit.isEmpty()) {
			return;
		}
		if (job.isPresent()) {
			// What is being read is no longer what there is.
			read();
		} else if (read.isPresent()) {
			read = read.map(one -> new Read(one.index().after(edit), one.misc()));
			listener.edited();
			if (!leading && caret >= 0 && edit.changes().stream().anyMatch(change -> change.before().isEmpty())) {
				// A word that became a token may be the one at the caret.
				listener.caretAt(read.orElseThrow().index().rowOf(caret));
			}
		}
	}

	/** The text on the page may be another, or not there yet: then what is shown of the one before goes at once. */
	private void followText() {
		if (editor.filter(TextEditor::isLoaded).isPresent() != session.isPresent()) {
			refresh();
		} else {
			followCaret();
		}
	}

	private void followCaret() {
		int now = editor.filter(TextEditor::isLoaded).map(one -> one.scene().text().caret()).orElse(-1);
		if (!leading && read.isPresent() && now != caret) {
			listener.caretAt(read.get().index().rowOf(Math.max(0, now)));
		}
		caret = now;
	}

	void dispose() {
		disposed = true;
		follower.ifPresent(EditorFollower::dispose);
		job = Optional.empty();
		leave();
	}
}
