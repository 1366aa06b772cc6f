/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.InstalledModels;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;

/** Models of OpenNLP in a folder of models. */
class InstalledModelsTest {

	@TempDir
	private Path temp;

	@Test
	void aModelSaysWhatItIsAndADamagedOneWhatIsWrong() throws Exception {
		ModelFiles.names(temp.resolve("place.bin"), "place", "en");
		Files.writeString(temp.resolve("broken.bin"), "no model");
		InstalledModels installed = new InstalledModels(Contributions.ofPlatform());
		List<InstalledModels.Entry> found = installed.in(List.of(temp));
		assertThat(found).extracting(entry -> entry.file().getFileName().toString()).containsExactly("broken.bin", "place.bin");
		assertThat(installed.read(found.get(1), Progress.NONE)).satisfies(info -> {
			assertThat(info.name()).startsWith("place ");
			assertThat(info.task()).isEqualTo("names");
			assertThat(info.input()).isEqualTo("en");
		});
		assertThatThrownBy(() -> installed.read(found.get(0), Progress.NONE)).isInstanceOf(IOException.class).hasMessageContaining("broken.bin").hasMessageContaining("no model of OpenNLP");
	}
}
