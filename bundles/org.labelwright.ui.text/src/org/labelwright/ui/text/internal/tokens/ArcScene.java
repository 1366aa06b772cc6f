/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Font;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.text.TokenEdits;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;
import org.labelwright.ui.text.layout.ArcDiagram;

/**
 * A sentence as it is drawn: its words beside each other, in the direction of its script, and the arcs above them. Immutable; in
 * pixels of the unscrolled picture.
 *
 * @param forms of the words
 * @param tags what is written below each, may be empty
 * @param relations to the heads
 */
record ArcScene(TokenSentence sentence, List<TokenRow> words, List<String> forms, List<String> tags, List<String> relations, int[] heads, ArcDiagram diagram, int labelHeight,
		int rowHeight) {

	/** More take longer to be laid out than one likes to wait for the next sentence; no sentence of a treebank comes near. */
	static final int MOST = 2_000;

	private static final double GAP = 18;
	private static final int TOP = 8;
	private static final int LANE = 6;
	private static final int FOOT = 10;

	static ArcScene of(TokenSentence sentence, Ontology ontology, Function<TokenRow, String> form, Font words, Font labels) {
		List<TokenRow> rows = sentence.words();
		List<String> forms = rows.stream().map(form).toList();
		List<String> tags = rows.stream().map(row -> Optional.ofNullable(row.annotation().getAttributes().get("upos")).map(value -> value.text()).orElse("")).toList();
		List<String> relations = rows.stream().map(row -> TokenEdits.relationName(ontology, sentence, row)).toList();
		Map<String, Integer> places = new HashMap<>();
		rows.forEach(row -> places.put(row.id(), places.size()));
		int[] heads = rows.stream().mapToInt(row -> TokenEdits.isRoot(row) ? ArcDiagram.ROOT
				: TokenEdits.head(sentence, row).filter(head -> !head.id().equals(row.id())).map(head -> places.get(head.id())).orElse(ArcDiagram.NONE)).toArray();
		double[] widths = new double[rows.size()];
		double[] labelWidths = new double[rows.size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = Math.max(20, Math.max(FigureUtilities.getTextWidth(forms.get(i), words), FigureUtilities.getTextWidth(tags.get(i), labels)));
			labelWidths[i] = FigureUtilities.getTextWidth(relations.get(i), labels);
		}
		String text = forms.stream().collect(Collectors.joining(" "));
		boolean rightToLeft = !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
		return new ArcScene(sentence, rows, forms, tags, relations, heads, ArcDiagram.of(widths, heads, labelWidths, GAP, rightToLeft),
				FigureUtilities.getTextExtents("Ag", labels).height, FigureUtilities.getTextExtents("\u00C5g\u0E49", words).height);
	}

	private int laneHeight() {
		return labelHeight + LANE;
	}

	/** Where the arcs of a lane run. */
	int laneY(int lane) {
		return TOP + (diagram.lanes() - lane) * laneHeight() + labelHeight / 2;
	}

	/** Where arcs end, just above the words. */
	int baseY() {
		return TOP + (diagram.lanes() + 1) * laneHeight() + labelHeight / 2 + FOOT;
	}

	int height() {
		return baseY() + rowHeight + labelHeight + FOOT;
	}

	int width() {
		return (int) Math.ceil(diagram.width());
	}

	/** The word at a place, or above or below it as long as it is the nearest. */
	Optional<Integer> wordAt(Point place) {
		if (words.isEmpty() || place.y < baseY() - FOOT || place.y > height()) {
			return Optional.empty();
		}
		return Optional.of(java.util.stream.IntStream.range(0, words.size()).boxed().min(java.util.Comparator.comparingDouble(i -> Math.abs(diagram.center(i) - place.x))).orElseThrow());
	}

	/** The arc whose line or words are at a place. */
	Optional<ArcDiagram.Arc> arcAt(Point place) {
		return diagram.arcs().stream().filter(arc -> Math.abs(laneY(arc.lane()) - place.y) <= labelHeight / 2 && place.x >= Math.min(arc.fromX(), arc.toX()) && place.x <= Math.max(arc.fromX(), arc.toX()))
				.findFirst();
	}

	/** Around a word and what is written below it. */
	Rectangle wordBounds(int word) {
		double half = Math.max(14, (word + 1 < words.size() ? Math.abs(diagram.center(word + 1) - diagram.center(word)) : 40) / 2 - 4);
		return new Rectangle((int) (diagram.center(word) - Math.min(half, 60)), baseY(), (int) (2 * Math.min(half, 60)), rowHeight + labelHeight);
	}
}
