/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.gef.commands.Command;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;

/** Edits of several documents that are done and undone together; the editor stays at the item it shows. */
final class ItemsCommand extends Command {

	private final Map<DocumentSession, Edit> edits;

	ItemsCommand(String label, Map<DocumentSession, Edit> edits) {
		super(label);
		this.edits = new LinkedHashMap<>(edits);
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
	}

	@Override
	public void undo() {
		takeBack(new ArrayList<>(edits.keySet()));
	}

	private void takeBack(List<DocumentSession> done) {
		for (DocumentSession session : done.reversed()) {
			try {
				session.apply(edits.get(session).inverse());
			} catch (IOException e) {
				ImageEditor.report(NLS.bind(Messages.Editor_NotWritten, e.getMessage()), e);
			}
		}
	}
}
