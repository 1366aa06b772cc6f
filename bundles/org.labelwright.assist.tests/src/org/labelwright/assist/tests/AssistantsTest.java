/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.Prompt;
import org.labelwright.core.BadInputException;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;

class AssistantsTest {

	private final Assistants assistants = new Assistants(Contributions.ofPlatform());

	@Test
	void contributionsSayWhatTheyNeedAndGive() throws Exception {
		Assistant echo = assistants.interactiveOf("test-echo");
		assertThat(echo.name()).isEqualTo("Echo");
		assertThat(echo.prompts()).containsExactlyInAnyOrder(Prompt.Kind.values());
		assertThat(echo.gives()).isEqualTo(Set.of(GeometryKind.BOX));
		assertThat(echo.worksOn("image/png")).isTrue();
		assertThat(echo.worksOn("text/plain")).isTrue();
		assertThat(echo.worksOn("audio/wav")).isFalse();
		assertThat(echo.batch()).isEmpty();
		assertThat(assistants.batch("test-count").interactive()).isEmpty();
	}

	@Test
	void thoseOfOpenCvAreThere() {
		assertThat(assistants.interactive("image/jpeg").stream().map(Assistant::id)).contains("auto-polygon", "auto-mask", "tighten-box", "scissors",
				"find-similar", "superpixels");
	}

	@Test
	void anUnknownOneIsNamedWithThoseThatAreThere() {
		assertThatThrownBy(() -> assistants.batch("test-echo")).isInstanceOf(BadInputException.class)
				.hasMessageContaining("no batch assistant named \"test-echo\"").hasMessageContaining("test-count");
	}

	@Test
	void aClassThatIsMissingSaysWhoseItIs() throws Exception {
		Assistant broken = assistants.interactiveOf("test-broken");
		assertThatThrownBy(() -> broken.interactive().orElseThrow().get()).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("test-broken").hasMessageContaining("org.labelwright.assist.tests");
	}

	@Test
	void aPromptIsRefinedStepByStep() {
		Prompt prompt = Prompt.ofPoint(1, 2).withInside(3, 4).withOutside(5, 6);
		assertThat(prompt.clicks()).containsExactly(new Prompt.Click(1, 2, true), new Prompt.Click(3, 4, true), new Prompt.Click(5, 6, false));
		assertThat(prompt.kinds()).isEqualTo(Set.of(Prompt.Kind.POINTS));
		assertThat(List.of(Prompt.Kind.values())).allSatisfy(kind -> assertThat(Prompt.Kind.of(kind.id())).contains(kind));
	}
}
