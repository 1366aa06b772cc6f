/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/**
 * Looks whether a server of one protocol is there, and what it says of itself. Contributed to {@code org.labelwright.assist.servers} under the id of the
 * protocol ({@link ModelServer.Kind#id}). Never called in the UI thread.
 */
public interface ServerProbe {

	/**
	 * Asks, once and not for long; changes nothing there.
	 *
	 * @param secret the token, or the password where the server has a user
	 * @return what is known of it, such as its health, version and models, for people: a line each
	 * @throws IOException with what went wrong and what to do about it, for people
	 * @throws CancellationException where the progress told it to stop
	 */
	List<String> probe(ModelServer server, Optional<String> secret, Progress progress) throws IOException;
}
