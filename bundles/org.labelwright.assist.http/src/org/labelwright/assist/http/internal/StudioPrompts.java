/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.LabelMap;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Points;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;

/** Asks the first ML backend of Label Studio that is set up with boxes and clicks: the context of its interactive pre-annotation. */
public final class StudioPrompts implements InteractiveAssistant {

	private final ServerOptions servers;
	private final StudioCodec codec;

	public StudioPrompts() {
		this(ServerOptions.ofPlatform(ModelServer.Kind.LABEL_STUDIO), Contributions.ofPlatform());
	}

	public StudioPrompts(ServerOptions servers, Contributions contributions) {
		this.servers = servers;
		this.codec = new StudioCodec(contributions);
	}

	@Override
	public Session open(Subject subject, Progress progress) throws IOException {
		ServerConnection connection = servers.connectFirst();
		try {
			StudioClient client = new StudioClient(connection, codec, subject.ontology(), new LabelMap(subject.ontology(), ""));
			client.start(progress);
			return new Conversation(client, MediaShare.of(connection.server().isLocal() ? MediaShare.HTTP : MediaShare.DATA), subject);
		} catch (IOException | RuntimeException e) {
			connection.close();
			throw e;
		}
	}

	private final class Conversation implements Session {

		private final StudioClient client;
		private final MediaShare share;
		private final Subject subject;
		private final SourceRecord item;
		/** Backends want a label with what is pointed out, and give it back; here nobody has said which it is. */
		private final Optional<String> stand;

		Conversation(StudioClient client, MediaShare share, Subject subject) {
			this.client = client;
			this.share = share;
			this.subject = subject;
			this.item = new SourceRecord(subject.item(), Optional.of(subject.media()), List.of());
			this.stand = Classes.concrete(subject.ontology()).stream().map(LabelClass::getId).findFirst();
		}

		@Override
		public List<Proposal> propose(Prompt prompt, Progress progress) throws IOException {
			if (prompt.box().isEmpty() && prompt.clicks().isEmpty()) {
				return List.of();
			}
			AnnotationDocument document = client.predict(item, share, Optional.of(context(prompt)), progress);
			return document.getAnnotations().stream().filter(one -> one.getGeometry() != null).map(this::proposal).toList();
		}

		private Proposal proposal(Annotation annotation) {
			OptionalDouble confidence = Annotations.score(annotation).filter(score -> score >= 0 && score <= 1).map(OptionalDouble::of).orElse(OptionalDouble.empty());
			return new Proposal(annotation.getGeometry(), Optional.ofNullable(annotation.getLabelClass()).filter(id -> !stand.equals(Optional.of(id))), confidence);
		}

		/** The box as a rectangle, clicks as key points that say whether they are on the object. */
		private ArrayNode context(Prompt prompt) throws IOException {
			List<Geometry> shapes = new ArrayList<>();
			prompt.box().map(Box.class::cast).ifPresent(shapes::add);
			prompt.clicks().forEach(click -> shapes.add(new Points(Coordinates.of(click.x(), click.y()))));
			AnnotationDocument pointed = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			Annotations factory = new Annotations();
			shapes.forEach(shape -> pointed.getAnnotations().add(factory.annotation(stand.orElse(null), shape)));
			ArrayNode results = codec.results(subject.ontology(), item, pointed);
			int click = 0;
			for (JsonNode result : results) {
				boolean positive = !result.path("type").asText().equals("keypointlabels") || prompt.clicks().get(click++).inside();
				((ObjectNode) result).put("is_positive", positive ? 1 : 0);
			}
			return results;
		}

		@Override
		public void close() {
			client.close();
			share.close();
		}
	}
}
