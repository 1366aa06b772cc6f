/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The one configuration of Jackson: strict RFC 8259, limits against hostile files, numbers kept exactly. */
public final class Json {

	/** Deeper files are refused. */
	public static final int MAX_DEPTH = 200;

	private static final int MAX_STRING = 256 << 20;

	private Json() {
	}

	/** A reader and writer of trees and streams. Immutable in use, so one may be kept and shared by threads. */
	public static ObjectMapper mapper() {
		JsonFactoryBuilder settings = (JsonFactoryBuilder) JsonFactory.builder()
				.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
						.maxStringLength(MAX_STRING).maxNumberLength(400).build())
				.streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH + 50).build())
				.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
				.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER);
		return JsonMapper.builder(new CheckedNumbers(settings)).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
	}
}
