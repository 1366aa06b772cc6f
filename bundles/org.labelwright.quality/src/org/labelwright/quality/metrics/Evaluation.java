/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.internal.metrics.PredictionFeed;

/** Runs the metrics that are installed. Immutable; each run is on the thread of its caller and one more. */
public final class Evaluation {

	/** The extension point. */
	public static final String POINT = "org.labelwright.quality.metrics";

	/**
	 * A metric that is installed.
	 *
	 * @param task what it judges
	 * @param preferred true for the one that a task has where nobody names another
	 * @param creator loads it
	 */
	public record Installed(String id, String task, String name, String description, boolean preferred, Supplier<Metric> creator) {
	}

	private final List<Installed> installed = new ArrayList<>();

	public Evaluation(Contributions contributions) {
		for (Contribution one : contributions.of(POINT)) {
			Optional<Supplier<Metric>> guarded = one.creator("class", Metric.class).map(maker -> () -> new GuardedMetric(one.id(), maker, contributions));
			guarded.ifPresent(creator -> installed.add(new Installed(one.id(), one.attribute("task").orElse(""),
					one.attribute("name").orElse(one.id()), one.attribute("description").orElse(""),
					one.attribute("preferred").map(Boolean::parseBoolean).orElse(false), creator)));
		}
	}

	public List<Installed> installed() {
		return List.copyOf(installed);
	}

	/** The tasks there are metrics for. */
	public List<String> tasks() {
		return installed.stream().map(Installed::task).distinct().toList();
	}

	/**
	 * The metric of a task.
	 *
	 * @param id empty for the one the task prefers
	 * @throws BadInputException where there is none
	 */
	public Installed find(String task, Optional<String> id) throws BadInputException {
		List<Installed> ofTask = installed.stream().filter(one -> one.task().equals(task)).toList();
		if (ofTask.isEmpty()) {
			throw new BadInputException("There is no task \"" + task + "\"; there are " + String.join(", ", tasks()));
		}
		if (id.isEmpty()) {
			return ofTask.stream().filter(Installed::preferred).findFirst().orElse(ofTask.getFirst());
		}
		return ofTask.stream().filter(one -> one.id().equals(id.get())).findFirst().orElseThrow(() -> new BadInputException("The task " + task
				+ " has no metric \"" + id.get() + "\"; there are " + String.join(", ", ofTask.stream().map(Installed::id).toList())));
	}

	/**
	 * Compares a prediction with the truth. Items are the same where their ids are, or, where both come from different
	 * formats, their file names without folder and extension; ids that begin with the name of their source, as those of texts of
	 * one file do, also where the rest is the same. Both are read at the same time, once; memory stays small where both
	 * have their items in one order. Where both are layers of one source, items of which the truth says nothing are left out, as nobody has
	 * labelled them yet, unless the truth is said to be complete; not so in {@link Tasks#TRACKING}, where a picture without objects belongs to its sequence.
	 *
	 * @param options of the metric, by name; those not named have their default
	 * @throws BadInputException where an input cannot be read, or the prediction has items that the truth has not
	 */
	public static EvaluationResult run(Installed metric, EvaluationInput truth, EvaluationInput prediction, Map<String, String> options,
			Progress progress) throws IOException {
		return run(metric.creator().get(), metric.task(), truth, prediction, options, progress);
	}

	/** The same for a metric that need not be installed. */
	public static EvaluationResult run(Metric metric, String task, EvaluationInput truth, EvaluationInput prediction, Map<String, String> options,
			Progress progress) throws IOException {
		Ontology ontology = truth.source().ontology();
		Metric.Accumulator accumulator = metric.start(new EvaluationSetup(task, ontology, metric.options(), options));
		Map<String, String> classes = classes(prediction.source().ontology(), ontology);
		String truthLayer = truth.layerId();
		String predictionLayer = prediction.layerId();
		long[] items = new long[1];
		long[] leftOut = new long[1];
		if (truth.source() == prediction.source()) {
			if (truthLayer.equals(predictionLayer)) {
				throw new BadInputException("The layer " + truthLayer + " of " + truth.source().name()
						+ " would be compared with itself; name the layer of the prediction");
			}
			truth.source().forEach(one -> {
				if (truth.complete() || task.equals(Tasks.TRACKING) || Layers.document(one, truthLayer).isPresent()) {
					items[0]++;
					accumulator.add(new EvaluatedItem(one.item(), one.media(), document(one, truthLayer), translated(document(one, predictionLayer), classes),
							has(one, predictionLayer)));
				} else {
					leftOut[0] += Layers.document(one, predictionLayer).isPresent() ? 1 : 0;
				}
			}, progress);
			return accumulator.finish().of(items[0], leftOut[0]);
		}
		boolean byName = !truth.source().format().equals(prediction.source().format());
		try (PredictionFeed feed = new PredictionFeed(prediction.source(), byName, truth.source().name())) {
			truth.source().forEach(one -> {
				Optional<SourceRecord> found = feed.take(one.item());
				AnnotationDocument predicted = found.isPresent() ? document(found.get(), predictionLayer)
						: AnnotationFactory.eINSTANCE.createAnnotationDocument();
				items[0]++;
				accumulator.add(new EvaluatedItem(one.item(), one.media(), document(one, truthLayer), translated(predicted, classes),
						found.isPresent()));
			}, progress);
			feed.requireNothingLeft();
		}
		return accumulator.finish().of(items[0], 0);
	}

	private static boolean has(SourceRecord one, String layer) {
		return one.documents().stream().anyMatch(document -> layer.equals(document.getLayer()));
	}

	private static AnnotationDocument document(SourceRecord one, String layer) {
		return one.documents().stream().filter(document -> layer.equals(document.getLayer())).findFirst()
				.orElseGet(AnnotationFactory.eINSTANCE::createAnnotationDocument);
	}

	/** The classes of the prediction that the truth has under another id. */
	private static Map<String, String> classes(Ontology prediction, Ontology truth) {
		Map<String, String> byName = new HashMap<>();
		List<LabelClass> known = LabelClasses.all(truth);
		known.forEach(labelClass -> byName.putIfAbsent(labelClass.getName(), labelClass.getId()));
		List<String> ids = known.stream().map(LabelClass::getId).toList();
		Map<String, String> classes = new HashMap<>();
		for (LabelClass labelClass : LabelClasses.all(prediction)) {
			if (!ids.contains(labelClass.getId()) && byName.containsKey(labelClass.getName())) {
				classes.put(labelClass.getId(), byName.get(labelClass.getName()));
			}
		}
		return classes;
	}

	private static AnnotationDocument translated(AnnotationDocument document, Map<String, String> classes) {
		if (!classes.isEmpty()) {
			document.getAnnotations().forEach(one -> one.setLabelClass(classes.getOrDefault(one.getLabelClass(), one.getLabelClass())));
			document.getTracks().forEach(one -> one.setLabelClass(classes.getOrDefault(one.getLabelClass(), one.getLabelClass())));
		}
		return document;
	}
}
