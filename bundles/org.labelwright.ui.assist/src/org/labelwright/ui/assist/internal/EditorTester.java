/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.runtime.Adapters;
import org.labelwright.ui.ItemNavigation;

/** Whether an editor shows items of a dataset, which is what commands of assistants are about; what they can do there their handlers say. */
public final class EditorTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return Adapters.adapt(receiver, ItemNavigation.class) != null;
	}
}
