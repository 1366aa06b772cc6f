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

/** The kinds of documents that hold a text and no labels, each read by a format of its own, and how their files are called. */
final class DocumentKinds {

	private static final Map<String, List<String>> KINDS = new TreeMap<>(
			Map.of("docx", List.of(".docx", ".docm", ".dotx"), "html", List.of(".html", ".htm", ".xhtml"), "pdf", List.of(".pdf"), "text", List.of(".txt", ".text", ".md")));

	private DocumentKinds() {
	}

	/** With their dots, in lower case. */
	static String[] extensions(String format) {
		return KINDS.get(format).toArray(String[]::new);
	}

	/**
	 * A folder may hold several kinds: those that stay behind are told of, so that nobody takes them for imported.
	 *
	 * @param format that reads the path
	 */
	static void tellOthers(Path path, String format, LossReport losses) throws IOException {
		if (!Files.isDirectory(path)) {
			return;
		}
		for (String other : KINDS.keySet()) {
			if (!other.equals(format)) {
				for (Path file : Folders.files(path, extensions(other))) {
					losses.add("documents of another kind", "the format " + other + " reads them: import the folder again as " + other, Folders.relative(path, file), "");
				}
			}
		}
	}
}
