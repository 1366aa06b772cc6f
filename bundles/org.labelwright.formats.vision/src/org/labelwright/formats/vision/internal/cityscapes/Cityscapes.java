/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cityscapes;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is that of the scripts of Cityscapes (github.com/mcordts/cityscapesScripts):
 * gtFine/SPLIT/CITY/IMAGE_gtFine_polygons.json beside leftImg8bit/SPLIT/CITY/IMAGE_leftImg8bit.png, and PNG images of the ids
 * of classes, or of class times 1000 plus the number of the instance.
 */
final class Cityscapes {

	/** @param instances whether its objects are told apart */
	record Label(int id, String name, boolean instances, int color) {
	}

	static final String ID = "cityscapes";
	static final String TRUTH = "gtFine";
	static final String COARSE = "gtCoarse";
	static final String IMAGES = "leftImg8bit";
	static final String POLYGONS = "_polygons.json";
	static final String INSTANCE_IDS = "_instanceIds.png";
	static final String LABEL_IDS = "_labelIds.png";
	static final String COLOR = "_color.png";
	static final String GROUP = "group";
	static final int PER_CLASS = 1000;

	/** Those of labels.py, less the licence plate, whose id is -1. */
	static final List<Label> LABELS = List.of(new Label(0, "unlabeled", false, 0), new Label(1, "ego vehicle", false, 0), new Label(2, "rectification border", false, 0),
			new Label(3, "out of roi", false, 0), new Label(4, "static", false, 0), new Label(5, "dynamic", false, 0x6f4a00), new Label(6, "ground", false, 0x510051),
			new Label(7, "road", false, 0x804080), new Label(8, "sidewalk", false, 0xf423e8), new Label(9, "parking", false, 0xfaaaa0),
			new Label(10, "rail track", false, 0xe6968c), new Label(11, "building", false, 0x464646), new Label(12, "wall", false, 0x66669c),
			new Label(13, "fence", false, 0xbe9999), new Label(14, "guard rail", false, 0xb4a5b4), new Label(15, "bridge", false, 0x966464),
			new Label(16, "tunnel", false, 0x96785a), new Label(17, "pole", false, 0x999999), new Label(18, "polegroup", false, 0x999999),
			new Label(19, "traffic light", false, 0xfaaa1e), new Label(20, "traffic sign", false, 0xdcdc00), new Label(21, "vegetation", false, 0x6b8e23),
			new Label(22, "terrain", false, 0x98fb98), new Label(23, "sky", false, 0x4682b4), new Label(24, "person", true, 0xdc143c), new Label(25, "rider", true, 0xff0000),
			new Label(26, "car", true, 0x00008e), new Label(27, "truck", true, 0x000046), new Label(28, "bus", true, 0x003c64), new Label(29, "caravan", true, 0x00005a),
			new Label(30, "trailer", true, 0x00006e), new Label(31, "train", true, 0x005064), new Label(32, "motorcycle", true, 0x0000e6),
			new Label(33, "bicycle", true, 0x770b20));

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.MASK).with(Feature.CROWD, Feature.SPLITS)
			.noting("Groups such as cargroup are crowds. Polygons are in JSON; masks are in the images of instances alone (-o write=masks), one object a pixel.");

	/** Of the images of ids, in which an object has any shape. */
	static final Capabilities OF_IMAGES = CAPABILITIES.with(Feature.CROWD, Feature.SPLITS, Feature.HOLES, Feature.PARTS);

	private Cityscapes() {
	}

	static Optional<Label> label(int id) {
		return id >= 0 && id < LABELS.size() ? Optional.of(LABELS.get(id)) : Optional.empty();
	}

	static Optional<Label> label(String name) {
		return LABELS.stream().filter(one -> one.name().equals(name)).findFirst();
	}
}
