/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.help.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The manual as files that a browser can show, written once for each version of the bundle that holds the pages. */
public final class ManualFolder {

	private static final String DOCS = "docs";
	private static final String STAMP = "version.txt";

	private final Bundle bundle;
	private final Path folder;

	/** @param folder is written to, and holds nothing else */
	public ManualFolder(Bundle bundle, Path folder) {
		this.bundle = bundle;
		this.folder = folder;
	}

	/** The first page; writes all where they are not there yet. Safe to be called again. */
	public synchronized Path open() throws IOException {
		String version = bundle.getVersion() + " " + bundle.getLastModified();
		Path stamp = folder.resolve(STAMP);
		Path start = folder.resolve("guide.html");
		if (!Files.exists(stamp) || !Files.readString(stamp).equals(version) || !Files.exists(start)) {
			write();
			Files.writeString(stamp, version);
		}
		return start;
	}

	private void write() throws IOException {
		Map<String, String> pages = new TreeMap<>();
		Enumeration<URL> entries = bundle.findEntries(DOCS, "*", true);
		if (entries == null) {
			throw new IOException("the bundle " + bundle.getSymbolicName() + " was built without its pages");
		}
		Files.createDirectories(folder);
		for (URL entry : Collections.list(entries)) {
			String name = entry.getPath().substring(entry.getPath().indexOf("/" + DOCS + "/") + DOCS.length() + 2);
			if (name.endsWith("/")) {
				continue;
			}
			try (InputStream in = entry.openStream()) {
				if (name.endsWith(".md")) {
					pages.put(name.substring(0, name.length() - 3), new String(in.readAllBytes(), StandardCharsets.UTF_8));
				} else {
					Path file = folder.resolve(name);
					Files.createDirectories(file.getParent());
					Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		Manual manual = new Manual(pages);
		List<String> names = manual.names();
		for (String name : names) {
			Files.writeString(folder.resolve(name + ".html"), manual.html(name));
		}
	}
}
