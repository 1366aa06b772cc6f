/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.ResultsImporter;
import org.labelwright.core.json.Json;

/** Reads COCO results: a JSON list of detections with the image and category ids of the truth. */
public final class CocoResultsImporter implements ResultsImporter {

	private static final int HEAD = 1 << 12;

	@Override
	public boolean detect(Path path) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(path)) {
			head = in.readNBytes(HEAD);
		}
		try (JsonParser parser = Json.mapper().createParser(new ByteArrayInputStream(head))) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				return false;
			}
			JsonToken first = parser.nextToken();
			if (first == JsonToken.END_ARRAY) {
				return parser.nextToken() == null;
			}
			if (first != JsonToken.START_OBJECT) {
				return false;
			}
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.FIELD_NAME && parser.currentName().equals("image_id")) {
					return true;
				}
			}
		} catch (JsonProcessingException e) {
			// The head of a file ends somewhere, and what is no JSON is no results.
		}
		return false;
	}

	@Override
	public DatasetSource open(Path path, DatasetSource truth, Progress progress) throws IOException {
		CocoResultsIndex index = new CocoResultsIndex(path, CocoResultsTruth.of(truth));
		index.read(progress);
		return new CocoResultsSource(index, truth);
	}
}
