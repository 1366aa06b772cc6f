/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.server;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;

/** Tokens and passwords of servers. Blocks, and may ask the user for the password of the storage, so not for the UI thread. */
public interface Secrets {

	/** For commands, which ask nobody: nothing is stored. */
	Secrets NONE = new Secrets() {

		@Override
		public Optional<String> of(ModelServer server) {
			return Optional.empty();
		}

		@Override
		public void set(ModelServer server, Optional<String> secret) throws IOException {
			throw new IOException("There is no secure storage here");
		}
	};

	/**
	 * The token, or the password where the server has a user.
	 *
	 * @throws IOException with the reason, for people
	 */
	Optional<String> of(ModelServer server) throws IOException;

	/** @param secret empty to forget it */
	void set(ModelServer server, Optional<String> secret) throws IOException;

	/** The secure storage of Eclipse, encrypted, by the name of the server. */
	static Secrets ofPlatform() {
		return new Secrets() {

			private static final String ROOT = "org.labelwright/servers";
			private static final String KEY = "secret";

			private ISecurePreferences node(ModelServer server) throws IOException {
				ISecurePreferences storage = SecurePreferencesFactory.getDefault();
				if (storage == null) {
					throw new IOException("The secure storage cannot be opened");
				}
				// A slash would begin another node.
				return storage.node(ROOT).node(server.name().replace('/', '\\'));
			}

			@Override
			public Optional<String> of(ModelServer server) throws IOException {
				try {
					return Optional.ofNullable(node(server).get(KEY, null)).filter(secret -> !secret.isEmpty());
				} catch (StorageException | IllegalArgumentException e) {
					throw new IOException("The token of \"" + server.name() + "\" cannot be read from the secure storage: " + e.getMessage(), e);
				}
			}

			@Override
			public void set(ModelServer server, Optional<String> secret) throws IOException {
				try {
					ISecurePreferences node = node(server);
					if (secret.isPresent()) {
						node.put(KEY, secret.get(), true);
					} else {
						node.removeNode();
					}
					SecurePreferencesFactory.getDefault().flush();
				} catch (StorageException | IllegalArgumentException e) {
					throw new IOException("The token of \"" + server.name() + "\" cannot be put into the secure storage: " + e.getMessage(), e);
				}
			}
		};
	}
}
