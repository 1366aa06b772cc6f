/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.model.ontology.Ontology;

/**
 * Items with annotations that can be read one after the other, in memory that does not depend on their number: a
 * dataset, or a foreign file that an importer has opened. Everything that only reads works on this: import copies a
 * source into a dataset, export writes one out, convert does so without a dataset between. Not for several threads.
 */
public interface DatasetSource extends AutoCloseable {

	/** Takes one record after the other. */
	@FunctionalInterface
	interface Visitor {
		void visit(SourceRecord sourceRecord) throws IOException;
	}

	/** For people. */
	String name();

	/** The id of the format it was read from; {@code labelwright} for a dataset. */
	String format();

	Ontology ontology();

	List<Layer> layers();

	long itemCount();

	/** What a foreign format held about the whole: the text of a JSON object with one member a format. */
	Optional<String> origin();

	/**
	 * Gives every item in order. Documents given are the visitor's to keep and change.
	 *
	 * @throws org.labelwright.core.BadInputException where a record cannot be read
	 */
	void forEach(Visitor visitor, Progress progress) throws IOException;

	/**
	 * The same for some of the items only. Whoever can go to an item directly does not read the others.
	 *
	 * @param ids of items; those that are not there are left out
	 */
	default void forEach(Set<String> ids, Visitor visitor, Progress progress) throws IOException {
		forEach(one -> {
			if (ids.contains(one.item().id())) {
				visitor.visit(one);
			}
		}, progress);
	}

	@Override
	void close() throws IOException;
}
