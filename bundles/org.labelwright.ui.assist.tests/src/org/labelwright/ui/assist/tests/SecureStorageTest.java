/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.Secrets;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/**
 * Keeps tokens in the secure storage of the running workbench: the user is asked for its password, and the file holds nothing that can be
 * read.
 */
class SecureStorageTest {

	private static final String TOKEN = "hf_0123456789abcdef";
	private static final ModelServer SERVER = new ModelServer("our/models", ModelServer.Kind.KSERVE, URI.create("https://models.example.org"), Optional.empty(), Optional.empty());

	private HomeOfTests home;
	private final List<String> asked = new ArrayList<>();

	@BeforeEach
	void anotherHome() {
		home = new HomeOfTests();
	}

	@AfterEach
	void back() {
		home.close();
	}

	/** Does something outside of the UI thread, and answers what it asks meanwhile: with a password where there are fields for one, with no otherwise. */
	private <T> T inBackground(Callable<T> work) {
		Display display = Display.getCurrent();
		List<Shell> known = List.of(display.getShells());
		FutureTask<T> task = new FutureTask<>(work);
		Thread.ofPlatform().daemon().name("Keeping a token").start(task);
		Runnable answers = new Runnable() {
			@Override
			public void run() {
				Stream.of(display.getShells()).filter(shell -> !known.contains(shell) && shell.isVisible()).forEach(SecureStorageTest.this::answer);
				if (!task.isDone()) {
					display.timerExec(100, this);
				}
			}
		};
		display.timerExec(100, answers);
		Workbench.until(task::isDone);
		try {
			return task.get();
		} catch (ExecutionException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private void answer(Shell dialog) {
		List<Text> fields = Views.all(dialog, Text.class).stream().filter(field -> (field.getStyle() & SWT.READ_ONLY) == 0).toList();
		List<String> buttons = fields.isEmpty() ? List.of("No", "Cancel") : List.of("OK");
		asked.add(dialog.getText());
		fields.forEach(field -> field.setText("only for this test"));
		Views.all(dialog, Button.class).stream().filter(button -> buttons.contains(button.getText().replace("&", ""))).findFirst().ifPresent(button -> {
			button.setFocus();
			button.notifyListeners(SWT.Selection, new Event());
		});
	}

	@Test
	void aTokenIsKeptEncryptedAndRead() throws Exception {
		assertThat(Platform.getBundle("org.eclipse.equinox.security.ui")).as("who asks for the password").isNotNull();
		Secrets secrets = Secrets.ofPlatform();
		inBackground(() -> {
			secrets.set(SERVER, Optional.of(TOKEN));
			return null;
		});
		assertThat(asked).isNotEmpty();
		assertThat(inBackground(() -> Secrets.ofPlatform().of(SERVER))).contains(TOKEN);
		Path file = home.folder().resolve(HomeOfTests.STORAGE);
		assertThat(Files.readString(file)).contains("org.labelwright").doesNotContain(TOKEN);
		inBackground(() -> {
			secrets.set(SERVER, Optional.empty());
			return null;
		});
		assertThat(inBackground(() -> Secrets.ofPlatform().of(SERVER))).isEmpty();
	}

	@Test
	void whereNothingIsStoredNothingIsAsked() throws Exception {
		ModelServer other = new ModelServer("unknown", ModelServer.Kind.KSERVE, URI.create("https://models.example.org"), Optional.empty(), Optional.empty());
		assertThat(inBackground(() -> Secrets.ofPlatform().of(other))).isEmpty();
		assertThat(asked).isEmpty();
		assertThatThrownBy(() -> Secrets.NONE.set(other, Optional.of(TOKEN))).hasMessageContaining("no secure storage");
	}
}
