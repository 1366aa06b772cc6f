/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.imagefolder;

import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is the imagefolder of Hugging Face's datasets
 * (huggingface.co/docs/datasets/image_dataset): beside the images of a folder, once for each split or once alone, a
 * metadata.jsonl with an object a line. Objects to detect stand in columns: {@code "objects": {"bbox": [[x, y, width, height]], "categories": [0]}}.
 */
final class ImageFolder {

	static final String ID = "imagefolder";
	static final String METADATA = "metadata.jsonl";
	/** What else it may be: of the same columns, without objects. */
	static final String TABLE = "metadata.csv";
	static final String FILE_NAME = "file_name";
	static final String OBJECTS = "objects";
	static final String BBOX = "bbox";
	static final String CATEGORIES = "categories";
	/** The class of the whole image, or a list of several. */
	static final String LABEL = "label";
	/** Another usual name of the column. */
	static final String CATEGORY = "category";

	/** In origins. */
	static final String SUM = "of";
	static final String REST = "rest";
	/** Whether the label was in a list. */
	static final String LIST = "list";
	static final String UNLISTED = "unlisted";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.SPLITS)
			.noting("The column label has the class of the whole image, or a list of them. Further columns of images and objects are attributes. Where there is metadata.csv instead, that is read; metadata.jsonl is written.");

	private ImageFolder() {
	}
}
