/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.labelwright.core.json.Json;

class JsonTest {

	private final ObjectMapper mapper = Json.mapper();

	/** Jackson itself throws a NumberFormatException, which is no IOException. */
	@Test
	void exponentsThatNoDecimalHasAreRefusedWithTheirPlace() {
		for (String number : new String[] { "1e99999999999999999999", "-7.5E-99999999999", "99999999999999999999e99999999999999999999" }) {
			String json = "{\"a\": [1,\n" + number + "]}";
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			assertThatThrownBy(() -> mapper.readTree(json)).isInstanceOf(JsonParseException.class).hasMessageContaining("line: 2");
			assertThatThrownBy(() -> mapper.readTree(bytes)).isInstanceOf(JsonParseException.class).hasMessageContaining("line: 2");
			assertThatThrownBy(() -> mapper.readTree(new ByteArrayInputStream(bytes))).isInstanceOf(JsonParseException.class);
			assertThatThrownBy(() -> mapper.readTree(new StringReader(json))).isInstanceOf(JsonParseException.class);
			assertThatThrownBy(() -> mapper.readTree(mapper.createParser(json.toCharArray()))).isInstanceOf(JsonParseException.class);
		}
	}

	@Test
	void aCopyRefusesThemToo() {
		assertThatThrownBy(() -> mapper.copy().readTree("1e99999999999")).isInstanceOf(JsonParseException.class);
	}

	@Test
	void numbersAreExact() throws IOException {
		for (String number : new String[] { "0.1", "1e300", "12345678901234567890.125" }) {
			assertThat(mapper.readTree(number).decimalValue()).isEqualTo(new BigDecimal(number));
		}
	}
}
