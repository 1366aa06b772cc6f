/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.http.internal.ServerOptions;
import org.labelwright.assist.http.internal.StudioBatch;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.Secrets;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;

/** The client with a token in its environment, as on the command line. */
final class Asking {

	private Asking() {
	}

	/** @return what failed */
	static String prelabel(Path folder, String url, String token) throws IOException {
		StudioBatch batch = new StudioBatch(new ServerOptions(ModelServer.Kind.LABEL_STUDIO, Optional.empty(), Secrets.NONE, Map.of("LABELWRIGHT_TOKEN", token)),
				Contributions.ofPlatform());
		Assistant assistant = new Assistant("label-studio", "Label Studio", "", List.of("text/"), Set.of(), Set.of(), Optional.empty(), Optional.of(() -> batch));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			PreLabelling.Result result = new PreLabelling(dataset, Clock.systemUTC()).run(assistant, Options.of(batch.options(), Map.of("server", url)), Fixture.MODEL,
					Progress.NONE);
			return String.join("\n", result.failures());
		}
	}
}
