/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ServerProbe;
import org.labelwright.core.Progress;

/** The protocol of external recommenders knows no health: that somebody answers, and lets us in, is all that can be known without a text. */
public final class InceptionProbe implements ServerProbe {

	@Override
	public List<String> probe(ModelServer server, Optional<String> secret, Progress progress) throws IOException {
		try (ServerConnection connection = new ServerConnection(server, secret, Limits.PROBE, Pauses.REAL)) {
			int status = connection.reach("predict", progress);
			return List.of("A server answers there (" + status + ").",
					"The protocol has no more to ask for without a text: Pre-Label shows whether it is a recommender, and of what.");
		}
	}
}
