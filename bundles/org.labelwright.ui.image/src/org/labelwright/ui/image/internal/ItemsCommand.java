/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.gef.commands.Command;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;

/** Edits of several documents that are done and undone together; the editor stays at the item it shows. */
final class ItemsCommand extends Command {

	private final Map<DocumentSession, Edit> edits;
	private final Consumer<String> edited;

	/** @param edited is told the items after each time */
	ItemsCommand(String label, Map<DocumentSession, Edit> edits, Consumer<String> edited) {
		super(label);
		this.edits = new LinkedHashMap<>(edits);
		this.edited = edited;
	}

	@Override
	public void execute() {
		List<DocumentSession> done = new ArrayList<>();
		try {
			for (Map.Entry<DocumentSession, Edit> one : edits.entrySet()) {
				one.getKey().apply(one.getValue());
				done.add(one.getKey());
			}
		} catch (IOException e) {
			takeBack(done);
			ImageEditor.report(NLS.bind(Messages.Editor_NotWritten, e.getMessage()), e);
		}
		done.forEach(session -> edited.accept(session.item()));
	}

	@Override
	public void undo() {
		takeBack(new ArrayList<>(edits.keySet()));
	}

	private void takeBack(List<DocumentSession> done) {
		for (DocumentSession session : done.reversed()) {
			try {
				session.apply(edits.get(session).inverse());
				edited.accept(session.item());
			} catch (IOException e) {
				ImageEditor.report(NLS.bind(Messages.Editor_NotWritten, e.getMessage()), e);
			}
		}
	}
}
