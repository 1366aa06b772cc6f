/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.Annotation;

/** What a source says of an item. */
record Made(Item item, byte[] bytes, List<Annotation> labels) {

	/** Of all its items; the source is closed. */
	static List<Made> all(DatasetSource opened) throws IOException {
		List<Made> all = new ArrayList<>();
		try (DatasetSource source = opened) {
			source.forEach(one -> all.add(new Made(one.item(), Files.readAllBytes(one.media().orElseThrow()), List.copyOf(one.documents().getFirst().getAnnotations()))),
					Progress.NONE);
		}
		return all;
	}

	BufferedImage image() {
		try {
			return ImageIO.read(new ByteArrayInputStream(bytes));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
