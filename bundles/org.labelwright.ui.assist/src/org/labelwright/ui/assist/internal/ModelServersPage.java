/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ModelServers;
import org.labelwright.assist.server.Secrets;
import org.labelwright.assist.server.ServerProbes;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.JobProgress;

/** The servers of models that assistants may ask. Their tokens go to the secure storage, never to the preferences. */
public final class ModelServersPage extends PreferencePage implements IWorkbenchPreferencePage {

	private final List<ModelServer> servers = new ArrayList<>();
	/** What was typed in anew, by name; empty to forget what is stored. */
	private final Map<String, Optional<String>> secrets = new HashMap<>();
	private final List<ModelServer> removed = new ArrayList<>();
	private Table table;
	private Button edit;
	private Button remove;
	private Button test;
	/** What a server said, or what went wrong. */
	private Text said;
	private Optional<ModelServer> tested = Optional.empty();
	private Optional<Job> testing = Optional.empty();

	public ModelServersPage() {
		// None is set up at first: there is nothing to restore.
		noDefaultButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		ModelServers.ofWorkspace().ifPresent(known -> servers.addAll(known.all()));
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
		Label intro = new Label(body, SWT.WRAP);
		intro.setText(Messages.Servers_Intro);
		GridData words = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
		words.widthHint = 400;
		intro.setLayoutData(words);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		int kind = widestKind(body);
		data.widthHint = 370 + kind;
		data.heightHint = 160;
		table = FittedTable.create(body, SWT.SINGLE, data, getTitle(), List.of(new FittedTable.Column(Messages.Servers_Name, SWT.LEFT, 2, 160),
				new FittedTable.Column(Messages.Servers_Kind, SWT.LEFT, 0, kind), new FittedTable.Column(Messages.Servers_Url, SWT.LEFT, 3, 190)));
		table.addListener(SWT.Selection, event -> chosen());
		table.addListener(SWT.DefaultSelection, event -> edit());
		Composite buttons = new Composite(body, SWT.NONE);
		buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.Servers_Add, this::add);
		edit = button(buttons, Messages.Servers_Edit, this::edit);
		remove = button(buttons, Messages.Servers_Remove, this::remove);
		test = button(buttons, Messages.Servers_Test, this::test);
		said = AccessibleNames.name(new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), Messages.Servers_Said);
		GridData answer = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
		answer.widthHint = 400;
		answer.heightHint = 5 * said.getLineHeight();
		said.setLayoutData(answer);
		said.addListener(SWT.Dispose, event -> testing.ifPresent(Job::cancel));
		show(0);
		return body;
	}

	/** In pixels, with the space around it in a table: the names of protocols are known, and none of them is to be cut off. */
	private static int widestKind(Composite parent) {
		GC gc = new GC(parent);
		try {
			return 24 + Stream.of(ModelServer.Kind.values()).mapToInt(one -> gc.textExtent(name(one)).x).max().orElse(0);
		} finally {
			gc.dispose();
		}
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	static String name(ModelServer.Kind kind) {
		return switch (kind) {
		case LABEL_STUDIO -> Messages.Servers_LabelStudio;
		case INCEPTION -> Messages.Servers_Inception;
		case KSERVE -> Messages.Servers_KServe;
		};
	}

	private void show(int selected) {
		table.removeAll();
		for (ModelServer server : servers) {
			new TableItem(table, SWT.NONE).setText(new String[] { server.name(), name(server.kind()), server.url().toString() });
		}
		table.select(Math.min(selected, servers.size() - 1));
		chosen();
	}

	private Optional<ModelServer> selected() {
		return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(servers.get(table.getSelectionIndex()));
	}

	/** What is said of another one than is chosen now is taken back; GTK also tells that the same one is chosen. */
	private void chosen() {
		if (!tested.equals(selected())) {
			testing.ifPresent(Job::cancel);
			testing = Optional.empty();
			tested = Optional.empty();
		}
		if (tested.isEmpty()) {
			said.setText(servers.isEmpty() ? "" : Messages.Servers_Untested);
		}
		showButtons();
	}

	/** Asks the server in the background: it may take its time, and the secure storage may ask for its password. */
	private void test() {
		// The button stays as it is, or the focus would go elsewhere: pressed again it begins anew.
		testing.ifPresent(Job::cancel);
		ModelServer server = selected().orElseThrow();
		tested = Optional.of(server);
		Optional<Optional<String>> typed = Optional.ofNullable(secrets.get(server.name()));
		String name = NLS.bind(Messages.Servers_Testing, server.name());
		Display display = said.getDisplay();
		Job job = Job.create(name, (IJobFunction) monitor -> {
			String answer;
			try {
				Optional<String> secret = typed.isPresent() ? typed.get() : Secrets.ofPlatform().of(server);
				answer = String.join("\n", new ServerProbes(Contributions.ofPlatform()).probe(server, secret, new JobProgress(monitor, name)));
			} catch (CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException e) {
				answer = e.getMessage();
			}
			String words = answer;
			Job self = Job.getJobManager().currentJob();
			display.asyncExec(() -> {
				if (!said.isDisposed() && testing.filter(self::equals).isPresent()) {
					testing = Optional.empty();
					said.setText(words);
				}
			});
			return Status.OK_STATUS;
		});
		testing = Optional.of(job);
		said.setText(name);
		job.schedule();
	}

	private void showButtons() {
		test.setEnabled(table.getSelectionIndex() >= 0);
		edit.setEnabled(table.getSelectionIndex() >= 0);
		remove.setEnabled(table.getSelectionIndex() >= 0);
	}

	private List<String> names() {
		return servers.stream().map(ModelServer::name).toList();
	}

	private void add() {
		ModelServerDialog dialog = new ModelServerDialog(getShell(), Optional.empty(), names());
		if (dialog.open() == Window.OK) {
			servers.add(dialog.server());
			dialog.secret().ifPresent(secret -> secrets.put(dialog.server().name(), Optional.of(secret)));
			show(servers.size() - 1);
		}
	}

	private void edit() {
		int at = table.getSelectionIndex();
		ModelServer before = servers.get(at);
		ModelServerDialog dialog = new ModelServerDialog(getShell(), Optional.of(before), names().stream().filter(name -> !name.equals(before.name())).toList());
		if (dialog.open() == Window.OK) {
			servers.set(at, dialog.server());
			if (!before.name().equals(dialog.server().name())) {
				removed.add(before);
			}
			dialog.secret().ifPresent(secret -> secrets.put(dialog.server().name(), Optional.of(secret)));
			show(at);
		}
	}

	private void remove() {
		int at = table.getSelectionIndex();
		removed.add(servers.remove(at));
		show(at);
	}

	@Override
	public boolean performOk() {
		Optional<ModelServers> kept = ModelServers.ofWorkspace();
		if (kept.isEmpty()) {
			return true;
		}
		try {
			kept.get().set(servers);
		} catch (IOException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
		keepSecrets(List.copyOf(servers), Map.copyOf(secrets), List.copyOf(removed));
		secrets.clear();
		removed.clear();
		return true;
	}

	/** The secure storage may ask for its password, which the UI thread has to be free for. */
	private static void keepSecrets(List<ModelServer> servers, Map<String, Optional<String>> secrets, List<ModelServer> removed) {
		Job job = Job.create(Messages.Servers_Keep, monitor -> {
			Secrets storage = Secrets.ofPlatform();
			try {
				for (ModelServer server : removed) {
					if (servers.stream().noneMatch(one -> one.name().equals(server.name()))) {
						storage.set(server, Optional.empty());
					}
				}
				for (ModelServer server : servers) {
					if (secrets.containsKey(server.name())) {
						storage.set(server, secrets.get(server.name()));
					}
				}
				return Status.OK_STATUS;
			} catch (IOException e) {
				return new Status(IStatus.ERROR, ModelServersPage.class, NLS.bind(Messages.Servers_NotKept, e.getMessage()), e);
			}
		});
		job.schedule();
	}
}
