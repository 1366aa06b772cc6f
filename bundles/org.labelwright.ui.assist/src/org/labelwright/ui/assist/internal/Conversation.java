/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Prompting;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.BadInputException;
import org.labelwright.core.registry.Contributions;

/**
 * Prompts an assistant about the item an editor shows, and brings the answers into the UI thread: only the answer to the
 * newest prompt, and only as long as that item is shown. What fails is said in the status line. UI thread only.
 */
final class Conversation implements AutoCloseable {

	/** A first prompt starts a process and reads the image. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** Hears how a prompt came out. */
	interface Listener {

		/** @param proposals best first */
		void answered(List<Proposal> proposals);

		/** It was said why. */
		void failed();
	}

	/** One who waits longer wants to know that there is something to wait for. */
	private static final int LONG_MILLIS = 700;

	private final OpenEditor editor;
	private final Assistant assistant;
	private final Subject subject;
	private final Prompting prompting;
	private Optional<CompletableFuture<List<Proposal>>> newest = Optional.empty();
	/** Whether the last prompt was answered: the next one is then soon, and not worth a word. */
	private boolean answering;

	private Conversation(OpenEditor editor, Assistant assistant, Subject subject) {
		this.editor = editor;
		this.assistant = assistant;
		this.subject = subject;
		prompting = new Prompting(assistant, subject, PATIENCE);
	}

	/** Empty where that is impossible, which is then said. */
	static Optional<Conversation> open(OpenEditor editor, String assistantId) {
		Optional<Subject> subject = editor.subject();
		if (subject.isEmpty()) {
			editor.sayFailed(Messages.Ask_NoMedia);
			return Optional.empty();
		}
		try {
			return Optional.of(new Conversation(editor, new Assistants(Contributions.ofPlatform()).interactiveOf(assistantId), subject.get()));
		} catch (BadInputException e) {
			editor.sayFailed(e.getMessage());
			return Optional.empty();
		}
	}

	/** Whether it is still about what is shown. */
	boolean isCurrent() {
		return editor.shows(subject.item());
	}

	OpenEditor editor() {
		return editor;
	}

	/** Gets the assistant ready for the first prompt. */
	void prepare() {
		prompting.prepare();
	}

	boolean isBusy() {
		return newest.isPresent();
	}

	/** Returns at once; a prompt that still waits is given up and not heard of again. */
	void ask(Prompt prompt, Listener listener) {
		Display display = editor.viewer().getControl().getDisplay();
		CompletableFuture<List<Proposal>> answer = prompting.ask(prompt);
		newest = Optional.of(answer);
		if (!answering) {
			sayWorking();
		} else {
			display.timerExec(LONG_MILLIS, () -> {
				if (newest.filter(one -> one == answer).isPresent() && !editor.viewer().getControl().isDisposed() && isCurrent()) {
					// It may be that it hangs: then nothing else is said until its time is up.
					answering = false;
					sayWorking();
				}
			});
		}
		answer.whenComplete((proposals, failure) -> display.execute(() -> {
			if (newest.filter(one -> one == answer).isPresent()) {
				newest = Optional.empty();
				if (isCurrent()) {
					tell(Optional.ofNullable(proposals), Optional.ofNullable(failure), listener);
				}
			}
		}));
	}

	private void sayWorking() {
		editor.say(NLS.bind(Messages.Ask_Working, assistant.name()));
	}

	/** For those who want no more than an answer. */
	void ask(Prompt prompt, Consumer<List<Proposal>> answered) {
		ask(prompt, new Listener() {
			@Override
			public void answered(List<Proposal> proposals) {
				answered.accept(proposals);
			}

			@Override
			public void failed() {
				close();
			}
		});
	}

	private void tell(Optional<List<Proposal>> proposals, Optional<Throwable> failure, Listener listener) {
		if (proposals.isPresent()) {
			if (proposals.get().isEmpty()) {
				editor.say(NLS.bind(Messages.Ask_Nothing, assistant.name()));
			} else if (!answering) {
				editor.say("");
			}
			answering = true;
			listener.answered(proposals.get());
		} else {
			answering = false;
			editor.sayFailed(failure.map(one -> one.getMessage() == null ? one.toString() : one.getMessage()).orElse(""));
			listener.failed();
		}
	}

	/** The answer that is under way is not heard of, and the assistant told so. */
	void unask() {
		Optional<CompletableFuture<List<Proposal>>> unwanted = newest;
		newest = Optional.empty();
		unwanted.ifPresent(answer -> answer.cancel(false));
		if (!answering) {
			editor.say("");
		}
	}

	/** What waits is not heard of again. */
	@Override
	public void close() {
		newest = Optional.empty();
		prompting.close();
	}
}
