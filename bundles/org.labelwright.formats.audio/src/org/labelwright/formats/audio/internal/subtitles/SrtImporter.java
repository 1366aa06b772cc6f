/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import java.util.List;
import org.labelwright.formats.audio.internal.support.Texts;

/** Reads {@link Srt}. */
public final class SrtImporter extends CueImporter {

	private static final double SURE = 0.95;
	private static final double BY_ARROW = 0.4;

	public SrtImporter() {
		super(new Srt(), "srt");
	}

	@Override
	protected double detect(byte[] head) {
		List<String> lines = Texts.lines(Texts.head(head)).stream().filter(line -> !line.isBlank()).limit(2).toList();
		boolean numbered = lines.size() > 1 && lines.getFirst().strip().matches("\\d+") && new Srt().times().matcher(lines.get(1)).matches();
		// With a time that is wrong it is one all the same, so that reading it says where.
		return numbered ? SURE : lines.size() > 1 && lines.get(1).contains("-->") ? BY_ARROW : 0;
	}
}
