/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Origins;
import org.labelwright.model.ontology.LabelClass;

/**
 * What the numbers of COCO results mean: the ids of images and categories that the truth came with.
 *
 * @param items those of the truth, in its order
 * @param imageOfId places in items
 * @param classOfCategory ids of label classes
 */
record CocoResultsTruth(List<Item> items, Map<JsonNode, Integer> imageOfId, Map<JsonNode, String> classOfCategory) {

	/** @throws BadInputException where the truth did not come from COCO */
	static CocoResultsTruth of(DatasetSource truth) throws IOException {
		Origins coco = new Origins(CocoFields.COCO);
		CocoResultsTruth found = new CocoResultsTruth(new ArrayList<>(), new HashMap<>(), new HashMap<>());
		for (LabelClass labelClass : LabelClasses.all(truth.ontology())) {
			JsonNode category = coco.of(labelClass.getExtra());
			if (category.has("id")) {
				found.classOfCategory.put(category.get("id"), labelClass.getId());
			}
		}
		if (truth instanceof CocoSource source) {
			// Its index knows without the annotations being read.
			for (CocoIndex.Image image : source.images()) {
				String path = image.node().path("file_name").textValue().replace('\\', '/');
				found.add(Item.image(path, path, "image/x-unknown", image.node().path("width").asInt(), image.node().path("height").asInt()),
						image.node().path("id"));
			}
		} else {
			truth.forEach(one -> found.add(one.item(), coco.of(one.item().origin()).path("id")), Progress.NONE);
		}
		if (found.imageOfId.isEmpty() || found.classOfCategory.isEmpty()) {
			throw new BadInputException("COCO results refer to the ids of a COCO file; " + truth.name() + " did not come from one");
		}
		return found;
	}

	private void add(Item item, JsonNode id) {
		if (!id.isMissingNode()) {
			imageOfId.put(id, items.size());
		}
		items.add(item);
	}
}
