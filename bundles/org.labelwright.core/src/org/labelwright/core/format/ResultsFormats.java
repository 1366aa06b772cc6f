/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;

/** The kinds of results that are installed. Immutable. */
public final class ResultsFormats {

	/** The extension point. */
	public static final String POINT = "org.labelwright.core.results";

	private record Kind(String id, Supplier<ResultsImporter> importer) {
	}

	private final List<Kind> kinds;
	private final Contributions contributions;

	public ResultsFormats(Contributions contributions) {
		this.contributions = contributions;
		kinds = contributions.of(POINT).stream().flatMap(one -> kind(one).stream()).toList();
	}

	private static Optional<Kind> kind(Contribution one) {
		return one.creator("class", ResultsImporter.class).map(importer -> new Kind(one.id(), importer));
	}

	public List<String> ids() {
		return kinds.stream().map(Kind::id).toList();
	}

	/**
	 * Opens a file of results.
	 *
	 * @param kind the id, empty to find out
	 * @return empty where the file is of no such kind
	 */
	public Optional<DatasetSource> open(Path path, Optional<String> kind, DatasetSource truth, Progress progress) throws IOException {
		if (!Files.isRegularFile(path)) {
			return Optional.empty();
		}
		for (Kind one : kinds) {
			boolean itIs = kind.isPresent() ? kind.get().equals(one.id())
					: contributions.guarded(one.id(), () -> one.importer().get().detect(path)).orElse(false);
			if (itIs) {
				return Optional.of(GuardedSource.open(one.id(), contributions, () -> one.importer().get().open(path, truth, progress)));
			}
		}
		return Optional.empty();
	}
}
