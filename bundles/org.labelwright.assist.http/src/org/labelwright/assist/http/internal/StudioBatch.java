/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.assist.LabelMap;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Lets an ML backend of Label Studio label a dataset, or learn from one. */
public final class StudioBatch implements LearningAssistant {

	/** More items in one request are more than such servers bear. */
	private static final int MAX_ITEMS = 10_000;

	private final ServerOptions servers;
	private final StudioCodec codec;

	public StudioBatch() {
		this(ServerOptions.ofPlatform(ModelServer.Kind.LABEL_STUDIO), Contributions.ofPlatform());
	}

	public StudioBatch(ServerOptions servers, Contributions contributions) {
		this.servers = servers;
		this.codec = new StudioCodec(contributions);
	}

	@Override
	public List<FormatOption> options() {
		return Stream.concat(servers.options().stream(), Stream.of(LabelMap.OPTION, MediaShare.OPTION)).toList();
	}

	private StudioClient client(Ontology ontology, Options options) throws IOException {
		LabelMap labels = new LabelMap(ontology, options.text(LabelMap.OPTION.name()));
		ServerConnection connection = servers.connect(options);
		try {
			return new StudioClient(connection, codec, ontology, labels);
		} catch (IOException | RuntimeException e) {
			connection.close();
			throw e;
		}
	}

	@Override
	public Set<String> required() {
		return Set.of(ServerOptions.SERVER);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		StudioClient client = client(ontology, options);
		try {
			String version = client.start(progress);
			return new Asking(client, MediaShare.of(options.text(MediaShare.OPTION.name())), "label-studio " + options.text("server") + (version.isEmpty() ? "" : " " + version));
		} catch (IOException | RuntimeException e) {
			client.close();
			throw e;
		}
	}

	private record Asking(StudioClient client, MediaShare share, String author) implements Run {

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			return client.predict(one, share, Optional.empty(), progress);
		}

		@Override
		public List<String> remarks() {
			return client.labels().remarks();
		}

		@Override
		public void close() {
			client.close();
			share.close();
		}
	}

	@Override
	public String learn(DatasetSource source, Options options, Progress progress) throws IOException {
		String media = options.text(MediaShare.OPTION.name());
		try (StudioClient client = client(source.ontology(), options);
				// It learns after it has answered, when nothing is to be fetched from here any more.
				MediaShare share = MediaShare.of(media.equals(MediaShare.HTTP) ? MediaShare.DATA : media)) {
			client.start(progress);
			List<SourceRecord> items = new ArrayList<>();
			source.forEach(one -> {
				if (one.documents().stream().anyMatch(document -> !document.getAnnotations().isEmpty() || !document.getAnswers().isEmpty())) {
					items.add(one);
				}
				if (items.size() > MAX_ITEMS) {
					throw new BadInputException("More than " + MAX_ITEMS + " labelled items do not go into one request to learn from; choose a part of them");
				}
			}, progress);
			if (items.isEmpty()) {
				throw new BadInputException("There is nothing to learn from: no item is labelled");
			}
			return "The server was shown " + items.size() + " labelled items and says: " + client.learn(items, share, progress);
		}
	}
}
