/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.geometry.GeometryKind;

/**
 * What reader and writer of the XML of the first LabelMe share: the annotation tool of MIT (github.com/CSAILVision/LabelMeAnnotationTool),
 * with an XML file an image in the folders Annotations, Images and Masks. Coordinates are in pixels, from the upper left corner.
 */
final class LabelMeXml {

	static final String ANNOTATIONS = "Annotations";
	static final String IMAGES = "Images";
	static final String MASKS = "Masks";
	/** The attribute that holds the free text of an object. */
	static final String NOTE = "attributes";
	static final String VERIFIED = "verified";
	static final String BOX = "bounding_box";

	/** In an origin: what stands in a file beside its objects, and in an object beside what is read of it. */
	static final String REST = "rest";
	static final String FILE_NAME = "filename";
	/** In the origin of a dataset: that it was this form. */
	static final String FORM = "form";
	static final String XML = "xml";
	/** In the origin of an annotation: its element {@code polygon} or {@code segm} while the geometry still has the sum. */
	static final String SHAPE = "shape";
	static final String SUM = "shapeOf";
	static final String TYPE = "type";
	static final Set<String> READ = Set.of("name", "deleted", VERIFIED, "occluded", "attributes", "parts", "id", TYPE, "polygon", "segm");

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.MASK, GeometryKind.POLYLINE, GeometryKind.POINTS)
			.with(Feature.ATTRIBUTES, Feature.OCCLUDED, Feature.PART_OF);

	private LabelMeXml() {
	}

	/** Whether a folder holds such files, or a file is one. */
	static boolean isIn(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return isOne(path);
		}
		for (Path file : files(path).stream().limit(5).toList()) {
			if (isOne(file)) {
				return true;
			}
		}
		return false;
	}

	/** That of Pascal VOC has the same outermost element, but no deleted objects. */
	static boolean isOne(Path file) throws IOException {
		if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml")) {
			return false;
		}
		String head = Reading.headText(file);
		return head.contains("<annotation") && head.contains("<filename>") && head.contains("<deleted>");
	}

	static List<Path> files(Path path) throws IOException {
		return Images.files(root(path), ".xml");
	}

	/** What the places of files are relative to. */
	static Path root(Path path) {
		return Files.isDirectory(path.resolve(ANNOTATIONS)) ? path.resolve(ANNOTATIONS) : path;
	}
}
