/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ModelServers;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** The page Model Servers of the preferences, and the dialog that asks for one. */
class ModelServersPageTest {

	private static final String PAGE = "org.labelwright.ui.assist.servers";
	private static final String ADDRESS = "Give an address such as http://localhost:9090.";

	private PreferenceDialog dialog;
	private HomeOfTests home;

	@BeforeEach
	void open() throws Exception {
		home = new HomeOfTests();
		servers().set(List.of(new ModelServer("one", ModelServer.Kind.LABEL_STUDIO, URI.create("http://localhost:9090"), Optional.empty(), Optional.empty())));
		reopen();
	}

	private void reopen() {
		dialog = PreferencesUtil.createPreferenceDialogOn(null, PAGE, new String[] { PAGE }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	@AfterEach
	void close() throws Exception {
		if (dialog.getShell() != null && !dialog.getShell().isDisposed()) {
			dialog.close();
		}
		servers().set(List.of());
		home.close();
	}

	private static ModelServers servers() {
		return ModelServers.ofWorkspace().orElseThrow();
	}

	private static Optional<Button> button(Shell shell, String text) {
		return Views.all(shell, Button.class).stream().filter(one -> one.getText().replace("&", "").equals(text)).findFirst();
	}

	private void press(Shell shell, String text) {
		assertThat(button(shell, text).orElseThrow().isEnabled()).as(text).isTrue();
		button(shell, text).orElseThrow().notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void thereIsNothingToRestore() {
		assertThat(button(dialog.getShell(), "Restore Defaults")).isEmpty();
		assertThat(button(dialog.getShell(), "Apply")).isPresent();
	}

	@Test
	void noProtocolIsCutOffHoweverNarrowTheDialogIs() {
		Table table = Views.all(dialog.getShell(), Table.class).getFirst();
		GC gc = new GC(table);
		try {
			for (int width : List.of(900, 500)) {
				dialog.getShell().setSize(width, 500);
				dialog.getShell().layout(true, true);
				assertThat(table.getColumn(1).getWidth()).as("of a dialog of " + width).isGreaterThan(gc.textExtent("KServe, Triton (Open Inference Protocol v2)").x + 10);
			}
		} finally {
			gc.dispose();
		}
	}

	private Text said() {
		return Views.all(dialog.getShell(), Text.class).stream().filter(one -> (one.getStyle() & SWT.MULTI) != 0 && (one.getStyle() & SWT.READ_ONLY) != 0 && one.isVisible()).reduce((one, other) -> other).orElseThrow();
	}

	@Test
	void aConnectionIsTestedInTheBackgroundAndWhatIsWrongIsSaid() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		server.setExecutor(Thread.ofPlatform().daemon()::start);
		server.createContext("/health", exchange -> {
			asked.countDown();
			try {
				answer.await();
			} catch (InterruptedException e) {
				return;
			}
			byte[] body = "{\"status\":\"UP\",\"model_class\":\"Tiny\"}".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		try {
			dialog.close();
			servers().set(List.of(new ModelServer("one", ModelServer.Kind.LABEL_STUDIO, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Optional.empty(), Optional.empty()),
					new ModelServer("nobody", ModelServer.Kind.LABEL_STUDIO, URI.create("http://127.0.0.1:9"), Optional.empty(), Optional.empty())));
			reopen();
			press(dialog.getShell(), "Test Connection");
			Workbench.until(() -> asked.getCount() == 0 || !said().getText().startsWith("Asking"));
			assertThat(said().getText()).as("the window is usable meanwhile").isEqualTo("Asking one\u2026");
			assertThat(said().getText()).as("the window is usable meanwhile").isEqualTo("Asking one\u2026");
			assertThat(button(dialog.getShell(), "Test Connection").orElseThrow().isEnabled()).as("keeps the focus").isTrue();
			answer.countDown();
			Workbench.until(() -> said().getText().startsWith("Health: UP"));
			assertThat(said().getText()).contains("Model: Tiny");
			Table table = Views.all(dialog.getShell(), Table.class).getFirst();
			table.select(1);
			table.notifyListeners(SWT.Selection, new Event());
			assertThat(said().getText()).as("of the other one").startsWith("Test Connection asks");
			press(dialog.getShell(), "Test Connection");
			Workbench.until(() -> said().getText().contains("no server runs there"));
		} finally {
			server.stop(0);
		}
	}

	/** The dialog blocks: what is done in it is done while it is open. */
	@Test
	void whatIsStillToBeFilledInIsSaidAndNoMistake() {
		StringBuilder seen = new StringBuilder();
		dialog.getShell().getDisplay().asyncExec(() -> {
			Shell shell = Stream.of(dialog.getShell().getShells()).filter(one -> one.getData() instanceof TitleAreaDialog).findFirst().orElseThrow();
			TitleAreaDialog asking = (TitleAreaDialog) shell.getData();
			List<Text> fields = Views.all(shell, Text.class).stream().filter(one -> (one.getStyle() & SWT.READ_ONLY) == 0).toList();
			fields.get(0).setText("two");
			seen.append(asking.getErrorMessage()).append('|').append(asking.getMessage()).append('|').append(button(shell, "OK").orElseThrow().isEnabled()).append('\n');
			fields.get(1).setText("localhost:9090");
			seen.append(asking.getErrorMessage()).append('|').append(button(shell, "OK").orElseThrow().isEnabled()).append('\n');
			fields.get(1).setText("http://localhost:9091");
			seen.append(asking.getErrorMessage()).append('|').append(button(shell, "OK").orElseThrow().isEnabled()).append('\n');
			fields.get(0).setText("one");
			seen.append(asking.getErrorMessage()).append('|').append(button(shell, "OK").orElseThrow().isEnabled()).append('\n');
			fields.get(0).setText("two");
			press(shell, "OK");
		});
		press(dialog.getShell(), "Add...");
		assertThat(seen.toString().lines()).containsExactly("null|" + ADDRESS + "|false", ADDRESS + "|false", "null|true",
				"There is a server of this name already.|false");
		assertThat(Views.all(dialog.getShell(), Table.class).getFirst().getItems()).extracting(item -> item.getText(2)).containsExactly("http://localhost:9090",
				"http://localhost:9091");
		assertThat(servers().all()).as("before it is applied").hasSize(1);
		press(dialog.getShell(), "Apply and Close");
		assertThat(servers().all()).extracting(ModelServer::name).containsExactly("one", "two");
	}
}
