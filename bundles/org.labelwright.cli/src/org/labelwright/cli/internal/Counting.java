/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;

/** A source that counts the annotations that are read from it. */
final class Counting extends ForwardingSource {

	private long annotations;

	Counting(DatasetSource source) {
		super(source);
	}

	/** Those of the last pass. */
	long annotations() {
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
