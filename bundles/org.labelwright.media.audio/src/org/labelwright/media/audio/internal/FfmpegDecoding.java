/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_LOSSY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBLP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32P;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Decodes the sound of one file by FFmpeg into a WAVE file. FFmpeg leaves out what the encoder put before and after the sound; what is missing in
 * between, by the times of the packets, is filled with silence, so that every sample stands where it is heard beside the picture of a video. Runs in
 * a worker process only.
 */
final class FfmpegDecoding implements AutoCloseable {

	/** Lists that lead to other files or into the net are none of them. */
	private static final String DEMUXERS = "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dsf,eac3,flac,flv,gsm,matroska,mov,mp3,mpc,mpc8,mpeg,mpegts,"
			+ "nistsphere,ogg,tta,voc,w64,wav,wv";
	/** Times in some containers are whole milliseconds, and no frame that can be lost is shorter. */
	private static final double LEAST_GAP_SECONDS = 0.015;
	/** More is a damaged time. */
	private static final long MOST_GAP_SECONDS = 600;
	private static final int SPARE_FRAMES = 256;
	/** Encoders fill up the last packet, and may add another. */
	private static final int MOST_PADDING = 4096;

	private final AVFormatContext input = new AVFormatContext(null);
	private final AVPacket packet = av_packet_alloc();
	private final AVFrame frame = av_frame_alloc();
	private final int stream;
	private final double secondsPerTick;
	private final double startSeconds;
	private final AVCodecContext codec;
	private final int outFormat;
	private final WavWriter out;
	private SwrContext converter = new SwrContext(null);
	private int inRate;
	private int inChannels;
	private int inFormat = -1;
	private BytePointer buffer = new BytePointer(0L);
	/** Frames that the container says there are, where it says more than its packets do. */
	private final long declaredFrames;
	private boolean ended;
	private int lastError;

	FfmpegDecoding(Path file, Path target) throws IOException {
		AVDictionary options = new AVDictionary(null);
		av_dict_set(options, "protocol_whitelist", "file", 0);
		av_dict_set(options, "format_whitelist", DEMUXERS, 0);
		int opened = avformat_open_input(input, "file:" + file.toAbsolutePath(), null, options);
		av_dict_free(options);
		require(opened);
		require(avformat_find_stream_info(input, (PointerPointer<?>) null));
		stream = av_find_best_stream(input, AVMEDIA_TYPE_AUDIO, -1, -1, (PointerPointer<?>) null, 0);
		if (stream < 0) {
			throw new IOException("there is no sound in it");
		}
		AVStream chosen = input.streams(stream);
		AVCodecParameters parameters = chosen.codecpar();
		AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
		if (decoder == null || decoder.isNull()) {
			throw new IOException("its sound is of a kind that cannot be decoded: " + avcodec_descriptor_get(parameters.codec_id()).name().getString());
		}
		codec = avcodec_alloc_context3(decoder);
		require(avcodec_parameters_to_context(codec, parameters));
		codec.pkt_timebase(chosen.time_base());
		require(avcodec_open2(codec, decoder, (AVDictionary) null));
		if (codec.sample_rate() <= 0 || codec.ch_layout().nb_channels() <= 0) {
			throw new IOException("it does not say how many samples a second its sound has");
		}
		secondsPerTick = (double) chosen.time_base().num() / chosen.time_base().den();
		startSeconds = input.start_time() == AV_NOPTS_VALUE ? 0 : (double) input.start_time() / AV_TIME_BASE;
		outFormat = outFormat(parameters.codec_id(), codec.sample_fmt());
		SampleEncoding encoding = outFormat == AV_SAMPLE_FMT_S16 ? SampleEncoding.SIGNED_16
				: outFormat == AV_SAMPLE_FMT_S32 ? SampleEncoding.SIGNED_32 : SampleEncoding.FLOAT_32;
		declaredFrames = declaredFrames(chosen);
		out = new WavWriter(target, codec.sample_rate(), codec.ch_layout().nb_channels(), encoding);
	}

	/** 16 bits hold what is lossy; what is not is kept whole. */
	private static int outFormat(int codecId, int decoded) {
		boolean lossy = (avcodec_descriptor_get(codecId).props() & AV_CODEC_PROP_LOSSY) != 0;
		if (!lossy && (decoded == AV_SAMPLE_FMT_S32 || decoded == AV_SAMPLE_FMT_S32P)) {
			return AV_SAMPLE_FMT_S32;
		}
		boolean floating = decoded == AV_SAMPLE_FMT_FLT || decoded == AV_SAMPLE_FMT_FLTP || decoded == AV_SAMPLE_FMT_DBL || decoded == AV_SAMPLE_FMT_DBLP;
		return !lossy && floating ? AV_SAMPLE_FMT_FLT : AV_SAMPLE_FMT_S16;
	}

	/** What the edit list of a MOV or MP4 file leaves: FFmpeg leaves out what an encoder put before the sound, but not what it put after. */
	private long declaredFrames(AVStream chosen) {
		boolean edits = List.of(input.iformat().name().getString().split(",")).contains("mov");
		boolean known = edits && chosen.duration() != AV_NOPTS_VALUE && chosen.duration() > 0 && chosen.start_time() != AV_NOPTS_VALUE;
		return known ? Math.round(((chosen.start_time() + chosen.duration()) * secondsPerTick - startSeconds) * codec.sample_rate()) : Long.MAX_VALUE;
	}

	/** About how many frames there will be, -1 where nobody knows. */
	long expectedFrames() {
		return input.duration() == AV_NOPTS_VALUE ? -1 : Math.round((double) input.duration() / AV_TIME_BASE * out.sampleRate());
	}

	long frames() {
		return out.frames();
	}

	/**
	 * Decodes so many frames more, or a few more than that.
	 *
	 * @return false where there are no more
	 */
	boolean decode(long count) throws IOException {
		long end = out.frames() + count;
		while (!ended && out.frames() < end) {
			int read = av_read_frame(input, packet);
			if (read < 0) {
				// A file that is cut off or damaged ends where it cannot be read any further.
				ended = true;
				lastError = read == AVERROR_EOF ? lastError : read;
				avcodec_send_packet(codec, null);
				receive();
			} else {
				if (packet.stream_index() == stream) {
					send();
				}
				av_packet_unref(packet);
			}
		}
		return !ended;
	}

	private void send() throws IOException {
		int sent = avcodec_send_packet(codec, packet);
		if (sent < 0) {
			// One damaged packet is silence; the rest of the recording is still there.
			lastError = sent;
		}
		receive();
	}

	private void receive() throws IOException {
		while (avcodec_receive_frame(codec, frame) >= 0) {
			fillGap();
			convert();
			av_frame_unref(frame);
		}
	}

	private void fillGap() throws IOException {
		long time = frame.best_effort_timestamp();
		if (time == AV_NOPTS_VALUE) {
			return;
		}
		long due = Math.round((time * secondsPerTick - startSeconds) * out.sampleRate());
		long gap = due - out.frames();
		if (gap > LEAST_GAP_SECONDS * out.sampleRate() && gap < MOST_GAP_SECONDS * out.sampleRate()) {
			out.silence(gap);
		}
	}

	private void convert() throws IOException {
		prepareConverter();
		int most = (int) ((long) frame.nb_samples() * out.sampleRate() / frame.sample_rate()) + SPARE_FRAMES;
		long bytes = (long) most * out.bytesPerFrame();
		if (buffer.capacity() < bytes) {
			buffer.deallocate();
			buffer = new BytePointer(bytes);
		}
		try (PointerPointer<BytePointer> into = new PointerPointer<>(1)) {
			into.put(0, buffer);
			int converted = swr_convert(converter, into, most, frame.extended_data(), frame.nb_samples());
			require(converted);
			byte[] all = new byte[converted * out.bytesPerFrame()];
			buffer.position(0).get(all);
			out.write(all);
		}
	}

	/** A recording may change how it is written on its way. */
	private void prepareConverter() throws IOException {
		int channels = frame.ch_layout().nb_channels();
		if (inRate == frame.sample_rate() && inChannels == channels && inFormat == frame.format()) {
			return;
		}
		swr_free(converter);
		converter = new SwrContext(null);
		inRate = frame.sample_rate();
		inChannels = channels;
		inFormat = frame.format();
		AVChannelLayout layout = channels == out.channels() ? frame.ch_layout() : codec.ch_layout();
		require(swr_alloc_set_opts2(converter, layout, outFormat, out.sampleRate(), frame.ch_layout(), inFormat, inRate, 0, null));
		require(swr_init(converter));
	}

	private static void require(int result) throws IOException {
		if (result < 0) {
			throw new IOException(message(result));
		}
	}

	private static String message(int error) {
		byte[] text = new byte[256];
		av_strerror(error, text, text.length);
		int length = 0;
		while (length < text.length && text[length] != 0) {
			length++;
		}
		return new String(text, 0, length, StandardCharsets.UTF_8);
	}

	/** Completes the WAVE file. */
	void finish() throws IOException {
		if (out.frames() == 0 && lastError < 0) {
			throw new IOException(message(lastError));
		}
		long after = out.frames() - declaredFrames;
		out.finish(after > 0 && after <= MOST_PADDING ? declaredFrames : out.frames());
	}

	@Override
	public void close() throws IOException {
		out.close();
		buffer.deallocate();
		swr_free(converter);
		avcodec_free_context(codec);
		av_frame_free(frame);
		av_packet_free(packet);
		avformat_close_input(input);
	}
}
