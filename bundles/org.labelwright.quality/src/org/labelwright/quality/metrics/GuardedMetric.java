/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.registry.Contributions;

/** A metric of a plug-in that harms nobody when it breaks down: that is reported, and who evaluates with it is told. */
record GuardedMetric(String id, Supplier<Metric> maker, Contributions contributions) implements Metric {

	@Override
	public List<FormatOption> options() {
		return contributions.guarded(id, () -> maker.get().options()).orElse(List.of());
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		Accumulator accumulator = contributions.asked(id, () -> maker.get().start(setup));
		return new Accumulator() {
			@Override
			public void add(EvaluatedItem item) throws IOException {
				contributions.asked(id, () -> {
					accumulator.add(item);
					return true;
				});
			}

			@Override
			public EvaluationResult finish() throws IOException {
				return contributions.asked(id, accumulator::finish);
			}
		};
	}
}
