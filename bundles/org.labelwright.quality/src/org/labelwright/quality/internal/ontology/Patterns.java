/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.quality.OntologyCheck;

/** Patterns that are no regular expressions. */
public final class Patterns implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), AttributeType.class).filter(one -> one.getPattern() != null).forEach(one -> {
			try {
				Pattern.compile(one.getPattern());
			} catch (PatternSyntaxException e) {
				context.report(one, "the pattern " + e.getPattern() + " cannot be read: " + e.getDescription());
			}
		});
	}
}
