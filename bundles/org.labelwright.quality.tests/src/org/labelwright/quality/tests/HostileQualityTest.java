/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.registry.ContributionException;
import org.labelwright.core.tests.Hostile;
import org.labelwright.geometry.Box;
import org.labelwright.quality.Check;
import org.labelwright.quality.CheckSession;
import org.labelwright.quality.Checks;
import org.labelwright.quality.DatasetCheck;
import org.labelwright.quality.Finding;
import org.labelwright.quality.OntologyCheck;
import org.labelwright.quality.OntologyChecks;
import org.labelwright.quality.QuickFix;
import org.labelwright.quality.QuickFixes;
import org.labelwright.quality.Severity;
import org.labelwright.quality.agreement.AgreementMeasure;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.Ratings;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/** A check, fix, metric or measure that throws in one of its methods is reported and harms no other. */
class HostileQualityTest {

	private static final String BAD = "bad";
	private static final String GOOD = "good";
	private static final Check CHECK = context -> context.report("seen");

	private final Layered source = new Layered(List.of("car"), "main", "other");

	/** Learns of each document and judges each. */
	private static final class Whole implements DatasetCheck<String> {

		private final String hostile;

		Whole(String hostile) {
			this.hostile = hostile;
		}

		@Override
		public Optional<String> learn(Check.Context context) {
			return Optional.of(context.item().id());
		}

		@Override
		public Knowledge<String> knowledge() {
			Knowledge<String> works = new Knowledge<>() {
				@Override
				public void add(String item, String layer, String learned) {
					// Nothing is compared here.
				}

				@Override
				public void remove(String item, String layer, String learned) {
					// As nothing was kept.
				}

				@Override
				public void judge(Check.Context context) {
					context.report("judged");
				}
			};
			return Hostile.throwing(Knowledge.class, works, hostile);
		}
	}

	private static final class Counting implements Metric {

		private final String hostile;

		Counting(String hostile) {
			this.hostile = hostile;
		}

		@Override
		public Accumulator start(EvaluationSetup setup) {
			Accumulator works = new Accumulator() {
				private int items;

				@Override
				public void add(EvaluatedItem item) {
					items++;
				}

				@Override
				public EvaluationResult finish() {
					return new EvaluationResult.Builder("counting").metric("items", items).build();
				}
			};
			return Hostile.throwing(Accumulator.class, works, hostile);
		}
	}

	HostileQualityTest() {
		for (String item : List.of("one", "two")) {
			source.add(item, "main", "car", new Box(1, 1, 10, 10));
			source.document(item, "other");
		}
	}

	private static List<String> checks(List<Finding> findings) {
		return findings.stream().map(Finding::check).distinct().sorted().toList();
	}

	private void expectReports(Hostile hostile, String method) {
		assertThat(hostile.reports()).isNotEmpty().containsOnly("The contribution \"bad\" failed: broken in " + method);
	}

	@Test
	void check() throws IOException {
		Hostile hostile = new Hostile(Checks.POINT).with("check", BAD, "", "class", Hostile.throwing(Check.class, CHECK, "run")).with("check", GOOD, "", "class", CHECK);
		assertThat(checks(new Checks(hostile.contributions()).run(source, Progress.NONE))).containsExactly(GOOD);
		expectReports(hostile, "run");
	}

	@Test
	void severityThatIsNone() throws IOException {
		Hostile hostile = new Hostile(Checks.POINT).with("check", BAD, "severity=\"awful\"", "class", CHECK).with("check", GOOD, "severity=\"error\"", "class", CHECK);
		Checks checks = new Checks(hostile.contributions());
		assertThat(checks.installed()).extracting(Checks.Installed::severity).containsExactly(Severity.WARNING, Severity.ERROR);
		assertThat(checks(checks.run(source, Progress.NONE))).containsExactly(BAD, GOOD);
		assertThat(hostile.reports()).hasSize(1).first().asString().contains(BAD, "AWFUL");
	}

	static Stream<String> datasetCheck() {
		return Stream.concat(Hostile.methods(DatasetCheck.class), Hostile.methods(DatasetCheck.Knowledge.class));
	}

	@ParameterizedTest
	@MethodSource
	void datasetCheck(String method) throws IOException {
		Hostile hostile = new Hostile(Checks.POINT)
				.with("datasetCheck", BAD, "", "class", Hostile.throwing(DatasetCheck.class, new Whole(method), method))
				.with("datasetCheck", GOOD, "", "class", new Whole("nothing")).with("check", "item", "", "class", CHECK);
		CheckSession session = new CheckSession(new Checks(hostile.contributions()), source.ontology(), Checks.Selection.USUAL);
		assertThat(checks(session.runAll(source, Progress.NONE))).contains(GOOD, "item");
		assertThat(checks(session.recheck(source.record("one")))).contains(GOOD, "item");
		expectReports(hostile, method);
	}

	@Test
	void quickFix() throws IOException {
		QuickFix works = (context, finding) -> new Edit();
		Hostile hostile = new Hostile(Checks.POINT).with("check", GOOD, "", "class", CHECK)
				.with("fix", BAD, "checks=\"good\"", "class", Hostile.throwing(QuickFix.class, works, "fix")).with("fix", "fine", "checks=\"good\"", "class", works);
		List<Finding> findings = new Checks(hostile.contributions()).run(source, Progress.NONE);
		QuickFixes fixes = new QuickFixes(hostile.contributions());
		assertThat(fixes.of(GOOD)).extracting(QuickFixes.Installed::id).containsExactly(BAD, "fine");
		assertThat(fixes.edit(BAD, source.ontology(), source.record("one"), findings).isEmpty()).isTrue();
		expectReports(hostile, "fix");
	}

	@Test
	void ontologyCheck() {
		OntologyCheck works = context -> context.report(context.ontology(), "seen");
		Hostile hostile = new Hostile(Checks.POINT).with("ontologyCheck", BAD, "", "class", Hostile.throwing(OntologyCheck.class, works, "run"))
				.with("ontologyCheck", GOOD, "", "class", works);
		assertThat(new OntologyChecks(hostile.contributions()).run(source.ontology(), Optional.empty())).extracting(one -> one.check()).containsExactly(GOOD);
		expectReports(hostile, "run");
	}

	@Test
	void agreement() {
		AgreementMeasure works = ratings -> OptionalDouble.of(1);
		Hostile hostile = new Hostile(AgreementMeasures.POINT).with("measure", BAD, "", "class", Hostile.throwing(AgreementMeasure.class, works, "of"))
				.with("measure", GOOD, "", "class", works);
		Ratings ratings = new Ratings(List.of("ann", "ben"), List.of(List.of(Optional.of("a"), Optional.of("a"))));
		assertThat(new AgreementMeasures(hostile.contributions()).of(ratings)).containsExactly(Map.entry(GOOD, 1.0));
		expectReports(hostile, "of");
	}

	static Stream<String> metric() {
		return Stream.concat(Hostile.methods(Metric.class), Hostile.methods(Metric.Accumulator.class));
	}

	@ParameterizedTest
	@MethodSource
	void metric(String method) throws IOException {
		Hostile hostile = new Hostile(Evaluation.POINT)
				.with("metric", BAD, "task=\"counting\"", "class", Hostile.throwing(Metric.class, new Counting(method), method))
				.with("metric", GOOD, "task=\"counting\"", "class", new Counting("nothing"));
		Evaluation evaluation = new Evaluation(hostile.contributions());
		assertThat(run(evaluation, GOOD).metrics()).containsEntry("items", 2.0);
		if (method.equals("options")) {
			assertThat(run(evaluation, BAD).metrics()).containsEntry("items", 2.0);
		} else {
			assertThatThrownBy(() -> run(evaluation, BAD)).isInstanceOf(ContributionException.class).hasMessageContaining(BAD);
		}
		expectReports(hostile, method);
	}

	private EvaluationResult run(Evaluation evaluation, String metric) throws IOException {
		return Evaluation.run(evaluation.find("counting", Optional.of(metric)), new EvaluationInput(source, Optional.of("main")),
				new EvaluationInput(source, Optional.of("other")), Map.of(), Progress.NONE);
	}
}
