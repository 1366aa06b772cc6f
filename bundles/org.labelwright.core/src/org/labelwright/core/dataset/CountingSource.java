/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import org.labelwright.core.Progress;

/** A source that counts the annotations that are read from it. For one thread. */
public final class CountingSource extends ForwardingSource {

	private long annotations;

	public CountingSource(DatasetSource source) {
		super(source);
	}

	/** Those of the last pass. */
	public long annotations() {
		return annotations;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		annotations = 0;
		source().forEach(one -> {
			annotations += one.documents().stream().mapToLong(document -> document.getAnnotations().size()).sum();
			visitor.visit(one);
		}, progress);
	}
}
