/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.editing.PredictionSurface;

/**
 * The predictions that are shown in an editor, and what a person makes of them: an accepted one is copied to the layer that is
 * edited, with its provenance, and one that is rejected says so in its own layer. What an assistant has just proposed is a
 * prediction too, until another item is shown. UI thread only.
 */
final class Review {

	private final ReviewedEditor editor;
	private final Ids ids = new Ids();
	private final Thresholds thresholds = new Thresholds();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final Runnable itemListener = this::itemChanged;
	private final DocumentSession.Listener sessionListener = (session, edit) -> editorDisplay(this::refresh);
	private final List<Annotation> proposed = new ArrayList<>();
	/** What is suggested while a person labels; it comes and goes by itself. */
	private List<Annotation> suggested = List.of();
	private Optional<Suggestions> suggestions = Optional.empty();
	private String learning = "";
	private final List<Consumer<Annotation>> rejections = new CopyOnWriteArrayList<>();
	private Optional<String> item = Optional.empty();
	private Optional<String> layer = Optional.empty();
	private Optional<DocumentSession> session = Optional.empty();
	private List<Prediction> predictions = List.of();
	private Optional<String> active = Optional.empty();
	private Optional<IContextActivation> context = Optional.empty();
	/** What was said last of how far the review is; empty where nothing was. */
	private String told = "";

	Review(ReviewedEditor editor) {
		this.editor = editor;
		editor.items().addItemListener(itemListener);
		editor.surface().addTurnListener(() -> {
			if (active.isPresent()) {
				activate(Optional.empty());
			}
		});
		editor.surface().control().addDisposeListener(event -> dispose());
		itemChanged();
	}

	private void editorDisplay(Runnable task) {
		Control control = editor.surface().control();
		control.getDisplay().execute(() -> {
			if (!control.isDisposed()) {
				task.run();
			}
		});
	}

	private void dispose() {
		editor.items().removeItemListener(itemListener);
		session.ifPresent(one -> one.removeListener(sessionListener));
		listeners.clear();
	}

	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	ReviewedEditor editor() {
		return editor;
	}

	/** The layers whose predictions can be shown: all but the one that is edited. */
	List<Layer> layers() {
		return editor.items().dataset().layers().stream().filter(one -> !one.id().equals(editor.items().layer())).toList();
	}

	Optional<Layer> layer() {
		return layer.flatMap(id -> layers().stream().filter(one -> one.id().equals(id)).findFirst());
	}

	void show(Optional<Layer> wanted) {
		layer = wanted.map(Layer::id);
		openSession();
		activate(open().stream().findFirst().map(Prediction::id));
	}

	Thresholds thresholds() {
		return thresholds;
	}

	/** @param labelClass empty for all */
	void setThreshold(Optional<String> labelClass, double threshold) {
		thresholds.set(labelClass, threshold);
		refresh();
	}

	private void itemChanged() {
		Optional<String> now = editor.items().item().map(one -> one.id());
		if (!now.equals(item)) {
			item = now;
			proposed.clear();
			suggested = List.of();
			boolean judging = active.isPresent();
			openSession();
			activate(judging ? open().stream().findFirst().map(Prediction::id) : Optional.empty());
			if (judging) {
				// What was said last is of the item before.
				tell(open().isEmpty() ? Messages.Review_NothingOpen : left());
			}
		} else {
			openSession();
		}
	}

	private void openSession() {
		session.ifPresent(one -> one.removeListener(sessionListener));
		session = Optional.empty();
		if (item.isPresent() && layer().isPresent()) {
			try {
				session = Optional.of(editor.items().dataset().session(item.get(), layer().get().id()));
				session.get().addListener(sessionListener);
			} catch (IOException e) {
				editor.sayFailed(e.getMessage());
			}
		}
		refresh();
	}

	private void refresh() {
		Set<String> taken = new HashSet<>();
		editor.items().session().ifPresent(one -> one.annotations().forEach(annotation -> taken.add(annotation.getId())));
		predictions = Stream.concat(session.map(DocumentSession::annotations).orElse(List.of()).stream().map(one -> new Prediction(one, true)),
				Stream.concat(proposed.stream(), suggested.stream()).filter(one -> !taken.contains(one.getId())).map(one -> new Prediction(one, false)))
				.filter(one -> one.annotation().getGeometry() != null).sorted(Prediction.BY_CONFIDENCE).toList();
		editor.surface().show(open().stream().map(this::shown).toList(), layer().map(Layer::id));
		if (active().isEmpty()) {
			activate(Optional.empty());
		}
		tellAnew();
		listeners.forEach(Runnable::run);
	}

	Optional<LabelClass> labelClass(Prediction prediction) {
		String id = prediction.annotation().getLabelClass();
		return LabelClasses.all(editor.items().dataset().ontology()).stream().filter(one -> one.getId().equals(id)).findFirst();
	}

	/** What people call it. */
	String name(Prediction prediction) {
		return labelClass(prediction).map(LabelClass::getName)
				.orElseGet(() -> prediction.annotation().getLabelClass() == null ? Messages.Review_NoClass : prediction.annotation().getLabelClass());
	}

	private PredictionSurface.Shown shown(Prediction prediction) {
		return new PredictionSurface.Shown(prediction.id(), prediction.annotation().getGeometry(), ClassColors.of(labelClass(prediction)),
				NLS.bind(Messages.Review_Label, name(prediction), prediction.confidenceText()));
	}

	/** All of the item that is shown, the surest first. */
	List<Prediction> predictions() {
		return predictions;
	}

	/** Those that nobody has judged and that are sure enough. */
	List<Prediction> open() {
		return predictions.stream().filter(Prediction::isOpen).filter(thresholds::passes).toList();
	}

	/** Those of them that all together may be accepted. */
	List<Prediction> acceptable() {
		return open().stream().filter(thresholds::reaches).toList();
	}

	Optional<Prediction> active() {
		return active.flatMap(id -> open().stream().filter(one -> one.id().equals(id)).findFirst());
	}

	/** Makes a prediction the one to be judged, or none. */
	void activate(Optional<String> id) {
		boolean same = active.equals(id);
		boolean begins = active.isEmpty();
		active = id;
		editor.surface().activate(active().map(this::shown));
		IContextService contexts = editor.part().getSite().getService(IContextService.class);
		if (active.isPresent() && context.isEmpty()) {
			context = Optional.of(contexts.activateContext(editor.surface().context()));
		} else if (active.isEmpty()) {
			context.ifPresent(contexts::deactivateContext);
			context = Optional.empty();
		}
		if (!same) {
			if (begins && active().isPresent()) {
				// Whatever was said before: these keys hold from now on.
				tell(left());
			} else {
				tellAnew();
			}
			listeners.forEach(Runnable::run);
		}
	}

	/** Goes on to the next one to be judged, around. */
	void next(int by) {
		List<Prediction> open = open();
		if (open.isEmpty()) {
			tell(Messages.Review_NothingOpen);
			return;
		}
		int at = active().map(open::indexOf).orElse(-1);
		int next = at < 0 ? by > 0 ? 0 : open.size() - 1 : Math.floorMod(at + by, open.size());
		activate(Optional.of(open.get(next).id()));
	}

	/** The one to be judged when some are. */
	private Optional<String> after(List<Prediction> judged) {
		List<Prediction> open = open();
		int at = active().map(open::indexOf).orElse(0);
		Set<String> gone = new HashSet<>(judged.stream().map(Prediction::id).toList());
		return Stream.concat(open.stream().skip(at), open.stream().limit(at)).map(Prediction::id).filter(id -> !gone.contains(id)).findFirst();
	}

	/** Copies predictions to the layer that is edited, and says in theirs that they were accepted: one command. */
	void accept(List<Prediction> wanted) {
		Optional<DocumentSession> edited = editor.items().session();
		List<Prediction> judged = wanted.stream().filter(Prediction::isOpen).toList();
		if (edited.isEmpty() || judged.isEmpty()) {
			return;
		}
		Map<DocumentSession, Edit> edits = new LinkedHashMap<>();
		edits.put(edited.get(), new Edit(judged.stream().map(one -> Change.add(copy(one.annotation(), edited.get()))).toList()));
		reviewed(judged, ReviewState.ACCEPTED).ifPresent(edit -> edits.put(session.orElseThrow(), edit));
		judged(MessageFormat.format(Messages.Review_Accept, judged.size()), edits, judged);
	}

	/** The same id, so that what became of it can be told later; a new one where that is taken. */
	private Annotation copy(Annotation prediction, DocumentSession into) {
		Annotation copy = EcoreUtil.copy(prediction);
		if (into.find(prediction.getId()).isPresent()) {
			copy.setId(ids.next());
		}
		copy.getRelations().clear();
		copy.setReview(ReviewState.ACCEPTED);
		return copy;
	}

	private Optional<Edit> reviewed(List<Prediction> judged, ReviewState state) {
		List<Change> changes = judged.stream().filter(Prediction::stored).map(one -> {
			Annotation after = EcoreUtil.copy(one.annotation());
			after.setReview(state);
			return Change.replace(one.annotation(), after);
		}).toList();
		return changes.isEmpty() ? Optional.empty() : Optional.of(new Edit(changes));
	}

	/** Says in their layer that predictions are wrong: one command. Those in no layer are gone. */
	void reject(List<Prediction> wanted) {
		List<Prediction> judged = wanted.stream().filter(Prediction::isOpen).toList();
		Optional<String> next = after(judged);
		proposed.removeIf(one -> judged.stream().anyMatch(gone -> gone.id().equals(one.getId())));
		suggested = suggested.stream().filter(one -> judged.stream().noneMatch(gone -> gone.id().equals(one.getId()))).toList();
		judged.stream().filter(one -> !one.stored()).forEach(one -> rejections.forEach(listener -> listener.accept(one.annotation())));
		Map<DocumentSession, Edit> edits = new LinkedHashMap<>();
		reviewed(judged, ReviewState.REJECTED).ifPresent(edit -> edits.put(session.orElseThrow(), edit));
		if (edits.isEmpty()) {
			refresh();
			activate(next);
		} else {
			judged(MessageFormat.format(Messages.Review_Reject, judged.size()), edits, judged);
		}
	}

	private void judged(String label, Map<DocumentSession, Edit> edits, List<Prediction> judged) {
		Optional<String> next = active.isPresent() ? after(judged) : Optional.empty();
		editor.items().run(label, edits);
		refresh();
		activate(next);
		tell(open().isEmpty() ? Messages.Review_AllDone : left());
	}

	private void tell(String words) {
		editor.say(words);
		told = words;
	}

	/** What was told of the review may hold no longer: something was taken back, hidden by a threshold, or the keys mean something else now. */
	private void tellAnew() {
		List<Prediction> open = open();
		String now = told.isEmpty() || open.isEmpty() && (told.equals(Messages.Review_AllDone) || told.equals(Messages.Review_NothingOpen)) ? told
				: open.isEmpty() ? layer().isEmpty() && proposed.isEmpty() && suggested.isEmpty() ? "" : Messages.Review_NothingOpen
				: active().isPresent() ? left() : MessageFormat.format(Messages.Review_Resume, open.size());
		if (!now.equals(told)) {
			editor.surface().sayInstead(told, now);
			told = now;
		}
	}

	private String left() {
		return MessageFormat.format(Messages.Review_Left, open().size());
	}

	/** Accepts all of the item that are sure enough. */
	void acceptAll() {
		accept(acceptable());
	}

	/** Shows what an assistant has just found. */
	void propose(List<Annotation> found) {
		proposed.clear();
		proposed.addAll(found);
		refresh();
		activate(open().stream().findFirst().map(Prediction::id));
		editor.say(NLS.bind(Messages.Review_Proposed, found.size()));
	}

	/** Shows what is suggested from now on, instead of what was; the one that is judged stays where it is suggested again under its id. */
	void suggest(List<Annotation> suggestions) {
		suggested = List.copyOf(suggestions);
		refresh();
	}

	/** @param listener hears of what was rejected and is in no layer */
	void addRejectionListener(Consumer<Annotation> listener) {
		rejections.add(listener);
	}

	/** Whether what is shown can be learned while it is labelled: texts can. */
	boolean canSuggest() {
		return suggestions.isPresent() || editor.items().item().filter(one -> one.mediaType().startsWith("text/")).isPresent();
	}

	boolean isSuggesting() {
		return suggestions.isPresent();
	}

	void setSuggesting(boolean on) {
		if (on != isSuggesting()) {
			suggestions.ifPresent(Suggestions::stop);
			suggestions = on && canSuggest() ? Optional.of(new Suggestions(this)) : Optional.empty();
			setLearning(isSuggesting() ? Messages.Suggest_Working : "");
		}
	}

	/** How far learning is, for people; empty where nothing is learned. */
	String learning() {
		return learning;
	}

	void setLearning(String words) {
		learning = words;
		listeners.forEach(Runnable::run);
	}
}
