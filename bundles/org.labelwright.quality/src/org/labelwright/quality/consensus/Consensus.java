/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.consensus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.agreement.Layers;
import org.labelwright.quality.agreement.Ratings;

/**
 * Makes one layer out of several that label the same items. Sources and agreement stay with each label: its
 * {@code origin} has a member {@code consensus}, its confidence is the share, or probability, of what it says. The same
 * layers give the same labels, ids included.
 */
public final class Consensus {

	/** How the true class is found. */
	public enum Method {
		/** What most say; everybody counts the same. */
		MAJORITY,
		/** What is most probable given how well each annotator tells the classes apart. */
		DAWID_SKENE;

		/** As commands and files write it. */
		public String id() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}
	}

	/**
	 * What is to be done.
	 *
	 * @param layers at least two
	 * @param into the layer that is made, or made anew; none of the others
	 * @param silenceCounts whether a layer that says nothing of an item means that there is nothing, instead of that nobody looked
	 */
	public record Options(List<String> layers, Method method, Layer into, boolean silenceCounts) {

		public Options {
			layers = List.copyOf(layers);
		}
	}

	private final Options options;

	public Consensus(Options options) {
		this.options = options;
	}

	/**
	 * Writes the layer as one step that can be taken back.
	 *
	 * @throws BadInputException where a layer is not there, or would be overwritten that is a source
	 */
	public ConsensusReport run(Dataset dataset, Progress progress) throws IOException {
		Layers.require(dataset, options.layers(), 2);
		if (options.layers().contains(options.into().id())) {
			throw new BadInputException("The layer \"" + options.into().id() + "\" cannot be made out of itself; name another one to write into");
		}
		Optional<Skills> skills = options.method() == Method.DAWID_SKENE ? Optional.of(learn(dataset, progress)) : Optional.empty();
		ConsensusMaker maker = new ConsensusMaker(options, dataset.ontology(), skills);
		AtomicLong objects = new AtomicLong();
		AtomicLong dropped = new AtomicLong();
		AtomicLong disputed = new AtomicLong();
		long documents = dataset.makeLayer("consensus of " + String.join(", ", options.layers()), options.into(), one -> {
			ConsensusMaker.Made made = maker.make(one);
			objects.addAndGet(made.document().map(document -> document.getAnnotations().size()).orElse(0));
			dropped.addAndGet(made.dropped());
			disputed.addAndGet(made.disputed());
			return made.document();
		}, progress);
		List<ConsensusReport.Skill> reported = IntStream.range(0, options.layers().size())
				.mapToObj(i -> new ConsensusReport.Skill(options.layers().get(i), skills.map(one -> one.of(i)).orElse(1.0))).toList();
		return new ConsensusReport(options.into().id(), options.method().id(), documents, objects.get(), dropped.get(), disputed.get(), reported);
	}

	/** What the consensus of one item would be; nothing is written. */
	public Optional<AnnotationDocument> preview(DatasetSource source, SourceRecord one, Progress progress) throws IOException {
		Optional<Skills> skills = options.method() == Method.DAWID_SKENE ? Optional.of(learn(source, progress)) : Optional.empty();
		return new ConsensusMaker(options, source.ontology(), skills).make(one).document();
	}

	/** How well each annotator tells classes apart, of objects and of each question. */
	record Skills(DawidSkene classes, Map<String, DawidSkene> questions) {

		double of(int annotator) {
			return classes.skill(annotator);
		}
	}

	private Skills learn(DatasetSource source, Progress progress) throws IOException {
		List<List<Optional<String>>> classes = new ArrayList<>();
		Map<String, List<List<Optional<String>>>> questions = new TreeMap<>();
		ConsensusMaker maker = new ConsensusMaker(options, source.ontology(), Optional.empty());
		source.forEach(one -> {
			ConsensusMaker.Opinions opinions = maker.opinions(one);
			opinions.clusters().forEach(cluster -> classes.add(opinions.codes(cluster)));
			opinions.questions().forEach(question -> questions.computeIfAbsent(question, key -> new ArrayList<>()).add(opinions.answers(question)));
		}, progress);
		Map<String, DawidSkene> byQuestion = new TreeMap<>();
		questions.forEach((question, units) -> byQuestion.put(question, new DawidSkene(new Ratings(options.layers(), units))));
		return new Skills(new DawidSkene(new Ratings(options.layers(), classes)), byQuestion);
	}
}
