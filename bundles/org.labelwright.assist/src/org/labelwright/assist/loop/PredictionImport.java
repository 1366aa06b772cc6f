/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labelwright.assist.internal.PredictionFile;
import org.labelwright.assist.internal.Signature;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.LabelClass;

/**
 * Takes predictions of a model that was trained elsewhere into a layer, all or nothing, as one step that can be taken back. Items are found by their id, their path or, where
 * only one item has it, the name of its file; classes by their name or id. Memory does not grow with the predictions beyond an index of their items.
 */
public final class PredictionImport {

	/** How many came in; without how many said how sure the model is. */
	public record Result(long items, long annotations, long unsure) {
	}

	/** Formats in which labels of people stand beside what models say, such as tasks of Label Studio, name the layers of the latter so. */
	private static final Pattern OF_MODELS = Pattern.compile("(?:.+-)?predictions?(?:-\\d+)?");

	private final Dataset dataset;
	private final Clock clock;
	private final Map<String, Item> byKey = new HashMap<>();
	private final Set<String> ambiguous = new HashSet<>();
	private final Map<String, String> classes = new HashMap<>();
	private final Ids ids = new Ids();

	/** @param dataset open for editing */
	public PredictionImport(Dataset dataset, Clock clock) {
		this.dataset = dataset;
		this.clock = clock;
		for (Item item : dataset.items()) {
			String name = name(item.path());
			if (byKey.putIfAbsent(name, item) != null) {
				ambiguous.add(name);
			}
		}
		for (Item item : dataset.items()) {
			for (String key : new String[] { item.path(), item.id() }) {
				byKey.put(key, item);
				ambiguous.remove(key);
			}
		}
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * Blocks, so not for the UI thread.
	 *
	 * @param predictions what the model says; its layers are taken together: only those named prediction or prediction-N where there are such
	 * @param layer to be made, or made anew
	 * @param author the model, with its version: goes into the provenance of each
	 * @throws BadInputException where an item or class is not in the dataset; nothing was changed then
	 */
	public Result run(DatasetSource predictions, Layer layer, String author, Progress progress) throws IOException {
		for (LabelClass labelClass : LabelClasses.all(dataset.ontology())) {
			classes.put(labelClass.getId(), labelClass.getId());
		}
		for (LabelClass labelClass : LabelClasses.all(dataset.ontology())) {
			classes.put(labelClass.getName(), labelClass.getId());
		}
		Map<String, String> names = new HashMap<>();
		LabelClasses.all(predictions.ontology()).forEach(one -> names.put(one.getId(), one.getName()));
		Path spool = Files.createDirectories(dataset.folder().resolve(".labelwright")).resolve("import-" + layer.id() + ".jsonl");
		Files.deleteIfExists(spool);
		Set<String> taken = layersOfModels(predictions);
		long[] counts = new long[2];
		try (PredictionFile file = PredictionFile.open(spool, author)) {
			predictions.forEach(one -> {
				AnnotationDocument document = document(part(one, taken), layer, author, predictions.name(), names);
				if (!document.getAnnotations().isEmpty()) {
					if (file.has(document.getItem())) {
						throw new BadInputException(predictions.name() + " speaks twice of the item \"" + document.getItem() + "\"");
					}
					counts[0]++;
					counts[1] += document.getAnnotations().stream().filter(each -> each.getProvenance().getConfidence() == null).count();
					file.add(document);
				}
			}, (done, total) -> progress.at(done, 2 * total));
			dataset.makeLayer("Predictions of " + author, layer, one -> file.read(one.item().id()), (done, total) -> progress.at(total + done, 2 * total));
			return new Result(counts[0], file.annotations(), counts[1]);
		} finally {
			Files.deleteIfExists(spool);
		}
	}

	/** The labels of people that stand beside predictions are none. */
	private static Set<String> layersOfModels(DatasetSource predictions) {
		return predictions.layers().stream().map(Layer::id).filter(id -> OF_MODELS.matcher(id).matches()).collect(Collectors.toSet());
	}

	private static SourceRecord part(SourceRecord one, Set<String> layers) {
		return layers.isEmpty() ? one
				: new SourceRecord(one.item(), one.media(), one.documents().stream().filter(document -> layers.contains(document.getLayer())).toList());
	}

	private AnnotationDocument document(SourceRecord one, Layer layer, String author, String source, Map<String, String> names) throws BadInputException {
		AnnotationDocument into = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		into.setSchemaVersion(1);
		into.setLayer(layer.id());
		for (AnnotationDocument document : one.documents()) {
			into.getAnnotations().addAll(List.copyOf(document.getAnnotations()));
		}
		if (into.getAnnotations().isEmpty()) {
			return into;
		}
		into.setItem(item(one.item(), source).id());
		Map<String, String> renamed = new HashMap<>();
		for (Annotation annotation : into.getAnnotations()) {
			// Ids of a file mean nothing outside of it; equal ones in two layers mean one object.
			String id = ids.next();
			renamed.put(annotation.getId(), id);
			annotation.setId(id);
			annotation.setReview(ReviewState.NONE);
			if (annotation.getLabelClass() != null) {
				annotation.setLabelClass(labelClass(names.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass()), source));
			}
			Signature.sign(annotation, author, clock);
		}
		into.getAnnotations().forEach(annotation -> annotation.getRelations().forEach(relation -> relation.setTarget(renamed.getOrDefault(relation.getTarget(), relation.getTarget()))));
		return into;
	}

	private Item item(Item given, String source) throws BadInputException {
		String[] keys = { given.id(), given.path(), "media/" + given.path(), name(given.path()) };
		for (String key : keys) {
			if (byKey.containsKey(key) && !ambiguous.contains(key)) {
				return byKey.get(key);
			}
		}
		throw new BadInputException(source + " speaks of \"" + given.path() + "\", and "
				+ (ambiguous.contains(name(given.path())) ? "several items are of that name" : "there is no such item") + " in the dataset " + dataset.name());
	}

	private String labelClass(String name, String source) throws BadInputException {
		String found = classes.get(name);
		if (found == null) {
			throw new BadInputException(source + " has the class \"" + name + "\", which the ontology of " + dataset.name() + " does not have");
		}
		return found;
	}
}
