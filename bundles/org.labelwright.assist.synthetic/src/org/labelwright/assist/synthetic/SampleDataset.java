/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Staging;

/** The dataset to begin with: drawn machine parts with exact labels, and one of each mistake for the checks to find. */
public final class SampleDataset {

	private static final int IMAGES = 12;
	private static final long SEED = 2026;

	private SampleDataset() {
	}

	/** @param folder not there yet, or empty */
	public static void create(Path folder, Progress progress) throws IOException {
		Dataset.create(folder, "Machine parts");
		try (Dataset dataset = Dataset.openForEditing(folder);
				PartsSource source = new PartsSource(IMAGES, SEED, PartsSource.Mistakes.ONE_OF_EACH)) {
			dataset.importFrom(source, Staging.Options.DEFAULT, progress);
		}
	}
}
