/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlEvent;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.Curve;
import org.labelwright.media.audio.CurveBlocks;
import org.labelwright.media.audio.FrequencyScale;
import org.labelwright.media.audio.SpectrogramSettings;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.Bands;
import org.labelwright.ui.audio.layout.TimeRuler;
import org.labelwright.ui.audio.layout.TimeView;
import org.labelwright.ui.canvas.Density;

/** Paints a recording with its tiers, only what is to be seen anew. UI thread only. */
public final class AudioCanvas {

	/** The key of the data of the canvas that says how many pixels the screen has for each of its own, where the screen is not to be asked. */
	public static final String DENSITY = "density";

	private static final int LABEL_SPACING = 84;
	private static final int OVERLAY = 60;
	private static final int SCROLL_UNITS = 1_000_000;
	/** Curves are not shown of longer stretches: they would be a blur. */
	private static final long LONGEST_CURVE = 60_000_000;
	private static final float LEAST_PITCH = 50;
	private static final float MOST_PITCH = 500;
	private static final float LEAST_INTENSITY = 30;
	private static final float MOST_INTENSITY = 100;

	private final Canvas canvas;
	private final AudioScene scene;
	private final SoundStrips strips;
	private final Supplier<Optional<Sound>> sound;
	private final TierPainter tiers;
	private AudioColors colors;
	private boolean pitch;
	private boolean intensity;
	private int density = 1;
	private List<String> clipLabels = List.of();

	AudioCanvas(Composite parent, AudioScene scene, Supplier<Optional<Sound>> sound) {
		this.scene = scene;
		this.sound = sound;
		canvas = AccessibleNames.name(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL), Messages.Canvas_Name);
		colors = new AudioColors(canvas.getDisplay());
		strips = new SoundStrips(canvas.getDisplay(), this::density, this::redraw);
		tiers = new TierPainter(scene);
		canvas.addListener(SWT.Paint, event -> paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height)));
		canvas.addControlListener(ControlListener.controlResizedAdapter(this::resized));
		canvas.addListener(SWT.ZoomChanged, event -> measureDensity());
		canvas.addListener(SWT.Dispose, event -> strips.dispose());
		canvas.getHorizontalBar().addListener(SWT.Selection, event -> scrolledTime());
		canvas.getVerticalBar().addListener(SWT.Selection, event -> scene.scrollTiers(canvas.getVerticalBar().getSelection()));
		scene.addListener(new AudioScene.Listener() {
			@Override
			public void changed() {
				redraw();
			}

			@Override
			public void cursorMoved(long before) {
				redrawColumn(before);
				redrawColumn(scene.cursor());
			}

			@Override
			public void selectionChanged() {
				// Painted with the change that comes with it.
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	private int density() {
		return canvas.getData(DENSITY) instanceof Integer wanted ? wanted : density;
	}

	/** To ask the screen takes longer than to paint. */
	private void measureDensity() {
		density = Density.of(canvas);
	}

	SoundStrips strips() {
		return strips;
	}

	boolean showsPitch() {
		return pitch;
	}

	boolean showsIntensity() {
		return intensity;
	}

	void showCurves(boolean ofPitch, boolean ofIntensity) {
		pitch = ofPitch;
		intensity = ofIntensity;
		redraw();
	}

	/** What the recording as a whole is labelled with. */
	void setClipLabels(List<String> labels) {
		clipLabels = labels;
		redraw();
	}

	void redraw() {
		if (!canvas.isDisposed()) {
			canvas.redraw();
			updateBars();
		}
	}

	private void redrawColumn(long time) {
		// From a mark to the cursor everything is painted.
		if (scene.mark().isPresent()) {
			canvas.redraw();
		} else {
			canvas.redraw(scene.x(time) - 6, 0, 13, canvas.getSize().y, false);
		}
	}

	private void resized(ControlEvent event) {
		measureDensity();
		Rectangle area = canvas.getClientArea();
		scene.resize(Math.max(AudioScene.GUTTER + 1, area.width), Math.max(1, area.height));
	}

	private void updateBars() {
		TimeView view = scene.view();
		double whole = Math.max(view.width(), view.duration() / view.scale());
		ScrollBar time = canvas.getHorizontalBar();
		int thumb = Math.clamp(Math.round(view.width() / whole * SCROLL_UNITS), 1, SCROLL_UNITS);
		time.setValues((int) Math.round(view.left() / whole * SCROLL_UNITS), 0, SCROLL_UNITS, thumb, Math.max(1, thumb / 10), Math.max(1, thumb * 9 / 10));
		time.setEnabled(thumb < SCROLL_UNITS);
		Bands bands = scene.bands();
		ScrollBar down = canvas.getVerticalBar();
		int seen = Math.max(1, bands.tiersVisible());
		down.setValues(bands.scroll(), 0, Math.max(seen, bands.tiersHeight()), seen, Bands.LANE_HEIGHT, Math.max(1, seen - Bands.LANE_HEIGHT));
		down.setEnabled(bands.tiersHeight() > seen);
	}

	private void scrolledTime() {
		TimeView view = scene.view();
		double whole = Math.max(view.width(), view.duration() / view.scale());
		long left = Math.round((double) canvas.getHorizontalBar().getSelection() / SCROLL_UNITS * whole);
		scene.setView(view.scrolled(left - view.left()));
	}

	/** @param area to be painted */
	void paint(GC gc, Rectangle area) {
		if (!colors.areOf(canvas.getDisplay())) {
			// The theme is another.
			colors = new AudioColors(canvas.getDisplay());
			strips.clear();
		}
		gc.setBackground(colors.page());
		gc.fillRectangle(area);
		Bands bands = scene.bands();
		strips.beginFrame();
		gc.setClipping(Math.max(AudioScene.GUTTER, area.x), area.y, area.width, area.height);
		for (Band band : bands.all()) {
			if (band.kind() != Band.Kind.TIER && band.kind() != Band.Kind.RULER && band.y() < area.y + area.height && band.bottom() > area.y) {
				strips.paint(gc, band, scene.view(), AudioScene.GUTTER, area, colors);
			}
		}
		paintCurves(gc, bands);
		paintRange(gc, bands);
		paintMessage(gc, bands);
		gc.setClipping(area);
		tiers.paint(gc, area, colors);
		paintMark(gc, bands);
		paintRuler(gc, bands);
		paintSides(gc, bands);
		paintCursor(gc);
		gc.setForeground(colors.line());
		gc.drawLine(0, bands.divider(), canvas.getSize().x, bands.divider());
		gc.drawLine(AudioScene.GUTTER - 1, 0, AudioScene.GUTTER - 1, canvas.getSize().y);
		strips.endFrame();
	}

	private void paintRange(GC gc, Bands bands) {
		scene.range().ifPresent(range -> {
			gc.setAlpha(OVERLAY);
			gc.setBackground(colors.accent());
			gc.fillRectangle(scene.x(range.start()), 0, scene.x(range.end()) - scene.x(range.start()), bands.divider());
			gc.setAlpha(255);
		});
		scene.selected().filter(one -> scene.range().isEmpty()).ifPresent(segment -> {
			gc.setForeground(colors.edge(segment.rgb()));
			for (long time : new long[] { segment.start(), segment.end() }) {
				gc.drawLine(scene.x(time), Bands.RULER_HEIGHT, scene.x(time), bands.divider());
			}
			gc.setAlpha(OVERLAY / 2);
			gc.setBackground(colors.edge(segment.rgb()));
			gc.fillRectangle(scene.x(segment.start()), Bands.RULER_HEIGHT, scene.x(segment.end()) - scene.x(segment.start()), bands.divider() - Bands.RULER_HEIGHT);
			gc.setAlpha(255);
		});
	}

	private void paintMark(GC gc, Bands bands) {
		scene.mark().ifPresent(mark -> {
			int left = scene.x(Math.min(mark, scene.cursor()));
			int right = scene.x(Math.max(mark, scene.cursor()));
			gc.setBackground(colors.mark());
			gc.setForeground(colors.mark());
			gc.setAlpha(OVERLAY);
			gc.fillRectangle(left, Bands.RULER_HEIGHT, right - left, bands.divider() - Bands.RULER_HEIGHT);
			scene.tier().flatMap(bands::tier).ifPresent(band -> gc.fillRectangle(left, band.y(), right - left, Bands.LANE_HEIGHT));
			gc.setAlpha(255);
			gc.drawLine(scene.x(mark), 0, scene.x(mark), canvas.getSize().y);
		});
	}

	private void paintRuler(GC gc, Bands bands) {
		gc.setBackground(colors.side());
		gc.fillRectangle(0, 0, canvas.getSize().x, Bands.RULER_HEIGHT);
		gc.setForeground(colors.faint());
		for (TimeRuler.Tick tick : TimeRuler.ticks(scene.view(), LABEL_SPACING)) {
			int x = scene.x(tick.time());
			gc.drawLine(x, tick.isLong() ? Bands.RULER_HEIGHT - 8 : Bands.RULER_HEIGHT - 4, x, Bands.RULER_HEIGHT - 1);
			if (tick.isLong()) {
				gc.drawString(tick.label(), x + 3, 1, true);
			}
		}
		scene.range().or(() -> scene.selected().map(one -> new Interval(one.start(), one.end()))).ifPresent(range -> {
			gc.setBackground(colors.accent());
			gc.fillRectangle(scene.x(range.start()), Bands.RULER_HEIGHT - 3, Math.max(1, scene.x(range.end()) - scene.x(range.start())), 3);
		});
	}

	/** Names of channels and tiers, and what heights mean. */
	private void paintSides(GC gc, Bands bands) {
		gc.setBackground(colors.side());
		gc.fillRectangle(0, 0, AudioScene.GUTTER, bands.divider());
		gc.setForeground(colors.text());
		gc.drawString(TimeRuler.text(scene.cursor()), 6, 2, true);
		for (Band band : bands.all()) {
			if (band.kind() == Band.Kind.WAVEFORM) {
				boolean analysed = scene.channels() > 1 && sound.get().filter(one -> one.channel() == Integer.parseInt(band.name())).isPresent();
				gc.setForeground(analysed ? colors.text() : colors.faint());
				String name = scene.channels() == 1 ? Messages.Channel_Only : channelName(Integer.parseInt(band.name()));
				gc.drawString(name, 6, band.y() + 3, true);
				gc.setForeground(colors.line());
				gc.drawLine(0, band.y(), AudioScene.GUTTER, band.y());
			} else if (band.kind() == Band.Kind.SPECTROGRAM) {
				sound.get().ifPresent(one -> paintFrequencies(gc, band, one.spectrogram().settings()));
			}
		}
		int y = Bands.RULER_HEIGHT + 4;
		for (String label : clipLabels) {
			Point size = gc.stringExtent(label);
			gc.setBackground(colors.selection());
			gc.setAlpha(200);
			gc.fillRoundRectangle(AudioScene.GUTTER + 6, y, size.x + 12, size.y + 2, 6, 6);
			gc.setAlpha(255);
			gc.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
			gc.drawString(label, AudioScene.GUTTER + 12, y + 1, true);
			y += size.y + 4;
		}
	}

	private String channelName(int channel) {
		if (scene.channels() == 2) {
			return channel == 0 ? Messages.Channel_Left : Messages.Channel_Right;
		}
		return NLS.bind(Messages.Channel, channel + 1);
	}

	private void paintFrequencies(GC gc, Band band, SpectrogramSettings settings) {
		gc.setForeground(colors.line());
		gc.drawLine(0, band.y(), AudioScene.GUTTER, band.y());
		gc.setForeground(colors.faint());
		gc.drawString(settings.scale() == FrequencyScale.MEL ? Messages.Spectrogram_Mel : Messages.Spectrogram_Linear, 6, band.y() + 3, true);
		int lineHeight = gc.getFontMetrics().getHeight();
		int last = band.bottom() + lineHeight;
		for (double hertz : new double[] { 0, 500, 1000, 2000, 4000, 8000, 12_000, 16_000 }) {
			int y = band.bottom() - (int) Math.round((double) settings.row(hertz) / settings.rows() * band.height());
			if (hertz <= settings.highHertz() && last - y >= lineHeight && y - lineHeight / 2 > band.y() + lineHeight) {
				String text = hertz < 1000 ? Math.round(hertz) + " Hz" : Math.round(hertz / 1000) + " kHz";
				int top = Math.min(y - lineHeight / 2, band.bottom() - lineHeight);
				gc.drawString(text, AudioScene.GUTTER - 10 - gc.stringExtent(text).x, top, true);
				gc.drawLine(AudioScene.GUTTER - 6, y, AudioScene.GUTTER, y);
				last = y;
			}
		}
	}

	private void paintCursor(GC gc) {
		int x = scene.x(scene.cursor());
		if (x >= AudioScene.GUTTER) {
			gc.setForeground(colors.cursor());
			gc.setBackground(colors.cursor());
			gc.drawLine(x, 0, x, canvas.getSize().y);
			gc.fillPolygon(new int[] { x - 5, 0, x + 6, 0, x, 7 });
		}
	}

	private void paintMessage(GC gc, Bands bands) {
		if (!scene.message().isEmpty()) {
			gc.setForeground(colors.faint());
			Point size = gc.textExtent(scene.message());
			int width = canvas.getSize().x - AudioScene.GUTTER;
			gc.drawText(scene.message(), AudioScene.GUTTER + Math.max(8, (width - size.x) / 2),
					Math.max(Bands.RULER_HEIGHT + 8, (bands.divider() + Bands.RULER_HEIGHT - size.y) / 2), true);
		}
	}

	private void paintCurves(GC gc, Bands bands) {
		TimeView view = scene.view();
		Optional<Band> band = bands.all().stream().filter(one -> one.kind() == Band.Kind.SPECTROGRAM).findFirst()
				.or(() -> bands.all().stream().filter(one -> one.kind() == Band.Kind.WAVEFORM).findFirst());
		if (band.isEmpty() || sound.get().isEmpty() || view.to() - view.from() > LONGEST_CURVE) {
			return;
		}
		gc.setAntialias(SWT.ON);
		if (intensity) {
			paintCurve(gc, band.get(), sound.get().get().intensity(), LEAST_INTENSITY, MOST_INTENSITY, colors.intensity());
		}
		if (pitch) {
			paintCurve(gc, band.get(), sound.get().get().pitch(), LEAST_PITCH, MOST_PITCH, colors.pitch());
		}
		gc.setLineWidth(1);
		gc.setAntialias(SWT.OFF);
	}

	private void paintCurve(GC gc, Band band, CurveBlocks blocks, float least, float most, Color color) {
		TimeView view = scene.view();
		List<Long> missing = new ArrayList<>();
		for (long index = blocks.indexAt(view.from()); index <= blocks.indexAt(Math.max(view.from(), view.to() - 1)); index++) {
			Optional<CurveBlocks.Block> block = blocks.block(index);
			if (block.isEmpty()) {
				missing.add(index);
				continue;
			}
			Path path = path(block.get().curve(), band, least, most);
			// A seam of the colour of the page, so that it is seen on black and on white.
			gc.setForeground(colors.page());
			gc.setLineWidth(4);
			gc.drawPath(path);
			gc.setForeground(color);
			gc.setLineWidth(2);
			gc.drawPath(path);
			path.dispose();
		}
		if (!missing.isEmpty()) {
			blocks.wish(missing);
		}
		gc.setForeground(color);
		gc.setBackground(colors.page());
		gc.drawString(Math.round(most) + (color.equals(colors.pitch()) ? " Hz" : " dB"), canvas.getClientArea().width - (color.equals(colors.pitch()) ? 60 : 120), band.y() + 2, false);
	}

	private Path path(Curve curve, Band band, float least, float most) {
		Path path = new Path(canvas.getDisplay());
		boolean joined = false;
		for (int i = 0; i < curve.values().length; i++) {
			float value = curve.values()[i];
			boolean known = !Float.isNaN(value);
			if (known) {
				float x = (float) (AudioScene.GUTTER + scene.view().x(Math.round(curve.micros(i))));
				float y = band.bottom() - (Math.clamp(value, least, most) - least) / (most - least) * band.height();
				if (joined) {
					path.lineTo(x, y);
				} else {
					path.moveTo(x, y);
				}
			}
			joined = known;
		}
		return path;
	}
}
