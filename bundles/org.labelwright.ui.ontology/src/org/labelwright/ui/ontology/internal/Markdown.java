/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown as plain text with runs of style, for a widget that shows styled text. HTML in it is shown as it is written. */
final class Markdown {

	/** How text can look; headings are bold as well. */
	enum Style {
		BOLD, ITALIC, CODE, LINK, HEADING, SUBHEADING
	}

	/**
	 * @param start in the text, in UTF-16
	 * @param link where it leads, for a link
	 */
	record Run(int start, int length, Set<Style> styles, Optional<String> link) {
	}

	/**
	 * @param indents how deep each line of the text stands
	 */
	record Styled(String text, List<Run> runs, List<Integer> indents) {
	}

	private static final String RULE = "\u2500".repeat(24);

	private Markdown() {
	}

	static Styled read(String source) {
		Writer writer = new Writer();
		Parser.builder().build().parse(source).accept(writer);
		return writer.styled();
	}

	private static final class Writer extends AbstractVisitor {

		private final StringBuilder text = new StringBuilder();
		private final List<Run> runs = new ArrayList<>();
		private final List<Integer> indents = new ArrayList<>();
		private final Set<Style> styles = EnumSet.noneOf(Style.class);
		private Optional<String> link = Optional.empty();
		private int depth;
		private boolean tight;
		private boolean marked;

		Styled styled() {
			if (indents.isEmpty()) {
				indents.add(0);
			}
			return new Styled(text.toString(), runs, indents);
		}

		private void write(String part) {
			if (part.isEmpty()) {
				return;
			}
			if (!styles.isEmpty()) {
				runs.add(new Run(text.length(), part.length(), EnumSet.copyOf(styles), link));
			}
			for (int i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) {
				indents.add(depth);
			}
			text.append(part);
		}

		private void line() {
			Set<Style> kept = styles.isEmpty() ? EnumSet.noneOf(Style.class) : EnumSet.copyOf(styles);
			styles.clear();
			write("\n");
			styles.addAll(kept);
		}

		/** Blocks stand apart by an empty line, but for those of a tight list. */
		private void block() {
			if (indents.isEmpty()) {
				indents.add(depth);
			}
			if (marked) {
				// It goes on beside the sign of its list item.
				marked = false;
			} else if (!text.isEmpty()) {
				if (text.charAt(text.length() - 1) != '\n') {
					line();
				}
				if (!tight) {
					line();
				}
			}
		}

		private void with(Style style, Node node) {
			boolean added = styles.add(style);
			visitChildren(node);
			if (added) {
				styles.remove(style);
			}
		}

		@Override
		public void visit(Heading heading) {
			block();
			with(heading.getLevel() == 1 ? Style.HEADING : Style.SUBHEADING, heading);
		}

		@Override
		public void visit(Paragraph paragraph) {
			block();
			visitChildren(paragraph);
		}

		@Override
		public void visit(BlockQuote quote) {
			depth++;
			with(Style.ITALIC, quote);
			depth--;
		}

		@Override
		public void visit(BulletList list) {
			list(list, list.isTight(), -1);
		}

		@Override
		public void visit(OrderedList list) {
			list(list, list.isTight(), list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
		}

		private void list(Node list, boolean isTight, int first) {
			boolean tightAbove = tight;
			int number = first;
			for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
				// Before the first item there is an empty line, unless the list stands in an item itself.
				tight = item.getPrevious() == null ? list.getParent() instanceof ListItem : isTight;
				block();
				tight = isTight;
				write(number < 0 ? "\u2022 " : number++ + ". ");
				marked = true;
				depth++;
				visitChildren(item);
				depth--;
				marked = false;
			}
			tight = tightAbove;
		}

		@Override
		public void visit(Emphasis emphasis) {
			with(Style.ITALIC, emphasis);
		}

		@Override
		public void visit(StrongEmphasis emphasis) {
			with(Style.BOLD, emphasis);
		}

		@Override
		public void visit(Code code) {
			literal(code.getLiteral());
		}

		private void literal(String literal) {
			styles.add(Style.CODE);
			write(literal);
			styles.remove(Style.CODE);
		}

		@Override
		public void visit(FencedCodeBlock code) {
			block();
			literal(code.getLiteral().stripTrailing());
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			block();
			literal(code.getLiteral().stripTrailing());
		}

		@Override
		public void visit(HtmlBlock html) {
			block();
			literal(html.getLiteral());
		}

		@Override
		public void visit(HtmlInline html) {
			literal(html.getLiteral());
		}

		@Override
		public void visit(Link node) {
			link = Optional.of(node.getDestination());
			with(Style.LINK, node);
			link = Optional.empty();
		}

		/** Pictures are among the examples; here stands what is said of one. */
		@Override
		public void visit(Image image) {
			write("[");
			visitChildren(image);
			write("]");
		}

		@Override
		public void visit(Text node) {
			write(node.getLiteral());
		}

		@Override
		public void visit(SoftLineBreak lineBreak) {
			write(" ");
		}

		@Override
		public void visit(HardLineBreak lineBreak) {
			write("\n");
		}

		@Override
		public void visit(ThematicBreak rule) {
			block();
			write(RULE);
		}
	}
}
