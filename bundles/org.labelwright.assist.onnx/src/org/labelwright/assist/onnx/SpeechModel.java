/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.labelwright.assist.AssistantException;
import org.labelwright.assist.onnx.internal.SpeechSession;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;

/**
 * A model of the user that says of a recording, piece by piece, how sure it is that somebody speaks: Silero VAD, versions 4 and 5, or another
 * one with such inputs. It runs in a process of its own, which ends with {@link #close}. Not for several threads, nor for that of the window.
 */
public interface SpeechModel extends AutoCloseable {

	/**
	 * Loads a model of the task {@code speech}.
	 *
	 * @param given the JSON file that describes it, its folder, or the name of a model in the folder of models
	 * @param patience how long the model may take for what it is given at once
	 * @throws BadInputException with the file and the field, where there is none or its description is wrong
	 * @throws AssistantException where it cannot be loaded
	 * @throws CancellationException where the progress told it to stop
	 */
	static SpeechModel open(String given, Duration patience, Progress progress) throws IOException {
		return SpeechSession.open(given, patience, progress);
	}

	/** Name and version, for the provenance of what it finds. */
	String author();

	/** The samples a second it wants. */
	int rate();

	/** How many samples one probability is of. */
	int samples();

	/** The probability from which its description says that somebody speaks. */
	double threshold();

	/** Forgets what was heard, before another recording. */
	void reset();

	/**
	 * Listens on.
	 *
	 * @param heard what comes next in the recording, one channel, where 1 is full scale: a multiple of {@link #samples()}
	 * @return from 0 to 1 for each piece
	 * @throws AssistantException where the model failed or did not end in time
	 * @throws CancellationException where the progress told it to stop; the process is ended then
	 */
	float[] probabilities(float[] heard, Progress progress) throws IOException;

	@Override
	void close();
}
