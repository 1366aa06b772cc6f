/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.gef.compat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.eclipse.core.runtime.AssertionFailedException;
import org.eclipse.gef.palette.MarqueeToolEntry;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.gef.tools.MarqueeSelectionTool;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.Action;
import org.junit.jupiter.api.Test;

/** Without the fragment each of these ends in a NoClassDefFoundError. */
class PaletteTest {

	@Test
	void paletteEntryMakesItsTool() {
		assertEquals(MarqueeSelectionTool.class, new MarqueeToolEntry().createTool().getClass());
	}

	@Test
	void paletteEntryRefusesWhatIsNoTool() {
		var entry = new ToolEntry("label", "description", null, null) {
		};
		assertThrows(AssertionFailedException.class, () -> entry.setToolClass(String.class));
	}

	@Test
	void actionsAreRegistered() {
		var registry = new ActionRegistry();
		var action = new Action() {
		};
		action.setId("org.labelwright.test");
		registry.registerAction(action);
		assertSame(action, registry.getAction("org.labelwright.test"));
	}
}
