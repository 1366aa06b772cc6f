/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Prompting;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;

/** An interactive assistant with a prompt that it answers. */
public final class InteractiveCase implements AssistantContract.Subjected {

	private final Assistant assistant;
	private final Supplier<InteractiveAssistant> maker;
	private final Subject subject;
	private final Prompt prompt;
	private final Optional<Engine> engine;
	private final boolean asksOnce;
	private Optional<InteractiveAssistant.Session> session = Optional.empty();

	/** One as it is installed. */
	public InteractiveCase(String id, Subject subject, Prompt prompt, Engine engine) throws IOException {
		this(id, subject, prompt, Optional.of(engine), false, Optional.empty());
	}

	private InteractiveCase(String id, Subject subject, Prompt prompt, Optional<Engine> engine, boolean asksOnce, Optional<Supplier<InteractiveAssistant>> maker)
			throws IOException {
		assistant = new Assistants(Contributions.ofPlatform()).interactiveOf(id);
		this.maker = maker.orElseGet(() -> assistant.interactive().orElseThrow()::get);
		this.subject = subject;
		this.prompt = prompt;
		this.engine = engine;
		this.asksOnce = asksOnce;
	}

	/** The engine is asked by the first prompt of a session, and not again. */
	public InteractiveCase askingOnce() throws IOException {
		return new InteractiveCase(assistant.id(), subject, prompt, engine, true, Optional.of(maker));
	}

	/** Made in another way than by the registry, such as with servers of the test. */
	public InteractiveCase madeBy(Supplier<InteractiveAssistant> other) throws IOException {
		return new InteractiveCase(assistant.id(), subject, prompt, engine, asksOnce, Optional.of(other));
	}

	@Override
	public String name() {
		return "interactive " + assistant.id();
	}

	@Override
	public Optional<Engine> engine() {
		return engine;
	}

	private List<Proposal> propose(Progress progress) throws IOException {
		if (session.isEmpty()) {
			session = Optional.of(maker.get().open(subject, progress));
		}
		return session.get().propose(prompt, progress);
	}

	@Override
	public String ask(Progress progress) throws IOException {
		return propose(progress).toString();
	}

	@Override
	public String askEngine(Progress progress) throws IOException {
		if (asksOnce) {
			end();
		}
		return ask(progress);
	}

	@Override
	public void check() throws IOException {
		List<Proposal> proposals = propose(Progress.NONE);
		assertThat(proposals).isNotEmpty().allSatisfy(one -> {
			assertThat(assistant.gives()).contains(one.geometry().kind());
			assertThat(one.confidence().orElse(1)).isBetween(0.0, 1.0);
		});
		assertThat(assistant.worksOn(subject.item().mediaType())).isTrue();
		Prompt nothing = new Prompt(Optional.empty(), List.of(), List.of(), Optional.empty());
		assertThat(session.orElseThrow().propose(nothing, Progress.NONE)).as("nothing was pointed at").isEmpty();
		assertThat(propose(Progress.NONE)).as("after that").isEqualTo(proposals);
	}

	@Override
	public void loseItsPatience() {
		// How long it waits is up to those that ask.
	}

	@Override
	public void askImpatiently() throws IOException {
		Duration patience = Duration.ofSeconds(2);
		InteractiveAssistant.Session ready = asksOnce ? maker.get().open(subject, Progress.NONE) : session.orElseThrow();
		InteractiveAssistant opened = (item, progress) -> ready;
		Assistant impatient = new Assistant(assistant.id(), assistant.name(), "", assistant.media(), assistant.prompts(), assistant.gives(),
				Optional.of(() -> opened), Optional.empty());
		session = Optional.empty();
		try (Prompting prompting = new Prompting(impatient, subject, patience)) {
			assertThatThrownBy(() -> prompting.ask(prompt).get(AssistantContract.LONG, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class).cause()
					.isInstanceOf(AssistantException.class).hasMessageContaining(assistant.name()).hasMessageContaining("did not answer within 2.0 s");
		}
	}

	@Override
	public void end() throws IOException {
		Optional<InteractiveAssistant.Session> ended = session;
		session = Optional.empty();
		if (ended.isPresent()) {
			ended.get().close();
		}
	}
}
