/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.kaldi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.geometry.GeometryKind;

/**
 * A data directory after <a href="https://kaldi-asr.org/doc/data_prep.html">Kaldi's guide</a>: tables of lines that begin with an id, sorted as
 * the C locale does. Without {@code segments} each recording is one utterance of the same id.
 */
final class Kaldi {

	static final String ID = "kaldi";
	static final String NAME = "Kaldi";
	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.INTERVAL, GeometryKind.WHOLE).with(Feature.ATTRIBUTES)
			.noting("Attributes are text, speaker, gender and channel. Commands in wav.scp are never run.");

	static final String WAV = "wav.scp";
	static final String SEGMENTS = "segments";
	static final String TEXT = "text";
	static final String SPEAKERS = "utt2spk";
	static final String UTTERANCES = "spk2utt";
	static final String GENDERS = "spk2gender";
	static final Set<String> FILES = Set.of(WAV, SEGMENTS, TEXT, SPEAKERS, UTTERANCES, GENDERS);

	static final String UTTERANCE = "utterance";
	static final String GENDER = "gender";
	static final Set<String> CARRIED = Set.of(Segment.SPEAKER, GENDER, Segment.CHANNEL);

	/** Members of what is kept: of items the id of the recording and its file, of segments their id and the times as they were written. */
	static final String RECORDING = "recording";
	static final String FILE = "file";
	static final String KEPT_UTTERANCE = "utterance";
	static final String TIMES = "times";
	/** Where a segment ends that goes to the end of its recording. */
	static final String TO_THE_END = "-1";

	/** By bytes of UTF-8, as LC_ALL=C sorts and all tools of Kaldi expect. */
	static final Comparator<String> ORDER = (one, other) -> Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

	private Kaldi() {
	}
}
