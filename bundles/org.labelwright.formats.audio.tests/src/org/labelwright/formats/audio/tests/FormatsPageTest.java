/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.cli.tests.Tool;

/** The page of all formats is compared here, the one place where all families of formats are: those of recordings can be uninstalled. */
class FormatsPageTest {

	@TempDir
	private Path temp;

	@Test
	void thePageOfFormatsIsCurrent() throws IOException {
		Path page = Path.of("../../docs/formats.md");
		assertEquals(Tool.run(temp, "formats", "--markdown").out().strip(), Files.readString(page).strip(),
				"write it anew with: ./labelwright formats --markdown > docs/formats.md");
	}
}
