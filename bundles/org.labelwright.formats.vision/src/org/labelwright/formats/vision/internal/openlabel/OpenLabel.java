/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openlabel;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is ASAM OpenLABEL 1.0.0: objects with data by frame or for the whole file. A
 * frame of a stream is an item; each geometry of an object in it is an annotation, with the uid of the object as scene object.
 */
final class OpenLabel {

	/** Takes one frame. */
	@FunctionalInterface
	interface FrameVisitor {
		void visit(int number, JsonNode frame) throws IOException;
	}

	static final String ID = "openlabel";
	static final String ROOT = "openlabel";
	static final String VERSION = "1.0.0";
	static final String FRAMES = "frames";
	static final String OBJECTS = "objects";
	static final String RELATIONS = "relations";
	static final String STREAMS = "streams";
	static final String PROPERTIES = "frame_properties";
	static final String STREAM_PROPERTIES = "stream_properties";
	static final String DATA = "object_data";
	static final String POINTERS = "object_data_pointers";
	static final String INTERVALS = "frame_intervals";
	static final String SYSTEM = "coordinate_system";
	static final String ATTRIBUTES = "attributes";
	static final String ABSOLUTE = "MODE_POLY2D_ABSOLUTE";
	static final String UID = "-?\\d+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
	/** Kinds of data that are a place; those of attributes are a value. */
	static final List<String> GEOMETRY = List.of("bbox", "rbbox", "cuboid", "poly2d", "point2d");
	static final List<String> VALUES = List.of("boolean", "num", "text", "vec");

	/** In origins. */
	static final String FRAME = "frame";
	static final String STREAM = "stream";
	static final String SUM = "of";
	static final String TYPE = "type";
	static final String ELEMENT = "element";
	static final String OF_FRAME = "ofFrame";
	static final String OF_OBJECT = "ofObject";
	static final String WRITTEN = "written";
	static final String SCORE = "score";
	static final String REST = "rest";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.ROTATED_BOX, GeometryKind.POLYLINE, GeometryKind.POINTS,
			GeometryKind.CUBOID, GeometryKind.WHOLE)
			.with(Feature.ATTRIBUTES, Feature.RELATIONS, Feature.TRACKS, Feature.SCORES, Feature.OCCLUDED, Feature.TRUNCATED)
			.noting("Each frame of a stream is an item; the annotations of one uid are one object of the scene. Actions, events, contexts, tags and coordinate systems are kept."
					+ " Chain codes of poly2d are kept and not read. The size of an image is in its stream_properties as width_px and height_px.");

	private OpenLabel() {
	}

	/**
	 * Reads a file, one frame in memory at a time.
	 *
	 * @return all but the frames
	 */
	static ObjectNode read(Path file, FrameVisitor visitor) throws IOException {
		ObjectMapper mapper = Json.mapper();
		ObjectNode others = mapper.createObjectNode();
		boolean found = false;
		try (InputStream in = Files.newInputStream(file); JsonParser parser = mapper.createParser(in)) {
			need(file, parser, parser.nextToken() == JsonToken.START_OBJECT, "should be an object");
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				boolean root = parser.currentName().equals(ROOT);
				parser.nextToken();
				if (!root) {
					parser.skipChildren();
					continue;
				}
				found = true;
				need(file, parser, parser.currentToken() == JsonToken.START_OBJECT, "\"openlabel\" should be an object");
				while (parser.nextToken() == JsonToken.FIELD_NAME) {
					String name = parser.currentName();
					parser.nextToken();
					if (name.equals(FRAMES)) {
						frames(file, parser, mapper, visitor);
					} else {
						others.set(name, mapper.readTree(parser));
					}
				}
			}
			need(file, parser, parser.nextToken() == null, "something follows after the end of the JSON");
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, where(e.getLocation()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
		}
		if (!found || !others.path("metadata").path("schema_version").isTextual()) {
			throw new BadInputException(file, "openlabel.metadata.schema_version", "is missing");
		}
		return others;
	}

	private static void frames(Path file, JsonParser parser, ObjectMapper mapper, FrameVisitor visitor) throws IOException {
		need(file, parser, parser.currentToken() == JsonToken.START_OBJECT, "\"frames\" should be an object");
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			need(file, parser, name.matches("\\d{1,9}"), "a frame is named by its number, not \"" + (name.length() > 60 ? name.substring(0, 60) : name) + "\"");
			parser.nextToken();
			JsonNode frame = mapper.readTree(parser);
			Reading.at(file, place(Integer.parseInt(name)), () -> {
				visitor.visit(Integer.parseInt(name), frame);
				return null;
			});
		}
	}

	static String place(int frame) {
		return frame < 0 ? "objects" : "frame " + frame;
	}

	private static void need(Path file, JsonParser parser, boolean condition, String message) throws BadInputException {
		if (!condition) {
			throw new BadInputException(file, where(parser.currentTokenLocation()), message);
		}
	}


	private static String where(JsonLocation location) {
		return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
	}
}
