/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.util.Map;

/**
 * Well-formed files of a format, from which the fuzzer makes bad ones.
 *
 * @param format the id
 * @param path within the files that is read
 * @param options of the importer
 * @param files writes them
 */
record Seed(String format, String path, Map<String, String> options, Files files) {

	@FunctionalInterface
	interface Files {
		void write(Golden golden) throws Exception;
	}

	static Seed of(String format, Files files) {
		return new Seed(format, "", Map.of(), files);
	}
}
