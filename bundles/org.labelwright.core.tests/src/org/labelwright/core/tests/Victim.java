/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Refactoring;

/** A process of its own that refactors a dataset in every way and takes that back, again and again, until it is killed. */
final class Victim {

	private Victim() {
	}

	public static void main(String[] arguments) throws IOException {
		try (Dataset dataset = Dataset.openForEditing(Path.of(arguments[0]))) {
			List<Refactoring> all = EveryRefactoring.ofTraffic();
			for (int i = Integer.parseInt(arguments[1]);; i++) {
				new DatasetRefactoring(dataset).apply(all.get(i % all.size()).plan(dataset.ontology()), Set.of(), Progress.NONE);
				dataset.takeBack(Progress.NONE);
				// From here on it is warm: most of its time goes into the steps.
				System.out.println("round");
			}
		}
	}
}
