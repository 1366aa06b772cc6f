/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.labelwright.core.Progress;

/** Finds a curve in a recording, such as its pitch. Keeps no state. */
public interface CurveAnalysis {

	/**
	 * Takes long, so not for the UI thread. The times of values do not depend on the stretch: they are the middles of steps counted from the start of
	 * the recording.
	 *
	 * @param fromMicros values are from here
	 * @param toMicros to before here
	 * @throws CancellationException where the progress told it to stop
	 */
	Curve analyse(AudioSource source, int channel, long fromMicros, long toMicros, Progress progress) throws IOException;
}
