/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import java.time.Duration;

/**
 * How long servers are waited for, and how much is taken from them.
 *
 * @param connect until a connection stands
 * @param answer until the whole answer is there
 * @param answerBytes the most an answer may hold
 * @param attempts how often something is asked at most, the first time included
 * @param firstPause before the second attempt; doubled before each further one
 * @param longestPause what is waited at most, also where the server asks for more
 */
public record Limits(Duration connect, Duration answer, long answerBytes, int attempts, Duration firstPause, Duration longestPause) {

	public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(100), 64L << 20, 4, Duration.ofMillis(500), Duration.ofSeconds(30));

	/** For a look whether somebody is there, which people wait for. */
	public static final Limits PROBE = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1L << 20, 1, Duration.ZERO, Duration.ZERO);

	public Limits withAnswer(Duration other) {
		return new Limits(connect, other, answerBytes, attempts, firstPause, longestPause);
	}
}
