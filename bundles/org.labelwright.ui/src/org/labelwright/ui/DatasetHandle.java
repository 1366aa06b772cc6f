/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import org.labelwright.core.dataset.Dataset;

/** A share in an open dataset; the last one that is closed closes the dataset. */
public interface DatasetHandle extends AutoCloseable {

	Dataset dataset();

	/** Harmless when closed already. */
	@Override
	void close();
}
