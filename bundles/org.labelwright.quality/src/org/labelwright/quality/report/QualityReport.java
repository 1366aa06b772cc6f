/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.quality.Severity;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.errors.ErrorReport;

/**
 * All that can be said of the quality of a dataset. What a dataset cannot tell, as it has too few layers, is empty.
 *
 * @param dataset its name
 * @param ontology its name and version
 * @param findings what the checks found, the most severe and frequent first
 * @param agreement of the layers of people
 * @param comparison of the prediction with the truth
 * @param metrics of the same by the name of the figure, as the task of the labels has them
 * @param errors labels that are probably wrong, by the prediction
 * @param gold scores of the layers of people on the gold layer
 * @param assistance what became of the predictions, where people have judged some
 */
public record QualityReport(String dataset, String ontology, DatasetStatistics statistics, List<FindingCount> findings,
		Optional<AgreementReport> agreement, Optional<Comparison> comparison, Optional<Metrics> metrics, Optional<ErrorReport> errors,
		Optional<GoldReport> gold, Optional<AssistReport> assistance) {

	/** @param items on which it was found */
	public record FindingCount(String check, String name, Severity severity, long count, long items) {
	}

	/** @param task by which it was judged, such as detection */
	public record Metrics(String task, Map<String, Double> figures) {
	}
}
