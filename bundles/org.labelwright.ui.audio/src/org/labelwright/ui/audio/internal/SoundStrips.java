/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.PeakColumns;
import org.labelwright.media.audio.Spectrogram;
import org.labelwright.media.audio.SpectrogramTile;
import org.labelwright.ui.audio.layout.Band;
import org.labelwright.ui.audio.layout.TimeView;
import org.labelwright.ui.canvas.Contrast;

/**
 * Waveforms and spectrograms as pixels, in strips that lie at whole multiples of their width from the start of the recording: a scroll
 * paints the strips that come into sight, and nothing else. On a dense screen they have all its pixels. Samples of far zooms are read in a
 * thread of its own. UI thread only.
 */
final class SoundStrips {

	private static final int WIDTH = 256;
	/** So many strips as wide as a band is high, on a dense screen fewer. */
	private static final int KEPT = 240;
	private static final int LEAST_KEPT = 64;
	/** With fewer frames a pixel the disk is read. */
	private static final double READ_BELOW = 300;
	/** With fewer frames a pixel samples are joined by lines. */
	private static final double LINES_BELOW = 1;
	/** From so many pixels between samples each one has a dot. */
	private static final double DOTS_FROM = 5;
	private static final int DOT = 2;
	/** Levels that are looked at for something coarse while the fine is made. */
	private static final int COARSER = 4;
	private static final float FILLED = 0.95f;
	private static final float MOST_GAIN = 50;
	/** Speech is seldom louder than so many decibels below full scale in a single row of a spectrogram. */
	private static final double LOUDEST = 20;

	/**
	 * Which strip: width, height and scale are those of pixels of the screen, of which there may be several for each one of the canvas.
	 *
	 * @param scale microseconds a pixel
	 * @param index how many strips there are before it
	 */
	private record Key(Band.Kind kind, int channel, double scale, long index, int width, int height) {
		/** Pixels of the screen for each one of the canvas. */
		int density() {
			return width / WIDTH;
		}
	}

	/**
	 * A painted strip.
	 *
	 * @param complete whether it need not be painted again when there are news
	 */
	private record Strip(Image image, boolean complete) {
	}

	/** Samples of a channel around a strip. */
	private record Samples(long first, float[] values) {
	}

	private final Display display;
	private final Runnable news;
	private final IntSupplier density;
	private final ExecutorService reader = Executors
			.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("Labelwright: waveform").unstarted(task));
	private final Map<Key, Strip> strips = new LinkedHashMap<>(64, 0.75f, true);
	private final Map<Key, Object> read = new LinkedHashMap<>(64, 0.75f, true);
	private final Set<Key> reading = new HashSet<>();
	private Set<Spectrogram.Key> wished = new LinkedHashSet<>();
	private Optional<Sound> sound = Optional.empty();
	private int dynamics = 60;
	/** What samples are multiplied with, so that the loudest nearly fills the height. */
	private float gain = 1;
	private boolean fitted;

	/**
	 * @param density pixels of the screen for each one of the canvas
	 * @param news called in the UI thread when more can be painted
	 */
	SoundStrips(Display display, IntSupplier density, Runnable news) {
		this.display = display;
		this.density = density;
		this.news = news;
	}

	void show(Optional<Sound> shown) {
		sound = shown;
		gain = 1;
		fitted = false;
		clear();
		fitGain();
	}

	/** Quiet recordings are shown as high as loud ones, once their peaks are known. */
	private void fitGain() {
		sound.filter(one -> !fitted && one.peaks().isPrepared() && one.source().frames() > 0).ifPresent(one -> {
			fitted = true;
			float loudest = 0;
			try {
				for (int channel = 0; channel < one.source().channels(); channel++) {
					PeakColumns columns = one.peaks().columns(channel, 0, one.source().frames(), WIDTH);
					for (int i = 0; i < columns.columns(); i++) {
						loudest = Math.max(loudest, Math.max(columns.max()[i], -columns.min()[i]));
					}
				}
			} catch (IOException e) {
				ILog.of(SoundStrips.class).error("A waveform cannot be shown: " + e.getMessage(), e);
			}
			float fitting = loudest > 0 ? Math.clamp(FILLED / loudest, 1, MOST_GAIN) : 1;
			if (fitting != gain) {
				gain = fitting;
				clear();
			}
		});
	}

	/** How many decibels below the loudest are seen in spectrograms. */
	void setDynamics(int decibels) {
		dynamics = decibels;
		clear();
	}

	/** Everything is to be painted anew. */
	void clear() {
		strips.values().forEach(strip -> strip.image().dispose());
		strips.clear();
		read.clear();
	}

	/** More is known; what was incomplete is to be read and painted anew. */
	void refresh() {
		fitGain();
		read.values().removeIf(SoundStrips::hasGaps);
		dropIncomplete();
	}

	/** Whether peaks were not made yet when they were read. */
	private static boolean hasGaps(Object known) {
		if (known instanceof PeakColumns columns) {
			for (float min : columns.min()) {
				if (Float.isNaN(min)) {
					return true;
				}
			}
		}
		return false;
	}

	private void dropIncomplete() {
		strips.values().removeIf(strip -> {
			if (!strip.complete()) {
				strip.image().dispose();
			}
			return !strip.complete();
		});
	}

	void dispose() {
		clear();
		reader.shutdownNow();
	}

	/** Paints a band of sound as far as it is in the area. */
	void paint(GC gc, Band band, TimeView view, int left, Rectangle area, AudioColors colors) {
		int pixels = density.getAsInt();
		long first = Math.floorDiv(view.left() + Math.max(0, area.x - left), WIDTH);
		long last = Math.floorDiv(view.left() + Math.min(view.width(), area.x + area.width - left) - 1, WIDTH);
		int channel = band.kind() == Band.Kind.WAVEFORM ? Integer.parseInt(band.name()) : sound.map(Sound::channel).orElse(0);
		for (long index = first; index <= last && sound.isPresent(); index++) {
			Key key = new Key(band.kind(), channel, view.scale() / pixels, index, WIDTH * pixels, band.height() * pixels);
			Strip strip = strips.get(key);
			if (strip == null) {
				strip = band.kind() == Band.Kind.WAVEFORM ? waveform(key, colors) : spectrogram(key, colors);
				keep(key, strip);
			}
			int x = left + (int) (index * WIDTH - view.left());
			if (pixels == 1) {
				gc.drawImage(strip.image(), x, band.y());
			} else {
				gc.drawImage(strip.image(), 0, 0, key.width(), key.height(), x, band.y(), WIDTH, band.height());
			}
		}
	}

	private void keep(Key key, Strip strip) {
		strips.put(key, strip);
		var eldest = strips.entrySet().iterator();
		while (strips.size() > Math.max(LEAST_KEPT, KEPT / (key.density() * key.density()))) {
			Strip old = eldest.next().getValue();
			eldest.remove();
			old.image().dispose();
		}
	}

	private static double time(Key key, double pixel) {
		return (key.index() * key.width() + pixel) * key.scale();
	}

	private Strip waveform(Key key, AudioColors colors) {
		AudioSource source = sound.orElseThrow().source();
		double framesPerPixel = key.scale() * source.sampleRate() / AudioSource.MICROS_PER_SECOND;
		Image image = new Image(display, key.width(), key.height());
		GC gc = new GC(image);
		gc.setBackground(colors.page());
		gc.fillRectangle(0, 0, key.width(), key.height());
		gc.setBackground(colors.line());
		gc.fillRectangle(0, key.height() / 2, key.width(), key.density());
		gc.fillRectangle(0, key.height() - key.density(), key.width(), key.density());
		boolean complete = true;
		try {
			Object known = framesPerPixel >= READ_BELOW ? columns(sound.orElseThrow(), key) : read(key, framesPerPixel);
			if (known instanceof PeakColumns columns) {
				complete = paintColumns(gc, key, columns, colors);
			} else if (known instanceof Samples samples) {
				paintSamples(gc, key, samples, framesPerPixel, colors);
			} else {
				complete = false;
			}
		} catch (IOException e) {
			ILog.of(SoundStrips.class).error("A waveform cannot be shown: " + e.getMessage(), e);
		} finally {
			gc.dispose();
		}
		return new Strip(image, complete);
	}

	private static PeakColumns columns(Sound shown, Key key) throws IOException {
		long from = shown.source().frameAt(Math.round(time(key, 0)));
		long to = Math.max(from + 1, shown.source().frameAt(Math.round(time(key, key.width()))));
		return shown.peaks().columns(key.channel(), from, to, key.width());
	}

	/** What was read, or nothing yet. */
	private Object read(Key key, double framesPerPixel) {
		Object known = read.get(key);
		if (known == null && reading.add(key)) {
			Sound shown = sound.orElseThrow();
			reader.execute(() -> {
				Object result;
				try {
					result = framesPerPixel < LINES_BELOW ? samples(shown, key, framesPerPixel) : columns(shown, key);
				} catch (IOException e) {
					ILog.of(SoundStrips.class).error("A waveform cannot be shown: " + e.getMessage(), e);
					result = "";
				}
				Object done = result;
				if (!display.isDisposed()) {
					display.asyncExec(() -> {
						reading.remove(key);
						if (sound.filter(one -> one == shown).isPresent()) {
							wasRead(key, done);
						}
					});
				}
			});
		}
		return known;
	}

	/**
	 * Paints what was read. Gaps stay until there is more of the peaks: to read them again at once would read and paint without end. When all
	 * are made in the meantime nobody will say so again, and they have no gaps any more.
	 */
	private void wasRead(Key key, Object done) {
		fitGain();
		if (!hasGaps(done) || !sound.orElseThrow().peaks().isPrepared()) {
			read.put(key, done);
			while (read.size() > KEPT) {
				read.remove(read.keySet().iterator().next());
			}
		}
		dropIncomplete();
		news.run();
	}

	private static Samples samples(Sound shown, Key key, double framesPerPixel) throws IOException {
		long first = Math.max(0, shown.source().frameAt(Math.round(time(key, 0))) - 2);
		int count = (int) Math.min(key.width() * framesPerPixel + 5, shown.source().frames() - first);
		return new Samples(first, count <= 0 ? new float[0] : shown.source().read(first, count)[key.channel()]);
	}

	private int y(Key key, float sample) {
		return Math.round((1 - Math.clamp(sample * gain, -1f, 1f)) / 2 * (key.height() - 2 * key.density()));
	}

	private boolean paintColumns(GC gc, Key key, PeakColumns columns, AudioColors colors) {
		boolean complete = true;
		for (int pass = 0; pass < 2; pass++) {
			gc.setForeground(pass == 0 ? colors.peaks() : colors.rms());
			for (int x = 0; x < columns.columns(); x++) {
				float min = columns.min()[x];
				if (Float.isNaN(min)) {
					complete = false;
				} else if (pass == 0) {
					gc.drawLine(x, y(key, columns.max()[x]), x, y(key, min));
				} else {
					float rms = columns.rms()[x];
					gc.drawLine(x, y(key, Math.min(rms, columns.max()[x])), x, y(key, Math.max(-rms, min)));
				}
			}
		}
		return complete;
	}

	private void paintSamples(GC gc, Key key, Samples samples, double framesPerPixel, AudioColors colors) {
		AudioSource source = sound.orElseThrow().source();
		int[] line = new int[samples.values().length * 2];
		for (int i = 0; i < samples.values().length; i++) {
			line[2 * i] = (int) Math.round(source.microsAt(samples.first() + i) / key.scale() - key.index() * key.width());
			line[2 * i + 1] = y(key, samples.values()[i]);
		}
		gc.setForeground(colors.rms());
		gc.setLineWidth(key.density());
		gc.drawPolyline(line);
		if (1 / framesPerPixel >= DOTS_FROM * key.density()) {
			int reach = DOT * key.density();
			gc.setBackground(colors.rms());
			for (int i = 0; i < line.length; i += 2) {
				gc.fillOval(line[i] - reach, line[i + 1] - reach, 2 * reach + key.density(), 2 * reach + key.density());
			}
		}
	}

	/** To be called before a frame is painted. */
	void beginFrame() {
		wished = new LinkedHashSet<>();
	}

	/** To be called when it is painted: asks for what was missing. */
	void endFrame() {
		List<Spectrogram.Key> missing = new ArrayList<>(wished);
		if (!missing.isEmpty()) {
			sound.ifPresent(one -> one.spectrogram().wish(missing));
		}
	}

	private Strip spectrogram(Key key, AudioColors colors) {
		Sound shown = sound.orElseThrow();
		Spectrogram spectrogram = shown.spectrogram();
		AudioSource source = shown.source();
		int level = spectrogram.levelFor(key.scale() * source.sampleRate() / AudioSource.MICROS_PER_SECOND);
		boolean complete = true;
		ImageData pixels = new ImageData(key.width(), key.height(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
		int[] shades = shades(colors);
		int empty = shades[255];
		int rows = spectrogram.settings().rows();
		int[] rowOf = new int[key.height()];
		for (int y = 0; y < rowOf.length; y++) {
			rowOf[y] = Math.min(rows - 1, (int) ((rowOf.length - 1 - y + 0.5) * rows / rowOf.length));
		}
		int[] line = new int[key.width()];
		int[] columnOf = new int[key.width()];
		SpectrogramTile[] tileOf = new SpectrogramTile[key.width()];
		for (int x = 0; x < key.width(); x++) {
			long frame = source.frameAt(Math.round(time(key, x + 0.5)));
			if (frame < source.frames()) {
				Spectrogram.Key wanted = spectrogram.keyAt(level, frame);
				Optional<SpectrogramTile> tile = spectrogram.tile(wanted);
				if (tile.isEmpty()) {
					complete = false;
					wished.add(wanted);
				}
				for (int coarser = level + 1; tile.isEmpty() && coarser < Math.min(spectrogram.levels(), level + COARSER); coarser++) {
					tile = spectrogram.tile(spectrogram.keyAt(coarser, frame));
				}
				if (tile.isPresent()) {
					long start = spectrogram.firstFrame(new Spectrogram.Key(tile.get().level(), tile.get().index()));
					columnOf[x] = (int) Math.min(Spectrogram.COLUMNS - 1, (frame - start) / spectrogram.framesPerColumn(tile.get().level()));
					tileOf[x] = tile.get();
				}
			}
		}
		for (int y = 0; y < key.height(); y++) {
			for (int x = 0; x < key.width(); x++) {
				line[x] = tileOf[x] == null ? empty : shades[tileOf[x].values()[rowOf[y] * Spectrogram.COLUMNS + columnOf[x]] & 0xff];
			}
			pixels.setPixels(0, y, key.width(), line, 0);
		}
		return new Strip(new Image(display, pixels), complete);
	}

	/** The colour of each value of a tile: the louder, the nearer to that of text. */
	private int[] shades(AudioColors colors) {
		int[] shades = new int[256];
		for (int i = 0; i < shades.length; i++) {
			double share = Math.clamp(1 - (i / 2.0 - LOUDEST) / dynamics, 0, 1);
			RGB shade = Contrast.mix(colors.text().getRGB(), colors.page().getRGB(), share);
			shades[i] = shade.red << 16 | shade.green << 8 | shade.blue;
		}
		return shades;
	}
}
