/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;

/** The checks that are installed. Safe for use by several threads. */
public final class Checks {

	/** The extension point. */
	public static final String POINT = "org.labelwright.quality.checks";

	private static final String CHECK = "check";
	private static final String DATASET_CHECK = "datasetCheck";

	/**
	 * A check that is installed.
	 *
	 * @param readsMedia whether it decodes media, which takes long: it runs only where that is asked for
	 */
	public record Installed(String id, String name, String description, Severity severity, boolean readsMedia) {

		static Installed of(Contribution contribution, Contributions contributions) {
			return new Installed(contribution.id(), contribution.attribute("name").orElse(contribution.id()),
					contribution.attribute("description").orElse(""), contribution.attribute("severity")
							.flatMap(text -> contributions.guarded(contribution.id(), () -> Severity.valueOf(text.toUpperCase(Locale.ROOT)))).orElse(Severity.WARNING),
					contribution.attribute("media").map(Boolean::valueOf).orElse(false));
		}
	}

	/**
	 * Which checks run.
	 *
	 * @param media whether those that read media do
	 * @param ids of those that run; all where empty
	 */
	public record Selection(boolean media, Set<String> ids) {

		/** All that do not read media. */
		public static final Selection USUAL = new Selection(false, Set.of());

		public Selection {
			ids = Set.copyOf(ids);
		}

		boolean has(Installed installed) {
			return (ids.isEmpty() || ids.contains(installed.id())) && (media || !installed.readsMedia());
		}
	}

	record ItemCheck(Installed installed, Check check) {
	}

	record WholeCheck(Installed installed, DatasetCheck<?> check) {
	}

	private final Contributions contributions;
	private final List<Installed> installed = new ArrayList<>();
	private final List<ItemCheck> itemChecks = new ArrayList<>();
	private final List<WholeCheck> wholeChecks = new ArrayList<>();

	/** Makes the checks; one that cannot be made is reported and left out. */
	public Checks(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution contribution : contributions.of(POINT)) {
			Installed one = Installed.of(contribution, contributions);
			switch (contribution.element()) {
			case CHECK -> make(contribution, Check.class).ifPresent(check -> itemChecks.add(new ItemCheck(one, check)));
			case DATASET_CHECK -> make(contribution, DatasetCheck.class).ifPresent(check -> wholeChecks.add(new WholeCheck(one, check)));
			default -> {
				continue;
			}
			}
			installed.add(one);
		}
	}

	private <T> Optional<T> make(Contribution contribution, Class<T> type) {
		Optional<Supplier<T>> creator = contribution.creator("class", type);
		return creator.flatMap(supplier -> contributions.guarded(contribution.id(), supplier::get));
	}

	public List<Installed> installed() {
		return List.copyOf(installed);
	}

	Contributions contributions() {
		return contributions;
	}

	List<ItemCheck> itemChecks(Selection selection) {
		return itemChecks.stream().filter(one -> selection.has(one.installed())).toList();
	}

	List<WholeCheck> wholeChecks(Selection selection) {
		return wholeChecks.stream().filter(one -> selection.has(one.installed())).toList();
	}

	/** Checks every item, in order, with the checks that do not read media. */
	public List<Finding> run(DatasetSource source, Progress progress) throws IOException {
		return run(source, Selection.USUAL, progress);
	}

	/** Checks every item, in order. */
	public List<Finding> run(DatasetSource source, Selection selection, Progress progress) throws IOException {
		return new CheckSession(this, source.ontology(), selection).runAll(source, progress);
	}

	/** Checks one item alone, without the checks that compare it with the whole dataset. */
	public List<Finding> run(Ontology ontology, SourceRecord one) {
		return new CheckSession(this, ontology, Selection.USUAL).alone(one);
	}
}
