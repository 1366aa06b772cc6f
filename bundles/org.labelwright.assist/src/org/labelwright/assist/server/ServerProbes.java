/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;

/** The installed {@link ServerProbe probes}. Safe for use by several threads; each call makes its own probe. */
public final class ServerProbes {

	/** The extension point. */
	public static final String POINT = "org.labelwright.assist.servers";

	private final Contributions contributions;
	private final Map<String, Supplier<ServerProbe>> makers = new HashMap<>();

	/** @param contributions where to read what is installed, and where failures of contributions are reported */
	public ServerProbes(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution one : contributions.of(POINT)) {
			one.creator("class", ServerProbe.class).ifPresent(maker -> makers.putIfAbsent(one.id(), maker));
		}
	}

	/**
	 * As {@link ServerProbe#probe}, by the probe of the server's protocol.
	 *
	 * @throws IOException where nobody installed speaks the protocol, too
	 * @throws CancellationException where the progress told it to stop
	 */
	public List<String> probe(ModelServer server, Optional<String> secret, Progress progress) throws IOException {
		String id = server.kind().id();
		if (!makers.containsKey(id)) {
			throw new BadInputException("No plug-in is installed that speaks the protocol " + id);
		}
		return contributions.asked(id, () -> makers.get(id).get().probe(server, secret, progress));
	}
}
