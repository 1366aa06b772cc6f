/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.worker.WorkerHandler;

/** The side that runs in a process of its own: the only one that calls FFmpeg. Decodes one file, a part at each call. */
public final class FfmpegWorker implements WorkerHandler {

	private Optional<FfmpegDecoding> decoding = Optional.empty();

	public FfmpegWorker() {
		av_log_set_level(AV_LOG_FATAL);
	}

	/**
	 * The first request names the file and the one to be written, and is answered with the frames to be expected; each other says how many frames to
	 * decode, and is answered with how many there are and whether there may be more.
	 */
	@Override
	public void handle(DataInputStream request, DataOutputStream answer) throws IOException {
		if (decoding.isEmpty()) {
			decoding = Optional.of(new FfmpegDecoding(Path.of(request.readUTF()), Path.of(request.readUTF())));
			answer.writeLong(decoding.get().expectedFrames());
			return;
		}
		boolean more = decoding.get().decode(request.readLong());
		answer.writeLong(decoding.get().frames());
		answer.writeBoolean(more);
		if (!more) {
			decoding.get().finish();
			decoding.get().close();
		}
	}
}
