/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Insets;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.draw2d.graph.DirectedGraph;
import org.eclipse.draw2d.graph.DirectedGraphLayout;
import org.eclipse.draw2d.graph.Edge;
import org.eclipse.draw2d.graph.Node;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;

/**
 * Places nodes in layers, each connected part of the diagram for itself by draw2d's layout (Sugiyama's method with the
 * network simplex of Gansner et al., 1993), and packs the parts in rows. Many subclasses without relations stand in a
 * block below their class instead of in one wide layer. The same diagram always gets the same layout.
 */
final class RelationLayout {

	private static final int GAP = 20;
	private static final int LAYER_GAP = 28;
	private static final int PART_GAP = 44;
	private static final int BLOCK_FROM = 4;
	private static final double WIDE = 1.6;

	private final Map<NamedElement, Dimension> sizes;
	private final Map<NamedElement, List<LabelClass>> blocks = new LinkedHashMap<>();
	private final Map<NamedElement, Point> places = new HashMap<>();

	private RelationLayout(Map<NamedElement, Dimension> sizes) {
		this.sizes = sizes;
	}

	/**
	 * @param sizes of all nodes, in the order of the model
	 * @return left and top of each
	 */
	static Map<NamedElement, Point> of(Map<NamedElement, Dimension> sizes, Collection<Link> links) {
		RelationLayout layout = new RelationLayout(sizes);
		layout.run(links);
		return layout.places;
	}

	private void run(Collection<Link> links) {
		findBlocks(links);
		Set<NamedElement> inBlock = new HashSet<>();
		blocks.values().forEach(inBlock::addAll);
		List<NamedElement> nodes = sizes.keySet().stream().filter(one -> !inBlock.contains(one)).toList();
		List<NamedElement[]> edges = new ArrayList<>();
		Set<Set<NamedElement>> known = new HashSet<>();
		for (Link link : links) {
			boolean up = link.kind() == Link.Kind.SUBCLASS;
			NamedElement from = up ? link.to() : link.from();
			NamedElement to = up ? link.from() : link.to();
			// One line between two nodes says all there is about their places; a second one back would be a cycle.
			if (from != to && sizes.containsKey(from) && sizes.containsKey(to) && !inBlock.contains(to) && known.add(Set.of(from, to))) {
				edges.add(new NamedElement[] { from, to });
			}
		}
		List<Map<NamedElement, Rectangle>> parts = new ArrayList<>();
		for (List<NamedElement> part : parts(nodes, edges)) {
			parts.add(layOut(part, edges));
		}
		pack(parts);
		blocks.forEach(this::placeBlock);
	}

	private void findBlocks(Collection<Link> links) {
		Set<NamedElement> related = new HashSet<>();
		links.stream().filter(link -> link.kind() != Link.Kind.SUBCLASS).forEach(link -> {
			related.add(link.from());
			related.add(link.to());
		});
		Map<NamedElement, List<LabelClass>> leaves = new LinkedHashMap<>();
		for (Link link : links) {
			if (link.kind() == Link.Kind.SUBCLASS && link.from() instanceof LabelClass below && below.getSubclasses().isEmpty() && !related.contains(below)
					&& sizes.containsKey(below) && sizes.containsKey(link.to())) {
				leaves.computeIfAbsent(link.to(), above -> new ArrayList<>()).add(below);
			}
		}
		leaves.forEach((above, below) -> {
			if (below.size() >= BLOCK_FROM) {
				blocks.put(above, below);
			}
		});
	}

	private static int columns(int count) {
		return Math.max(1, (int) Math.round(Math.sqrt(count / 2.5)));
	}

	private Dimension cell(List<LabelClass> block) {
		int width = block.stream().mapToInt(one -> sizes.get(one).width).max().orElse(0);
		int height = block.stream().mapToInt(one -> sizes.get(one).height).max().orElse(0);
		return new Dimension(width + GAP, height + GAP / 2);
	}

	private Dimension size(NamedElement node) {
		Dimension own = sizes.get(node);
		List<LabelClass> block = blocks.get(node);
		if (block == null) {
			return own;
		}
		int columns = columns(block.size());
		Dimension cell = cell(block);
		return new Dimension(Math.max(own.width, columns * cell.width - GAP),
				own.height + LAYER_GAP + (block.size() + columns - 1) / columns * cell.height);
	}

	private void placeBlock(NamedElement above, List<LabelClass> block) {
		Dimension whole = size(above);
		Dimension cell = cell(block);
		int columns = columns(block.size());
		Point corner = places.get(above).getCopy();
		places.put(above, new Point(corner.x + (whole.width - sizes.get(above).width) / 2, corner.y));
		int left = corner.x + (whole.width - (columns * cell.width - GAP)) / 2;
		int top = corner.y + sizes.get(above).height + LAYER_GAP;
		for (int i = 0; i < block.size(); i++) {
			places.put(block.get(i), new Point(left + i % columns * cell.width, top + i / columns * cell.height));
		}
	}

	/** The connected parts, largest first. */
	private static List<List<NamedElement>> parts(List<NamedElement> nodes, List<NamedElement[]> edges) {
		Map<NamedElement, List<NamedElement>> neighbours = new HashMap<>();
		for (NamedElement[] edge : edges) {
			neighbours.computeIfAbsent(edge[0], one -> new ArrayList<>()).add(edge[1]);
			neighbours.computeIfAbsent(edge[1], one -> new ArrayList<>()).add(edge[0]);
		}
		List<List<NamedElement>> parts = new ArrayList<>();
		Set<NamedElement> seen = new HashSet<>();
		for (NamedElement start : nodes) {
			if (seen.add(start)) {
				List<NamedElement> part = new ArrayList<>(List.of(start));
				for (int i = 0; i < part.size(); i++) {
					neighbours.getOrDefault(part.get(i), List.of()).stream().filter(seen::add).forEach(part::add);
				}
				parts.add(part);
			}
		}
		parts.sort(Comparator.comparingInt((List<NamedElement> part) -> -part.size()));
		return parts;
	}

	@SuppressWarnings("unchecked")
	private Map<NamedElement, Rectangle> layOut(List<NamedElement> part, List<NamedElement[]> edges) {
		Map<NamedElement, Node> nodes = new LinkedHashMap<>();
		DirectedGraph graph = new DirectedGraph();
		graph.setDefaultPadding(new Insets(LAYER_GAP, GAP, LAYER_GAP, GAP));
		for (NamedElement one : part) {
			Node node = new Node(one);
			node.setSize(size(one).getCopy());
			nodes.put(one, node);
			graph.nodes.add(node);
		}
		for (NamedElement[] edge : edges) {
			if (nodes.containsKey(edge[0])) {
				graph.edges.add(new Edge(nodes.get(edge[0]), nodes.get(edge[1])));
			}
		}
		if (part.size() > 1) {
			new DirectedGraphLayout().visit(graph);
		}
		Map<NamedElement, Rectangle> places = new LinkedHashMap<>();
		nodes.forEach((one, node) -> places.put(one, new Rectangle(node.x, node.y, node.width, size(one).height)));
		return places;
	}

	/** In rows, about as wide as a screen is. */
	private void pack(List<Map<NamedElement, Rectangle>> parts) {
		List<Rectangle> boxes = parts.stream().map(part -> part.values().stream().map(Rectangle::getCopy).reduce(Rectangle::union).orElseThrow()).toList();
		double area = boxes.stream().mapToDouble(box -> (double) (box.width + PART_GAP) * (box.height + PART_GAP)).sum();
		int widest = boxes.stream().mapToInt(box -> box.width).max().orElse(0);
		int limit = Math.max(widest, (int) Math.sqrt(area * WIDE));
		int x = 0;
		int y = 0;
		int row = 0;
		for (int i = 0; i < parts.size(); i++) {
			Rectangle box = boxes.get(i);
			if (x > 0 && x + box.width > limit) {
				x = 0;
				y += row + PART_GAP;
				row = 0;
			}
			int dx = x - box.x;
			int dy = y - box.y;
			parts.get(i).forEach((one, place) -> places.put(one, new Point(place.x + dx, place.y + dy)));
			x += box.width + PART_GAP;
			row = Math.max(row, box.height);
		}
	}
}
