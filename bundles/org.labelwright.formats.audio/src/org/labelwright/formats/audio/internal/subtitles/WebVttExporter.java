/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

/** Writes {@link WebVtt}. */
public final class WebVttExporter extends CueExporter {

	public WebVttExporter() {
		super(new WebVtt(), "vtt");
	}
}
