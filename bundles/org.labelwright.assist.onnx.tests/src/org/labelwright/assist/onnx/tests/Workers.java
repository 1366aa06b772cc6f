/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import java.util.stream.Stream;

/** The processes that run ONNX Runtime for this one. */
final class Workers {

	private Workers() {
	}

	static Stream<ProcessHandle> children() {
		return ProcessHandle.current().children().filter(child -> child.info().commandLine().filter(line -> line.contains("OnnxWorker")).isPresent());
	}
}
