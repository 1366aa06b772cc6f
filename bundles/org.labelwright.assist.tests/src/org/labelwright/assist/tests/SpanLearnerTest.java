/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.language.LabelledText;
import org.labelwright.assist.language.LabelledText.Label;
import org.labelwright.assist.language.SpanLearner;
import org.labelwright.assist.language.SpanModel;
import org.labelwright.core.Progress;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;

/** What can be learned from texts whose labels are known, as they come from templates. */
class SpanLearnerTest {

	private static final List<String> PEOPLE = List.of("Anna Berg", "Tom", "Dr. Ines Roth", "Omar Haddad", "Li Wei", "Karl", "Maria da Silva", "Jean-Luc Petit");
	private static final List<String> PLACES = List.of("Berlin", "New York", "S\u00e3o Paulo", "\u00c5rhus", "Oslo", "Port Said", "Lima", "Kyoto");
	private static final List<String> SENTENCES = List.of("Yesterday <p> met <p> in <l>.", "<p> lives in <l>.", "The \uD83D\uDE80 train from <l> to <l> was late.", "Nobody knew why.",
			"When <p> came back, the shop was closed.", "It rains often in <l>, said <p>.");

	/** Texts of ten sentences, {@code [p Anna Berg]} being a label. */
	private static List<LabelledText> texts(int count, long seed) {
		Random random = new Random(seed);
		List<LabelledText> texts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = 0; j < 10; j++) {
				String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
				Matcher matcher = Pattern.compile("<([pl])>").matcher(sentence);
				text.append(matcher.replaceAll(match -> "[" + match.group(1) + " " + pick(match.group(1).equals("p") ? PEOPLE : PLACES, random) + "]")).append(' ');
			}
			texts.add(text("t" + i, text.toString()));
		}
		return texts;
	}

	private static String pick(List<String> names, Random random) {
		return names.get(random.nextInt(names.size()));
	}

	private static LabelledText text(String id, String marked) {
		StringBuilder plain = new StringBuilder();
		List<Label> labels = new ArrayList<>();
		Matcher matcher = Pattern.compile("\\[(\\w) ([^]]*)]").matcher(marked);
		int from = 0;
		while (matcher.find()) {
			plain.append(marked, from, matcher.start());
			int start = plain.codePointCount(0, plain.length());
			plain.append(matcher.group(2));
			labels.add(new Label(start, plain.codePointCount(0, plain.length()), matcher.group(1)));
			from = matcher.end();
		}
		plain.append(marked.substring(from));
		return new LabelledText(id, new CodePoints(plain.toString()), labels);
	}

	private static SpanLearner.Learned learned(List<LabelledText> texts) {
		return new SpanLearner().learn(texts, Progress.NONE).orElseThrow();
	}

	private static List<Label> labels(SpanModel model, LabelledText text) {
		return model.predict(text.text()).stream().map(SpanModel.Found::label).toList();
	}

	@Test
	void labelsNewTextsOfTheSameKind() {
		SpanLearner.Learned learned = learned(texts(12, 1));
		assertThat(learned.texts()).isEqualTo(12);
		assertThat(learned.f1().orElseThrow()).isGreaterThan(0.8);
		int right = 0;
		int wanted = 0;
		for (LabelledText text : texts(20, 2)) {
			List<Label> found = labels(learned.model(), text);
			right += text.labels().stream().filter(found::contains).count();
			wanted += text.labels().size();
		}
		assertThat(right / (double) wanted).isGreaterThan(0.9);
	}

	@Test
	void namesItHasNeverSeenAreFoundByWhereTheyStand() {
		SpanModel model = learned(texts(20, 3)).model();
		LabelledText text = text("new", "Yesterday [p Wanda Okoro] met [p Zeno] in [l Quito].");
		assertThat(labels(model, text)).isEqualTo(text.labels());
	}

	@Test
	void aWordMayHaveAnyNumberOfParts() {
		SpanModel model = learned(texts(12, 1)).model();
		for (String part : List.of("la-", "1.")) {
			LabelledText text = text("long", "Anna Berg lives in Oslo. " + part.repeat(50_000) + (part.equals("1.") ? "1" : "la"));
			assertThat(labels(model, text)).contains(new Label(0, 9, "p"));
		}
	}

	@Test
	void theF1IsThatOfTextsItHasNotSeen() {
		// Labels that follow no rule: knowing them by heart does not help.
		Random random = new Random(4);
		List<LabelledText> noise = new ArrayList<>();
		for (int i = 0; i < 15; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = 0; j < 60; j++) {
				String word = "w" + random.nextInt(100000);
				text.append(random.nextInt(5) == 0 ? "[p " + word + "] " : word + " ");
			}
			noise.add(text("n" + i, text.toString()));
		}
		assertThat(learned(noise).f1().orElseThrow()).isLessThan(0.5);
	}

	@Test
	void confidenceIsLowerWhereItGuesses() {
		SpanModel model = learned(texts(20, 5)).model();
		double sure = model.predict(new CodePoints("Anna Berg lives in Oslo.")).stream().mapToDouble(SpanModel.Found::confidence).min().orElseThrow();
		double unsure = model.predict(new CodePoints("Tom Lima Kyoto Karl Oslo Roth Silva said Anna")).stream().mapToDouble(SpanModel.Found::confidence).min().orElseThrow();
		assertThat(sure).isBetween(unsure, 1.0);
		// Of five tags three at least may follow, and the best of them has the largest share.
		assertThat(unsure).isBetween(0.2, 1.0);
	}

	/** A person reads from the top: what comes after the last label has not been looked at. */
	@Test
	void whatNobodyHasLookedAtIsNoExampleOfNothing() {
		List<LabelledText> texts = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			texts.add(text("t" + i, "[p Tom] ran. [p Anna] sat. Tom ran. Anna sat. Tom ran. Anna sat. Tom ran. Anna sat."));
		}
		SpanLearner.Learned learned = learned(texts);
		assertThat(labels(learned.model(), text("x", "Tom ran."))).containsExactly(new Label(0, 3, "p"));
		assertThat(learned.f1()).hasValue(1);
	}

	/** Whoever judges the surest suggestion first has not looked at what stands before it. */
	@Test
	void ofATextAtWorkOnlySentencesWithLabelsAreLearned() {
		List<LabelledText> texts = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			texts.add(text("t" + i, "[p Tom] ran. [p Anna] sat."));
		}
		LabelledText open = text("open", "Zeno ran. Zeno sat. Zeno ate. Zeno ran. [p Zeno] slept.");
		texts.add(open);
		SpanLearner.Learned learned = new SpanLearner().learn(texts, Optional.of("open"), Progress.NONE).orElseThrow();
		assertThat(learned.f1()).hasValue(1);
		assertThat(labels(learned.model(), open)).contains(new Label(0, 4, "p"));
	}

	@Test
	void oneTextIsEnoughToLearnFromAndTooFewToMeasure() {
		SpanLearner.Learned learned = learned(List.of(text("a", "[p Tom] met [p Anna] and [p Tom].")));
		assertThat(learned.f1()).isEmpty();
		assertThat(labels(learned.model(), text("b", "Tom ate."))).contains(new Label(0, 3, "p"));
		assertThat(new SpanLearner().learn(List.of(text("a", "Nothing here.")), Progress.NONE)).isEmpty();
	}

	@Test
	void theSameTextsGiveTheSameModelAndItSurvivesAFile() {
		SpanModel model = learned(texts(6, 7)).model();
		assertThat(learned(texts(6, 7)).model().toJson()).isEqualTo(model.toJson());
		SpanModel again = SpanModel.ofJson(model.toJson());
		texts(5, 8).forEach(text -> assertThat(again.predict(text.text())).isEqualTo(model.predict(text.text())));
		for (String bad : List.of("", "{}", "[]", "{\"schemaVersion\":1,\"tags\":[\"O\"],\"weights\":{\"b\":[1,2]}}")) {
			assertThatThrownBy(() -> SpanModel.ofJson(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void canBeStopped() {
		assertThatThrownBy(() -> new SpanLearner().learn(texts(3, 9), (done, total) -> {
			if (done > 20) {
				throw new CancellationException();
			}
		})).isInstanceOf(CancellationException.class);
	}

	@Test
	void anyTextCanBePredicted() {
		SpanModel model = learned(texts(4, 10)).model();
		for (String text : List.of("", " ", "\n\n", "\uD83D\uDE00", "\uD83D", "a\u0301 b", "\u6771\u4eac\u3078\u884c\u304f\u3002", "Tom\nAnna Berg\n", "x".repeat(10000), "Tom ".repeat(3000))) {
			CodePoints points = new CodePoints(text);
			for (SpanModel.Found one : model.predict(points)) {
				assertThat(one.label().start()).isBetween(0, one.label().end() - 1);
				assertThat(one.label().end()).isLessThanOrEqualTo(points.length());
			}
		}
	}

	@Test
	void onlyWhatCanBeLearnedIsTakenOfADocument() {
		Classes classes = new Classes("c");
		String person = classes.id("person");
		String token = classes.id("token");
		Annotations factory = new Annotations();
		Annotation rejected = factory.annotation(person, Span.of(5, 8));
		rejected.setReview(ReviewState.REJECTED);
		List<Annotation> annotations = List.of(factory.annotation(token, Span.of(0, 3)), factory.annotation(person, Span.of(0, 3)), rejected, factory.annotation(null, Span.of(9, 10)),
				factory.annotation(person, new Span(List.of(new Fragment(0, 1), new Fragment(5, 6)))), factory.annotation(person, Span.of(1, 2)), factory.annotation(person, Span.of(90, 99)));
		assertThat(LabelledText.of("a", new CodePoints("Tom met Anna"), annotations, classes.ontology()).labels()).containsExactly(new Label(0, 3, person));
	}
}
