/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.kserve.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.http.internal.ServerConnection;
import org.labelwright.assist.http.internal.ServerOptions;
import org.labelwright.assist.onnx.internal.DescribedModel;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Lets a model on a server of the Open Inference Protocol label a dataset. */
public final class KServeBatch implements BatchAssistant {

	private static final FormatOption SERVED_AS = FormatOption.text("served-as", "What the server calls the model; the file name in its description where nothing is given");
	private static final FormatOption VERSION = FormatOption.text("version", "The version of the model; the one the server chooses where nothing is given");

	private final ServerOptions servers;

	public KServeBatch() {
		this(ServerOptions.ofPlatform(ModelServer.Kind.KSERVE));
	}

	public KServeBatch(ServerOptions servers) {
		this.servers = servers;
	}

	@Override
	public List<FormatOption> options() {
		return Stream.of(servers.options().stream(), DescribedModel.options().stream(), Stream.of(SERVED_AS, VERSION)).flatMap(all -> all).toList();
	}

	private static Optional<String> given(Options options, FormatOption option) {
		return Optional.of(options.text(option.name()).strip()).filter(text -> !text.isEmpty());
	}

	@Override
	public Set<String> required() {
		return Set.of(ServerOptions.SERVER, DescribedModel.MODEL);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		DescribedModel model = DescribedModel.of(options);
		String name = given(options, SERVED_AS).orElse(model.servedAs());
		Optional<String> version = given(options, VERSION);
		ServerConnection connection = servers.connect(options);
		KServeEngine engine = new KServeEngine(connection, name, version);
		try {
			engine.start(progress);
			Run run = model.start(ontology, options, engine.input(), engine);
			String served = version.or(() -> engine.versions().isEmpty() ? Optional.empty() : Optional.of(engine.versions().getLast())).map(one -> " version " + one).orElse("");
			return new Served(run, "kserve " + options.text(ServerOptions.SERVER) + " " + name + served + ": " + run.author());
		} catch (IOException | RuntimeException e) {
			engine.close();
			throw e;
		}
	}

	/** The same model on another server may be another one. */
	private record Served(Run run, String author) implements Run {

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			return run.predict(one, progress);
		}

		@Override
		public List<String> remarks() {
			return run.remarks();
		}

		@Override
		public int ahead() {
			return run.ahead();
		}

		@Override
		public void expect(SourceRecord next) {
			run.expect(next);
		}

		@Override
		public void close() throws IOException {
			run.close();
		}
	}
}
