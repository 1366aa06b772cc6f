/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Example;
import org.labelwright.ui.ontology.internal.InstructionsPage;

class InstructionsPageTest {

	@Test
	void markdownIsShownAsItIsMeantWhileItIsTyped(@TempDir Path folder) throws Exception {
		try (Bench bench = new Bench(folder.resolve("data"), SourcePageTest.ontology())) {
			InstructionsPage page = bench.editor().page(InstructionsPage.class);
			bench.editor().activate(page);
			page.source().setText("# Cars\nDraw **tight** boxes, *always*.\n\n- wheels `in`\n  - tyres too\n- mirrors [see](https://example.org)\n\n1. one\n2. two\n\n> so be it");
			StyledText preview = page.preview();
			assertEquals("Cars\n\nDraw tight boxes, always.\n\n\u2022 wheels in\n\u2022 tyres too\n\u2022 mirrors see\n\n1. one\n2. two\n\nso be it", preview.getText());
			assertTrue((style(preview, "Cars").font.getFontData()[0].getStyle() & SWT.BOLD) != 0);
			assertTrue(style(preview, "Cars").font.getFontData()[0].getHeight() > preview.getFont().getFontData()[0].getHeight());
			assertEquals(SWT.BOLD, style(preview, "tight").font.getFontData()[0].getStyle());
			assertEquals(SWT.ITALIC, style(preview, "always").font.getFontData()[0].getStyle());
			assertTrue(style(preview, "see").underline);
			assertTrue(preview.getLineIndent(preview.getLineAtOffset(preview.getText().indexOf("tyres"))) > 0, "a list in a list stands deeper");
			assertTrue(bench.editor().isDirty());
		}
	}

	private static StyleRange style(StyledText text, String part) {
		return text.getStyleRangeAtOffset(text.getText().indexOf(part));
	}

	@Test
	void examplesAreImagesOfTheDatasetWithTheirPictures(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("data");
		try (Bench bench = new Bench(data, SourcePageTest.ontology())) {
			Path images = Files.createDirectories(folder.resolve("images"));
			ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", images.resolve("one.png").toFile());
			Dataset dataset = bench.editor().dataset().orElseThrow();
			try (DatasetSource source = new Formats(Contributions.ofPlatform()).open(images, Optional.empty(), Map.of(), new LossReport(), Progress.NONE)) {
				dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
			}
			InstructionsPage page = bench.editor().page(InstructionsPage.class);
			bench.editor().activate(page);
			page.examples().add(dataset.items().getFirst(), false);
			Bench.type(page.examples().note(), "No shadow");
			Tree tree = page.examples().tree();
			assertEquals("Don't", tree.getItem(0).getText(0));
			assertEquals("No shadow", tree.getItem(0).getText(1));
			Bench.until(() -> tree.getItem(0).getImage(0) != null);
			Example example = bench.editor().ontology().getClasses().getFirst().getExamples().getFirst();
			assertEquals(dataset.items().getFirst().path(), example.getPath());
			Bench.press(tree, SWT.DEL, 0);
			assertEquals(0, tree.getItemCount());
		}
	}
}
