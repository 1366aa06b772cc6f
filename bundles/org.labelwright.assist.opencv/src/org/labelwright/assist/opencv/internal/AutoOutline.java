/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polygons;

/** Cuts an object out by its colours: as a polygon, a mask or the box close around it. */
public final class AutoOutline implements InteractiveAssistant, IExecutableExtension {

	/** How much of the surroundings of a box is looked at to learn what is not the object, by its longer side. */
	private static final double SURROUNDINGS = 0.25;
	private static final double LEAST_SURROUNDINGS = 12;
	/** Pixels that a side of the polygon may be off the outline of the mask; follows the size of the object. */
	private static final double TOLERANCE = 1.3;
	private static final double TOLERANCE_OF_SIZE = 0.006;

	private enum Form {
		POLYGON, MASK, BOX
	}

	private Form form = Form.POLYGON;
	private Duration patience = OpenCvProcess.PATIENCE;

	/** A polygon. */
	public AutoOutline() {
		// What else it is to be, the registry says.
	}

	/** @param patience how long an answer may take */
	AutoOutline(String form, Duration patience) {
		this.form = Form.valueOf(form.toUpperCase(Locale.ROOT));
		this.patience = patience;
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		form = data instanceof String text ? Form.valueOf(text.toUpperCase(Locale.ROOT)) : Form.POLYGON;
	}

	@Override
	public Session open(Subject subject, Progress progress) throws IOException {
		return new Outlining(OpenCvProcess.shared(), new PictureReader(subject));
	}

	private final class Outlining implements Session {

		private final OpenCvProcess process;
		private final PictureReader reader;

		Outlining(OpenCvProcess process, PictureReader reader) {
			this.process = process;
			this.reader = reader;
		}

		@Override
		public List<Proposal> propose(Prompt prompt, Progress progress) throws IOException {
			if (prompt.box().isEmpty() && prompt.clicks().stream().noneMatch(Prompt.Click::inside)) {
				return List.of();
			}
			Picture picture = reader.read(prompt.box().map(Outlining::around).orElse(reader.bounds()));
			byte[] cut = new OpenCv(process, patience, progress).cutOut(picture, prompt.box().map(picture::local), prompt.clicks().stream().map(picture::local).toList());
			return geometry(cut, picture).map(Proposal::of).stream().toList();
		}

		private static Box around(Box box) {
			double more = Math.max(LEAST_SURROUNDINGS, SURROUNDINGS * Math.max(box.width(), box.height()));
			return new Box(box.x() - more, box.y() - more, box.width() + 2 * more, box.height() + 2 * more);
		}

		private Optional<Geometry> geometry(byte[] cut, Picture picture) {
			Mask part = Mask.ofRaster(picture.width(), picture.height(), cut);
			return switch (form) {
			case BOX -> part.bounds().map(box -> box.translate(picture.left(), picture.top()));
			case POLYGON -> MaskTracer.polygon(part).map(traced -> Geometries.translate(simple(traced), picture.left(), picture.top()));
			case MASK -> part.area() == 0 ? Optional.empty() : Optional.of(whole(cut, picture));
			};
		}

		private Mask whole(byte[] cut, Picture picture) {
			int width = (int) reader.bounds().width();
			int height = (int) reader.bounds().height();
			byte[] raster = new byte[width * height];
			for (int y = 0; y < picture.height(); y++) {
				System.arraycopy(cut, y * picture.width(), raster, (picture.top() + y) * width + picture.left(), picture.width());
			}
			return Mask.ofRaster(width, height, raster);
		}

		@Override
		public void close() throws IOException {
			reader.close();
		}
	}

	/** As few corners as the tolerance allows. */
	private static Polygon simple(Polygon traced) {
		Box bounds = traced.bounds();
		return Polygons.simplify(traced, Math.max(TOLERANCE, TOLERANCE_OF_SIZE * Math.max(bounds.width(), bounds.height())));
	}
}
