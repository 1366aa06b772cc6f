/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Mask;

/** Simple linear iterative clustering (Achanta et al. 2012): small parts of one colour, of which clicks and strokes make a mask. */
public final class Superpixels implements InteractiveAssistant {

	/** A part is about so many pixels wide in a picture of a megapixel, wider in larger ones. */
	private static final double SIZE = 20;

	@Override
	public Session open(Subject subject, Progress progress) throws IOException {
		return new Collecting(OpenCvProcess.shared(), new PictureReader(subject));
	}

	private static final class Collecting implements Session {

		private final OpenCvProcess process;
		private final PictureReader reader;
		private Optional<int[]> parts = Optional.empty();

		Collecting(OpenCvProcess process, PictureReader reader) {
			this.process = process;
			this.reader = reader;
		}

		@Override
		public List<Proposal> propose(Prompt prompt, Progress progress) throws IOException {
			Picture picture = reader.all();
			if (parts.isEmpty()) {
				double megapixels = picture.width() / 1e3 * picture.height() / 1e3;
				parts = Optional.of(new OpenCv(process, OpenCvProcess.PATIENCE, progress).superpixels(picture, (int) Math.round(SIZE * Math.max(1, Math.sqrt(megapixels)))));
			}
			progress.at(1, 2);
			BitSet wanted = new BitSet();
			prompt.strokes().forEach(stroke -> dense(stroke).forEach(click -> wanted.set(part(picture, click))));
			prompt.clicks().forEach(click -> wanted.set(part(picture, click), click.inside()));
			int[] numbers = parts.get();
			byte[] raster = new byte[numbers.length];
			for (int i = 0; i < numbers.length; i++) {
				raster[i] = (byte) (wanted.get(numbers[i]) ? 1 : 0);
			}
			return wanted.isEmpty() ? List.of() : List.of(Proposal.of(Mask.ofRaster(picture.width(), picture.height(), raster)));
		}

		private int part(Picture picture, Prompt.Click click) {
			Prompt.Click local = picture.local(click);
			return parts.orElseThrow()[(int) local.y() * picture.width() + (int) local.x()];
		}

		/** A click for each pixel the stroke goes over. */
		private static List<Prompt.Click> dense(Coordinates stroke) {
			List<Prompt.Click> dense = new ArrayList<>();
			for (int i = 0; i < stroke.size(); i++) {
				int steps = i == 0 ? 1 : (int) Math.ceil(Math.max(1, Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1))));
				for (int step = 1; step <= steps; step++) {
					double part = (double) step / steps;
					double x = i == 0 ? stroke.x(0) : stroke.x(i - 1) + part * (stroke.x(i) - stroke.x(i - 1));
					double y = i == 0 ? stroke.y(0) : stroke.y(i - 1) + part * (stroke.y(i) - stroke.y(i - 1));
					dense.add(new Prompt.Click(x, y, true));
				}
			}
			return dense;
		}

		@Override
		public void close() throws IOException {
			reader.close();
		}
	}
}
