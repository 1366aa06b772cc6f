/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What a worker process does. Made once by its constructor without parameters; calls come one after the other. */
public interface WorkerHandler {

	/**
	 * Answers one request.
	 *
	 * @throws IOException with the reason, for people; it travels to the caller, and the process goes on
	 */
	void handle(DataInputStream request, DataOutputStream answer) throws IOException;
}
