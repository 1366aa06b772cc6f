/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Tags of tokens: of each tag alone, as scikit-learn counts them, or, where they mark entities, of the entities as seqeval
 * does. A token is an annotation with a span; its tag is an attribute or else its label class; tokens of one group are a
 * sequence.
 */
public final class TokenMetric implements Metric {

	private static final String SCHEME = "scheme";
	private static final String ATTRIBUTE = "attribute";
	private static final String AUTO = "auto";
	private static final String NONE = "none";
	private static final String DEFAULT = "default";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.choice(SCHEME, "How tags mark entities: default (seqeval's lenient way), IOB1, IOB2, IOE1, IOE2 or IOBES "
				+ "(its strict way), none, or auto: default where every tag is O or begins with B-, I-, E- or S-", AUTO, DEFAULT, NONE, "IOB1", "IOB2", "IOE1", "IOE2", "IOBES"),
				new FormatOption(ATTRIBUTE, "Attributes that may hold the tag; without them it is the label class", FormatOption.Type.TEXT, List.of(), "tag,ner,upos,pos"));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		String scheme = setup.text(SCHEME);
		return new Comparison(setup, scheme);
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final List<String> attributes;
		private final boolean auto;
		private final boolean byTag;
		private final TagSequences sequences;
		private final LabelCounts tags = new LabelCounts();
		private boolean marksEntities = true;
		private long tokens;
		private long right;

		Comparison(EvaluationSetup setup, String scheme) {
			this.setup = setup;
			attributes = Values.names(setup.text(ATTRIBUTE));
			auto = scheme.equals(AUTO);
			byTag = scheme.equals(NONE);
			sequences = new TagSequences(auto || byTag || scheme.equals(DEFAULT) ? Optional.empty() : Optional.of(TagScheme.valueOf(scheme)));
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			List<Annotation> truth = tokens(item.truth().getAnnotations());
			List<Annotation> prediction = tokens(item.prediction().getAnnotations());
			if (truth.size() != prediction.size()) {
				throw new BadInputException(item.item().id() + " has " + truth.size() + " tokens and " + prediction.size()
						+ " in the prediction; tags are compared token by token");
			}
			Map<String, List<String>> trueTags = new LinkedHashMap<>();
			Map<String, List<String>> predictedTags = new LinkedHashMap<>();
			for (int i = 0; i < truth.size(); i++) {
				if (!truth.get(i).getGeometry().equals(prediction.get(i).getGeometry())) {
					throw new BadInputException("The prediction for " + item.item().id() + " has a token at " + prediction.get(i).getGeometry()
							+ ", the truth at " + truth.get(i).getGeometry() + "; tags are compared token by token");
				}
				String sequence = truth.get(i).getGroup() == null ? "" : truth.get(i).getGroup();
				trueTags.computeIfAbsent(sequence, key -> new ArrayList<>()).add(tag(truth.get(i)));
				predictedTags.computeIfAbsent(sequence, key -> new ArrayList<>()).add(tag(prediction.get(i)));
			}
			for (Map.Entry<String, List<String>> one : trueTags.entrySet()) {
				count(one.getValue(), predictedTags.get(one.getKey()));
			}
		}

		private String tag(Annotation token) {
			return Values.text(token, attributes).orElseGet(() -> token.getLabelClass() == null ? "O" : setup.name(token.getLabelClass()));
		}

		/** In the order of the text. */
		private static List<Annotation> tokens(List<Annotation> annotations) {
			return annotations.stream().filter(one -> one.getGeometry() instanceof Span)
					.sorted(Comparator.comparingInt(one -> ((Span) one.getGeometry()).start())).toList();
		}

		private void count(List<String> truth, List<String> prediction) throws BadInputException {
			for (int i = 0; i < truth.size(); i++) {
				boolean same = truth.get(i).equals(prediction.get(i));
				tokens++;
				right += same ? 1 : 0;
				tags.of(truth.get(i)).add(same ? 1 : 0, 0, 1);
				tags.of(prediction.get(i)).add(0, 1, 0);
				marksEntities = marksEntities && isMark(truth.get(i)) && isMark(prediction.get(i));
			}
			if (!byTag && (marksEntities || !auto)) {
				sequences.add(truth, prediction);
			}
		}

		private static boolean isMark(String tag) {
			return tag.equals("O") || tag.length() > 2 && tag.charAt(1) == '-' && "BIES".indexOf(tag.charAt(0)) >= 0;
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			result.metric("accuracy", tokens == 0 ? Double.NaN : (double) right / tokens);
			LabelCounts counts = byTag || auto && !marksEntities ? tags : sequences.counts();
			counts.report(result, name -> name, 1, "micro");
			return result.metric("tokens", tokens).build();
		}
	}
}
