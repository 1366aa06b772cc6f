/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.Bar;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Tier;
import org.labelwright.ui.audio.layout.TierTrack;
import org.labelwright.ui.audio.layout.Underline;

/** Paints tiers and the segments of them that are in sight. */
final class TierPainter {

	/** Narrower bars have no room for a letter. */
	private static final int LEAST_FOR_TEXT = 12;
	private static final int INDENT = 12;
	private static final int INSET = 4;

	private final AudioScene scene;

	TierPainter(AudioScene scene) {
		this.scene = scene;
	}

	void paint(GC gc, Rectangle area, AudioColors colors) {
		Bands bands = scene.bands();
		Rectangle below = area.intersection(new Rectangle(0, bands.divider() + 1, area.x + area.width, area.y + area.height));
		if (below.isEmpty()) {
			return;
		}
		Set<String> selected = Set.copyOf(scene.selection());
		Optional<String> current = scene.tier();
		int average = (int) Math.max(4, gc.getFontMetrics().getAverageCharacterWidth());
		int textTop = (Bands.LANE_HEIGHT - 1 - gc.getFontMetrics().getHeight()) / 2;
		for (Tier tier : scene.board().tiers()) {
			Band band = bands.tier(tier.key()).orElseThrow();
			if (band.bottom() < below.y || band.y() > below.y + below.height) {
				continue;
			}
			boolean inUse = current.filter(tier.key()::equals).isPresent();
			gc.setClipping(below);
			gc.setBackground(inUse ? colors.current() : colors.side());
			gc.fillRectangle(below.x, band.y(), below.width, band.height());
			Rectangle right = below.intersection(new Rectangle(AudioScene.GUTTER, below.y, below.width + below.x, below.height));
			TierTrack track = scene.board().track(tier.key());
			for (Bar bar : track.bars(scene.view())) {
				int left = AudioScene.GUTTER + bar.left();
				boolean preview = scene.preview().filter(one -> one.id().equals(bar.segment().id())).isPresent();
				if (left < right.x + right.width && left + bar.width() >= right.x && !preview) {
					bar(gc, right, new Rectangle(left, band.y() + bar.lane() * Bands.LANE_HEIGHT, bar.width(), Bands.LANE_HEIGHT - 1), bar.segment(), bar.many(),
							selected.contains(bar.segment().id()), scene.words(), colors, average, textTop);
				}
			}
			scene.preview().filter(one -> one.tier().equals(tier.key())).ifPresent(one -> {
				int lane = scene.board().find(one.id()).filter(before -> before.tier().equals(tier.key())).map(track::lane).orElse(0);
				int left = scene.x(one.start());
				bar(gc, right, new Rectangle(left, band.y() + lane * Bands.LANE_HEIGHT, Math.max(1, scene.x(one.end()) - left), Bands.LANE_HEIGHT - 1), one, false, true,
						Optional.empty(), colors, average, textTop);
			});
			name(gc, below, band, tier, inUse, colors, average, textTop);
		}
		gc.setClipping(area);
	}

	private static void name(GC gc, Rectangle below, Band band, Tier tier, boolean inUse, AudioColors colors, int average, int textTop) {
		int indent = 8 + tier.depth() * INDENT;
		Rectangle gutter = below.intersection(new Rectangle(0, band.y(), AudioScene.GUTTER - 2, band.height()));
		if (!gutter.isEmpty()) {
			gc.setClipping(gutter);
			if (inUse) {
				gc.setBackground(colors.accent());
				gc.fillRectangle(0, band.y(), 3, band.height());
			}
			gc.setForeground(inUse ? colors.text() : colors.faint());
			if (tier.depth() > 0) {
				int x = indent - 7;
				gc.drawLine(x, band.y(), x, band.y() + Bands.LANE_HEIGHT / 2);
				gc.drawLine(x, band.y() + Bands.LANE_HEIGHT / 2, x + 4, band.y() + Bands.LANE_HEIGHT / 2);
			}
			gc.drawString(shortened(tier.name(), AudioScene.GUTTER - indent, average), indent, band.y() + textTop, true);
		}
	}

	private static void bar(GC gc, Rectangle clip, Rectangle place, Segment segment, boolean many, boolean selected, Optional<String> words, AudioColors colors,
			int average, int textTop) {
		gc.setClipping(clip);
		if (many) {
			gc.setBackground(colors.strongFill(segment.rgb()));
			gc.fillRectangle(place);
			return;
		}
		if (segment.isPoint()) {
			point(gc, place, segment, selected, colors, average, textTop);
			return;
		}
		gc.setBackground(selected ? colors.strongFill(segment.rgb()) : colors.fill(segment.rgb()));
		gc.fillRectangle(place);
		gc.setForeground(colors.edge(segment.rgb()));
		if (place.width > 2) {
			gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
		}
		if (selected && place.width > 4) {
			gc.setForeground(colors.text());
			gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
			gc.drawRectangle(place.x + 1, place.y + 1, place.width - 3, place.height - 3);
		}
		if (place.width >= LEAST_FOR_TEXT && !segment.label().isEmpty()) {
			Rectangle inside = clip.intersection(new Rectangle(place.x + 2, place.y, place.width - 4, place.height));
			if (!inside.isEmpty()) {
				gc.setClipping(inside);
				gc.setForeground(colors.text());
				// What begins to the left of what is seen can still be read.
				int left = Math.max(place.x + INSET, AudioScene.GUTTER + INSET);
				String text = shortened(segment.label(), place.x + place.width - left + 2 * average, average);
				if (!segment.underlines().isEmpty()) {
					underlines(gc, segment, text, left, place.y + textTop, words, colors);
				}
				gc.drawString(text, left, place.y + textTop, true);
			}
		}
	}

	/** Where words have labels, wherever their script puts them. */
	private static void underlines(GC gc, Segment segment, String text, int left, int top, Optional<String> selected, AudioColors colors) {
		TextLayout layout = new TextLayout(gc.getDevice());
		layout.setFont(gc.getFont());
		layout.setText(text);
		for (Underline one : segment.underlines()) {
			if (one.start() < text.length()) {
				Rectangle words = layout.getBounds(one.start(), Math.min(one.end(), text.length()) - 1);
				boolean chosen = selected.filter(one.id()::equals).isPresent();
				gc.setBackground(chosen ? colors.strongFill(one.rgb()) : colors.fill(one.rgb()));
				gc.fillRectangle(left + words.x, top, words.width, words.height);
				gc.setBackground(colors.edge(one.rgb()));
				int thick = chosen ? 3 : 2;
				gc.fillRectangle(left + words.x, top + words.height - thick, words.width, thick);
			}
		}
		layout.dispose();
	}

	private static void point(GC gc, Rectangle place, Segment segment, boolean selected, AudioColors colors, int average, int textTop) {
		gc.setForeground(colors.edge(segment.rgb()));
		gc.setBackground(selected ? colors.text() : colors.edge(segment.rgb()));
		gc.drawLine(place.x, place.y, place.x, place.y + place.height);
		int middle = place.y + place.height / 2;
		gc.fillPolygon(new int[] { place.x - 4, middle, place.x, middle - 4, place.x + 5, middle, place.x, middle + 5 });
		gc.setForeground(colors.text());
		gc.drawString(shortened(segment.label(), 10 * average, average), place.x + 7, place.y + textTop, true);
	}

	/** No more letters than could ever fit, so that long texts cost no more than short ones. */
	private static String shortened(String text, int width, int average) {
		int most = Math.max(1, width * 3 / average);
		return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
	}
}
