/* SPDX-License-Identifier: EPL-2.0 */
package org.example.tabular;

import java.util.HashMap;
import java.util.Map;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.ItemChange;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.model.AttributeValue;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;

/** Rates a row with 3. */
public final class RateInTheMiddle implements QuickFix {

	private static final double MIDDLE = 3;

	@Override
	public Edit fix(Check.Context context, Finding finding) {
		ItemLabels before = ItemLabels.of(context.document());
		Map<String, AttributeValue> attributes = new HashMap<>(before.attributes());
		attributes.putIfAbsent(Rows.RATING, new AttributeValue.Numeric(MIDDLE));
		return new Edit(new ItemChange(before, new ItemLabels(attributes, before.answers())));
	}
}
