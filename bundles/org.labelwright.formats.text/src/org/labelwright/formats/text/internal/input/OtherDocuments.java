/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.support.Folders;

/** A folder may hold documents of several kinds, each of which a format of its own reads: those that stay behind are told of, so that nobody takes them for imported. */
final class OtherDocuments {

	private static final Map<String, List<String>> KINDS = new TreeMap<>(
			Map.of("docx", List.of(".docx", ".docm", ".dotx"), "html", List.of(".html", ".htm", ".xhtml"), "pdf", List.of(".pdf"), "text", List.of(".txt", ".text", ".md")));

	private OtherDocuments() {
	}

	/** @param format that reads the path */
	static void tell(Path path, String format, LossReport losses) throws IOException {
		if (!Files.isDirectory(path) || !KINDS.containsKey(format)) {
			return;
		}
		for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
			if (!kind.getKey().equals(format)) {
				for (Path file : Folders.files(path, kind.getValue().toArray(String[]::new))) {
					losses.add("documents of another kind", "the format " + kind.getKey() + " reads them: import the folder again as " + kind.getKey(), Folders.relative(path, file), "");
				}
			}
		}
	}
}
