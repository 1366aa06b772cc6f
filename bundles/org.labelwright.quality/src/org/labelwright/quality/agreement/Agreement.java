/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.io.IOException;
import java.util.List;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.quality.internal.agreement.AgreementStudy;

/**
 * Compares what several layers say of the same items. Reads item by item; what is kept grows with the number of objects by
 * a code an annotator. Safe for use by several threads.
 */
public final class Agreement {

	/**
	 * What is compared.
	 *
	 * @param layers ids of at least two layers, each one annotator
	 * @param silenceCounts whether a layer that says nothing of an item means that there is nothing, instead of that nobody looked
	 */
	public record Options(List<String> layers, boolean silenceCounts, Period period) {

		public Options {
			layers = List.copyOf(layers);
		}

		/** Every layer of a source; silence is not counted; weeks. */
		public static Options of(DatasetSource source) {
			return new Options(source.layers().stream().map(Layer::id).toList(), false, Period.WEEK);
		}
	}

	private final AgreementMeasures measures;

	public Agreement(AgreementMeasures measures) {
		this.measures = measures;
	}

	/** @throws org.labelwright.core.BadInputException where fewer than two layers are named or one is not there */
	public AgreementReport run(DatasetSource source, Options options, Progress progress) throws IOException {
		Layers.require(source, options.layers(), 2);
		AgreementStudy study = new AgreementStudy(source.ontology(), options);
		source.forEach(study::add, progress);
		return study.report(measures);
	}
}
