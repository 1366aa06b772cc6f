/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.labelwright.assist.server.ModelServer;

/** Asks for one server: its name, what it speaks, where it is, and what lets us in. */
final class ModelServerDialog extends TitleAreaDialog {

	private final Optional<ModelServer> before;
	private final List<String> taken;
	private Text name;
	private Combo kind;
	private Text url;
	private Text user;
	private Text token;
	private Text authority;
	private ModelServer server;
	private Optional<String> secret = Optional.empty();

	ModelServerDialog(Shell parent, Optional<ModelServer> before, List<String> taken) {
		super(parent);
		this.before = before;
		this.taken = taken;
	}

	/** As it was confirmed. */
	ModelServer server() {
		return server;
	}

	/** The token or password that was typed in; empty where what is stored is to stay. */
	Optional<String> secret() {
		return secret;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Servers_Dialog);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.Servers_Dialog);
		setMessage(Messages.Servers_Message);
		Composite body = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(body);
		name = text(body, Messages.Servers_NameField, SWT.NONE, 2);
		new Label(body, SWT.NONE).setText(Messages.Servers_KindField);
		kind = new Combo(body, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(kind);
		for (ModelServer.Kind one : ModelServer.Kind.values()) {
			kind.add(ModelServersPage.name(one));
		}
		kind.select(before.map(one -> one.kind().ordinal()).orElse(0));
		url = text(body, Messages.Servers_UrlField, SWT.NONE, 2);
		url.setMessage("http://localhost:9090");
		user = text(body, Messages.Servers_UserField, SWT.NONE, 2);
		user.setMessage(Messages.Servers_UserHint);
		token = text(body, Messages.Servers_TokenField, SWT.PASSWORD, 2);
		token.setMessage(before.isPresent() ? Messages.Servers_TokenKept : Messages.Servers_TokenHint);
		authority = text(body, Messages.Servers_AuthorityField, SWT.NONE, 1);
		authority.setMessage(Messages.Servers_AuthorityHint);
		Button browse = new Button(body, SWT.PUSH);
		browse.setText(Messages.Servers_Browse);
		browse.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setFilterExtensions(new String[] { "*.pem;*.crt;*.cer", "*" });
			Optional.ofNullable(dialog.open()).ifPresent(authority::setText);
		});
		before.ifPresent(one -> {
			name.setText(one.name());
			url.setText(one.url().toString());
			user.setText(one.user().orElse(""));
			authority.setText(one.authority().map(Path::toString).orElse(""));
		});
		for (Text field : List.of(name, url, user, authority)) {
			field.addListener(SWT.Modify, event -> check());
		}
		name.setFocus();
		return body;
	}

	private static Text text(Composite body, String label, int style, int columns) {
		new Label(body, SWT.NONE).setText(label);
		Text text = new Text(body, SWT.BORDER | SWT.SINGLE | style);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).span(columns, 1).applyTo(text);
		return text;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Control bar = super.createButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(problem().isEmpty());
		return bar;
	}

	/** What is still to be filled in is said, but is no mistake yet. */
	private void check() {
		Optional<String> problem = problem();
		boolean incomplete = name.getText().isBlank() || url.getText().isBlank();
		setErrorMessage(incomplete ? null : problem.orElse(null));
		setMessage(incomplete ? problem.orElse(Messages.Servers_Message) : Messages.Servers_Message);
		getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
	}

	private Optional<String> problem() {
		if (name.getText().isBlank()) {
			return Optional.of(Messages.Servers_NoName);
		}
		if (taken.contains(name.getText().strip())) {
			return Optional.of(Messages.Servers_Taken);
		}
		try {
			read();
		} catch (IllegalArgumentException | URISyntaxException e) {
			return Optional.of(Messages.Servers_NoUrl);
		}
		return server.authority().filter(file -> !Files.isRegularFile(file)).map(file -> Messages.Servers_NoAuthority);
	}

	private void read() throws URISyntaxException, InvalidPathException {
		server = new ModelServer(name.getText().strip(), ModelServer.Kind.values()[kind.getSelectionIndex()], new URI(url.getText().strip()),
				Optional.of(user.getText().strip()).filter(one -> !one.isEmpty()), Optional.of(authority.getText().strip()).filter(one -> !one.isEmpty()).map(Path::of));
	}

	@Override
	protected void okPressed() {
		if (problem().isEmpty()) {
			secret = Optional.of(token.getText()).filter(one -> !one.isEmpty());
			super.okPressed();
		}
	}
}
