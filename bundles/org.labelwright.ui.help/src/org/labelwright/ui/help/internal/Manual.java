/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.help.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The pages of {@code docs/} as pages of HTML that need nothing else: Markdown as GitHub shows it, with the list of all pages and
 * of the page's chapters beside the text. Pages that are not there are not linked to.
 */
public final class Manual {

	/** The order in which pages are listed; further ones follow. */
	private static final List<String> ORDER = List.of("guide", "assistants", "loop", "checks", "agreement", "metrics", "formats", "kinds", "ontology-formats", "commands", "extending",
			"interactions", "performance");
	private static final Pattern SCHEME = Pattern.compile("[a-z]+:.*");
	private static final String STYLE = """
			:root{color-scheme:light dark;--bg:#fff;--fg:#1a1d21;--muted:#55595f;--line:#d5d8dc;--card:#f6f7f8;--link:#00568c}
			@media (prefers-color-scheme:dark){:root{--bg:#1b1e22;--fg:#eceef0;--muted:#b3b8be;--line:#42474e;--card:#24282d;--link:#7cc0f0}}
			body{margin:0;display:grid;grid-template-columns:17rem minmax(0,1fr);background:var(--bg);color:var(--fg);font:16px/1.55 system-ui,sans-serif}
			nav{position:sticky;top:0;height:100vh;overflow:auto;box-sizing:border-box;padding:1.2rem;background:var(--card);border-right:1px solid var(--line);font-size:.92rem}
			nav ul{list-style:none;margin:0;padding:0}nav ul ul{padding-left:.9rem;margin:.2rem 0 .6rem}nav li{margin:.15rem 0}nav [aria-current]{font-weight:bold}
			main{padding:1.5rem 2.5rem 4rem;max-width:60rem}a{color:var(--link)}h1{margin-top:0}h2{border-bottom:1px solid var(--line);padding-bottom:.2rem;margin-top:2.2rem}
			img{max-width:100%;height:auto;border:1px solid var(--line)}code{background:var(--card);padding:.1em .3em;border-radius:4px;font-size:.92em}
			pre{background:var(--card);padding:.8rem;border-radius:6px;overflow:auto}pre code{padding:0}
			table{border-collapse:collapse;display:block;overflow-x:auto;font-size:.93rem}th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
			@media (max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}}@media print{nav{display:none}body{display:block}}
			""";

	private final Map<String, Node> pages = new LinkedHashMap<>();
	private final List<Extension> extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());

	/** @param markdown the texts of the pages by their names, without {@code .md} */
	public Manual(Map<String, String> markdown) {
		Parser parser = Parser.builder().extensions(extensions).build();
		List<String> names = new ArrayList<>(ORDER);
		markdown.keySet().stream().sorted().filter(name -> !ORDER.contains(name)).forEach(names::add);
		names.stream().filter(markdown::containsKey).forEach(name -> pages.put(name, parser.parse(markdown.get(name))));
		pages.values().forEach(this::relink);
	}

	/** Links between pages lead to their HTML; links out of {@code docs/} lead nowhere here and become text. */
	private void relink(Node page) {
		List<Link> out = new ArrayList<>();
		page.accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				String target = link.getDestination();
				String name = target.replaceAll("\\.md(#.*)?$", "");
				if (pages.containsKey(name) && !name.equals(target)) {
					link.setDestination(name + ".html" + target.substring(name.length() + ".md".length()));
				} else if (!target.startsWith("#") && !SCHEME.matcher(target).matches()) {
					out.add(link);
				}
				visitChildren(link);
			}
		});
		for (Link link : out) {
			while (link.getFirstChild() != null) {
				link.insertBefore(link.getFirstChild());
			}
			link.unlink();
		}
	}

	/** The names of the pages in their order. */
	public List<String> names() {
		return List.copyOf(pages.keySet());
	}

	/** A page as HTML. */
	public String html(String name) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
				+ "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'\"/>\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>").append(escape(title(name)))
				.append(" - Labelwright</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<nav><ul>\n");
		for (String one : pages.keySet()) {
			boolean current = one.equals(name);
			page.append("<li><a href=\"").append(one).append(".html\"").append(current ? " aria-current=\"page\"" : "").append('>').append(escape(title(one))).append("</a>");
			if (current) {
				page.append("<ul>\n");
				chapters(one).forEach((id, title) -> page.append("<li><a href=\"#").append(id).append("\">").append(escape(title)).append("</a></li>\n"));
				page.append("</ul>");
			}
			page.append("</li>\n");
		}
		return page.append("</ul></nav>\n<main>\n").append(HtmlRenderer.builder().extensions(extensions).build().render(pages.get(name)))
				.append("</main>\n</body>\n</html>\n").toString();
	}

	private String title(String name) {
		for (Node node = pages.get(name).getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading && heading.getLevel() == 1) {
				return text(heading);
			}
		}
		return name;
	}

	/** The chapters of a page by the anchors that lead to them. */
	public Map<String, String> chapters(String name) {
		// Anchors are given in the order of the headings, as the renderer gives them.
		IdGenerator anchors = IdGenerator.builder().build();
		Map<String, String> chapters = new LinkedHashMap<>();
		for (Node node = pages.get(name).getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading) {
				String anchor = anchors.generateId(text(heading));
				if (heading.getLevel() == 2) {
					chapters.put(anchor, text(heading));
				}
			}
		}
		return chapters;
	}

	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {
			@Override
			public void visit(Text one) {
				text.append(one.getLiteral());
			}

			@Override
			public void visit(Code one) {
				text.append(one.getLiteral());
			}
		});
		return text.toString();
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
