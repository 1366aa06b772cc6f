/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.Optional;
import org.eclipse.jface.wizard.IWizardPage;
import org.labelwright.core.refactoring.Plan;

/** A page that makes a plan of what is to be done. */
public interface PlanPage extends IWizardPage {

	/** Another object whenever something else is wanted; empty where it cannot be done. */
	Optional<Plan> plan();
}
