/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.io.IOException;
import java.util.List;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;

/** Other places of a picture that look like the part in a box: same size, not turned. */
public final class SimilarPlaces implements InteractiveAssistant {

	private static final double LEAST = 0.7;
	private static final int MOST = 200;
	/** A place that overlaps the box itself by more is the box itself. */
	private static final double SAME = 0.3;

	@Override
	public Session open(Subject subject, Progress progress) throws IOException {
		return new Searching(OpenCvProcess.shared(), new PictureReader(subject));
	}

	private record Searching(OpenCvProcess process, PictureReader reader) implements Session {

		@Override
		public List<Proposal> propose(Prompt prompt, Progress progress) throws IOException {
			if (prompt.box().isEmpty()) {
				return List.of();
			}
			Picture picture = reader.all();
			Box box = picture.local(prompt.box().get());
			if (box.width() < 2 || box.height() < 2) {
				return List.of();
			}
			return new OpenCv(process, OpenCvProcess.PATIENCE, progress).similar(picture, box, LEAST, MOST).stream().filter(found -> ((Box) found.geometry()).iou(box) < SAME).toList();
		}

		@Override
		public void close() throws IOException {
			reader.close();
		}
	}
}
