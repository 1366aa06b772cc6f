/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.registry.Contributions;

/** An exporter of a plug-in that harms nobody when it breaks down: that is reported, and who writes with it is told. */
record GuardedExporter(String id, Supplier<Exporter> maker, Contributions contributions) implements Exporter {

	@Override
	public List<FormatOption> options() {
		return contributions.guarded(id, () -> maker.get().options()).orElse(List.of());
	}

	@Override
	public Capabilities capabilities() {
		return contributions.guarded(id, () -> maker.get().capabilities()).orElse(Capabilities.of());
	}

	@Override
	public Set<String> related() {
		return contributions.guarded(id, () -> maker.get().related()).orElse(Set.of());
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		return contributions.asked(id, () -> maker.get().write(source, path, options, losses, progress));
	}
}
