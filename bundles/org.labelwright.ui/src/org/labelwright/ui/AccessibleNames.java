/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What screen readers say of controls that have neither a text nor a label before them. */
public final class AccessibleNames {

	private AccessibleNames() {
	}

	/** @return the control */
	public static <T extends Control> T name(T control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				// Children, such as the rows of a table, have names of their own.
				if (event.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
		return control;
	}
}
