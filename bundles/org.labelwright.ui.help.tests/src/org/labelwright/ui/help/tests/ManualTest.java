/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.help.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.ui.help.internal.Manual;
import org.labelwright.ui.help.internal.ManualFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The manual as it is shown: the pages of docs/, without a link or a picture that leads nowhere. */
class ManualTest {

	private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

	@TempDir
	private Path folder;

	private static Bundle help() {
		return FrameworkUtil.getBundle(Manual.class);
	}

	@Test
	void everyLinkAndPictureIsThere() throws IOException {
		Path start = new ManualFolder(help(), folder).open();
		assertThat(start).hasFileName("guide.html").exists();
		List<String> lost = new ArrayList<>();
		int links = 0;
		try (var pages = Files.list(folder)) {
			for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
				String html = Files.readString(page);
				for (Matcher reference = REFERENCE.matcher(html); reference.find();) {
					String[] parts = reference.group(1).split("#", 2);
					if (parts[0].startsWith("https:")) {
						continue;
					}
					links++;
					Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]);
					if (!Files.isRegularFile(target) || parts.length == 2 && !Files.readString(target).contains("id=\"" + parts[1] + "\"")) {
						lost.add(page.getFileName() + ": " + reference.group(1));
					}
				}
			}
		}
		assertThat(lost).isEmpty();
		assertThat(links).isGreaterThan(100);
	}

	@Test
	void itIsWrittenOnceForAVersion() throws IOException {
		Path start = new ManualFolder(help(), folder).open();
		FileTime longAgo = FileTime.fromMillis(0);
		Files.setLastModifiedTime(start, longAgo);
		new ManualFolder(help(), folder).open();
		assertThat(Files.getLastModifiedTime(start)).isEqualTo(longAgo);
		Files.writeString(folder.resolve("version.txt"), "another");
		new ManualFolder(help(), folder).open();
		assertThat(Files.getLastModifiedTime(start)).isNotEqualTo(longAgo);
	}

	@Test
	void partsOfTheWindowHaveTheirChapters() throws IOException {
		Path guide = new ManualFolder(help(), folder).open();
		Properties chapters = new Properties();
		try (InputStream in = help().getEntry("chapters.properties").openStream()) {
			chapters.load(in);
		}
		assertThat(chapters).isNotEmpty();
		for (String part : chapters.stringPropertyNames()) {
			String[] parts = chapters.getProperty(part).split("#", 2);
			Path page = guide.resolveSibling(parts[0] + ".html");
			assertThat(page).as(part).exists();
			if (parts.length == 2) {
				assertThat(Files.readString(page)).as(part).contains("id=\"" + parts[1] + "\"");
			}
		}
	}

	@Test
	void pagesLinkToEachOtherAndToNothingElse() {
		Manual manual = new Manual(Map.of("guide", "# The `<guide>`\n\n## First & `last`\n\n[more](other.md#a) [all](other.md) [code](../src/A.java) [web](https://example.org)\n", "other",
				"# Other\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"));
		assertThat(manual.names()).containsExactly("guide", "other");
		assertThat(manual.chapters("guide")).containsExactly(Map.entry("first--last", "First & last"));
		assertThat(manual.html("guide")).contains("<title>The &lt;guide&gt; - Labelwright</title>", "<a href=\"other.html#a\">more</a>", "<a href=\"other.html\">all</a>",
				"code <a href=\"https://example.org\">web</a>", "<h2 id=\"first--last\">", "<a href=\"#first--last\">First &amp; last</a>");
		assertThat(manual.html("other")).contains("<td>1</td>");
	}
}
