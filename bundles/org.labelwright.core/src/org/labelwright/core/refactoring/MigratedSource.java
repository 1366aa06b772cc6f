/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.io.IOException;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.ontology.Versions;
import org.labelwright.model.ontology.Ontology;

/** A dataset of an older version of an ontology, read as if its labels had been migrated. */
public final class MigratedSource extends ForwardingSource {

	private final Ontology newer;
	private final Carrier carrier;

	private MigratedSource(DatasetSource source, Ontology newer, Plan plan) {
		super(source);
		this.newer = newer;
		this.carrier = new Carrier(plan.steps(), Set.of(), one -> { });
	}

	/**
	 * The source itself where its labels do not follow an older version of this ontology.
	 *
	 * @throws IOException where a migration cannot be read
	 */
	public static DatasetSource of(DatasetSource source, Ontology target) throws IOException {
		if (source instanceof Dataset dataset && dataset.ontology().getId().equals(target.getId())
				&& Versions.compare(dataset.labelVersion(), target.getVersion()) < 0) {
			return new MigratedSource(source, target, new Migrations().from(dataset.labelVersion(), target));
		}
		return source;
	}

	@Override
	public Ontology ontology() {
		return newer;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		source().forEach(one -> {
			one.documents().forEach(document -> carrier.apply(one.item(), document));
			visitor.visit(one);
		}, progress);
	}
}
