/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.labelwright.quality.OntologyFinding;

/** The sign of the gravest finding, those of the workbench. */
public final class Icons {

	private Icons() {
	}

	public static Optional<Image> of(List<OntologyFinding> findings) {
		return findings.stream().findFirst().map(one -> PlatformUI.getWorkbench().getSharedImages().getImage(switch (one.severity()) {
		case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
		case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
		case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
		}));
	}

	/** The small sign that stands at the corner of a field. */
	static Optional<Image> decoration(List<OntologyFinding> findings) {
		return findings.stream().findFirst().map(one -> FieldDecorationRegistry.getDefault().getFieldDecoration(switch (one.severity()) {
		case ERROR -> FieldDecorationRegistry.DEC_ERROR;
		case WARNING -> FieldDecorationRegistry.DEC_WARNING;
		case INFO -> FieldDecorationRegistry.DEC_INFORMATION;
		}).getImage());
	}

	/** All messages, a line each. */
	public static String text(List<OntologyFinding> findings) {
		return String.join("\n", findings.stream().map(OntologyFinding::message).toList());
	}
}
