/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.registry.ContributionException;
import org.labelwright.core.registry.Contributions;

/**
 * An importer of a plug-in that harms nobody when it breaks down: it knows no file and has no options then, which is reported, and
 * who opens a file with it is told.
 */
record GuardedImporter(String id, Supplier<Importer> maker, Contributions contributions) implements Importer {

	/** @throws IOException where the disk fails, which is no fault of the plug-in */
	@Override
	public double detect(Path path) throws IOException {
		try {
			return contributions.asked(id, () -> maker.get().detect(path));
		} catch (ContributionException e) {
			return 0;
		}
	}

	@Override
	public List<FormatOption> options() {
		return contributions.guarded(id, () -> maker.get().options()).orElse(List.of());
	}

	@Override
	public Capabilities capabilities() {
		return contributions.guarded(id, () -> maker.get().capabilities()).orElse(Capabilities.of());
	}

	@Override
	public Set<String> restated() {
		return contributions.guarded(id, () -> maker.get().restated()).orElse(Set.of());
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		return GuardedSource.open(id, contributions, () -> maker.get().open(path, options, losses, progress));
	}
}
