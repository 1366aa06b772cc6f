/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.labelwright.core.dataset.SplitNames;

class SplitNamesTest {

	@Test
	void namesOfToolsAreThoseOfParts() {
		assertThat(List.of("train", "Training", "VAL", "valid", "validation", "dev", "test", "testing").stream().map(name -> SplitNames.of(name).orElseThrow()))
				.containsExactly("train", "train", "val", "val", "val", "val", "test", "test");
		assertThat(List.of("", "trains", "cat", "val2017").stream().map(SplitNames::of)).allMatch(java.util.Optional::isEmpty);
		assertThat(SplitNames.names()).allSatisfy(name -> assertThat(SplitNames.of(name)).isPresent()).contains("valid", "dev");
	}
}
