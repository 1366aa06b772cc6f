/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * Looks for one kind of mistake in what one layer says about one item. Contributed through
 * {@code org.labelwright.quality.checks}; needs a constructor without arguments, keeps no state, and is called by
 * several threads.
 */
public interface Check {

	/** What a check may look at, and where it puts what it finds. Nothing of it may be changed. */
	interface Context {

		Item item();

		/** Where the media lies, empty where it is not there. */
		Optional<Path> media();

		AnnotationDocument document();

		/** What all layers say of the item, the document included. */
		List<AnnotationDocument> documents();

		Ontology ontology();

		/** The label class of an id, empty where there is no id or the ontology does not have it. */
		Optional<LabelClass> labelClass(String id);

		/** The label class an annotation or track names, empty where the ontology has none of that id. */
		default Optional<LabelClass> labelClass(Labelled labelled) {
			return labelClass(labelled.getLabelClass());
		}

		/** The text that spans count code points of; empty where the item is no plain text, or its file is not there. */
		Optional<String> text() throws IOException;

		/**
		 * Something about the item that several checks need and that is dear to find out.
		 *
		 * @param key names it for everybody
		 * @param make is called for the first who asks only
		 */
		<T> T once(String key, Class<T> type, Supplier<T> make);

		/** Something made of the ontology that is dear to make; kept as long as the ontology is. */
		<T> T ofOntology(Class<T> type, Function<Ontology, T> make);

		/** Reports about an annotation or track, with the severity of the contribution. */
		void report(Labelled labelled, String message);

		/** Reports about the item. */
		void report(String message);
	}

	/** @throws IOException where something cannot be read; that is reported, and other checks go on */
	void run(Context context) throws IOException;
}
