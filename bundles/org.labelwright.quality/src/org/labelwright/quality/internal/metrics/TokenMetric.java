/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * does. A token is a span of the class token, or any span where there is no such class. Its tag is an attribute; or else what
 * the spans of other classes, which then are entities, make of it in IOB2; or else its part of speech or label class. The
 * tokens of one span of the class sentence, or of one group, are a sequence.
 */
public final class TokenMetric implements Metric {

	/** Classes of what text is made of, as files of CoNLL give it; spans of others are what it is about. */
	static final List<String> PARTS_OF_TEXT = List.of("token", "sentence", "multiword-token", "empty-node");

	private static final String TOKEN = "token";
	private static final String SENTENCE = "sentence";

	private static final String SCHEME = "scheme";
	private static final String ATTRIBUTE = "attribute";
	private static final String AUTO = "auto";
	private static final List<String> PARTS_OF_SPEECH = List.of("upos", "pos");
	private static final String NONE = "none";
	private static final String DEFAULT = "default";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.choice(SCHEME, "How tags mark entities: default (seqeval's lenient way), IOB1, IOB2, IOE1, IOE2 or IOBES "
				+ "(its strict way), none, or auto: default where every tag is O or begins with B-, I-, E- or S-", AUTO, DEFAULT, NONE, "IOB1", "IOB2", "IOE1", "IOE2", "IOBES"),
				new FormatOption(ATTRIBUTE, "Attributes that may hold the tag; without them it is in spans of entities, or upos or pos, or the label class", FormatOption.Type.TEXT, List.of(), "tag,ner"));
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
			Tagging truth = new Tagging(item.truth().getAnnotations());
			Tagging prediction = new Tagging(item.prediction().getAnnotations());
			if (truth.tokens.size() != prediction.tokens.size()) {
				throw new BadInputException(item.item().id() + " has " + truth.tokens.size() + " tokens and " + prediction.tokens.size()
						+ " in the prediction; tags are compared token by token");
			}
			Map<Object, List<String>> trueTags = new LinkedHashMap<>();
			Map<Object, List<String>> predictedTags = new LinkedHashMap<>();
			for (int i = 0; i < truth.tokens.size(); i++) {
				if (!truth.tokens.get(i).getGeometry().equals(prediction.tokens.get(i).getGeometry())) {
					throw new BadInputException("The prediction for " + item.item().id() + " has a token at " + prediction.tokens.get(i).getGeometry()
							+ ", the truth at " + truth.tokens.get(i).getGeometry() + "; tags are compared token by token");
				}
				Object sequence = truth.sequence(i);
				trueTags.computeIfAbsent(sequence, key -> new ArrayList<>()).add(truth.tag(i));
				predictedTags.computeIfAbsent(sequence, key -> new ArrayList<>()).add(prediction.tag(i));
			}
			for (Map.Entry<Object, List<String>> one : trueTags.entrySet()) {
				count(one.getValue(), predictedTags.get(one.getKey()));
			}
		}

		/** The tokens of one side in the order of the text, and their tags. */
		private final class Tagging {

			private final List<Annotation> tokens;
			private final int[] starts;
			private final int[] sentenceStarts;
			private final String[] marks;

			Tagging(List<Annotation> annotations) {
				List<Annotation> spans = annotations.stream().filter(one -> one.getGeometry() instanceof Span)
						.sorted(Comparator.comparingInt(Tagging::start)).toList();
				boolean classed = setup.classes().containsKey(TOKEN);
				tokens = classed ? spans.stream().filter(one -> TOKEN.equals(one.getLabelClass())).toList() : spans;
				sentenceStarts = classed ? spans.stream().filter(one -> SENTENCE.equals(one.getLabelClass())).mapToInt(Tagging::start).toArray() : new int[0];
				starts = tokens.stream().mapToInt(Tagging::start).toArray();
				marks = new String[starts.length];
				boolean entities = classed && setup.classes().keySet().stream().anyMatch(id -> !PARTS_OF_TEXT.contains(id));
				if (entities) {
					Arrays.fill(marks, "O");
					spans.stream().filter(one -> one.getLabelClass() != null && !PARTS_OF_TEXT.contains(one.getLabelClass())).forEach(this::mark);
				}
			}

			private static int start(Annotation one) {
				return ((Span) one.getGeometry()).start();
			}

			private void mark(Annotation entity) {
				Span span = (Span) entity.getGeometry();
				int first = Arrays.binarySearch(starts, span.start());
				int from = first < 0 ? -first - 1 : first;
				for (int i = from; i < marks.length && starts[i] < span.end(); i++) {
					marks[i] = (i == from ? "B-" : "I-") + setup.name(entity.getLabelClass());
				}
			}

			Object sequence(int token) {
				if (sentenceStarts.length == 0) {
					return tokens.get(token).getGroup() == null ? "" : tokens.get(token).getGroup();
				}
				int place = Arrays.binarySearch(sentenceStarts, starts[token]);
				return place < 0 ? -place - 2 : place;
			}

			String tag(int token) {
				Annotation one = tokens.get(token);
				return Values.text(one, attributes).or(() -> Optional.ofNullable(marks[token])).or(() -> Values.text(one, PARTS_OF_SPEECH))
						.orElseGet(() -> one.getLabelClass() == null ? "O" : setup.name(one.getLabelClass()));
			}
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
