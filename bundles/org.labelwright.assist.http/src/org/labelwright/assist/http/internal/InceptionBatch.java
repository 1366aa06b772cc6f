/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.labelwright.assist.LabelMap;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Lets an external recommender of INCEpTION label texts, or learn from them. */
public final class InceptionBatch implements LearningAssistant {

	/** More texts in one request are more than such servers bear. */
	private static final int MAX_ITEMS = 10_000;
	private static final FormatOption LAYER = new FormatOption("cas-layer", "The full name of the layer that is predicted, as INCEpTION knows it", FormatOption.Type.TEXT, List.of(),
			CasLayer.NAMED_ENTITY);
	private static final FormatOption FEATURE = new FormatOption("feature", "The feature of the layer that is predicted", FormatOption.Type.TEXT, List.of(), CasLayer.VALUE);
	private static final FormatOption ANCHORING = FormatOption.choice("anchoring", "What the layer stands on", "tokens", "singleToken", "characters", "sentences");
	private static final FormatOption FROM = new FormatOption("from", "The layer of this dataset whose labels the recommender sees", FormatOption.Type.TEXT, List.of(), Layer.MAIN.id());

	private final ServerOptions servers;
	private final CasCodec codec;

	public InceptionBatch() {
		this(ServerOptions.ofPlatform(ModelServer.Kind.INCEPTION), Contributions.ofPlatform());
	}

	public InceptionBatch(ServerOptions servers, Contributions contributions) {
		this.servers = servers;
		this.codec = new CasCodec(contributions);
	}

	@Override
	public List<FormatOption> options() {
		return Stream.concat(servers.options().stream(), Stream.of(LAYER, FEATURE, ANCHORING, FROM, LabelMap.OPTION)).toList();
	}

	private InceptionClient client(Ontology ontology, Options options) throws IOException {
		LabelMap labels = new LabelMap(ontology, options.text(LabelMap.OPTION.name()));
		CasLayer layer = CasLayer.of(options.text(LAYER.name()).strip(), options.text(FEATURE.name()).strip());
		ServerConnection connection = servers.connect(options);
		try {
			return new InceptionClient(connection, codec, ontology, layer, options.text(ANCHORING.name()), labels);
		} catch (IOException | RuntimeException e) {
			connection.close();
			throw e;
		}
	}

	/** With the documents of one layer only: what other models predicted is not to be learned. */
	private static SourceRecord seen(SourceRecord one, String layer) {
		return one.withDocuments(one.documents().stream().filter(document -> layer.equals(document.getLayer())).toList());
	}

	@Override
	public Set<String> required() {
		return Set.of(ServerOptions.SERVER);
	}

	@Override
	public Run start(Ontology ontology, Options options, Progress progress) throws IOException {
		InceptionClient client = client(ontology, options);
		return new Asking(client, options.text(FROM.name()), "inception " + options.text(ServerOptions.SERVER) + " " + options.text(LAYER.name()) + "/" + options.text(FEATURE.name()));
	}

	private record Asking(InceptionClient client, String from, String author) implements Run {

		@Override
		public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
			return client.predict(seen(one, from), progress);
		}

		@Override
		public List<String> remarks() {
			return client.labels().remarks();
		}

		@Override
		public void close() {
			client.close();
		}
	}

	@Override
	public String learn(DatasetSource source, Options options, Progress progress) throws IOException {
		try (InceptionClient client = client(source.ontology(), options)) {
			List<SourceRecord> texts = new ArrayList<>();
			source.forEach(one -> {
				SourceRecord seen = seen(one, options.text(FROM.name()));
				if (one.item().mediaType().startsWith("text/") && one.hasMedia() && seen.documents().stream().anyMatch(document -> !document.getAnnotations().isEmpty())) {
					texts.add(seen);
				}
				if (texts.size() > MAX_ITEMS) {
					throw new BadInputException("More than " + MAX_ITEMS + " labelled texts do not go into one request to learn from; choose a part of them");
				}
			}, progress);
			if (texts.isEmpty()) {
				throw new BadInputException("There is nothing to learn from: no text is labelled in the layer \"" + options.text(FROM.name()) + "\"");
			}
			client.learn(texts, progress);
			return "The recommender was shown " + texts.size() + " labelled texts and has learned from them";
		}
	}
}
