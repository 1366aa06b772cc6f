/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

import org.labelwright.formats.audio.internal.support.Texts;

/** Reads {@link WebVtt}. */
public final class WebVttImporter extends CueImporter {

	private static final double SURE = 0.95;

	public WebVttImporter() {
		super(new WebVtt(), "vtt");
	}

	@Override
	protected double detect(byte[] head) {
		String first = Texts.lines(Texts.head(head)).getFirst();
		return first.matches(WebVtt.MAGIC + "([ \\t].*)?") ? SURE : 0;
	}
}
