/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelme;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.format.support.Xml;
import org.labelwright.formats.vision.internal.support.Images;
import org.labelwright.formats.vision.internal.support.PartOf;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Provenance;

/** Reads the XML of the first LabelMe: a folder with Annotations and Images, one with XML files, or one of these. */
final class LabelMeXmlReader {

	/** What Datumaro and others write where named attributes have to stand in the free text. */
	private static final Pattern NAMED = Pattern.compile("[^=,]++=[^=,]*+(?:,[^=,]++=[^=,]*+)*+");

	private final Origins origins = new Origins(LabelMe.ID);
	private final Annotations annotations = new Annotations();
	private final Path path;
	private final Path root;
	private final Classes classes;
	private final LossReport losses;

	LabelMeXmlReader(Path path, LossReport losses) {
		this.path = path;
		this.root = Files.isDirectory(path) ? LabelMeXml.root(path) : path.toAbsolutePath().getParent();
		this.classes = new Classes(Images.name(path));
		this.losses = losses;
	}

	DatasetSource open(Progress progress) throws IOException {
		List<Path> files = new ArrayList<>();
		List<Path> candidates = LabelMeXml.files(path);
		for (int i = 0; i < candidates.size(); i++) {
			progress.at(i, candidates.size());
			Path file = candidates.get(i);
			if (Files.isDirectory(path) && !LabelMeXml.isOne(file) && Xml.read(file).children("object").stream().anyMatch(one -> one.child("bndbox").isPresent())) {
				losses.add("files", "are no XML of LabelMe", Images.relative(path, file), "");
				continue;
			}
			files.add(file);
			Xml.forEach(file, child -> {
				if (child.name().equals("object") && !isDeleted(child)) {
					classes.add(child.needChild("name").text());
				}
			});
		}
		return new ListedSource<>(Images.name(path), LabelMe.ID, classes.ontology(), List.of(Layer.MAIN), origins.text(origins.object().put(LabelMeXml.FORM, LabelMeXml.XML)),
				files, file -> Reading.at(file, "", () -> read(file)));
	}

	private static boolean isDeleted(Xml.Element object) {
		return object.childText("deleted").filter(text -> !text.equals("0") && !text.isEmpty()).isPresent();
	}

	private SourceRecord read(Path file) throws IOException {
		List<Xml.Element> objects = new ArrayList<>();
		ArrayNode rest = origins.object().putArray(LabelMeXml.REST);
		String[] name = { Images.stem(file.getFileName().toString()) + ".jpg" };
		int[] size = new int[2];
		Xml.forEach(file, child -> {
			switch (child.name()) {
			case "filename" -> name[0] = child.text();
			case "imagesize" -> {
				size[0] = child.childText("ncols").map(text -> Values.count(text, "ncols")).orElse(0);
				size[1] = child.childText("nrows").map(text -> Values.count(text, "nrows")).orElse(0);
			}
			case "object" -> {
				if (isDeleted(child)) {
					rest.add(child.toXml());
				} else {
					objects.add(child);
				}
			}
			default -> rest.add(child.toXml());
			}
		});
		ObjectNode kept = origins.object().put(LabelMeXml.FILE_NAME, name[0]);
		kept.set(LabelMeXml.REST, rest);
		// Whatever folders the name leads through, the image is looked for where the XML file says it is by its place.
		String plain = name[0].replace('\\', '/');
		plain = plain.substring(plain.lastIndexOf('/') + 1);
		Optional<Path> media = beside(file, LabelMeXml.IMAGES, plain);
		String folder = Images.relative(root, file.resolveSibling(""));
		Item item = Images.item(file, folder.isEmpty() ? plain : folder + "/" + plain, media, size[0], size[1]).withOrigin(origins.text(kept));
		return Annotations.sourceRecord(item, media, objects(file, objects, item));
	}

	private List<Annotation> objects(Path file, List<Xml.Element> objects, Item item) throws IOException {
		List<Annotation> read = new ArrayList<>();
		Map<String, Annotation> byId = new HashMap<>();
		for (Xml.Element object : objects) {
			Reading.at(file, "line " + object.line() + ", object " + object.childText("id").orElse(String.valueOf(read.size())), () -> {
				Annotation annotation = object(file, object, item);
				read.add(annotation);
				object.childText("id").ifPresent(id -> byId.putIfAbsent(id, annotation));
				return null;
			});
		}
		for (int i = 0; i < read.size(); i++) {
			Annotation part = read.get(i);
			String whole = objects.get(i).child("parts").flatMap(parts -> parts.childText("ispartof")).orElse("");
			if (!whole.isEmpty() && byId.get(whole) != part) {
				Optional.ofNullable(byId.get(whole)).ifPresentOrElse(target -> PartOf.relate(part, target), () -> losses.add("parts", "of objects that are not there", item.id(), part.getId()));
			}
		}
		return read;
	}

	private Annotation object(Path file, Xml.Element object, Item item) throws IOException {
		Optional<Xml.Element> polygon = object.child("polygon");
		Xml.Element shape = polygon.orElseGet(() -> object.needChild("segm"));
		boolean box = object.childText(LabelMeXml.TYPE).filter(LabelMeXml.BOX::equals).isPresent();
		Geometry geometry = polygon.isPresent() ? outline(shape, box) : segment(file, shape, item);
		Annotation annotation = annotations.annotation(classes.id(object.needChild("name").text()), geometry);
		annotation.setOccluded(object.childText("occluded").filter("yes"::equals).isPresent());
		if (object.childText(LabelMeXml.VERIFIED).filter("1"::equals).isPresent()) {
			Values.put(annotation, LabelMeXml.VERIFIED, new AttributeValue.Flag(true));
		}
		object.childText("attributes").filter(text -> !text.isEmpty()).ifPresent(text -> attributes(annotation, text));
		shape.childText("username").filter(name -> !name.isEmpty()).ifPresent(name -> {
			Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
			provenance.setAuthor(name);
			annotation.setProvenance(provenance);
		});
		ObjectNode kept = origins.object().put(LabelMeXml.SUM, Origins.sum(geometry)).put(LabelMeXml.SHAPE, shape.toXml());
		object.childText(LabelMeXml.TYPE).ifPresent(type -> kept.put(LabelMeXml.TYPE, type));
		ArrayNode rest = kept.putArray(LabelMeXml.REST);
		object.children().stream().filter(child -> !LabelMeXml.READ.contains(child.name())).forEach(child -> rest.add(child.toXml()));
		annotation.setOrigin(origins.orNull(kept));
		return annotation;
	}

	private static void attributes(Annotation annotation, String text) {
		if (!NAMED.matcher(text).matches()) {
			Values.put(annotation, LabelMeXml.NOTE, new AttributeValue.Text(text));
			return;
		}
		for (String one : text.split(",")) {
			int at = one.indexOf('=');
			Values.put(annotation, one.substring(0, at).strip(), Values.attribute(one.substring(at + 1).strip()));
		}
	}

	private static Geometry outline(Xml.Element polygon, boolean box) {
		List<Xml.Element> points = polygon.children("pt");
		double[] xy = new double[points.size() * 2];
		for (int i = 0; i < points.size(); i++) {
			xy[2 * i] = Values.number(points.get(i).needChild("x").text(), "x");
			xy[2 * i + 1] = Values.number(points.get(i).needChild("y").text(), "y");
		}
		Coordinates all = Coordinates.of(xy);
		return switch (points.size()) {
		case 0 -> throw new IllegalArgumentException("<polygon> needs points <pt>");
		case 1 -> new Points(all);
		case 2 -> new Polyline(all);
		case 4 -> box && isUpright(xy) ? Box.ofCorners(xy[0], xy[1], xy[4], xy[5]) : Rings.polygon(all);
		default -> Rings.polygon(all);
		};
	}

	private static boolean isUpright(double[] xy) {
		return xy[0] == xy[6] && xy[2] == xy[4] && xy[1] == xy[3] && xy[5] == xy[7] || xy[0] == xy[2] && xy[4] == xy[6] && xy[1] == xy[7] && xy[3] == xy[5];
	}

	private Geometry segment(Path file, Xml.Element segm, Item item) throws IOException {
		String name = segm.childText("mask").orElse("").replace('\\', '/');
		Optional<Path> mask = name.isEmpty() ? Optional.empty() : beside(file, LabelMeXml.MASKS, name.substring(name.lastIndexOf('/') + 1));
		if (mask.isPresent()) {
			BufferedImage image = Pngs.read(mask.get());
			// What was painted is coloured, more or less densely, on a ground that is transparent, or black where there is no transparency.
			int bands = image.getRaster().getNumBands();
			return Pngs.paste(image, bands % 2 == 0 ? bands - 1 : 0, 0, 0, item.width(), item.height());
		}
		Xml.Element box = segm.needChild("box");
		double[] corners = List.of("xmin", "ymin", "xmax", "ymax").stream().mapToDouble(one -> Values.number(box.needChild(one).text(), one)).toArray();
		losses.add("masks", "are not there; their boxes are read", item.id(), "");
		return Box.ofCorners(corners[0], corners[1], corners[2], corners[3]);
	}

	/** A file in the folder that stands for Annotations, or beside the XML file. */
	private static Optional<Path> beside(Path file, String folder, String name) {
		List<Path> places = new ArrayList<>();
		Path whole = file.toAbsolutePath().normalize();
		for (int i = whole.getNameCount() - 2; i >= 0; i--) {
			if (whole.getName(i).toString().equals(LabelMeXml.ANNOTATIONS)) {
				Path other = whole.getRoot().resolve(i == 0 ? Path.of("") : whole.subpath(0, i)).resolve(folder);
				places.add(other.resolve(whole.subpath(i + 1, whole.getNameCount())).resolveSibling(name));
				break;
			}
		}
		places.add(whole.resolveSibling(name));
		return places.stream().filter(Files::isRegularFile).findFirst();
	}
}
