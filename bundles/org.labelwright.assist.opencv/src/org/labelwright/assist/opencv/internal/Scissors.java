/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polyline;

/**
 * Intelligent scissors (Mortensen and Barrett 1995). A stroke is a list of places; the answer is a line through all of them
 * that follows the edges of the picture between. The last stroke counts, so a tool asks with the places that were clicked and
 * the one below the mouse; only what is new since the last prompt is computed.
 */
public final class Scissors implements InteractiveAssistant {

	/** The map of costs is for a part around the place a path starts from: further than this, one does not go in one step. */
	private static final double REACH = 400;

	@Override
	public Session open(Subject subject, Progress progress) throws IOException {
		return new Cutting(new OpenCvProcess(), new PictureReader(subject));
	}

	/** Has a process of its own, as that remembers where the path starts. */
	private static final class Cutting implements Session {

		/**
		 * Where a path starts.
		 *
		 * @param process the one that was told: another in its place does not know
		 */
		private record Start(Coordinates place, ProcessHandle process) {
		}

		private final OpenCvProcess process;
		private final PictureReader reader;
		private Optional<Picture> picture = Optional.empty();
		private Optional<Start> start = Optional.empty();

		Cutting(OpenCvProcess process, PictureReader reader) {
			this.process = process;
			this.reader = reader;
		}

		@Override
		public List<Proposal> propose(Prompt prompt, Progress progress) throws IOException {
			if (prompt.strokes().isEmpty() || prompt.strokes().getLast().size() < 2) {
				return List.of();
			}
			Coordinates stroke = prompt.strokes().getLast();
			OpenCv openCv = new OpenCv(process, OpenCvProcess.PATIENCE, progress);
			double[] line = { stroke.x(0), stroke.y(0) };
			for (int i = 1; i < stroke.size(); i++) {
				progress.at(i, stroke.size());
				line = join(line, path(openCv, stroke, i));
			}
			return List.of(Proposal.of(new Polyline(Coordinates.of(line))));
		}

		private double[] path(OpenCv openCv, Coordinates stroke, int to) throws IOException {
			double fromX = stroke.x(to - 1);
			double fromY = stroke.y(to - 1);
			double x = stroke.x(to);
			double y = stroke.y(to);
			if (Math.max(Math.abs(x - fromX), Math.abs(y - fromY)) >= REACH - 1) {
				return new double[] { x, y };
			}
			startAt(openCv, fromX, fromY);
			Picture here = picture.orElseThrow();
			Prompt.Click end = here.local(new Prompt.Click(x, y, true));
			int[] pixels = openCv.scissorsPath((int) end.x(), (int) end.y());
			double[] path = new double[pixels.length + 2];
			for (int i = 0; i < pixels.length; i += 2) {
				path[i] = here.left() + pixels[i] + 0.5;
				path[i + 1] = here.top() + pixels[i + 1] + 0.5;
			}
			path[pixels.length] = x;
			path[pixels.length + 1] = y;
			return path;
		}

		private void startAt(OpenCv openCv, double x, double y) throws IOException {
			Coordinates wanted = Coordinates.of(Math.floor(x), Math.floor(y));
			if (start.filter(known -> known.place().equals(wanted) && process.handle().filter(known.process()::equals).isPresent()).isPresent()) {
				return;
			}
			start = Optional.empty();
			Picture around = reader.read(new Box(Math.floor(x - REACH), Math.floor(y - REACH), 2 * REACH, 2 * REACH));
			openCv.scissorsPicture(around);
			picture = Optional.of(around);
			Prompt.Click local = around.local(new Prompt.Click(x, y, true));
			openCv.scissorsStart((int) local.x(), (int) local.y());
			start = process.handle().map(handle -> new Start(wanted, handle));
		}

		private static double[] join(double[] one, double[] other) {
			double[] both = Arrays.copyOf(one, one.length + other.length);
			System.arraycopy(other, 0, both, one.length, other.length);
			return both;
		}

		@Override
		public void close() throws IOException {
			process.close();
			reader.close();
		}
	}
}
