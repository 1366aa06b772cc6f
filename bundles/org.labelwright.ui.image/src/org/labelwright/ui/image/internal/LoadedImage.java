/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.labelwright.media.image.PixelWindow;
import org.labelwright.media.image.TiledImage;

/** A picture as it comes from its file. */
sealed interface LoadedImage {

	/** An ordinary one, in the sizes it is painted in. */
	record Levels(List<ImageData> levels) implements LoadedImage {
	}

	/** One that is decoded by tiles or has samples that cannot be shown as they are. */
	record Samples(TiledImage image, PixelWindow window) implements LoadedImage {
	}
}
