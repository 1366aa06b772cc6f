/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.ui.text.layout.Extent;
import org.labelwright.ui.text.layout.Link;
import org.labelwright.ui.text.layout.Mark;
import org.labelwright.ui.text.layout.Metrics;
import org.labelwright.ui.text.layout.PlacedBlock;
import org.labelwright.ui.text.layout.Row;
import org.labelwright.ui.text.layout.TextPage;
import org.labelwright.ui.text.layout.TextPage.Anchor;

/** The layout of labels and relations, with a font that is easy to calculate. */
class LayoutTest {

	private final PlainShaper shaper = new PlainShaper();
	private final TextPage page = new TextPage(shaper, new Metrics(12, 14, 6, 3));

	private static Mark mark(String id, int... offsets) {
		List<Fragment> fragments = new ArrayList<>();
		for (int i = 0; i < offsets.length; i += 2) {
			fragments.add(new Fragment(offsets[i], offsets[i + 1]));
		}
		return new Mark(id, new Span(fragments), "AB", 0x336699, true);
	}

	private static Link link(String from, String to) {
		return new Link(from + '>' + to, from, to, "r", true);
	}

	private void show(String text, int columns, List<Mark> marks, Link... links) {
		page.setWidth(columns * PlainShaper.WIDE);
		page.show(new CodePoints(text), marks, List.of(links));
	}

	private Row.Bar bar(int block, int row, String id) {
		return page.block(block).rows().get(row).bars().stream().filter(one -> one.mark().id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aLabelStandsAboveItsText() {
		show("one two three", 40, List.of(mark("two", 4, 7)));
		Row row = page.block(0).rows().getFirst();
		Row.Bar bar = bar(0, 0, "two");
		assertThat(bar.pieces()).containsExactly(new Extent(40, 70));
		assertThat(bar.bottom()).isEqualTo(row.text());
		assertThat(bar.begins()).isTrue();
		assertThat(bar.ends()).isTrue();
		assertThat(row.bottom() - row.text()).isEqualTo(PlainShaper.HIGH);
	}

	@Test
	void theInnerOfTwoNestedLabelsIsNearerToTheText() {
		show("University of Paris", 40, List.of(mark("outer", 0, 19), mark("inner", 14, 19)));
		assertThat(bar(0, 0, "inner").bottom()).isGreaterThan(bar(0, 0, "outer").bottom());
	}

	@Test
	void piecesOfALabelShareALane() {
		show("North and South Poles", 40, List.of(mark("n", 0, 5, 16, 21), mark("s", 10, 21)));
		Row.Bar north = bar(0, 0, "n");
		assertThat(north.pieces()).containsExactly(new Extent(0, 50), new Extent(160, 210));
		assertThat(north.top()).isNotEqualTo(bar(0, 0, "s").top());
	}

	@Test
	void aLabelAcrossRowsHasABarInEach() {
		show("aaa bbb ccc ddd", 8, List.of(mark("m", 4, 15)));
		assertThat(page.block(0).rows()).hasSize(2);
		assertThat(bar(0, 0, "m").begins()).isTrue();
		assertThat(bar(0, 0, "m").ends()).isFalse();
		assertThat(bar(0, 1, "m").begins()).isFalse();
		assertThat(bar(0, 1, "m").ends()).isTrue();
	}

	@Test
	void aLabelOfNoLengthHasAPlaceAndNoWidth() {
		show("one two", 40, List.of(mark("gap", 4, 4), mark("end", 7, 7)));
		assertThat(bar(0, 0, "gap").pieces()).containsExactly(new Extent(40, 40));
		assertThat(bar(0, 0, "end").pieces()).containsExactly(new Extent(70, 70));
	}

	@Test
	void placesAreCodePoints() {
		// A letter outside the first plane has two units and is one code point.
		show("\ud83d\ude00\ud83d\ude00 x\n\ud83d\ude00 y", 40, List.of(mark("x", 3, 4), mark("y", 7, 8)));
		assertThat(bar(0, 0, "x").pieces()).containsExactly(new Extent(50, 60));
		assertThat(bar(1, 0, "y").pieces()).containsExactly(new Extent(30, 40));
		assertThat(page.blocks().codePoint(1, 3)).isEqualTo(7);
	}

	@Test
	void nestedRelationsDoNotCrossAndSeparateOnesShareALane() {
		show("a b c d e f g h", 80, List.of(mark("a", 0, 1), mark("c", 4, 5), mark("d", 6, 7), mark("f", 10, 11), mark("h", 14, 15)), link("a", "h"), link("c", "d"),
				link("f", "h"));
		List<Row.Wire> wires = page.block(0).rows().getFirst().wires();
		Row.Wire outer = wire(wires, "a>h");
		Row.Wire first = wire(wires, "c>d");
		Row.Wire second = wire(wires, "f>h");
		assertThat(outer.y()).isLessThan(first.y());
		assertThat(first.y()).isEqualTo(second.y());
		// Both end at h; the inner one ends on the left of the outer one.
		assertThat(second.toX()).isLessThan(outer.toX());
	}

	private static Row.Wire wire(List<Row.Wire> wires, String id) {
		return wires.stream().filter(one -> one.link().id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aRelationThatLeadsFarAwaySaysWhere() {
		show("one\ntwo\nthree\nfour", 40, List.of(mark("1", 0, 3), mark("4", 14, 18)), link("1", "4"));
		Row.Wire leaves = page.block(0).rows().getFirst().wires().getFirst();
		assertThat(leaves.reach()).isEqualTo(Row.Reach.LEAVES);
		assertThat(leaves.words()).isEqualTo("r \u2192 four");
		assertThat(leaves.toX()).isGreaterThan(leaves.fromX());
		Row.Wire arrives = page.block(3).rows().getFirst().wires().getFirst();
		assertThat(arrives.words()).isEqualTo("one \u2192 r");
		assertThat(arrives.fromX()).isLessThan(arrives.toX());
	}

	/** Whatever is there: bars in a row do not overlap, nor do relations, nor does a relation run through the nested one below. */
	@Test
	void nothingOverlapsInRandomTexts() {
		for (int seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			String text = text(random, 6);
			List<Mark> marks = marks(random, text, 40);
			show(text, 30 + random.nextInt(60), marks, links(random, marks, 25));
			for (int block = 0; block < page.blocks().count(); block++) {
				page.block(block).rows().forEach(LayoutTest::assertNoOverlap);
			}
		}
	}

	private static void assertNoOverlap(Row row) {
		List<Row.Bar> bars = row.bars();
		for (int i = 0; i < bars.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (bars.get(i).top() == bars.get(j).top()) {
					assertThat(taken(bars.get(i)).overlaps(taken(bars.get(j)))).as(bars.get(i) + " and " + bars.get(j)).isFalse();
				}
			}
			assertThat(bars.get(i).bottom()).isLessThanOrEqualTo(row.text());
			assertThat(bars.get(i).top()).isGreaterThanOrEqualTo(row.top());
		}
		for (Row.Wire one : row.wires()) {
			for (Row.Wire other : row.wires()) {
				if (one != other && one.y() == other.y()) {
					assertThat(taken(one).overlaps(taken(other))).as(one + " and " + other).isFalse();
				}
				boolean within = taken(one).left() > taken(other).left() && taken(one).right() < taken(other).right();
				if (within) {
					assertThat(one.y()).as(one + " within " + other).isGreaterThan(other.y());
				}
			}
		}
	}

	private static Extent taken(Row.Bar bar) {
		return bar.pieces().stream().reduce(bar.label(), Extent::union);
	}

	private static Extent taken(Row.Wire wire) {
		return new Extent(Math.min(wire.fromX(), wire.toX()), Math.max(wire.fromX(), wire.toX()));
	}

	private static String text(Random random, int paragraphs) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < paragraphs; i++) {
			for (int word = random.nextInt(30); word >= 0; word--) {
				text.append(random.nextInt(20) == 0 ? "\ud83d\ude00" : "abcdefghij".substring(0, 1 + random.nextInt(10))).append(word == 0 ? "\n" : " ");
			}
		}
		return text.toString();
	}

	private static List<Mark> marks(Random random, String text, int count) {
		int length = text.codePointCount(0, text.length());
		return IntStream.range(0, count).mapToObj(i -> mark(random, "m" + i, length)).toList();
	}

	private static Mark mark(Random random, String id, int length) {
		int start = random.nextInt(length);
		int end = Math.min(length, start + random.nextInt(20));
		boolean apart = end + 4 < length && end > start && random.nextInt(5) == 0;
		return apart ? mark(id, start, end, end + 2, end + 4) : mark(id, start, end);
	}

	private static Link[] links(Random random, List<Mark> marks, int count) {
		return IntStream.range(0, count).mapToObj(i -> new Link("l" + i, marks.get(random.nextInt(marks.size())).id(), marks.get(random.nextInt(marks.size())).id(),
				"rel", true)).toArray(Link[]::new);
	}

	/** After any number of single changes the page is what it would be had it been laid out at once. */
	@Test
	void changesLayOutWhatLayingOutAnewWould() {
		Random random = new Random(7);
		String text = text(random, 8);
		int length = text.codePointCount(0, text.length());
		List<Mark> marks = new ArrayList<>(marks(random, text, 30));
		show(text, 50, marks);
		for (int step = 0; step < 200; step++) {
			int at = random.nextInt(marks.size());
			Mark changed = mark(random, marks.get(at).id(), length);
			if (random.nextInt(3) == 0 && marks.size() > 5) {
				page.remove(marks.remove(at).id());
			} else {
				marks.set(at, changed);
				page.put(changed);
			}
			// Some blocks have been looked at, so that they have something to bring up to date.
			page.block(random.nextInt(page.blocks().count()));
		}
		TextPage fresh = new TextPage(shaper, page.metrics());
		fresh.setWidth(page.width());
		fresh.show(new CodePoints(text), marks, List.of());
		for (int block = 0; block < page.blocks().count(); block++) {
			assertThat(page.block(block).rows()).isEqualTo(fresh.block(block).rows());
		}
		assertThat(page.height()).isCloseTo(fresh.height(), org.assertj.core.api.Assertions.within(1e-6));
		fresh.close();
	}

	@Test
	void onlyWhatIsLookedAtIsLaidOutAndAllOfItIsGivenBack() {
		String text = "some words in a paragraph\n".repeat(10_000);
		show(text, 100, List.of(mark("m", 0, 4)));
		page.visible(Anchor.TOP, 600);
		assertThat(shaper.shaped()).isLessThan(40);
		Anchor anchor = page.anchor(page.height() / 2);
		for (int i = 0; i < 1000; i++) {
			anchor = page.scrolled(anchor, 100, 600);
			page.visible(anchor, 600);
		}
		assertThat(page.placedCount()).isLessThanOrEqualTo(300);
		int before = shaper.shaped();
		page.visible(anchor, 600);
		page.put(mark("n", 5, 10));
		page.visible(anchor, 600);
		assertThat(shaper.shaped()).as("a label changes no fonts").isEqualTo(before);
		page.close();
		assertThat(shaper.open()).isZero();
	}

	@Test
	void scrollingIsExactWhateverHeightsWereGuessed() {
		Random random = new Random(3);
		String text = text(random, 200);
		show(text, 25, marks(random, text, 300));
		Anchor anchor = Anchor.TOP;
		double down = 0;
		while (true) {
			Anchor next = page.scrolled(anchor, 37, 400);
			if (next.equals(anchor)) {
				break;
			}
			anchor = next;
			down++;
		}
		PlacedBlock last = page.visible(anchor, 400).getLast().block();
		assertThat(last.index()).isEqualTo(page.blocks().count() - 1);
		for (double up = 0; up <= down; up++) {
			anchor = page.scrolled(anchor, -37, 400);
		}
		assertThat(anchor).isEqualTo(Anchor.TOP);
		assertThat(page.scrolled(Anchor.TOP, 1e9, 400).block()).isGreaterThan(page.blocks().count() - 20);
	}
}
