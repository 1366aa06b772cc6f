/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Optional;
import org.labelwright.core.BadInputException;

/**
 * How a recording is given to a model: piece by piece, each with the end of the one before in front where the model wants that.
 *
 * @param rate samples a second
 * @param samples new ones in a piece
 * @param context samples of the piece before, which stand first; empty for what the model's inputs say
 */
record SoundInput(int rate, int samples, Optional<Integer> context) {

	static SoundInput read(Fields fields) throws BadInputException {
		int rate = fields.integer("rate", 16_000, 1000, 192_000);
		SoundInput input = new SoundInput(rate, fields.integer("samples", rate == 8000 ? 256 : 512, 16, 1 << 20),
				fields.value("context").isEmpty() ? Optional.empty() : Optional.of(fields.integer("context", 0, 1 << 16)));
		fields.end();
		return input;
	}
}
