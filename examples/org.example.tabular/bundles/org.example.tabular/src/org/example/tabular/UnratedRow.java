/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import org.labelwright.quality.Check;

/** A row that is kept has no rating. */
public final class UnratedRow implements Check {

	@Override
	public void run(Context context) {
		if (Rows.verdict(context.document()).filter(Rows.KEEP::equals).isPresent() && Rows.rating(context.document()).isEmpty()) {
			context.report("The row is kept and has no rating");
		}
	}
}
