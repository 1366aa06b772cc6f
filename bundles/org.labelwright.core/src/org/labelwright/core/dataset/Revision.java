/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.labelwright.core.Ids;

/**
 * One edit of a document with who made it and when, as the journal and the history keep it.
 *
 * @param id tells it from all others
 * @param time to the millisecond; empty where an older Labelwright did not say
 * @param author the name of the account on the computer
 * @param title of the step over the whole dataset that it was part of, such as a refactoring; empty for an edit of its own
 * @param ontologyVersion the version of the ontology that the labels follow after it
 */
public record Revision(String id, Optional<Instant> time, Optional<String> author, Optional<String> title, Optional<String> ontologyVersion,
		Edit edit) {

	/** What is done now, by who is logged in. */
	static Revision now(Optional<String> title, Optional<String> ontologyVersion, Edit edit) {
		return new Revision(new Ids().next(), Optional.of(Instant.now().truncatedTo(ChronoUnit.MILLIS)), Optional.ofNullable(System.getProperty("user.name")),
				title, ontologyVersion, edit);
	}
}
