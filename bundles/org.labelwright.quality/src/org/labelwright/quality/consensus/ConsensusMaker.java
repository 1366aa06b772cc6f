/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.internal.RankOrders;
import org.labelwright.quality.matching.ObjectClusters;
import org.labelwright.quality.matching.ObjectClusters.Cluster;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

/** Makes the consensus of one item after the other. Safe for use by several threads. */
final class ConsensusMaker {

	/** Instead of a class: that there is no such object. */
	private static final String NOTHING = "";

	private final Consensus.Options options;
	private final Thresholds thresholds;
	private final Set<String> rankings;
	private final Optional<Consensus.Skills> skills;

	ConsensusMaker(Consensus.Options options, Ontology ontology, Optional<Consensus.Skills> skills) {
		this.options = options;
		this.thresholds = new Thresholds(ontology);
		this.rankings = ontology.getQuestions().stream().filter(Question::isRanking).map(Question::getId).collect(Collectors.toSet());
		this.skills = skills;
	}

	/** What came of an item. */
	record Made(Optional<AnnotationDocument> document, long dropped, long disputed) {
	}

	/** A code with how much speaks for it, of 1. */
	private record Verdict(String code, double share) {
	}

	/** What the layers say of one item. @param documents empty where a layer did not look at it */
	record Opinions(List<Optional<AnnotationDocument>> documents, List<Cluster> clusters) {

		/** The class each layer gives an object; {@link #NOTHING} from one that looked and does not have it. */
		List<Optional<String>> codes(Cluster cluster) {
			List<Optional<String>> codes = new ArrayList<>();
			for (int i = 0; i < documents.size(); i++) {
				Optional<Annotation> member = cluster.members().get(i);
				codes.add(documents.get(i).map(document -> member.map(one -> Objects.requireNonNullElse(one.getLabelClass(), NOTHING)).orElse(NOTHING)));
			}
			return codes;
		}

		Set<String> questions() {
			return documents.stream().flatMap(Optional::stream).flatMap(document -> document.getAnswers().stream()).map(Answer::getQuestion)
					.collect(Collectors.toCollection(TreeSet::new));
		}

		/** The orders of a ranking, of those layers that have one. */
		List<List<String>> orders(String question) {
			return documents.stream().flatMap(Optional::stream).map(document -> document.getAnswers().stream().filter(answer -> question.equals(answer.getQuestion())).findFirst())
					.flatMap(Optional::stream).map(answer -> List.copyOf(answer.getChoices())).toList();
		}

		/** The choices each layer made, sorted and joined by lines. */
		List<Optional<String>> answers(String question) {
			return documents.stream().map(document -> document.flatMap(one -> one.getAnswers().stream().filter(answer -> question.equals(answer.getQuestion()))
					.findFirst()).map(answer -> answer.getChoices().stream().sorted().collect(Collectors.joining("\n")))).toList();
		}
	}

	Opinions opinions(SourceRecord one) {
		List<Optional<AnnotationDocument>> documents = options.layers().stream().map(layer -> Layers.document(one, layer)
				.or(() -> options.silenceCounts() ? Optional.of(AnnotationFactory.eINSTANCE.createAnnotationDocument()) : Optional.empty())).toList();
		List<Cluster> clusters = new ArrayList<>(ObjectClusters.of(
				documents.stream().map(document -> document.<List<Annotation>>map(AnnotationDocument::getAnnotations).orElse(List.of())).toList(), thresholds));
		clusters.addAll(wholes(documents));
		return new Opinions(documents, clusters);
	}

	/** Labels of the item as a whole: the same class is the same label. */
	private static List<Cluster> wholes(List<Optional<AnnotationDocument>> documents) {
		Map<String, List<Optional<Annotation>>> byClass = new LinkedHashMap<>();
		for (int layer = 0; layer < documents.size(); layer++) {
			int at = layer;
			documents.get(layer).ifPresent(document -> document.getAnnotations().stream().filter(one -> one.getGeometry() instanceof Whole)
					.forEach(one -> byClass.computeIfAbsent(String.valueOf(one.getLabelClass()), key -> nobody(documents.size())).set(at, Optional.of(one))));
		}
		return byClass.values().stream().map(Cluster::new).toList();
	}

	private static List<Optional<Annotation>> nobody(int size) {
		List<Optional<Annotation>> nobody = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			nobody.add(Optional.empty());
		}
		return nobody;
	}

	Made make(SourceRecord one) {
		Opinions opinions = opinions(one);
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		long dropped = 0;
		long disputed = 0;
		for (Cluster cluster : opinions.clusters()) {
			Verdict verdict = verdict(opinions.codes(cluster), skills.map(Consensus.Skills::classes));
			if (verdict.code().equals(NOTHING)) {
				dropped++;
			} else {
				document.getAnnotations().add(annotation(cluster, verdict));
				disputed += cluster.present().anyMatch(member -> !verdict.code().equals(member.getLabelClass())) ? 1 : 0;
			}
		}
		for (String question : opinions.questions()) {
			List<String> choices = rankings.contains(question) ? RankOrders.byMeanRank(opinions.orders(question))
					: List.of(verdict(opinions.answers(question), skills.map(all -> all.questions().get(question))).code().split("\n"));
			Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
			answer.setQuestion(question);
			answer.getChoices().addAll(choices);
			document.getAnswers().add(answer);
		}
		return new Made(Optional.of(document).filter(made -> !made.eContents().isEmpty()), dropped, disputed);
	}

	private static Verdict verdict(List<Optional<String>> codes, Optional<DawidSkene> model) {
		Map<String, Double> shares = model.map(one -> one.judge(codes)).orElseGet(() -> votes(codes));
		boolean isThere = model.isPresent() ? shares.getOrDefault(NOTHING, 0.0) <= 0.5 : hasMajority(codes);
		if (!isThere) {
			return new Verdict(NOTHING, shares.getOrDefault(NOTHING, 0.0));
		}
		String best = NOTHING;
		for (String code : codes.stream().flatMap(Optional::stream).filter(code -> !code.equals(NOTHING)).toList()) {
			// Where two are even, who is named first has the word.
			if (best.equals(NOTHING) || shares.getOrDefault(code, 0.0) > shares.getOrDefault(best, 0.0)) {
				best = code;
			}
		}
		return new Verdict(best, shares.getOrDefault(best, 0.0));
	}

	private static Map<String, Double> votes(List<Optional<String>> codes) {
		Map<String, Double> votes = new HashMap<>();
		double voters = codes.stream().filter(Optional::isPresent).count();
		codes.stream().flatMap(Optional::stream).forEach(code -> votes.merge(code, 1 / voters, Double::sum));
		return votes;
	}

	/** Whether at least half of those who looked have the object, of whatever class: where they are even, it stays. */
	private static boolean hasMajority(List<Optional<String>> codes) {
		long voters = codes.stream().filter(Optional::isPresent).count();
		return 2 * codes.stream().flatMap(Optional::stream).filter(code -> !code.equals(NOTHING)).count() >= voters;
	}

	private Annotation annotation(Cluster cluster, Verdict verdict) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		List<Annotation> members = cluster.present().toList();
		annotation.setId(UUID.nameUUIDFromBytes(members.stream().map(Annotation::getId).sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)).toString());
		annotation.setLabelClass(verdict.code());
		List<Fusion.Weighted> shapes = new ArrayList<>();
		for (int i = 0; i < cluster.members().size(); i++) {
			int layer = i;
			cluster.members().get(i).ifPresent(member -> shapes.add(new Fusion.Weighted(member.getGeometry(), weight(layer, member))));
		}
		annotation.setGeometry(Fusion.of(shapes));
		vote(annotation, members);
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthor("consensus");
		provenance.setAuthorKind(AuthorKind.PERSON);
		provenance.setTool("consensus " + options.method().id());
		provenance.setConfidence(verdict.share());
		annotation.setProvenance(provenance);
		annotation.setOrigin(origin(cluster, annotation, verdict));
		return annotation;
	}

	private double weight(int layer, Annotation member) {
		double confidence = member.getProvenance() != null && member.getProvenance().getAuthorKind() == AuthorKind.MODEL && member.getProvenance().getConfidence() != null
				? member.getProvenance().getConfidence() : 1;
		return Math.max(1e-6, confidence * skills.map(one -> one.of(layer)).orElse(1.0));
	}

	private static void vote(Annotation annotation, List<Annotation> members) {
		Set<String> attributes = members.stream().flatMap(member -> member.getAttributes().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
		for (String attribute : attributes) {
			Map<AttributeValue, Integer> votes = new LinkedHashMap<>();
			members.forEach(member -> Optional.ofNullable(member.getAttributes().get(attribute)).ifPresent(value -> votes.merge(value, 1, Integer::sum)));
			votes.entrySet().stream().reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
					.ifPresent(most -> annotation.getAttributes().put(attribute, most.getKey()));
		}
		annotation.setCrowd(2 * members.stream().filter(Annotation::isCrowd).count() > members.size());
		annotation.setOccluded(2 * members.stream().filter(Annotation::isOccluded).count() > members.size());
		annotation.setTruncated(2 * members.stream().filter(Annotation::isTruncated).count() > members.size());
	}

	/** Who said what, and how well it agrees with the result. */
	private String origin(Cluster cluster, Annotation result, Verdict verdict) {
		ObjectNode origin = JsonNodeFactory.instance.objectNode();
		ObjectNode consensus = origin.putObject("consensus").put("method", options.method().id()).put("agreement", verdict.share());
		ArrayNode sources = consensus.putArray("sources");
		for (int i = 0; i < cluster.members().size(); i++) {
			String layer = options.layers().get(i);
			cluster.members().get(i).ifPresent(member -> sources.addObject().put("layer", layer).put("annotation", member.getId())
					.put("labelClass", member.getLabelClass()).put("iou", Similarity.of(member.getGeometry(), result.getGeometry())));
		}
		return origin.toString();
	}
}
