/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ontology.internal.Markdown.Run;
import org.labelwright.ui.ontology.internal.Markdown.Style;

/** Shows Markdown as it is meant. Links to the web open in the browser of the system. */
final class MarkdownView {

	private static final int INDENT_PIXELS = 18;

	private final StyledText text;
	private final LocalResourceManager resources;
	private String shown = "";

	MarkdownView(Composite parent, String accessibleName) {
		text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		text.setMargins(8, 8, 8, 8);
		text.setTabs(4);
		AccessibleNames.name(text, accessibleName);
		resources = new LocalResourceManager(JFaceResources.getResources(), text);
		text.addListener(SWT.MouseUp, event -> {
			int offset = event.count == 1 ? text.getOffsetAtPoint(new Point(event.x, event.y)) : -1;
			// Only the web: a file could be a program.
			if (offset >= 0 && offset < text.getCharCount() && text.getStyleRangeAtOffset(offset) instanceof StyleRange range
					&& range.data instanceof String link && link.matches("(?i)https?://.*")) {
				Program.launch(link);
			}
		});
		// The keys that move on lead out of it.
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	StyledText control() {
		return text;
	}

	void show(String source) {
		if (source.equals(shown)) {
			return;
		}
		shown = source;
		Markdown.Styled styled = Markdown.read(source);
		int top = text.getTopPixel();
		text.setText(styled.text());
		List<StyleRange> ranges = new ArrayList<>();
		styled.runs().forEach(run -> ranges.add(range(run)));
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
		for (int line = 0; line < text.getLineCount(); line++) {
			int indent = INDENT_PIXELS * styled.indents().get(line);
			text.setLineIndent(line, 1, indent);
			text.setLineWrapIndent(line, 1, indent + INDENT_PIXELS / 2);
		}
		text.setTopPixel(top);
	}

	private StyleRange range(Run run) {
		Set<Style> styles = run.styles();
		StyleRange range = new StyleRange(run.start(), run.length(), null, null);
		boolean heading = styles.contains(Style.HEADING) || styles.contains(Style.SUBHEADING);
		int style = (heading || styles.contains(Style.BOLD) ? SWT.BOLD : SWT.NORMAL) | (styles.contains(Style.ITALIC) ? SWT.ITALIC : SWT.NORMAL);
		FontDescriptor font = styles.contains(Style.CODE) ? JFaceResources.getTextFontDescriptor() : JFaceResources.getDefaultFontDescriptor();
		range.font = resources.create(font.setStyle(style).increaseHeight(styles.contains(Style.HEADING) ? 5 : styles.contains(Style.SUBHEADING) ? 2 : 0));
		if (styles.contains(Style.LINK)) {
			range.underline = true;
			range.foreground = text.getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND);
			range.data = run.link().orElse("");
		}
		return range;
	}
}
