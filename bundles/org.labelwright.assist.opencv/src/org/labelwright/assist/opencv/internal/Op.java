/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

/** What the worker process can be asked for; on the wire the ordinal, as a byte. */
enum Op {
	/** Picture, prompt: the mask of the object. */
	CUT_OUT,
	/** Picture: to be followed by the other two; nothing. */
	SCISSORS_PICTURE,
	/** A place: where paths start from; nothing. */
	SCISSORS_START,
	/** A place: the path that leads there. */
	SCISSORS_PATH,
	/** Picture, rectangle, least likeness, most places: the places with their likeness. */
	SIMILAR,
	/** Picture, size of a part in pixels, smoothness: the number of the part of each pixel. */
	SUPERPIXELS
}
