/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.labelwright.ui.editing.EditorCommand;

/** What the commands of the audio editor do, and when they can; named by the end of their ids. */
final class AudioCommands {

	/** A step of the ends of segments, in microseconds. */
	private static final long STEP = 10_000;
	private static final double ZOOM = 1.6;

	private final Map<String, EditorCommand<AudioEditor>> entries = new HashMap<>();

	AudioCommands() {
		add("next", editor -> editor.step(1));
		add("previous", editor -> editor.step(-1));
		add("keys", editor -> editor.popups().showKeys());
		playing();
		moving();
		view();
		segments();
		labels();
		words();
	}

	Map<String, EditorCommand<AudioEditor>> all() {
		return entries;
	}

	private void add(String name, Consumer<AudioEditor> action) {
		entries.put(name, EditorCommand.of(action));
	}

	private void add(String name, Predicate<AudioEditor> enabled, Consumer<AudioEditor> action) {
		entries.put(name, EditorCommand.when(enabled, action));
	}

	private void toggle(String name, AudioOptions.Switch option) {
		entries.put(name, EditorCommand.toggle(editor -> editor.options().is(option), editor -> editor.toggle(option)));
	}

	private void playing() {
		add("playPause", AudioEditor::isLoaded, editor -> editor.playing().playOrPause());
		add("playSelection", AudioEditor::isLoaded, editor -> editor.playing().playSelection(false));
		add("playAgain", AudioEditor::isLoaded, editor -> editor.playing().playSelection(true));
		entries.put("loop", EditorCommand.toggle(editor -> editor.transport().loops(), editor -> editor.transport().setLoop(!editor.transport().loops())));
		add("faster", editor -> editor.transport().changeSpeed(1));
		add("slower", editor -> editor.transport().changeSpeed(-1));
		add("usualSpeed", editor -> editor.transport().changeSpeed(0));
		toggle("playNext", AudioOptions.Switch.PLAY_NEXT);
	}

	private void moving() {
		add("cursorRight", editor -> editor.navigator().moveCursor(1, false));
		add("cursorLeft", editor -> editor.navigator().moveCursor(-1, false));
		add("extendRight", editor -> editor.navigator().moveCursor(1, true));
		add("extendLeft", editor -> editor.navigator().moveCursor(-1, true));
		add("pageRight", editor -> editor.navigator().page(1));
		add("pageLeft", editor -> editor.navigator().page(-1));
		add("cursorStart", editor -> editor.navigator().placeCursor(0));
		add("cursorEnd", editor -> editor.navigator().placeCursor(editor.scene().view().duration()));
		add("nextSegment", editor -> editor.navigator().selectNeighbour(1));
		add("previousSegment", editor -> editor.navigator().selectNeighbour(-1));
		add("nextUnlabelled", AudioEditor::selectUnlabelled);
		add("tierDown", editor -> editor.navigator().selectTier(1));
		add("tierUp", editor -> editor.navigator().selectTier(-1));
	}

	private void view() {
		add("zoomIn", editor -> editor.navigator().zoom(ZOOM));
		add("zoomOut", editor -> editor.navigator().zoom(1 / ZOOM));
		add("zoomAll", editor -> editor.navigator().zoom(0));
		add("zoomSelection", editor -> editor.navigator().stretch().isPresent(), editor -> editor.navigator().zoomSelection());
		add("spectrogram", editor -> editor.looks().nextSpectrogram());
		add("spectrogramWindow", editor -> editor.popups().chooseWindow());
		add("spectrogramRange", editor -> editor.popups().chooseRange());
		add("spectrogramDynamics", editor -> editor.popups().chooseDynamics());
		toggle("pitch", AudioOptions.Switch.PITCH);
		toggle("intensity", AudioOptions.Switch.INTENSITY);
		toggle("bySpeaker", AudioOptions.Switch.BY_SPEAKER);
		add("hideClass", AudioCommands::hasSelection, editor -> editor.classInUse().hideSelected());
		add("showAll", editor -> editor.classInUse().showAll());
	}

	private static boolean hasSelection(AudioEditor editor) {
		return !editor.scene().selection().isEmpty();
	}

	private void segments() {
		add("markStart", editor -> editor.marking().markStart());
		add("markEnd", editor -> editor.scene().mark().isPresent(), editor -> editor.marking().markEnd(false));
		add("markNext", editor -> editor.marking().markEnd(true));
		add("startHere", editor -> editor.marking().endHere(true));
		add("endHere", editor -> editor.marking().endHere(false));
		add("split", editor -> editor.annotator().splittable(editor.scene().cursor()).isPresent(), editor -> editor.annotator().split());
		add("merge", editor -> !editor.annotator().mergeable().isEmpty(), editor -> editor.annotator().merge());
		add("startEarlier", AudioCommands::hasSelection, editor -> editor.annotator().moveEnd(true, -STEP));
		add("startLater", AudioCommands::hasSelection, editor -> editor.annotator().moveEnd(true, STEP));
		add("endEarlier", AudioCommands::hasSelection, editor -> editor.annotator().moveEnd(false, -STEP));
		add("endLater", AudioCommands::hasSelection, editor -> editor.annotator().moveEnd(false, STEP));
		add("escape", AudioEditor::escape);
	}

	private void words() {
		add("labelWords", editor -> editor.typing().isPresent(), editor -> editor.transcribing().chooseClass());
		add("nextWords", editor -> editor.typing().isPresent(), editor -> editor.transcribing().selectLabel(1));
		add("previousWords", editor -> editor.typing().isPresent(), editor -> editor.transcribing().selectLabel(-1));
	}

	private void labels() {
		entries.put("setClass", new EditorCommand<>(editor -> true, (editor, key) -> editor.classInUse().useKey(key), Optional.empty()));
		add("chooseClass", editor -> editor.popups().chooseClass());
		add("lastClass", editor -> editor.classInUse().useLast());
		add("editText", editor -> editor.transcribing().editText());
		add("speaker", AudioCommands::hasSelection, editor -> editor.popups().chooseSpeaker());
		add("copyToSimilar", editor -> editor.similar().canStart(), editor -> editor.similar().start());
		add("attributes", editor -> editor.popups().canShowAttributes(), editor -> editor.popups().showAttributes());
	}
}
