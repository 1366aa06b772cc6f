/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.gef.commands.Command;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;

/** Edits of several documents that are done and undone together; the editor stays at the item it shows. */
final class ItemsCommand extends Command {

	private final Map<DocumentSession, Edit> edits;
	private final Consumer<Map<DocumentSession, Edit>> apply;

	/** @param apply brings edits into force, all or none */
	ItemsCommand(String label, Map<DocumentSession, Edit> edits, Consumer<Map<DocumentSession, Edit>> apply) {
		super(label);
		this.edits = new LinkedHashMap<>(edits);
		this.apply = apply;
	}

	@Override
	public void execute() {
		apply.accept(edits);
	}

	@Override
	public void undo() {
		Map<DocumentSession, Edit> inverse = new LinkedHashMap<>();
		edits.forEach((document, edit) -> inverse.put(document, edit.inverse()));
		apply.accept(inverse);
	}
}
