/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an item's media taken apart: a file, and where the item is one page of it, {@code #page=N} behind the file,
 * as RFC 8118 counts the pages of a PDF: the first is 1. A file whose own name ends so cannot be the media of an item.
 *
 * @param file with slashes, relative to the dataset or absolute
 * @param page from 1; empty where the item is the whole file, of which the first page is shown
 */
public record MediaPath(String file, OptionalInt page) {

	private static final Pattern PAGE = Pattern.compile("(.+)#page=([1-9]\\d{0,8})");

	/** Takes the path of an item apart. */
	public static MediaPath of(String path) {
		Matcher matcher = PAGE.matcher(path);
		return matcher.matches() ? new MediaPath(matcher.group(1), OptionalInt.of(Integer.parseInt(matcher.group(2)))) : new MediaPath(path, OptionalInt.empty());
	}

	/** The page of a file as the path of an item. @param page from 1 */
	public static MediaPath ofPage(String file, int page) {
		return new MediaPath(file, OptionalInt.of(page));
	}

	/** The same page of another file. */
	public MediaPath in(String other) {
		return new MediaPath(other, page);
	}

	/** Which page is shown, from 0, as decoders count. */
	public int pageIndex() {
		return page.orElse(1) - 1;
	}

	/** A path for the page as a file of its own beside the others: {@code scan-page2.tif} of {@code scan.tif#page=2}. */
	public String asFile() {
		if (page.isEmpty()) {
			return file;
		}
		int dot = file.lastIndexOf('.');
		int end = dot > file.lastIndexOf('/') + 1 ? dot : file.length();
		return file.substring(0, end) + "-page" + page.getAsInt() + file.substring(end);
	}

	/** The path as an item has it. */
	@Override
	public String toString() {
		return page.isPresent() ? file + "#page=" + page.getAsInt() : file;
	}
}
