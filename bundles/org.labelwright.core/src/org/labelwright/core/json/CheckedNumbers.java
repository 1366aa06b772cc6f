/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;

/**
 * Parsers that refuse a number whose exponent no decimal has, such as 1e99999999999, as they refuse other bad JSON: with its place.
 * Those of Jackson let an unchecked exception out.
 */
final class CheckedNumbers extends JsonFactory {

	private static final long serialVersionUID = 1;

	CheckedNumbers(JsonFactoryBuilder builder) {
		super(builder);
	}

	private CheckedNumbers(CheckedNumbers original) {
		super(original, null);
	}

	@Override
	public JsonFactory copy() {
		return new CheckedNumbers(this);
	}

	@Override
	protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
		return new Parser(super._createParser(in, context));
	}

	@Override
	protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
		return new Parser(super._createParser(reader, context));
	}

	@Override
	protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable) throws IOException {
		return new Parser(super._createParser(data, offset, length, context, recyclable));
	}

	@Override
	protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
		return new Parser(super._createParser(data, offset, length, context));
	}

	private static final class Parser extends JsonParserDelegate {

		Parser(JsonParser delegate) {
			super(delegate);
		}

		@Override
		public BigDecimal getDecimalValue() throws IOException {
			try {
				return super.getDecimalValue();
			} catch (NumberFormatException e) {
				throw new JsonParseException(this, "no such number: " + e.getMessage(), currentTokenLocation(), e);
			}
		}

		@Override
		public Number getNumberValue() throws IOException {
			try {
				return super.getNumberValue();
			} catch (NumberFormatException e) {
				throw new JsonParseException(this, "no such number: " + e.getMessage(), currentTokenLocation(), e);
			}
		}
	}
}
