/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What models run on.
 *
 * @param cuda whether on an NVIDIA graphics card
 * @param threads of the processor, 0 for as many as there are cores
 * @param runtime a jar of another build of ONNX Runtime, such as onnxruntime_gpu, in place of the one that comes with the product
 * @param patience how long one run may take before the process is ended
 */
record Device(boolean cuda, int threads, Optional<Path> runtime, Duration patience) {

	static final Device CPU = new Device(false, 0, Optional.empty(), Duration.ofSeconds(120));
}
