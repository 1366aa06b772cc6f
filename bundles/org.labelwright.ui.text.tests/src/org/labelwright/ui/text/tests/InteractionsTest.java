/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/** Does whole pieces of work on a freshly opened text and counts what the hand did; docs/interactions.md says the same numbers. */
class InteractionsTest {

	private static final int LINES = 20;
	private static final int COMPANIES = 10;

	@TempDir
	private Path temp;

	/** Each line with a person of two words and a place, half of them with a company too. */
	private static String text() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < LINES; i++) {
			text.append("Ada Lovelace of ").append(i < COMPANIES ? "Acme" : "nobody").append(" in Oslo.\n");
		}
		return text.toString();
	}

	private static List<Span> places(String text, String word) {
		return java.util.regex.Pattern.compile(word).matcher(text).results().map(found -> Span.of(found.start(), found.end())).toList();
	}

	private static Point in(Workbench workbench, int place) {
		workbench.editor().scene().reveal(place);
		Point left = workbench.editor().scene().place(place).orElseThrow();
		Point right = workbench.editor().scene().place(place + 1).orElseThrow();
		return new Point((left.x + right.x) / 2, left.y);
	}

	private static void drag(Workbench workbench, Span span) {
		// Words are taken whole: the hand need not be exact.
		Point from = in(workbench, span.start());
		workbench.drag(from, in(workbench, span.end() - 2), 0);
	}

	/** The first one is drawn with the class before and then given its own, which is the class of all that follow. */
	private static void labelAll(Workbench workbench, List<Span> spans, String key) {
		drag(workbench, spans.getFirst());
		workbench.command("setClass", key);
		spans.stream().skip(1).forEach(span -> drag(workbench, span));
	}

	@Test
	void fiftyEntitiesOfThreeClassesAndTwentyRelations() throws Exception {
		String text = text();
		try (Workbench workbench = new Workbench(temp.resolve("data"), text)) {
			workbench.command("labelAtOnce");
			places(text, "Ada Lovelace").forEach(span -> drag(workbench, span));
			labelAll(workbench, places(text, "Oslo"), "2");
			labelAll(workbench, places(text, "Acme"), "o");
			List<Annotation> all = workbench.annotations();
			for (int i = 0; i < LINES; i++) {
				// Of persons and places the ontology knows one relation.
				workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), all.get(i).getId());
				workbench.drag(workbench.editor().scene().label(all.get(i).getId()).orElseThrow(), workbench.editor().scene().label(all.get(LINES + i).getId()).orElseThrow(), 0);
			}
			assertAllIsThere(workbench);
			assertThat(workbench.interactions()).containsExactly(0, 70, 3);
		}
	}

	private static void assertAllIsThere(Workbench workbench) {
		assertThat(workbench.labels()).filteredOn("person:Ada Lovelace"::equals).hasSize(LINES);
		assertThat(workbench.labels()).filteredOn("place:Oslo"::equals).hasSize(LINES);
		assertThat(workbench.labels()).filteredOn("company:Acme"::equals).hasSize(COMPANIES);
		assertThat(workbench.annotations()).hasSize(2 * LINES + COMPANIES);
		assertThat(workbench.annotations().stream().flatMap(one -> one.getRelations().stream()).map(relation -> relation.getType()).toList()).hasSize(LINES).containsOnly("born");
	}

	private static void arrows(Workbench workbench, String command, int count) {
		for (int i = 0; i < count; i++) {
			workbench.command(command);
		}
	}

	/** A relation begins at a person as soon as that is labelled, and ends at the place when that is. */
	@Test
	void theSameByKeyboardAlone() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), text())) {
			for (int line = 0; line < LINES; line++) {
				boolean company = line < COMPANIES;
				arrows(workbench, "caretWordRight", line == 0 ? 0 : 2);
				arrows(workbench, "selectWordRight", 2);
				workbench.command("setClass", "1");
				workbench.command("relate");
				arrows(workbench, "caretWordRight", company ? 2 : 4);
				if (company) {
					workbench.command("setClass", "o");
					arrows(workbench, "caretWordRight", 2);
				}
				workbench.command("setClass", "2");
				workbench.command("relate");
			}
			assertAllIsThere(workbench);
			assertThat(workbench.interactions()).containsExactly(0, 0, 248);
		}
	}
}
