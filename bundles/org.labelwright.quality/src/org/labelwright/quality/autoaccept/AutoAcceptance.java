/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.autoaccept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.internal.autoaccept.Binomial;
import org.labelwright.quality.internal.autoaccept.Messages;
import org.labelwright.quality.matching.Thresholds;

/**
 * Accepts predictions by rules whose precision was measured on gold, and audits that by what people say of a random share of them. Works on a
 * dataset that is open for editing; blocks, so not for the UI thread. Not for several threads.
 */
public final class AutoAcceptance {

	/**
	 * What is to be accepted.
	 *
	 * @param layer of predictions
	 * @param gold items of which this layer says something prove the rules, and are left alone
	 * @param into the layer accepted ones are copied to
	 * @param precision that is wanted, between 0 and 1
	 * @param confidence how sure it has to be, such as 0.95
	 * @param audit the share that a person judges, from 0 to 1; of each rule at least one
	 * @param seed of the random numbers by which these are drawn
	 */
	public record Request(String layer, String gold, String into, double precision, double confidence, double audit, long seed) {

		/** @throws IllegalArgumentException where a number is out of its range */
		public Request {
			if (!(precision > 0 && precision < 1 && confidence > 0 && confidence < 1 && audit >= 0 && audit <= 1)) {
				throw new IllegalArgumentException("Precision, confidence and the share to audit lie between 0 and 1, not " + precision + ", " + confidence + ", " + audit);
			}
		}
	}

	/**
	 * What came of it.
	 *
	 * @param classes every class the model predicts
	 * @param rules those that were found, with how much they accept
	 * @param covered predictions that reach a threshold but overlap a label or a surer prediction; they are left to people
	 */
	public record Result(List<ClassPrecision> classes, List<AcceptRule> rules, long covered) {
	}

	private final Dataset dataset;
	private final AutoAcceptFile file;
	private final Clock clock;

	public AutoAcceptance(Dataset dataset, Clock clock) {
		this.dataset = dataset;
		this.file = new AutoAcceptFile(dataset.folder());
		this.clock = clock;
	}

	/** The oldest first. */
	public List<AcceptRule> rules() throws IOException {
		return file.read();
	}

	/**
	 * Says what {@link #accept} would do, and changes nothing.
	 *
	 * @throws BadInputException where a layer is not there, or two of them are one
	 */
	public Result plan(Request request, Progress progress) throws IOException {
		if (request.into().equals(request.layer()) || request.into().equals(request.gold())) {
			throw new BadInputException("Accepted predictions need a layer of their own, not \"" + request.into() + "\"");
		}
		List<AcceptRule> known = rules();
		List<ClassPrecision> classes = new GoldPrecision(request.gold(), request.layer(), request.precision(), request.confidence())
				.run(dataset, (done, total) -> progress.at(done, 2 * total)).stream().map(one -> suspended(one, known)).toList();
		List<AcceptRule> rules = new ArrayList<>();
		for (ClassPrecision one : classes) {
			if (one.threshold().isPresent()) {
				rules.add(new AcceptRule("rule-" + (known.size() + rules.size() + 1), request.layer(), one.author(), one.labelClass(), one.iou(),
						one.threshold().getAsDouble(), request.precision(), request.confidence(), one.above(), clock.instant().truncatedTo(ChronoUnit.SECONDS), 0, List.of(),
						AcceptRule.Evidence.NONE, Optional.empty()));
			}
		}
		return count(request, classes, rules, known, (done, total) -> progress.at(total + done, 2 * total));
	}

	/** What an audit has shown to be wrong is not proven right by the same gold. */
	private static ClassPrecision suspended(ClassPrecision one, List<AcceptRule> known) {
		return known.stream().filter(rule -> rule.suspended().isPresent() && rule.author().equals(one.author()) && rule.labelClass().equals(one.labelClass())).findFirst()
				.map(rule -> one.refused(NLS.bind(Messages.Suspended, rule.id(), rule.suspended().get().why()))).orElse(one);
	}

	/** Finds out how much each rule accepts, and draws what is to be audited. */
	private Result count(Request request, List<ClassPrecision> classes, List<AcceptRule> rules, List<AcceptRule> known, Progress progress) throws IOException {
		Map<String, List<AcceptRule.Sample>> samples = new HashMap<>();
		Map<String, Long> accepted = new HashMap<>();
		Map<String, AcceptRule.Sample> least = new HashMap<>();
		Map<String, Double> leastDraw = new HashMap<>();
		long[] covered = new long[1];
		Decision decision = new Decision(request, rules, drawn(known, request.layer()), new Thresholds(dataset.ontology()));
		dataset.forEach(one -> {
			if (Layers.document(one, request.gold()).isEmpty() && Layers.document(one, request.layer()).isPresent()) {
				Decision.Of of = decision.of(Layers.document(one, request.layer()).orElseThrow(), Layers.document(one, request.into()), annotation -> false);
				covered[0] += of.covered();
				of.accepted().forEach((annotation, rule) -> {
					AcceptRule.Sample sample = new AcceptRule.Sample(one.item().id(), annotation.getId());
					double draw = draw(request.seed(), annotation.getId());
					if (draw < request.audit()) {
						samples.computeIfAbsent(rule.id(), key -> new ArrayList<>()).add(sample);
					} else {
						accepted.merge(rule.id(), 1L, Long::sum);
						if (draw < leastDraw.getOrDefault(rule.id(), 2.0)) {
							leastDraw.put(rule.id(), draw);
							least.put(rule.id(), sample);
						}
					}
				});
			}
		}, progress);
		List<AcceptRule> counted = new ArrayList<>();
		for (AcceptRule rule : rules) {
			List<AcceptRule.Sample> sample = samples.getOrDefault(rule.id(), List.of());
			long rest = accepted.getOrDefault(rule.id(), 0L);
			if (sample.isEmpty() && rest > 0 && request.audit() > 0) {
				sample = List.of(least.get(rule.id()));
				rest--;
			}
			counted.add(new AcceptRule(rule.id(), rule.layer(), rule.author(), rule.labelClass(), rule.iou(), rule.threshold(), rule.precision(), rule.confidence(),
					rule.gold(), rule.made(), rest, sample, AcceptRule.Evidence.NONE, Optional.empty()));
		}
		return new Result(classes, counted, covered[0]);
	}

	/** Equal for the same prediction and seed, in [0,1), and independent of all others. */
	private static double draw(long seed, String id) {
		long hash = 0xcbf29ce484222325L;
		for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
			hash = (hash ^ one & 0xff) * 0x100000001b3L;
		}
		return new SplittableRandom(seed * 0x9e3779b97f4a7c15L ^ hash).nextDouble();
	}

	private static Set<String> drawn(List<AcceptRule> rules, String layer) {
		return rules.stream().filter(rule -> rule.layer().equals(layer)).flatMap(rule -> rule.sample().stream()).map(AcceptRule.Sample::annotation).collect(Collectors.toSet());
	}

	/** Which predictions of one item are accepted by which rule. */
	private record Decision(Request request, List<AcceptRule> rules, Set<String> drawn, Thresholds thresholds) {

		/** @param covered how many reach a threshold but overlap a label or a surer prediction */
		record Of(Map<Annotation, AcceptRule> accepted, long covered) {
		}

		/** @param keep what is left to people though a rule would accept it */
		Of of(AnnotationDocument predicted, Optional<AnnotationDocument> labels, Predicate<Annotation> keep) {
			Map<Annotation, AcceptRule> accepted = new java.util.LinkedHashMap<>();
			long covered = 0;
			for (Annotation one : GoldPrecision.surestFirst(predicted)) {
				Optional<AcceptRule> rule = one.getReview() != ReviewState.NONE || drawn.contains(one.getId()) ? Optional.empty()
						: rules.stream().filter(each -> each.labelClass().equals(one.getLabelClass()) && each.author().equals(GoldPrecision.author(one))
								&& GoldPrecision.confidence(one) >= each.threshold()).findFirst();
				if (rule.isPresent()) {
					boolean free = Stream.concat(labels.stream().flatMap(document -> document.getAnnotations().stream()), accepted.keySet().stream())
							.noneMatch(other -> GoldPrecision.overlap(one, other) >= thresholds.of(one, other));
					covered += free ? 0 : 1;
					if (free) {
						accepted.put(one, rule.get());
					}
				}
			}
			accepted.keySet().removeIf(keep);
			return new Of(accepted, covered);
		}
	}

	/**
	 * Measures, records the rules, and accepts what they accept: one step that {@link Dataset#takeBack} takes back. Those that are drawn to be audited
	 * stay as they are, open for review. Items of the gold layer are left alone.
	 *
	 * @throws BadInputException as {@link #plan} does
	 */
	public Result accept(Request request, Progress progress) throws IOException {
		Result planned = plan(request, (done, total) -> progress.at(done, 2 * total));
		if (planned.rules().isEmpty()) {
			return planned;
		}
		List<AcceptRule> before = rules();
		Set<String> drawnBefore = drawn(before, request.layer());
		Set<String> audited = planned.rules().stream().flatMap(rule -> rule.sample().stream()).map(AcceptRule.Sample::annotation).collect(Collectors.toSet());
		Decision decision = new Decision(request, planned.rules(), drawnBefore, new Thresholds(dataset.ontology()));
		Layer into = dataset.layers().stream().filter(known -> known.id().equals(request.into())).findFirst().orElse(new Layer(request.into(), request.into()));
		Layer from = dataset.layers().stream().filter(known -> known.id().equals(request.layer())).findFirst().orElseThrow();
		// Before the labels: none is to refer to a rule that nobody wrote down.
		file.write(Stream.concat(before.stream(), planned.rules().stream()).toList());
		try {
			dataset.changeLayers("Auto-Accept " + from.name(), List.of(from, into), (item, document) -> {
				try {
					return change(request, decision, audited, item.id(), document);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}, (done, total) -> progress.at(total + done, 2 * total));
		} catch (UncheckedIOException e) {
			file.write(before);
			throw e.getCause();
		} catch (IOException | RuntimeException e) {
			file.write(before);
			throw e;
		}
		return planned;
	}

	private boolean change(Request request, Decision decision, Set<String> audited, String item, AnnotationDocument document) throws IOException {
		boolean target = request.into().equals(document.getLayer());
		AnnotationDocument predicted = target ? dataset.document(item, request.layer()) : document;
		if (predicted.getAnnotations().isEmpty() || !dataset.document(item, request.gold()).eContents().isEmpty()) {
			return false;
		}
		AnnotationDocument labels = target ? document : dataset.document(item, request.into());
		Map<Annotation, AcceptRule> accepted = decision.of(predicted, Optional.of(labels), one -> audited.contains(one.getId())).accepted();
		if (target) {
			Set<String> ids = document.getAnnotations().stream().map(Annotation::getId).collect(Collectors.toCollection(HashSet::new));
			accepted.forEach((one, rule) -> document.getAnnotations().add(copy(one, rule, ids)));
		} else {
			accepted.keySet().forEach(one -> one.setReview(ReviewState.ACCEPTED));
		}
		return !accepted.isEmpty();
	}

	/** The same id, so that what becomes of it can be told later; a new one where that is taken. */
	private static Annotation copy(Annotation prediction, AcceptRule rule, Set<String> taken) {
		Annotation copy = EcoreUtil.copy(prediction);
		if (!taken.add(copy.getId())) {
			copy.setId(new Ids().next());
		}
		copy.getRelations().clear();
		copy.setReview(ReviewState.ACCEPTED);
		copy.getProvenance().setTool(rule.tool());
		return copy;
	}

	/**
	 * Counts what people have said of the predictions that were drawn, and suspends rules that this refutes: where it proves that the
	 * precision is less than was wanted, or where gold and audit together no longer prove that it is no less. Records what it found.
	 *
	 * @param into the layer that labels are in: what was accepted counts as right only as long as it is there, of that class and where it was
	 * @return all rules as they are then
	 */
	public List<AcceptRule> audit(String into, Progress progress) throws IOException {
		List<AcceptRule> audited = new ArrayList<>();
		List<AcceptRule> rules = rules();
		for (int i = 0; i < rules.size(); i++) {
			progress.at(i, rules.size());
			AcceptRule rule = rules.get(i);
			AcceptRule.Evidence found = found(rule, into);
			audited.add(rule.with(found, rule.suspended().isPresent() ? rule.suspended()
					: refuted(rule, found).map(why -> new AcceptRule.Suspension(clock.instant().truncatedTo(ChronoUnit.SECONDS), why))));
		}
		if (!audited.equals(rules)) {
			file.write(audited);
		}
		progress.at(rules.size(), rules.size());
		return audited;
	}

	private static String precision(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	private static Optional<String> refuted(AcceptRule rule, AcceptRule.Evidence found) {
		if (found.judged() == 0) {
			return Optional.empty();
		}
		double most = Binomial.upper(found.right(), found.judged(), 1 - rule.confidence());
		if (most < rule.precision()) {
			return Optional.of(NLS.bind(Messages.AuditRefutes, new Object[] { found.right(), found.judged(), precision(most) }));
		}
		AcceptRule.Evidence both = rule.gold().plus(found);
		double least = Binomial.lower(both.right(), both.judged(), GoldPrecision.alpha(rule.confidence()));
		return least >= rule.precision() ? Optional.empty()
				: Optional.of(NLS.bind(Messages.AuditDoubts, new Object[] { found.right(), found.judged(), precision(least) }));
	}

	private AcceptRule.Evidence found(AcceptRule rule, String into) throws IOException {
		long right = 0;
		long judged = 0;
		for (AcceptRule.Sample sample : rule.sample()) {
			Optional<Annotation> prediction = dataset.document(sample.item(), rule.layer()).getAnnotations().stream().filter(one -> one.getId().equals(sample.annotation()))
					.findFirst();
			if (prediction.isPresent() && prediction.get().getReview() != ReviewState.NONE) {
				judged++;
				right += prediction.get().getReview() != ReviewState.REJECTED && isRight(prediction.get(), rule, dataset.document(sample.item(), into)) ? 1 : 0;
			}
		}
		return new AcceptRule.Evidence(right, judged);
	}

	private static boolean isRight(Annotation prediction, AcceptRule rule, AnnotationDocument labels) {
		Optional<Annotation> own = labels.getAnnotations().stream().filter(one -> one.getId().equals(prediction.getId())).findFirst();
		return own.map(Stream::of).orElseGet(() -> labels.getAnnotations().stream())
				.anyMatch(one -> Objects.equals(one.getLabelClass(), rule.labelClass()) && GoldPrecision.overlap(one, prediction) >= rule.iou());
	}
}
