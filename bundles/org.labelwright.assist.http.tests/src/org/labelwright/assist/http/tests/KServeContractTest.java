/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.support.Annotations;

/** What the client of the Open Inference Protocol owes, with a server that hangs. */
class KServeContractTest extends AssistantContract {

	@TempDir
	private Path temp;
	private StallingBackend server;

	KServeContractTest() {
		super("org.labelwright.assist.kserve");
	}

	@BeforeEach
	void start() throws IOException {
		server = new StallingBackend(SpotServer.start());
		server.on(SpotServer.MODEL + "/infer", SpotServer::spot);
	}

	@AfterEach
	void stop() {
		server.close();
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		Item item = SpotServer.image(temp, "a.png", 16, 32);
		return List.of(new BatchCase("kserve", Fixture.ontology("Bright", "Dark"), Map.of("server", server.url(), "model", SpotServer.describe(temp).toString()),
				Annotations.sourceRecord(item, Optional.of(Path.of(item.path())), List.of()), Optional.of(server)));
	}
}
