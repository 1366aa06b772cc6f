/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.subtitles;

/** Writes {@link Srt}. */
public final class SrtExporter extends CueExporter {

	public SrtExporter() {
		super(new Srt(), "srt");
	}
}
