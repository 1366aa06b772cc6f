/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.SpeechActivity;
import org.labelwright.quality.Check;

/** Where checks learn what is heard. */
final class Speech {

	private Speech() {
	}

	static SpeechActivity.Result find(Path file, SpeechActivity activity, Progress progress) throws IOException {
		AudioStore store = AudioStore.near(file);
		try (AudioSource source = store.open(file, progress)) {
			return activity.find(source, store.peaks(file, source), progress);
		}
	}

	/** Once for all checks; empty where there is no recording, or nobody can say what is speech in it. */
	static Optional<SpeechActivity.Result> heard(Check.Context context) throws IOException {
		Optional<Path> media = context.media();
		if (media.isEmpty() || !Segments.isRecording(context.item())) {
			return Optional.empty();
		}
		try {
			return Optional.of(context.once(Speech.class.getName(), SpeechActivity.Result.class, () -> {
				try {
					return find(media.get(), SpeechActivity.USUAL, Progress.NONE);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			})).filter(SpeechActivity.Result::certain);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
